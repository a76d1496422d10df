/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-actions"

#include "config.h"

#include "rp-window-private.h"

#include <glib/gi18n.h>

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = rp_store_undo_finish (RP_STORE (source), result, &error);
  g_autofree char *title = NULL;

  if (label == NULL)
    {
      rp_window_tell_error (self, error);
      return;
    }

  /* Translators: what was undone, “Undid: Swap topic” */
  title = g_strdup_printf (_("Undid: %s"), label);
  rp_window_toast (self, title, FALSE);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *label = rp_store_redo_finish (RP_STORE (source), result, &error);
  g_autofree char *title = NULL;

  if (label == NULL)
    {
      rp_window_tell_error (self, error);
      return;
    }

  /* Translators: what was done again, “Redid: Swap topic” */
  title = g_strdup_printf (_("Redid: %s"), label);
  rp_window_toast (self, title, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_store_undo_async (rp_context_get_store (self->context), NULL, undone_cb, g_object_ref (self));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_store_redo_async (rp_context_get_store (self->context), NULL, redone_cb, g_object_ref (self));
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  GtkWidget *place = gtk_stack_get_visible_child (self->section);
  gboolean in_place = FALSE;

  if (place != NULL)
    g_object_get (place, "can-go-back", &in_place, NULL);
  if (in_place)
    gtk_widget_activate_action (place, "place.back", NULL);
  else if (adw_leaflet_navigate (self->outer, ADW_NAVIGATION_DIRECTION_BACK))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->nav_list)));
}

/* What a place does for the whole window. */
static void
activate_in_place (GtkWidget  *widget,
                   const char *place,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  gtk_widget_activate_action_variant (rp_window_show_place (self, place), action_name, parameter);
}

static void
show_meeting_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  activate_in_place (widget, "meetings", "place.show", parameter);
}

static void
new_meeting_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  activate_in_place (widget, "meetings", "place.new", NULL);
}

static void
print_brief_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  activate_in_place (widget, "meetings", "meeting.print-brief", NULL);
}

static void
save_brief_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  activate_in_place (widget, "meetings", "meeting.save-brief", NULL);
}

/* Nothing to do, but who is used to it need not wonder. */
static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_window_toast (RP_WINDOW (widget), _("Always saved"), FALSE);
}

void
rp_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                      *name;
    const char                      *parameter;
    GtkWidgetActionActivateFunc      activate;
  } actions[] = {
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.back", NULL, back_action },
    { "win.show-meeting", "s", show_meeting_action },
    { "win.new-meeting", NULL, new_meeting_action },
    { "win.print-brief", NULL, print_brief_action },
    { "win.save-brief", NULL, save_brief_action },
    { "win.save", NULL, save_action },
  };
  static const struct
  {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    /* Not accelerators of the application: an entry undoes its own typing first. */
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_n, GDK_CONTROL_MASK, "win.new-meeting" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "win.print-brief" },
    { GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.save-brief" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save" },
    { GDK_KEY_Left, GDK_ALT_MASK, "win.back" },
    { GDK_KEY_Escape, 0, "win.back" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);

  rp_window_install_library_actions (widget_class);
  rp_window_install_toast_actions (widget_class);
}

/* Offers what makes sense now. */
void
rp_window_update_actions (RpWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RpStore *store = rp_context_get_store (self->context);
  RpVault *vault = rp_context_get_vault (self->context);
  gboolean open = rp_store_is_open (store);
  gboolean in_places = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "places") == 0;
  RpVaultState state = rp_vault_get_state (vault);
  gboolean read_only;

  g_object_get (store, "read-only", &read_only, NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", rp_store_get_undo_label (store) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", rp_store_get_redo_label (store) != NULL);
  gtk_widget_action_set_enabled (widget, "win.back", in_places);
  gtk_widget_action_set_enabled (widget, "win.show-meeting", in_places);
  gtk_widget_action_set_enabled (widget, "win.new-meeting", in_places && !read_only);
  gtk_widget_action_set_enabled (widget, "win.print-brief", in_places);
  gtk_widget_action_set_enabled (widget, "win.save-brief", in_places);
  gtk_widget_action_set_enabled (widget, "win.import", open && !read_only);
  gtk_widget_action_set_enabled (widget, "win.add-executive", open && !read_only);
  gtk_widget_action_set_enabled (widget, "win.load-example", open && !read_only);
  gtk_widget_action_set_enabled (widget, "win.remove-example", open && !read_only);
  gtk_widget_action_set_enabled (widget, "win.load-example-notes",
                                 open && !read_only && state == RP_VAULT_UNLOCKED);
  gtk_widget_action_set_enabled (widget, "vault.set-up",
                                 open && !read_only && state == RP_VAULT_NO_VAULT);
  gtk_widget_action_set_enabled (widget, "vault.unlock",
                                 open && state != RP_VAULT_NO_VAULT && state != RP_VAULT_UNLOCKED);
  gtk_widget_action_set_enabled (widget, "vault.lock", open && state == RP_VAULT_UNLOCKED);
}

void
rp_window_connect_services (RpWindow *self)
{
  RpStore *store = rp_context_get_store (self->context);
  RpVault *vault = rp_context_get_vault (self->context);
  static const char *const properties[] = {
    "notify::open", "notify::read-only", "notify::undo-label", "notify::redo-label"
  };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_signal_connect_object (store, properties[i], G_CALLBACK (rp_window_update_actions), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notify::state", G_CALLBACK (rp_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  rp_window_connect_toasts (self);
  rp_window_update_actions (self);
}
