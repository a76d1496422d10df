/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-backup.h"

#include "rp-backup-file.h"
#include "rp-error.h"
#include "rp-file.h"
#include "rp-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* How much of the work each part is, as a rule: writing, and reading back */
#define UNTIL_WRITTEN 0.5

/* Copying the library takes the thread of the store, deriving keys and writing one of its
 * own: meanwhile the library can be used. */
typedef struct
{
  char           *path;
  char           *passphrase;   /* NULL: by recovery */
  RpProgress      progress;
  gint64          now;
  RpVault        *vault;        /* the store has it */
  RpBackupSource  source;
} BackUpCall;

static void
back_up_call_free (gpointer data)
{
  BackUpCall *call = data;

  if (call->passphrase != NULL)
    explicit_bzero (call->passphrase, strlen (call->passphrase));
  rp_backup_source_clear (&call->source);
  g_free (call->passphrase);
  g_free (call->path);
  g_free (call);
}

static gboolean
set_file_error (const char  *path,
                int          saved_errno,
                GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  gboolean is_place = saved_errno != ENOSPC && saved_errno != EDQUOT && saved_errno != EIO;

  g_set_error (error, RP_ERROR, is_place ? RP_ERROR_CREATE : RP_ERROR_IO,
               _("No backup can be written to “%s”: %s"), name, g_strerror (saved_errno));
  return FALSE;
}

/* Only another backup may be replaced: not the library itself, nor what somebody named by
 * mistake. */
static gboolean
may_replace (const char  *path,
             GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  struct stat about;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gboolean may;

  if (fd < 0 && errno == ENOENT)
    return TRUE;
  may = fd >= 0 && fstat (fd, &about) == 0 && S_ISREG (about.st_mode) &&
        (about.st_size == 0 || rp_backup_is_one (fd));
  if (fd >= 0)
    g_close (fd, NULL);
  if (!may)
    g_set_error (error, RP_ERROR, RP_ERROR_CREATE,
                 _("“%s” is there already and is not a backup. Choose another name."), name);

  return may;
}

static gboolean
write_and_read_back (GTask       *task,
                     BackUpCall  *call,
                     int          fd,
                     GError     **error)
{
  const RpBackupSecret secret = { call->passphrase, NULL };
  g_autoptr(RpSecretBytes) key = NULL;
  g_autoptr(RpDb) copy = NULL;
  RpBackupInfo about;

  rp_progress_part (&call->progress, UNTIL_WRITTEN);
  if (!rp_backup_file_write (fd, &call->source, call->vault, &secret, &call->progress, task, &key,
                             error))
    return FALSE;
  rp_backup_source_clear (&call->source);   /* one of them in memory is enough */

  rp_progress_part (&call->progress, 1);
  copy = rp_backup_file_read (fd, NULL, key, &about, &call->progress, task, error);

  return copy != NULL;
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  BackUpCall *call = task_data;
  g_autoptr(RpNewFile) file = NULL;
  GError *error = NULL;

  if (may_replace (call->path, &error) && (file = rp_new_file_open (call->path)) == NULL)
    set_file_error (call->path, errno, &error);
  else if (file != NULL &&
           write_and_read_back (task, call, rp_new_file_get_fd (file), &error) &&
           !g_cancellable_set_error_if_cancelled (cancellable, &error) &&
           !rp_new_file_commit (file))
    set_file_error (call->path, errno, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gpointer
take_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  BackUpCall *call = data;

  /* What opens the backup has to open the private notes in it. */
  if (!rp_db_is_read_only (self->db) && !rp_store_save_header (self, error))
    return NULL;

  return GINT_TO_POINTER (rp_backup_source_take (&call->source, self->db, call->now, cancellable,
                                                 error));
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GTask) writing = NULL;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* Without a source object: the last reference to the store can never be dropped there. */
  writing = g_task_new (NULL, g_task_get_cancellable (task), written_cb, g_object_ref (task));
  g_task_set_check_cancellable (writing, FALSE);   /* a backup that is there is there */
  g_task_set_task_data (writing, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (writing, write_thread);
}

void
rp_store_back_up_async (RpStore              *self,
                        const char           *path,
                        const RpBackupSecret *secret,
                        RpProgressFunc        progress,
                        gpointer              progress_data,
                        GCancellable         *cancellable,
                        GAsyncReadyCallback   callback,
                        gpointer              user_data)
{
  GTask *task;
  BackUpCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (self->vault != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (secret != NULL);

  call = g_new0 (BackUpCall, 1);
  call->path = g_strdup (path);
  call->passphrase = g_strdup (secret->passphrase);
  call->now = rp_store_get_now (self);
  call->vault = self->vault;
  rp_progress_init (&call->progress, progress, progress_data);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_store_back_up_async);
  g_task_set_task_data (task, call, back_up_call_free);
  g_task_set_check_cancellable (task, FALSE);

  rp_store_push (self, take_job, call, NULL, NULL, cancellable, taken_cb, task);
}

gboolean
rp_store_back_up_finish (RpStore       *self,
                         GAsyncResult  *result,
                         RpBackupInfo  *about,
                         GError       **error)
{
  const BackUpCall *call;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  call = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (about != NULL)
    *about = call->source.about;

  return TRUE;
}
