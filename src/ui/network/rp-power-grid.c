/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-power-grid.h"

#include "rp-power-words.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define AVATAR       32
#define SPACING      4
#define NAME_CHARS   9
#define N_SUPPORTS   RP_SUPPORT_CHAMPION
#define N_INFLUENCES RP_INFLUENCE_MUCH

/**
 * RpPowerGrid:
 *
 * Those who work on an engagement, the higher the more influence they have, and
 * the farther on the more they support it. Somebody is moved by dragging, or by
 * Control and an arrow key.
 *
 * Signal "moved" (#RpEngagementMember, a copy with other values). Signal
 * "chosen" (#RpEngagementMember).
 */
struct _RpPowerGrid
{
  AdwBin     parent_instance;

  GtkWidget *cells[RP_INFLUENCE_MUCH + 1][RP_SUPPORT_CHAMPION + 1];   /* from 1 each */
};

G_DEFINE_FINAL_TYPE (RpPowerGrid, rp_power_grid, ADW_TYPE_BIN)

enum {
  MOVED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RpEngagementMember *
get_member (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "member");
}

static void
move (RpPowerGrid        *self,
      RpEngagementMember *member,
      int                 influence,
      int                 support)
{
  g_autoptr(RpEngagementMember) moved = NULL;

  influence = CLAMP (influence, RP_INFLUENCE_LITTLE, RP_INFLUENCE_MUCH);
  support = CLAMP (support, RP_SUPPORT_OPPOSED, RP_SUPPORT_CHAMPION);
  if ((int) member->influence == influence && (int) member->support == support)
    return;

  moved = rp_record_copy (member);
  moved->influence = (RpInfluence) influence;
  moved->support = (RpSupport) support;
  g_signal_emit (self, signals[MOVED], 0, moved);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        GtkWidget             *button)
{
  RpPowerGrid *self = RP_POWER_GRID (gtk_widget_get_ancestor (button, RP_TYPE_POWER_GRID));
  RpEngagementMember *member = get_member (button);
  int onwards = gtk_widget_get_direction (button) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int up = 0, on = 0;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      up = 1;
      break;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      up = -1;
      break;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      on = onwards;
      break;

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      on = -onwards;
      break;

    default:
      return GDK_EVENT_PROPAGATE;
    }
  move (self, member, (int) member->influence + up, (int) member->support + on);

  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *button)
{
  return gdk_content_provider_new_typed (RP_TYPE_ENGAGEMENT_MEMBER, get_member (button));
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *button)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (button);

  gtk_drag_source_set_icon (source, picture, gtk_widget_get_width (button) / 2,
                            gtk_widget_get_height (button) / 2);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         RpPowerGrid   *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  for (int influence = 1; influence <= N_INFLUENCES; influence++)
    for (int support = 1; support <= N_SUPPORTS; support++)
      if (self->cells[influence][support] == cell)
        move (self, g_value_get_object (value), influence, support);

  return TRUE;
}

static void
clicked_cb (GtkWidget *button)
{
  RpPowerGrid *self = RP_POWER_GRID (gtk_widget_get_ancestor (button, RP_TYPE_POWER_GRID));

  g_signal_emit (self, signals[CHOSEN], 0, get_member (button));
}

static GtkWidget *
new_person (RpEngagementMember *member,
            RpPerson           *person)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (person->name);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  g_autofree char *place = rp_power_words_member (member);
  /* Translators: a name, and “Much influence · Opposed” */
  g_autofree char *words = g_strdup_printf (C_("power", "%s: %s"), person->name, place);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (name, "txs");
  gtk_box_append (GTK_BOX (box), adw_avatar_new (AVATAR, person->name, TRUE));
  gtk_box_append (GTK_BOX (box), name);
  gtk_widget_add_css_class (box, "private");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "powerperson");
  rp_tip_set (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Control and an arrow key move them"), -1);
  g_object_set_data_full (G_OBJECT (button), "member", g_object_ref (member), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), button);
  gtk_widget_add_controller (button, keys);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), button);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), button);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (source));

  return button;
}

