/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-record-row.h"

#include "rp-plain.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/**
 * RpRecordRow:
 *
 * One line of a plan or a page. Enter or a click does its action, F2 edits it,
 * Delete takes it away, Alt+Up and Alt+Down move it; the same stands in its
 * menu, which a button opens, too. It does nothing by itself: it activates an
 * action of the page with its record's id.
 */
struct _RpRecordRow
{
  AdwActionRow    parent_instance;

  RpRecord       *record;      /* (nullable) */
  const char     *edit;        /* (nullable): action with the id, static */
  const char     *open;        /* (nullable): action with @target, static */
  char           *target;      /* (nullable): UUID of what is opened */
  const char     *check;       /* (nullable): action with the id, static */
  GtkCheckButton *button;      /* (nullable) */
  GtkWidget      *popover;     /* (nullable) */
  GtkWidget      *more;        /* opens the menu; seen where the row is pointed at or focused */
  gboolean        removable;
  gboolean        movable;
};

G_DEFINE_FINAL_TYPE (RpRecordRow, rp_record_row, ADW_TYPE_ACTION_ROW)

static void
activate_with_id (RpRecordRow *self,
                  const char  *action)
{
  if (self->record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s", rp_record_get_id (self->record));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpRecordRow *self = RP_RECORD_ROW (widget);

  if (self->edit != NULL)
    activate_with_id (self, self->edit);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpRecordRow *self = RP_RECORD_ROW (widget);

  if (self->removable && self->record != NULL)
    gtk_widget_activate_action (widget, "record.remove", "(ss)", rp_record_get_kind (self->record),
                                rp_record_get_id (self->record));
}

static void
move (RpRecordRow *self,
      int          by)
{
  if (self->movable && self->record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "record.move", "(si)",
                                rp_record_get_id (self->record), by);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  move (RP_RECORD_ROW (widget), g_str_equal (action_name, "row.move-up") ? -1 : 1);
}

/* Where the row cannot be moved, the keys mean something else. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  RpRecordRow *self = RP_RECORD_ROW (widget);

  move (self, g_variant_get_int32 (args));

  return self->movable;
}

static void
popup_menu (RpRecordRow *self,
            double       x,
            double       y)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (self->edit == NULL && !self->removable)
    return;

  if (self->edit != NULL)
    g_menu_append (menu, _("_Edit…"), "row.edit");
  if (self->movable)
    {
      g_menu_append (menu, _("Move _Up"), "row.move-up");
      g_menu_append (menu, _("Move _Down"), "row.move-down");
    }
  if (self->removable)
    g_menu_append (menu, _("_Remove"), "row.remove");

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  popup_menu (RP_RECORD_ROW (widget), 24, gtk_widget_get_height (widget) / 2.0);
}

static void
more_cb (RpRecordRow *self)
{
  double x, y;

  if (gtk_widget_translate_coordinates (self->more, GTK_WIDGET (self), 0,
                                        gtk_widget_get_height (self->more), &x, &y))
    popup_menu (self, x, y);
}

static void
secondary_cb (GtkGesture *gesture,
              int         n_press,
              double      x,
              double      y,
              RpRecordRow  *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
long_press_cb (GtkGesture *gesture,
               double      x,
               double      y,
               RpRecordRow  *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
toggled_cb (RpRecordRow *self)
{
  activate_with_id (self, self->check);
}

static void
rp_record_row_activate (AdwActionRow *row)
{
  RpRecordRow *self = RP_RECORD_ROW (row);

  if (self->open != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), self->open, "s", self->target);
  else if (self->button == NULL && self->edit != NULL)
    activate_with_id (self, self->edit);

  ADW_ACTION_ROW_CLASS (rp_record_row_parent_class)->activate (row);
}

static void
rp_record_row_dispose (GObject *object)
{
  RpRecordRow *self = RP_RECORD_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (rp_record_row_parent_class)->dispose (object);
}

static void
rp_record_row_finalize (GObject *object)
{
  g_free (RP_RECORD_ROW (object)->target);

  G_OBJECT_CLASS (rp_record_row_parent_class)->finalize (object);
}

static void
rp_record_row_class_init (RpRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_record_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_record_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = rp_record_row_activate;

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, move_cb, "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "row.edit", NULL);
  /* Menus show the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu",
                                       NULL);
}

static void
rp_record_row_init (RpRecordRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  rp_plain_row_init (ADW_ACTION_ROW (self));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (secondary_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_press_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * rp_record_row_new:
 * @record: (nullable) (transfer none): what the line stands for
 * @title: its words
 * @subtitle: (nullable): what else there is to say
 *
 * Returns: (transfer floating): a row that does nothing yet
 */
GtkWidget *
rp_record_row_new (gpointer    record,
                   const char *title,
                   const char *subtitle)
{
  RpRecordRow *self = g_object_new (RP_TYPE_RECORD_ROW, NULL);

  g_set_object (&self->record, record);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  return GTK_WIDGET (self);
}

/**
 * rp_record_row_get_record:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what the line stands for
 */
RpRecord *
rp_record_row_get_record (RpRecordRow *self)
{
  g_return_val_if_fail (RP_IS_RECORD_ROW (self), NULL);

  return self->record;
}

/**
 * rp_record_row_set_check:
 * @self: a row
 * @active: whether it is ticked
 * @action: (transfer none): static; what ticking activates, with the record's id
 *
 * Puts a round tick before the words.
 */
void
rp_record_row_set_check (RpRecordRow *self,
                         gboolean     active,
                         const char  *action)
{
  const char *title;

  g_return_if_fail (RP_IS_RECORD_ROW (self));
  g_return_if_fail (self->button == NULL);

  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  self->check = action;
  self->button = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_active (self->button, active);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "todo");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
}

