/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-row.h"

#include "rp-date.h"
#include "rp-date-tile.h"
#include "rp-late-menu.h"
#include "rp-plain.h"
#include "rp-ring.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/**
 * RpTodayRow:
 *
 * One item of Today: what it is about, why it is there, and its one verb. Its
 * menu puts it off: with the right button, a long press, the Menu key, or the
 * button that is seen where the row is pointed at or has the focus.
 */
struct _RpTodayRow
{
  AdwActionRow  parent_instance;

  char         *key;
  char         *person;    /* (nullable): UUID */
  GtkWidget    *menu;      /* GtkMenuButton */
  GtkWidget    *check;     /* (nullable): of a promise of mine */
  char         *promise;   /* (nullable): UUID of that */
};

G_DEFINE_FINAL_TYPE (RpTodayRow, rp_today_row, ADW_TYPE_ACTION_ROW)

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (RP_TODAY_ROW (widget)->menu));
}

static void
pressed_cb (RpTodayRow *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
}

static void
rp_today_row_finalize (GObject *object)
{
  RpTodayRow *self = RP_TODAY_ROW (object);

  g_free (self->key);
  g_free (self->person);
  g_free (self->promise);

  G_OBJECT_CLASS (rp_today_row_parent_class)->finalize (object);
}

static void
rp_today_row_class_init (RpTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_today_row_finalize;
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu",
                                       NULL);
}

static void
rp_today_row_init (RpTodayRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
add_menu_item (GMenu      *menu,
               const char *label,
               const char *action,
               GVariant   *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
add_menu (RpTodayRow  *self,
          RpTodayKind  kind)
{
  static const struct
  {
    const char *label;
    guint       days;
  } spans[] = {
    { N_("Not Before Tomorrow"), 1 },
    { N_("Not for a Week"), 7 },
    { N_("Not for a Month"), 30 },
  };
  g_autoptr(GMenu) menu = g_menu_new (), people = g_menu_new (), snoozes = g_menu_new ();

  if (self->person != NULL && kind == RP_TODAY_RECONNECT)
    add_menu_item (people, _("Plan Meeting…"), "win.plan-meeting",
                   g_variant_new ("(ss)", self->person, ""));
  if (self->person != NULL)
    add_menu_item (people, _("Show Person"), "win.show-person",
                   g_variant_new_string (self->person));
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    add_menu_item (snoozes, _(spans[i].label), "today.snooze",
                   g_variant_new ("(su)", self->key, spans[i].days));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (people));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (snoozes));

  self->menu = g_object_new (GTK_TYPE_MENU_BUTTON,
                             "icon-name", "view-more-symbolic",
                             "valign", GTK_ALIGN_CENTER,
                             NULL);
  rp_tip_set (self->menu, _("More"));
  rp_late_menu_set (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("More"), -1);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_add_css_class (self->menu, "rowmore");
  gtk_widget_add_css_class (self->menu, "edge");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->menu);
}

static void
add_date_tile (RpTodayRow         *self,
               const RpTodayItem  *item,
               const RpTodayFacts *facts)
{
  RpMeeting *meeting = rp_facts_find (facts->meetings, item->id);

  if (meeting != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (self),
                               rp_date_tile_new (rp_time_day (meeting->starts, facts->zone),
                                                 TRUE));
}

static void
add_ring (RpTodayRow         *self,
          const RpTodayItem  *item,
          const RpTodayFacts *facts)
{
  const RpCheckReport *report = g_hash_table_lookup (facts->reports, item->id);
  GtkWidget *ring;

  if (report == NULL)
    return;

  ring = rp_ring_new (38);
  gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
  rp_ring_set_value (RP_RING (ring), report->holds, report->applicable);
  rp_ring_set_left (RP_RING (ring), report->applicable - report->holds - report->hints);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), ring);
}

static void
add_avatar (RpTodayRow         *self,
            const RpTodayItem  *item,
            const RpTodayFacts *facts)
{
  RpPersonEntry *entry = rp_people_facts_lookup (facts->people, item->person);
  GtkWidget *avatar;

  if (entry == NULL)
    return;

  avatar = adw_avatar_new (36, entry->person->name, TRUE);
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (avatar), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), avatar);
}

static void
add_check (RpTodayRow        *self,
           const RpTodayItem *item)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->check, "todo");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->title, -1);
  /* Not the button's own target: without an action of its own it could not be ticked then. */
  self->promise = g_strdup (item->id);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
}

static void
check_toggled_cb (RpTodayRow *self)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)))
    gtk_widget_activate_action (GTK_WIDGET (self), "today.keep", "s", self->promise);
}

