/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-choice.h"

#include "rp-wrap.h"

/* How narrow a segment may be, at the usual size of text */
#define SEGMENT_WIDTH 72

struct _RpChoice
{
  AdwBin     parent_instance;

  GPtrArray *buttons;   /* (element-type GtkToggleButton) (borrowed) */
  gboolean   segments;
};

G_DEFINE_FINAL_TYPE (RpChoice, rp_choice, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One stop for Tab: the button that is chosen, or the first. */
static void
update_stops (RpChoice *self)
{
  int stop = MAX (rp_choice_get_selected (self), 0);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_focusable (self->buttons->pdata[i], i == (guint) stop);
}

static void
toggled_cb (RpChoice        *self,
            GtkToggleButton *button)
{
  /* The one that is left says so too. */
  if (!gtk_toggle_button_get_active (button))
    return;

  update_stops (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RpChoice              *self)
{
  gboolean backwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int wanted = rp_choice_get_selected (self);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      wanted += backwards ? 1 : -1;
      break;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      wanted += backwards ? -1 : 1;
      break;

    default:
      return GDK_EVENT_PROPAGATE;
    }

  wanted = CLAMP (wanted, 0, (int) self->buttons->len - 1);
  rp_choice_set_selected (self, wanted);
  gtk_widget_grab_focus (self->buttons->pdata[wanted]);

  return GDK_EVENT_STOP;
}

static gboolean
rp_choice_grab_focus (GtkWidget *widget)
{
  RpChoice *self = RP_CHOICE (widget);

  return self->buttons->len > 0
         && gtk_widget_grab_focus (self->buttons->pdata[MAX (rp_choice_get_selected (self), 0)]);
}

static void
rp_choice_finalize (GObject *object)
{
  g_ptr_array_unref (RP_CHOICE (object)->buttons);

  G_OBJECT_CLASS (rp_choice_parent_class)->finalize (object);
}

static void
rp_choice_class_init (RpChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_choice_finalize;
  widget_class->grab_focus = rp_choice_grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_choice_init (RpChoice *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rp_choice_new_chips:
 * @name: what is chosen
 *
 * Returns: (transfer floating): chips, none of them chosen
 */
GtkWidget *
rp_choice_new_chips (const char *name)
{
  RpChoice *self = g_object_new (RP_TYPE_CHOICE, NULL);

  adw_bin_set_child (ADW_BIN (self), rp_wrap_new ());
  rp_choice_set_name (self, name);

  return GTK_WIDGET (self);
}

/**
 * rp_choice_new_segments:
 * @name: what is chosen
 *
 * Segments stand side by side, and in lines below each other where large
 * letters leave no room for that.
 *
 * Returns: (transfer floating): segments, none of them chosen
 */
GtkWidget *
rp_choice_new_segments (const char *name)
{
  RpChoice *self = g_object_new (RP_TYPE_CHOICE, NULL);
  GtkWidget *box = g_object_new (RP_TYPE_WRAP, "spacing", 0, "line-spacing", 0, NULL);

  self->segments = TRUE;
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "segmented");
  adw_bin_set_child (ADW_BIN (self), box);
  rp_choice_set_name (self, name);

  return GTK_WIDGET (self);
}

/**
 * rp_choice_set_name:
 * @self: a choice
 * @name: what is chosen, as it is read out
 */
void
rp_choice_set_name (RpChoice   *self,
                    const char *name)
{
  g_return_if_fail (RP_IS_CHOICE (self));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
segment_new (const char *label,
             GtkWidget  *picture)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL,
                                   "label", label,
                                   "justify", GTK_JUSTIFY_CENTER,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (picture != NULL)
    gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static GtkWidget *
chip_new (const char *label,
          GtkWidget  *picture)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (picture != NULL)
    gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                               "label", label,
                                               "ellipsize", PANGO_ELLIPSIZE_END,
                                               NULL));

  return box;
}

/**
 * rp_choice_add:
 * @self: a choice
 * @label: a word or two
 * @picture: (nullable) (transfer floating): what is shown with them
 *
 * Offers one more.
 */
void
rp_choice_add (RpChoice   *self,
               const char *label,
               GtkWidget  *picture)
{
  GtkWidget *button, *into;

  g_return_if_fail (RP_IS_CHOICE (self));
  g_return_if_fail (label != NULL);

  button = gtk_toggle_button_new ();
  into = adw_bin_get_child (ADW_BIN (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);

  if (self->segments)
    {
      gtk_button_set_child (GTK_BUTTON (button), segment_new (label, picture));
      rp_wrap_set_columns (RP_WRAP (into), self->buttons->len, SEGMENT_WIDTH);
      rp_wrap_append (RP_WRAP (into), button);
    }
  else
    {
      gtk_widget_add_css_class (button, "choicechip");
      gtk_button_set_child (GTK_BUTTON (button), chip_new (label, picture));
      rp_wrap_append (RP_WRAP (into), button);
    }
  update_stops (self);
}

/**
 * rp_choice_get_selected:
 * @self: a choice
 *
 * Returns: which one is chosen, or -1
 */
int
rp_choice_get_selected (RpChoice *self)
{
  g_return_val_if_fail (RP_IS_CHOICE (self), -1);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
      return i;

  return -1;
}

/**
 * rp_choice_set_selected:
 * @self: a choice
 * @selected: which one is chosen
 */
void
rp_choice_set_selected (RpChoice *self,
                        int       selected)
{
  g_return_if_fail (RP_IS_CHOICE (self));
  g_return_if_fail (selected >= 0 && (guint) selected < self->buttons->len);

  gtk_toggle_button_set_active (self->buttons->pdata[selected], TRUE);
}