/**
 * rp_record_row_set_edit:
 * @self: a row
 * @action: (transfer none): static; what F2 activates, with the record's id, or
 *   with nothing when the row has no record; a row without a tick does it on
 *   Enter too
 */
void
rp_record_row_set_edit (RpRecordRow *self,
                        const char  *action)
{
  g_return_if_fail (RP_IS_RECORD_ROW (self));

  self->edit = action;
  if (self->button == NULL)
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * rp_record_row_set_open:
 * @self: a row without a tick
 * @action: (transfer none): static; what a click or Enter activates instead of
 *   editing, such as `win.show-topic`
 * @target: the UUID it is given
 */
void
rp_record_row_set_open (RpRecordRow *self,
                        const char  *action,
                        const char  *target)
{
  g_return_if_fail (RP_IS_RECORD_ROW (self));
  g_return_if_fail (action != NULL && target != NULL);

  self->open = action;
  g_free (self->target);
  self->target = g_strdup (target);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * rp_record_row_set_removable:
 * @self: a row
 *
 * Lets the row be taken away by `record.remove` (ss, the kind and the id), which
 * its page installs, and adds a button that opens its menu.
 */
void
rp_record_row_set_removable (RpRecordRow *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_RECORD_ROW (self));
  g_return_if_fail (!self->removable);

  self->removable = TRUE;
  self->more = gtk_button_new_from_icon_name ("view-more-symbolic");
  rp_tip_set (self->more, _("Edit or Remove"));
  gtk_widget_set_valign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "rowmore");
  /* Translators: %s is a line of a plan, such as a question */
  name = g_strdup_printf (_("Edit or Remove: %s"),
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->more);
}

/**
 * rp_record_row_set_movable:
 * @self: a row
 *
 * Lets the row be moved among its like by `record.move` (si, the id and by how
 * much), which its page installs.
 */
void
rp_record_row_set_movable (RpRecordRow *self)
{
  g_return_if_fail (RP_IS_RECORD_ROW (self));

  self->movable = TRUE;
}
