/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-backup.h"

#include "rp-backup-file.h"
#include "rp-db-private.h"
#include "rp-error.h"
#include "rp-restore.h"
#include "rp-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

struct _RpBackup
{
  GObject       parent_instance;
  RpDb         *copy;
  RpBackupInfo  about;
};

G_DEFINE_FINAL_TYPE (RpBackup, rp_backup, G_TYPE_OBJECT)

typedef struct
{
  char          *path;
  char          *passphrase;
  RpSecretBytes *code;
  RpProgress     progress;
} OpenCall;

static void
open_call_free (gpointer data)
{
  OpenCall *call = data;

  if (call->passphrase != NULL)
    explicit_bzero (call->passphrase, strlen (call->passphrase));
  g_clear_pointer (&call->code, rp_secret_bytes_unref);
  g_free (call->passphrase);
  g_free (call->path);
  g_free (call);
}

static int
open_file (const char  *path,
           GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0 && errno == ENOENT)
    g_set_error (error, RP_ERROR, RP_ERROR_NOT_FOUND, _("There is no file “%s”."), name);
  else if (fd < 0)
    g_set_error (error, RP_ERROR, RP_ERROR_IO, _("“%s” cannot be read: %s"), name,
                 g_strerror (errno));

  return fd;
}

static void
open_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  OpenCall *call = task_data;
  const RpBackupSecret secret = { call->passphrase, call->code };
  g_autoptr(RpBackup) self = g_object_new (RP_TYPE_BACKUP, NULL);
  GError *error = NULL;
  int fd = open_file (call->path, &error);

  if (fd >= 0)
    {
      self->copy = rp_backup_file_read (fd, &secret, NULL, &self->about, &call->progress, task,
                                        &error);
      g_close (fd, NULL);
    }
  if (self->copy != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
  else
    g_task_return_error (task, error);
}

/* What a thread looks through; the call owns all of it. */
typedef struct
{
  RpBackup *self;
  RpVault  *vault;
} VerifyCall;

static void
verify_call_free (gpointer data)
{
  VerifyCall *call = data;

  g_clear_object (&call->vault);
  g_free (call);
}

/* The library as this version would see it: that of an earlier one is led here first, in
 * memory. */
static RpDb *
dup_newest (RpDb    *copy,
            GError **error)
{
  g_autoptr(GBytes) image = rp_backup_get_image (copy);
  g_autoptr(RpDb) newest = NULL;
  gsize size = 0;
  const void *data = g_bytes_get_data (image, &size);
  guint8 *changed = sqlite3_malloc64 (size);

  if (changed == NULL)
    {
      rp_backup_set_no_memory (error);
      return NULL;
    }
  memcpy (changed, data, size);
  newest = rp_db_open_image (changed, size, TRUE, error);

  return newest != NULL && rp_store_migrate (newest, 0, error) ? g_steal_pointer (&newest) : NULL;
}

static RpVerifyReport *
look_through (RpDb          *copy,
              RpVault       *vault,
              GCancellable  *cancellable,
              GError       **error)
{
  RpManifest *manifest = rp_manifest_new (copy, vault);
  RpVerifyReport *report = rp_verify_all (copy, vault, manifest, cancellable, error);

  rp_manifest_free (manifest);

  return report;
}

static void
verify_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const VerifyCall *call = task_data;
  RpDb *copy = call->self->copy;
  gboolean is_newest = rp_db_get_version (copy) == RP_DB_SCHEMA_VERSION;
  g_autoptr(RpDb) newest = NULL;
  GError *error = NULL;
  RpVerifyReport *report = NULL;

  if (!is_newest)
    newest = dup_newest (copy, &error);
  if (is_newest || newest != NULL)
    report = look_through (is_newest ? copy : newest, call->vault, cancellable, &error);
  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) rp_verify_report_free);
  else
    g_task_return_error (task, error);
}

static void
verified_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gpointer report = g_task_propagate_pointer (G_TASK (result), &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) rp_verify_report_free);
  else
    g_task_return_error (task, error);
}

typedef struct
{
  char       *directory;
  char       *aside;
  RpProgress  progress;
} RestoreCall;

