/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-dialog-shape.h"

static void
add_save_keys (GtkWindow           *dialog,
               GtkPropagationPhase  phase,
               GtkShortcutAction   *action)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger =
    gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, action));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

/* Only a text of several lines would take the keys for itself. */
static gboolean
save_from_text_cb (GtkWidget *dialog,
                   GVariant  *arguments,
                   gpointer   action_name)
{
  return GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (dialog))) &&
         gtk_widget_activate_action (dialog, action_name, NULL);
}

/**
 * rp_dialog_add_save_keys:
 * @dialog: a dialog
 * @action_name: the action that saves
 *
 * Lets Ctrl+Return save, wherever the focus is: an entry first takes what it
 * proposes, and a text of several lines does not take it for a new line.
 */
void
rp_dialog_add_save_keys (GtkWindow  *dialog,
                         const char *action_name)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (action_name != NULL);

  add_save_keys (dialog, GTK_PHASE_CAPTURE,
                 gtk_callback_action_new (save_from_text_cb, g_strdup (action_name), g_free));
  add_save_keys (dialog, GTK_PHASE_BUBBLE, gtk_named_action_new (action_name));
}

/* GTK 4.8 reads a button aloud as “_Save Save”: as it was written, and then its label. */
static void
name_button_cb (GtkWidget *button)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
name_buttons (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)) &&
      gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    {
      name_button_cb (root);
      g_signal_handlers_disconnect_by_func (root, name_button_cb, NULL);
      g_signal_connect (root, "notify::label", G_CALLBACK (name_button_cb), NULL);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

/**
 * rp_dialog_fit_parent:
 * @dialog: a dialog that is about to be shown
 *
 * Makes @dialog no wider than the window it belongs to, and its buttons with a
 * mnemonic be read aloud as they look.
 */
void
rp_dialog_fit_parent (GtkWindow *dialog)
{
  GtkWindow *parent;
  int width, height, room;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  parent = gtk_window_get_transient_for (dialog);
  room = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  gtk_window_get_default_size (dialog, &width, &height);
  if (room > 0 && room < width)
    gtk_window_set_default_size (dialog, room, height);
  name_buttons (GTK_WIDGET (dialog));
}

static gboolean
present_cb (gpointer user_data)
{
  GtkWindow *dialog = GTK_WINDOW (user_data);

  g_signal_handlers_disconnect_by_func (dialog, g_source_remove_by_user_data, dialog);
  gtk_window_present (dialog);

  return G_SOURCE_REMOVE;
}

/**
 * rp_dialog_present_soon:
 * @dialog: a dialog that was just made
 *
 * Presents it in the next turn of the main loop: to make one with many rows, and
 * to size it, takes longer than a frame.
 */
void
rp_dialog_present_soon (GtkWindow *dialog)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));

  g_signal_connect (dialog, "destroy", G_CALLBACK (g_source_remove_by_user_data), dialog);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, present_cb, dialog, NULL);
}
