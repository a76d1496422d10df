/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-library"

#include "config.h"

#include "rp-window-private.h"

#include "rp-add-person.h"
#include "rp-application.h"
#include "rp-confirm.h"
#include "rp-error.h"
#include "rp-example-notes.h"
#include "rp-file-dialog.h"
#include "rp-import-contacts.h"
#include "rp-store-upkeep.h"
#include "rp-vault-flow.h"

#include <glib/gi18n.h>

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
add_person_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  g_autoptr(RpWriter) writer = rp_writer_new (rp_context_get_store (self->context), widget);

  rp_add_person_present (writer, NULL);
}

static void
example_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean whole = self->context != NULL &&
                   rp_vault_get_state (rp_context_get_vault (self->context)) == RP_VAULT_UNLOCKED;

  if (rp_example_library_load_finish (RP_EXAMPLE_LIBRARY (source), result, &error))
    rp_window_toast (self, whole ? _("Example library loaded")
                                 : _("Example library loaded without its private texts"), TRUE);
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
example_notes_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_example_notes_load_finish (RP_STORE (source), result, &error))
    rp_window_toast (self, _("Private notes of the example loaded"), TRUE);
  else
    rp_window_tell_error (self, error);
}

static void
load_example_notes_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_example_notes_load_async (rp_context_get_store (self->context), NULL,
                               example_notes_loaded_cb, g_object_ref (self));
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

  if (!rp_vault_flow_unlock_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rp_window_tell_error (self, error);
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

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!rp_store_accept_problem_finish (RP_STORE (source), result, &error))
    rp_window_tell_error (self, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = rp_store_save_copy_finish (RP_STORE (source), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (folder == NULL)
    {
      rp_window_tell_error (self, error);
      return;
    }

  name = g_filename_display_basename (folder);
  text = g_strdup_printf (_("Copied to “%s”"), name);
  rp_window_toast (self, text, FALSE);
}

static void
copy_folder_chosen_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GFile) folder = rp_file_dialog_finish (result);

  if (folder == NULL)
    return;
  if (g_file_peek_path (folder) == NULL)
    {
      g_autoptr(GError) error = g_error_new_literal (RP_ERROR, RP_ERROR_CREATE,
                                                     _("Choose a folder on this computer."));

      rp_window_tell_error (self, error);
      return;
    }

  rp_store_save_copy_async (rp_context_get_store (self->context), g_file_peek_path (folder), NULL,
                            copied_cb, g_object_ref (self));
}

static void
vault_save_copy_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  rp_file_dialog_folder_async (GTK_WINDOW (widget), _("Choose a Folder for the Copy"),
                               copy_folder_chosen_cb, g_object_ref (widget));
}

static void
vault_accept_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_store_accept_problem_async (rp_context_get_store (self->context), self->cancellable,
                                 accepted_cb, g_object_ref (self));
}

/* What is done to the library as a whole, and to its private notes. */
void
rp_window_install_library_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.import", import_action },
    { "win.add-person", add_person_action },
    { "win.load-example", load_example_action },
    { "win.remove-example", remove_example_action },
    { "win.load-example-notes", load_example_notes_action },
    { "win.try-again", try_again_action },
    { "win.choose-folder", choose_folder_action },
    /* Of the class, not of the action group: what opens the vault is not on the session bus. */
    { "vault.set-up", vault_unlock_action },
    { "vault.unlock", vault_unlock_action },
    { "vault.lock", vault_lock_action },
    { "vault.save-copy", vault_save_copy_action },
    { "vault.accept", vault_accept_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}
