/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-keys"

#include "config.h"

#include "rp-window-private.h"

/* Keys that work in every window, dialogs too, and before what has the focus sees them; the keys
 * that undo; and a focus that can take keys.
 */

static gboolean
lock_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  RpVault *vault = user_data;

  if (rp_vault_get_state (vault) == RP_VAULT_UNLOCKED)
    rp_vault_lock (vault);

  return GDK_EVENT_STOP;
}

static gboolean
quit_now_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "quit", NULL);

  return G_SOURCE_REMOVE;
}

/* Not at once: the window that the key was pressed in goes, too. */
static gboolean
quit_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  g_idle_add (quit_now_cb, NULL);

  return GDK_EVENT_STOP;
}

static gboolean
find_focus_cb (gpointer user_data)
{
  GtkWidget *window = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus == NULL || gtk_widget_get_mapped (focus) || !gtk_widget_get_mapped (window))
    return G_SOURCE_REMOVE;

  while (focus != window && !gtk_widget_get_mapped (focus))
    focus = gtk_widget_get_parent (focus);
  if (focus == window || !gtk_widget_grab_focus (focus))
    gtk_window_set_focus (GTK_WINDOW (window), NULL);

  return G_SOURCE_REMOVE;
}

/* GTK 4.8 leaves the focus in a menu that closes while a menu in it is shown: no key would be
 * heard any more.
 */
static void
focus_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, find_focus_cb, g_object_ref (window), g_object_unref);
}

static void
windows_changed_cb (GListModel *windows,
                    guint       position,
                    guint       removed,
                    guint       added,
                    RpVault    *vault)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *keys = gtk_shortcut_controller_new ();
      GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (keys);

      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new
        (gtk_shortcut_trigger_parse_string ("<Control>l"),
         gtk_callback_action_new (lock_cb, g_object_ref (vault), g_object_unref)));
      gtk_shortcut_controller_add_shortcut (controller, gtk_shortcut_new
        (gtk_shortcut_trigger_parse_string ("<Control>q"),
         gtk_callback_action_new (quit_cb, NULL, NULL)));
      gtk_widget_add_controller (window, keys);
      g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
    }
}

/* A text undoes its own typing, and not what was done before it once there is nothing left. */
static gboolean
history_cb (GtkWidget *window,
            GVariant  *arguments,
            gpointer   user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (GTK_IS_TEXT (focus)
      || (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))))
    return GDK_EVENT_STOP;

  return gtk_widget_activate_action_variant (window, g_variant_get_string (arguments, NULL), NULL);
}

void
rp_window_install_history_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    { GDK_CONTROL_MASK, "win.undo" },
    { GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_z, keys[i].modifiers, history_cb, "s",
                                  keys[i].action);
}

void
rp_window_connect_keys (RpWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  RpVault *vault = rp_context_get_vault (self->context);

  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), vault, 0);
  windows_changed_cb (windows, 0, 0, g_list_model_get_n_items (windows), vault);
}
