/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

#include "rp-ballast.h"
#include "rp-error.h"
#include "rp-migrations.h"
#include "rp-schema.h"
#include "rp-sealing.h"
#include "rp-search-index.h"

#include <sys/stat.h>

#define SCHEMA_PATH "/io/github/rapport_app/Rapport/schema/%03d.sql"

/* The same in every library, so that an import finds them again. */
static const struct { const char *id, *key; } characteristics[] = {
  { "6a1c0d52-5f0e-4a5b-9d57-0c6f2b8e1a01", RP_CHARACTERISTIC_PERPLEXING },
  { "6a1c0d52-5f0e-4a5b-9d57-0c6f2b8e1a02", RP_CHARACTERISTIC_NO_ANSWER },
  { "6a1c0d52-5f0e-4a5b-9d57-0c6f2b8e1a03", RP_CHARACTERISTIC_SIZE },
  { "6a1c0d52-5f0e-4a5b-9d57-0c6f2b8e1a04", RP_CHARACTERISTIC_RISKY },
  { "6a1c0d52-5f0e-4a5b-9d57-0c6f2b8e1a05", RP_CHARACTERISTIC_WORK_DONE },
  { "6a1c0d52-5f0e-4a5b-9d57-0c6f2b8e1a06", RP_CHARACTERISTIC_CURIOUS },
};

typedef struct
{
  RpStoreOpenFlags  flags;
  gint64            now;
} OpenCall;

