/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-upkeep.h"

#include "rp-db-private.h"
#include "rp-store-private.h"
#include "rp-vault-sidecar.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* A second copy of the file as it is, with what is sealed still sealed: of private notes that
 * cannot be opened, or not all of them, before anything is tried with them. */

#define MAX_COPIES_PER_DAY 100

typedef struct
{
  char   *folder;
  gint64  now;
} CopyCall;

static void
copy_call_free (gpointer data)
{
  CopyCall *call = data;

  g_free (call->folder);
  g_free (call);
}

/* A folder of its own: no copy ever takes the place of something else. */
static char *
make_folder (const CopyCall  *call,
             GError         **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_local (call->now);
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = NULL;

  for (guint i = 1; i <= MAX_COPIES_PER_DAY; i++)
    {
      g_autofree char *base = i == 1 ? g_strdup_printf ("rapport-%s", day)
                                     : g_strdup_printf ("rapport-%s-%u", day, i);
      g_autofree char *path = g_build_filename (call->folder, base, NULL);

      if (g_mkdir (path, 0700) == 0)
        return g_steal_pointer (&path);
      if (errno != EEXIST)
        break;
    }

  name = g_filename_display_name (call->folder);
  g_set_error (error, RP_ERROR, RP_ERROR_CREATE,
               _("No copy can be made in “%s”. Choose another folder."), name);
  return NULL;
}

/* Through SQLite: to open and close the file beside it would take its lock away. */
static gboolean
copy_database (RpDb        *db,
               const char  *folder,
               GError     **error)
{
  g_autofree char *path = g_build_filename (folder, RP_DB_FILE, NULL);
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  gboolean done = FALSE;

  if (sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                       NULL) == SQLITE_OK &&
      (backup = sqlite3_backup_init (copy, "main", db->handle, "main")) != NULL)
    {
      sqlite3_backup_step (backup, -1);
      done = sqlite3_backup_finish (backup) == SQLITE_OK;
    }
  if (!done)
    rp_db_set_error (copy, error);
  sqlite3_close (copy);

  return done;
}

/* Where it is damaged it is copied as it is; where there is none the library has its own. */
static gboolean
copy_sidecar (RpDb        *db,
              const char  *folder,
              GError     **error)
{
  g_autofree char *from = g_build_filename (rp_db_get_directory (db), RP_DB_SIDECAR, NULL);
  g_autofree char *to = g_build_filename (folder, RP_DB_SIDECAR, NULL);
  g_autoptr(GBytes) bytes = NULL;

  if (!rp_vault_sidecar_read (from, &bytes, error))
    return FALSE;

  return bytes == NULL || rp_vault_sidecar_write (to, bytes, error);
}

static void
remove_copy (const char *folder)
{
  static const char *const names[] = { RP_DB_FILE, RP_DB_SIDECAR };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gpointer
copy_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autofree char *folder = make_folder (data, error);

  if (folder == NULL)
    return NULL;
  if (copy_database (self->db, folder, error) && copy_sidecar (self->db, folder, error))
    return g_steal_pointer (&folder);

  remove_copy (folder);
  return NULL;
}

/**
 * rp_store_save_copy_async:
 * @self: an open store
 * @folder: where to make the folder of the copy
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Copies the library as it is, with the keys that lie beside it. Nothing is opened for that,
 * and nothing is changed.
 */
void
rp_store_save_copy_async (RpStore             *self,
                          const char          *folder,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  CopyCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (folder != NULL);

  call = g_new0 (CopyCall, 1);
  call->folder = g_strdup (folder);
  call->now = rp_store_get_now (self);
  rp_store_push (self, copy_job, call, copy_call_free, g_free, cancellable, callback, user_data);
}

/**
 * rp_store_save_copy_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_CREATE, %RP_ERROR_IO, %RP_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the folder of the copy; %NULL when there is none
 */
char *
rp_store_save_copy_finish (RpStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