static GtkWidget *
new_cell (RpPowerGrid *self)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDropTarget *target = gtk_drop_target_new (RP_TYPE_ENGAGEMENT_MEMBER, GDK_ACTION_MOVE);

  gtk_widget_add_css_class (cell, "powercell");
  gtk_widget_set_hexpand (cell, TRUE);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));

  return cell;
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "txs");
  gtk_widget_add_css_class (label, "dim");

  return label;
}

/* Influence is said above each row, so that there is room for the columns on a phone. */
static void
rp_power_grid_init (RpPowerGrid *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), SPACING);
  gtk_grid_set_row_spacing (GTK_GRID (grid), SPACING);
  for (int influence = 1; influence <= N_INFLUENCES; influence++)
    {
      int row = 2 * (N_INFLUENCES - influence);
      GtkWidget *heading = new_heading (rp_power_words_influences ()[influence]);

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_grid_attach (GTK_GRID (grid), heading, 0, row, N_SUPPORTS, 1);
      for (int support = 1; support <= N_SUPPORTS; support++)
        {
          self->cells[influence][support] = new_cell (self);
          gtk_grid_attach (GTK_GRID (grid), self->cells[influence][support], support - 1, row + 1,
                           1, 1);
        }
    }
  for (int support = 1; support <= N_SUPPORTS; support++)
    gtk_grid_attach (GTK_GRID (grid), new_heading (rp_power_words_supports ()[support]),
                     support - 1, 2 * N_INFLUENCES, 1, 1);
  adw_bin_set_child (ADW_BIN (self), grid);
}

static void
rp_power_grid_class_init (RpPowerGridClass *klass)
{
  signals[MOVED] = g_signal_new ("moved", RP_TYPE_POWER_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, RP_TYPE_ENGAGEMENT_MEMBER);
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_POWER_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, RP_TYPE_ENGAGEMENT_MEMBER);
}

/**
 * rp_power_grid_new:
 *
 * Returns: (transfer floating): a grid without anybody
 */
GtkWidget *
rp_power_grid_new (void)
{
  return g_object_new (RP_TYPE_POWER_GRID, NULL);
}

/* Returns: (nullable): the UUID of whoever had the focus */
static char *
clear (RpPowerGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  char *focused = NULL;

  for (int influence = 1; influence <= N_INFLUENCES; influence++)
    for (int support = 1; support <= N_SUPPORTS; support++)
      {
        GtkWidget *button;

        while ((button = gtk_widget_get_first_child (self->cells[influence][support])) != NULL)
          {
            if (button == focus)
              focused = g_strdup (rp_record_get_id (get_member (button)));
            gtk_box_remove (GTK_BOX (self->cells[influence][support]), button);
          }
      }

  return focused;
}

/**
 * rp_power_grid_show:
 * @self: a grid
 * @members: (element-type RpEngagementMember): who works on the engagement
 * @people: (element-type RpPerson): who they are, in the same order
 *
 * Shows those of whom both is said; whoever had the focus has it still.
 */
void
rp_power_grid_show (RpPowerGrid *self,
                    GPtrArray   *members,
                    GPtrArray   *people)
{
  g_autofree char *focused = NULL;

  g_return_if_fail (RP_IS_POWER_GRID (self));
  g_return_if_fail (members->len == people->len);

  focused = clear (self);
  for (guint i = 0; i < members->len; i++)
    {
      RpEngagementMember *member = members->pdata[i];
      GtkWidget *button;

      if (!rp_power_is_placed (member))
        continue;

      button = new_person (member, people->pdata[i]);
      gtk_box_append (GTK_BOX (self->cells[member->influence][member->support]), button);
      if (g_strcmp0 (focused, rp_record_get_id (member)) == 0)
        gtk_widget_grab_focus (button);
    }
}