static GtkWidget *
add_verb (RpTodayRow        *self,
          const RpTodayItem *item,
          const char        *action,
          gboolean           flat)
{
  GtkWidget *button = gtk_button_new_with_label (item->verb);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, flat ? "flat" : "pill-verb");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", item->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);

  return button;
}

/* What was agreed to is planned; else the invitation is drafted or its answer noted. */
static void
add_invitation (RpTodayRow         *self,
                const RpTodayItem  *item,
                const RpTodayFacts *facts)
{
  RpEncounter *encounter = rp_facts_find (facts->encounters, item->id);
  GtkWidget *button = add_verb (self, item, "win.invite", FALSE);

  if (encounter == NULL || encounter->invitation != RP_INVITATION_ACCEPTED)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", encounter->person,
                                    encounter->topic != NULL ? encounter->topic : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-meeting");
}

static void
add_aside (RpTodayRow        *self,
           const RpTodayItem *item)
{
  GtkWidget *box, *label;

  if (item->aside == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  label = gtk_label_new (item->aside);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "semi");
  gtk_box_append (GTK_BOX (box), label);
  if (item->aside_note != NULL)
    {
      label = gtk_label_new (item->aside_note);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_add_css_class (label, "txs");
      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (box), label);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
}

static void
set_activation (RpTodayRow *self,
                const char *action,
                const char *id)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

static void
add_parts (RpTodayRow         *self,
           RpTodayKind         kind,
           const RpTodayItem  *item,
           const RpTodayFacts *facts)
{
  switch (kind)
    {
    case RP_TODAY_NEXT:
    case RP_TODAY_LATER:
      add_date_tile (self, item, facts);
      add_ring (self, item, facts);
      set_activation (self, "win.show-meeting", item->id);
      break;

    case RP_TODAY_DEBRIEF:
      add_date_tile (self, item, facts);
      add_verb (self, item, "win.debrief", FALSE);
      set_activation (self, "win.show-meeting", item->id);
      break;

    case RP_TODAY_CURIOUS:
      add_avatar (self, item, facts);
      add_invitation (self, item, facts);
      set_activation (self, "win.show-person", item->person);
      break;

    case RP_TODAY_I_OWE:
      add_check (self, item);
      g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (check_toggled_cb), self);
      set_activation (self, "win.show-person", item->person);
      break;

    case RP_TODAY_THEY_OWE:
      add_verb (self, item, "today.nudge", TRUE);
      set_activation (self, "win.show-person", item->person);
      break;

    case RP_TODAY_RECONNECT:
      add_avatar (self, item, facts);
      add_aside (self, item);
      set_activation (self, "win.show-person", item->person);
      break;

    case RP_TODAY_INTRODUCTION:
    default:
      add_avatar (self, item, facts);
      add_verb (self, item, "today.follow-up", FALSE);
      set_activation (self, "win.edit-introduction", item->id);
    }
}

/**
 * rp_today_row_new:
 * @kind: the card it is of
 * @item: what it shows
 * @facts: what Today was composed of
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rp_today_row_new (RpTodayKind         kind,
                  const RpTodayItem  *item,
                  const RpTodayFacts *facts)
{
  RpTodayRow *self = g_object_new (RP_TYPE_TODAY_ROW, NULL);

  /* Not markup: somebody wrote these words. */
  rp_plain_row_init (ADW_ACTION_ROW (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), item->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), item->reason);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  self->key = g_strdup (item->key);
  self->person = g_strdup (item->person);
  /* What others owe may be late; what I owe must not be. */
  if (item->late)
    gtk_widget_add_css_class (GTK_WIDGET (self),
                              kind == RP_TODAY_I_OWE ? "overdue" : "expected");
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            kind == RP_TODAY_LATER ? "private-title" : "private");
  add_parts (self, kind, item, facts);
  add_menu (self, kind);

  return GTK_WIDGET (self);
}

/**
 * rp_today_row_get_key:
 * @self: a row
 *
 * Returns: (transfer none): what a snooze names
 */
const char *
rp_today_row_get_key (RpTodayRow *self)
{
  g_return_val_if_fail (RP_IS_TODAY_ROW (self), NULL);

  return self->key;
}

/**
 * rp_today_row_set_done:
 * @self: the row of a promise of mine
 *
 * Strikes it through: it was kept, and is about to leave.
 */
void
rp_today_row_set_done (RpTodayRow *self)
{
  g_return_if_fail (RP_IS_TODAY_ROW (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "done");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "overdue");
  /* The keyboard would be nowhere. */
  if (gtk_widget_is_focus (self->check))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->check, FALSE);
}
