/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-actions"

#include "config.h"

#include "rp-window-private.h"

#include "rp-add-executive.h"
#include "rp-application.h"
#include "rp-confirm.h"
#include "rp-file-dialog.h"
#include "rp-import-contacts.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

static void
toast_gone_cb (RpWindow *self)
{
  g_clear_object (&self->toast);
}

static void
withdraw_toast (RpWindow *self)
{
  g_autoptr(AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    {
      g_signal_handlers_disconnect_by_func (toast, toast_gone_cb, self);
      adw_toast_dismiss (toast);
    }
}

/* What was said before would only keep the new toast waiting. */
static void
show_toast (RpWindow *self,
            AdwToast *toast)
{
  withdraw_toast (self);
  self->toast = g_object_ref (toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_gone_cb), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

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

static void
toast_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *title;
  gboolean undoable;

  g_variant_get (parameter, "(&sb)", &title, &undoable);
  rp_window_toast (RP_WINDOW (widget), title, undoable);
}

static void
error_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  AdwToast *toast = adw_toast_new (_("Could not do that"));

  g_free (self->error);
  self->error = g_variant_dup_string (parameter, NULL);
  adw_toast_set_button_label (toast, _("_Details"));
  adw_toast_set_action_name (toast, "win.error-details");
  show_toast (self, toast);
}

static void
error_details_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  if (self->error != NULL)
    rp_tell (GTK_WINDOW (self), _("Could Not Do That"), self->error);
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
  activate_in_place (widget, "meetings", "meeting.show", parameter);
}

static void
new_meeting_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  activate_in_place (widget, "meetings", "meeting.new", NULL);
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

static void
import_done_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *told = rp_import_contacts_finish (result, &error);

  if (told != NULL)
    rp_window_toast (self, told, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->context != NULL)
    rp_tell (GTK_WINDOW (self), _("Could Not Import the Contacts"), error->message);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_import_contacts_async (GTK_WINDOW (self), rp_context_get_store (self->context),
                            import_done_cb, g_object_ref (self));
}

static void
executive_added_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *told = rp_add_executive_finish (result, &error);

  if (told != NULL)
    rp_window_toast (self, told, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rp_window_tell_error (self, error);
}

static void
add_executive_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_add_executive_async (GTK_WINDOW (self), rp_context_get_store (self->context),
                          executive_added_cb, g_object_ref (self));
}

static void
example_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_example_library_load_finish (RP_EXAMPLE_LIBRARY (source), result, &error))
    rp_window_toast (self, _("Example library loaded"), TRUE);
  else
    rp_window_tell_error (self, error);
}

static void
load_example_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_example_library_load_async (self->example, NULL, example_loaded_cb, g_object_ref (self));
}

static void
example_removed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_example_library_remove_finish (RP_EXAMPLE_LIBRARY (source), result, &error))
    rp_window_toast (self, _("Example library removed"), TRUE);
  else
    rp_window_tell_error (self, error);
}

static void
remove_example_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_example_library_remove_async (self->example, NULL, example_removed_cb, g_object_ref (self));
}

static void
try_again_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  rp_window_open_library (RP_WINDOW (widget));
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GFile) folder = rp_file_dialog_finish (result);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (folder == NULL || application == NULL)
    return;

  rp_application_open_library (RP_APPLICATION (application), g_file_peek_path (folder));
  gtk_window_close (GTK_WINDOW (self));
}

static void
choose_folder_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  rp_file_dialog_folder_async (GTK_WINDOW (widget), _("Choose the Folder of a Library"),
                               folder_chosen_cb, g_object_ref (widget));
}

static void
vault_unlocked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_vault_flow_unlock_finish (result, &error))
    {
      RpVault *vault = self->context != NULL ? rp_context_get_vault (self->context) : NULL;

      if (vault != NULL)
        rp_window_toast (self, rp_vault_describe (rp_vault_get_state (vault),
                                                  rp_vault_get_reason (vault)), FALSE);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      rp_window_tell_error (self, error);
    }
}

static void
vault_unlock_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_vault_flow_unlock_async (widget, rp_context_get_store (self->context), self->cancellable,
                              vault_unlocked_cb, g_object_ref (self));
}

static void
vault_lock_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  rp_vault_lock (rp_context_get_vault (RP_WINDOW (widget)->context));
}

/* Undo in a toast is for the last change only. */
static void
changed_cb (RpWindow  *self,
            RpChanges *changes)
{
  if (changes->changes->len > 0 && self->toast != NULL
      && g_strcmp0 (adw_toast_get_action_name (self->toast), "win.undo") == 0)
    withdraw_toast (self);
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
    { "win.toast", "(sb)", toast_action },
    { "win.error", "s", error_action },
    { "win.error-details", NULL, error_details_action },
    { "win.show-meeting", "s", show_meeting_action },
    { "win.new-meeting", NULL, new_meeting_action },
    { "win.print-brief", NULL, print_brief_action },
    { "win.save-brief", NULL, save_brief_action },
    { "win.import", NULL, import_action },
    { "win.add-executive", NULL, add_executive_action },
    { "win.load-example", NULL, load_example_action },
    { "win.remove-example", NULL, remove_example_action },
    { "win.try-again", NULL, try_again_action },
    { "win.choose-folder", NULL, choose_folder_action },
    /* Of the class, not of the action group: what opens the vault is not on the session bus. */
    { "vault.set-up", NULL, vault_unlock_action },
    { "vault.unlock", NULL, vault_unlock_action },
    { "vault.lock", NULL, vault_lock_action },
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
    { GDK_KEY_l, GDK_CONTROL_MASK, "vault.lock" },
    { GDK_KEY_Left, GDK_ALT_MASK, "win.back" },
    { GDK_KEY_Escape, 0, "win.back" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
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
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rp_window_update_actions (self);
}

/**
 * rp_window_toast:
 * @self: the window
 * @title: plain text
 * @undoable: whether to offer to undo what the store did last
 */
void
rp_window_toast (RpWindow   *self,
                 const char *title,
                 gboolean    undoable)
{
  g_autofree char *markup = NULL;
  AdwToast *toast;

  /* What was begun may end after the window was closed. */
  if (self->context == NULL)
    return;

  markup = g_markup_escape_text (title, -1);
  toast = adw_toast_new (markup);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  show_toast (self, toast);
}

/**
 * rp_window_tell_error:
 * @self: the window
 * @error: why something could not be done
 */
void
rp_window_tell_error (RpWindow     *self,
                      const GError *error)
{
  if (self->context != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
}