static void
restore_call_free (gpointer data)
{
  RestoreCall *call = data;

  g_free (call->directory);
  g_free (call->aside);
  g_free (call);
}

static void
restore_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  RpBackup *self = source_object;
  RestoreCall *call = task_data;
  GError *error = NULL;

  if (rp_restore (self->copy, call->directory, &call->progress, task, &call->aside, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
rp_backup_finalize (GObject *object)
{
  g_clear_pointer (&RP_BACKUP (object)->copy, rp_db_close);

  G_OBJECT_CLASS (rp_backup_parent_class)->finalize (object);
}

static void
rp_backup_class_init (RpBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_backup_finalize;
}

static void
rp_backup_init (RpBackup *self)
{
}

void
rp_backup_open_async (const char           *path,
                      const RpBackupSecret *secret,
                      RpProgressFunc        progress,
                      gpointer              progress_data,
                      GCancellable         *cancellable,
                      GAsyncReadyCallback   callback,
                      gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  OpenCall *call;

  g_return_if_fail (path != NULL);
  g_return_if_fail (secret != NULL && (secret->passphrase != NULL || secret->code != NULL));

  call = g_new0 (OpenCall, 1);
  call->path = g_strdup (path);
  call->passphrase = g_strdup (secret->passphrase);
  call->code = secret->code != NULL ? rp_secret_bytes_ref (secret->code) : NULL;
  rp_progress_init (&call->progress, progress, progress_data);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_backup_open_async);
  g_task_set_task_data (task, call, open_call_free);
  g_task_run_in_thread (task, open_thread);
}

RpBackup *
rp_backup_open_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const RpBackupInfo *
rp_backup_get_info (RpBackup *self)
{
  g_return_val_if_fail (RP_IS_BACKUP (self), NULL);

  return &self->about;
}

gboolean
rp_backup_load_vault (RpBackup  *self,
                      RpVault   *vault,
                      GError   **error)
{
  g_autoptr(GBytes) header = NULL;
  g_autoptr(GError) failed = NULL;
  gboolean sealed;

  g_return_val_if_fail (RP_IS_BACKUP (self), FALSE);
  g_return_val_if_fail (RP_IS_VAULT (vault), FALSE);

  header = rp_store_read_header (self->copy, &failed);
  sealed = failed == NULL && rp_store_has_sealed (self->copy, &failed);
  if (failed == NULL)
    return rp_vault_load_header (vault, header, NULL, sealed, error);

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

void
rp_backup_verify_async (RpBackup            *self,
                        RpVault             *vault,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GTask) looking = NULL;
  VerifyCall *call;

  g_return_if_fail (RP_IS_BACKUP (self));
  g_return_if_fail (RP_IS_VAULT (vault));

  call = g_new0 (VerifyCall, 1);
  call->self = self;
  call->vault = g_object_ref (vault);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_backup_verify_async);
  g_task_set_task_data (task, call, verify_call_free);

  /* Another task: the last reference to the vault can never be dropped in its thread. */
  looking = g_task_new (NULL, cancellable, verified_cb, g_object_ref (task));
  g_task_set_task_data (looking, call, NULL);
  g_task_run_in_thread (looking, verify_thread);
}

RpVerifyReport *
rp_backup_verify_finish (RpBackup      *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
rp_backup_restore_async (RpBackup            *self,
                         const char          *directory,
                         RpProgressFunc       progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  RestoreCall *call;

  g_return_if_fail (RP_IS_BACKUP (self));
  g_return_if_fail (directory != NULL);

  call = g_new0 (RestoreCall, 1);
  call->directory = g_strdup (directory);
  rp_progress_init (&call->progress, progress, progress_data);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_backup_restore_async);
  g_task_set_task_data (task, call, restore_call_free);
  g_task_set_check_cancellable (task, FALSE);   /* what is restored is restored */
  g_task_run_in_thread (task, restore_thread);
}

gboolean
rp_backup_restore_finish (RpBackup      *self,
                          GAsyncResult  *result,
                          char         **aside,
                          GError       **error)
{
  RestoreCall *call;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  call = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (aside != NULL)
    *aside = g_steal_pointer (&call->aside);

  return TRUE;
}
