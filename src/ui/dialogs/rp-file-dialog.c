/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-file-dialog.h"

#include "rp-dialog-task.h"

#include <glib/gi18n.h>


/* The names of files that hold private words do not belong in a list that every program reads.
 * Without a portal the file chooser has put the name there by now. */
static void
forget_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response)
{
  g_autoptr(GTask) task = rp_dialog_task_take (G_OBJECT (dialog));
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    forget_recent (file);

  if (task != NULL)
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);

  gtk_native_dialog_destroy (dialog);
}

/* The task keeps the dialog, and the dialog the task, until it is answered. */
static void
present (GtkFileChooserNative *dialog,
         GAsyncReadyCallback   callback,
         gpointer              user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, dialog, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  rp_dialog_task_give (G_OBJECT (dialog), task);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * rp_file_dialog_open_async:
 * @parent: (nullable): the window it belongs to
 * @title: in Header Capitalisation
 * @kind: (nullable): what the files are called, “vCard files”
 * @suffixes: (nullable) (array zero-terminated=1): what their names end with, without the dot
 * @callback: called when a file was chosen or not
 * @user_data: for @callback
 *
 * Asks for a file to read. All files can be chosen too, as names may mislead.
 */
void
rp_file_dialog_open_async (GtkWindow           *parent,
                           const char          *title,
                           const char          *kind,
                           const char *const   *suffixes,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);

  dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                        _("_Cancel"));
  if (kind != NULL && suffixes != NULL)
    {
      g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
      g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, kind);
      for (guint i = 0; suffixes[i] != NULL; i++)
        gtk_file_filter_add_suffix (filter, suffixes[i]);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);

      gtk_file_filter_set_name (all, _("All files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
    }
  present (dialog, callback, user_data);
}

/**
 * rp_file_dialog_folder_async:
 * @parent: (nullable): the window it belongs to
 * @title: in Header Capitalisation
 * @callback: called when a folder was chosen or not
 * @user_data: for @callback
 *
 * Asks for a folder.
 */
void
rp_file_dialog_folder_async (GtkWindow           *parent,
                             const char          *title,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);

  present (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                        _("_Open"), _("_Cancel")),
           callback, user_data);
}

/**
 * rp_file_dialog_save_async:
 * @parent: (nullable): the window it belongs to
 * @title: in Header Capitalisation
 * @suggested_name: a file name with its suffix
 * @callback: called when a file was chosen or not
 * @user_data: for @callback
 *
 * Asks where to write. Whether to replace a file was asked by then.
 */
void
rp_file_dialog_save_async (GtkWindow           *parent,
                           const char          *title,
                           const char          *suggested_name,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autofree char *name = NULL;
  GtkFileChooserNative *dialog;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL && suggested_name != NULL);

  dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                        _("_Cancel"));
  name = g_strdelimit (g_strdup (suggested_name), "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  present (dialog, callback, user_data);
}

/**
 * rp_file_dialog_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when none was chosen
 */
GFile *
rp_file_dialog_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