/* What a library begins with */
static gboolean
add_characteristics (RpDb    *db,
                     gint64   now,
                     GError **error)
{
  const RpRecordSql *sql = rp_record_sql_get (RP_TYPE_CHARACTERISTIC);

  for (guint i = 0; i < G_N_ELEMENTS (characteristics); i++)
    {
      g_autoptr(RpCharacteristic) record =
        rp_record_new_with_id (RP_TYPE_CHARACTERISTIC, characteristics[i].id);

      g_object_set (record, "key", characteristics[i].key, "rank", (int) i, NULL);
      if (!rp_record_sql_store (sql, db, NULL, record, NULL, now, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
finish_cb (RpDb      *db,
           gboolean   is_new,
           gpointer   data,
           GError   **error)
{
  const gint64 *now = data;

  return rp_search_index_ensure (db, error) && (!is_new || add_characteristics (db, *now, error));
}

/* Leads a library to the newest version; one that is new is made at @now. */
gboolean
rp_store_migrate (RpDb    *db,
                  gint64   now,
                  GError **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *steps[RP_DB_SCHEMA_VERSION];
  RpMigrations migrations = { steps, RP_DB_SCHEMA_VERSION, finish_cb, NULL, &now };

  for (int i = 0; i < RP_DB_SCHEMA_VERSION; i++)
    {
      g_autofree char *path = g_strdup_printf (SCHEMA_PATH, i + 1);

      GBytes *text = g_resource_lookup_data (rp_schema_get_resource (), path,
                                             G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (texts, text);
      steps[i] = g_bytes_get_data (text, NULL);   /* GResource puts a 0 behind it */
    }

  return rp_migrations_run (&migrations, db, error);
}

/* A program that finds other texts in its field tables makes the index anew. */
static gboolean
refresh_index (RpDb    *db,
               GError **error)
{
  if (rp_db_is_read_only (db))
    return TRUE;
  if (!rp_db_begin (db, error))
    return FALSE;
  if (rp_search_index_ensure (db, error))
    return rp_db_commit (db, error);

  rp_db_rollback (db);
  return FALSE;
}

static char *
sidecar_path (RpDb *db)
{
  return g_build_filename (rp_db_get_directory (db), RP_DB_SIDECAR, NULL);
}

/* The copy of the vault's header in the library, NULL when there is none */
GBytes *
rp_store_read_header (RpDb    *db,
                      GError **error)
{
  g_autoptr(RpStatement) query =
    rp_db_prepare (db, "SELECT header FROM vault_header WHERE one = 1", error);

  return query != NULL && rp_statement_step (query, error) ? rp_statement_dup_blob (query, 0)
                                                           : NULL;
}

/* Whether the library holds any sealed text, deleted or not */
gboolean
rp_store_has_sealed (RpDb    *db,
                     GError **error)
{
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    {
      g_autoptr(GString) query = g_string_new (NULL);

      if (!rp_sealing_has_sealed (sql->klass))
        continue;
      g_string_printf (query, "SELECT EXISTS (SELECT 1 FROM \"%s\" WHERE %d", sql->klass->kind,
                       sql->klass->sealed_whole);
      for (guint f = 0; f < sql->klass->n_fields; f++)
        if (sql->klass->fields[f].flags & RP_FIELD_SEALED)
          g_string_append_printf (query, " OR \"%s\" IS NOT NULL", sql->klass->fields[f].name);
      g_string_append_c (query, ')');
      if (rp_db_number (db, query->str, error) != 0)
        return TRUE;
    }

  return FALSE;
}

/* Within a transaction: makes @header the library's copy. */
gboolean
rp_store_put_header (RpStore  *self,
                     GBytes   *header,
                     GError  **error)
{
  g_autoptr(RpStatement) statement =
    rp_db_prepare (self->db, "INSERT INTO vault_header (one, header) VALUES (1, ?1) "
                   "ON CONFLICT (one) DO UPDATE SET header = ?1", error);

  if (statement == NULL)
    return FALSE;
  rp_statement_bind_blob (statement, 1, header);

  return rp_statement_run (statement, error);
}

/**
 * rp_store_save_header:
 * @self: a store
 * @error: return location for an #RpError
 *
 * Writes the vault's header where it is not yet: beside the library first, so
 * that no text is ever sealed by a key that only memory holds.
 *
 * Returns: whether the header is in both places, or there is none
 */
gboolean
rp_store_save_header (RpStore  *self,
                      GError  **error)
{
  g_autoptr(GBytes) header = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GError) failed = NULL;
  g_autofree char *path = NULL;

  if (self->vault == NULL || !rp_vault_has_unsaved_header (self->vault))
    return TRUE;
  if (!rp_db_begin (self->db, error))
    return FALSE;

  before = rp_store_read_header (self->db, &failed);
  header = rp_vault_dup_header (self->vault);
  path = sidecar_path (self->db);
  if (!rp_store_put_header (self, header, error) ||
      !rp_manifest_begin (self->manifest, before == NULL && failed == NULL, error) ||
      !rp_vault_write_sidecar (self->vault, path, error))
    {
      rp_db_rollback (self->db);
      rp_manifest_forget (self->manifest);
      return FALSE;
    }
  if (!rp_db_commit (self->db, error))
    return FALSE;

  rp_vault_header_saved (self->vault, header);
  return TRUE;
}

static gboolean
load_header (RpStore  *self,
             RpDb     *db,
             GError  **error)
{
  g_autoptr(GBytes) header = NULL;
  g_autoptr(GError) failed = NULL;
  g_autofree char *path = sidecar_path (db);
  gboolean sealed;

  if (self->vault == NULL)
    return TRUE;

  header = rp_store_read_header (db, &failed);
  sealed = failed == NULL && rp_store_has_sealed (db, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  /* A header that cannot be read is a state of the vault; the library opens. */
  rp_vault_load_header (self->vault, header, path, sealed, NULL);
  if (rp_vault_get_state (self->vault) == RP_VAULT_READ_ONLY_NEWER)
    rp_db_set_too_new (db);

  return TRUE;
}

static RpDb *
connect_library (RpStore         *self,
                 const OpenCall  *call,
                 GError         **error)
{
  g_autoptr(RpDb) db = rp_db_open (self->directory, call->flags & RP_STORE_OPEN_CREATE,
                                   RP_DB_SCHEMA_VERSION, error);

  return db != NULL && rp_store_migrate (db, call->now, error) && refresh_index (db, error) &&
         load_header (self, db, error) ? g_steal_pointer (&db) : NULL;
}

static void
open_job (GTask        *task,
          gpointer      source_object,
          gpointer      task_data,
          GCancellable *cancellable)
{
  RpStore *self = source_object;
  OpenCall *call = task_data;
  GError *error = NULL;

  if (self->db == NULL && (self->db = connect_library (self, call, &error)) != NULL)
    {
      self->manifest = rp_manifest_new (self->db, self->vault);
      self->history = rp_history_new (self->db, self->manifest);
      /* Copies of the header that differ are made one; what fails is tried again. */
      if (!rp_db_is_read_only (self->db))
        {
          rp_store_save_header (self, NULL);
          rp_ballast_ensure (self->directory);
        }
      rp_store_committed (self, NULL);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * rp_store_open_async:
 * @self: a store
 * @flags: whether to make a library when there is none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Opens the library, brings it to the newest version and gives the vault its
 * header. From here on, files that the process makes are the user's alone.
 */
void
rp_store_open_async (RpStore             *self,
                     RpStoreOpenFlags     flags,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task;
  OpenCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (self->worker != NULL);

  umask (077);
  task = g_task_new (self, cancellable, callback, user_data);
  call = g_new0 (OpenCall, 1);
  call->flags = flags;
  call->now = rp_store_get_now (self);
  g_task_set_source_tag (task, rp_store_open_async);
  g_task_set_task_data (task, call, g_free);
  rp_worker_push (self->worker, task, open_job);
}

/**
 * rp_store_open_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND, %RP_ERROR_CREATE, %RP_ERROR_BUSY,
 *   %RP_ERROR_DAMAGED, %RP_ERROR_TOO_NEW, %RP_ERROR_READ_ONLY, %RP_ERROR_DATA
 *   or %RP_ERROR_IO
 *
 * Returns: whether the library is open; otherwise nothing was changed
 */
gboolean
rp_store_open_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
save_vault_job (RpStore       *self,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  return GINT_TO_POINTER (rp_store_save_header (self, error));
}

/**
 * rp_store_save_vault_async:
 * @self: an open store
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Saves the header of the vault after it was set up, recovered or given
 * another slot.
 */
void
rp_store_save_vault_async (RpStore             *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, save_vault_job, NULL, NULL, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_save_vault_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: whether the header is on the disk, in both places
 */
gboolean
rp_store_save_vault_finish (RpStore       *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
