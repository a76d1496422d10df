/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-dialog-shape.h"

/**
 * rp_dialog_add_save_keys:
 * @dialog: a dialog
 * @action_name: the action that saves
 *
 * Lets Ctrl+Return save, wherever the focus is: a text of several lines would
 * take it for a new line.
 */
void
rp_dialog_add_save_keys (GtkWindow  *dialog,
                         const char *action_name)
{
  GtkEventController *controller;
  GtkShortcut *shortcut;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (action_name != NULL);

  controller = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|"
                                                                  "<Control>KP_Enter"),
                               gtk_named_action_new (action_name));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

/**
 * rp_dialog_fit_parent:
 * @dialog: a dialog that is about to be shown
 *
 * Makes @dialog no wider than the window it belongs to.
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
}
