/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-upkeep.h"

#include "rp-error.h"
#include "rp-sealing.h"
#include "rp-store-drafts.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>

/* The store's half of a rotation of the vault's key. Sealed texts lie in the record tables,
 * also those of the inbox, which become what they would have been, and what was removed;
 * and among the drafts. The steps of the history hold texts under the old key: they go. */

/**
 * Rotating:
 * @store: the store
 * @rotation: with the new key
 * @cancellable: (nullable): to give up
 */
typedef struct
{
  RpStore         *store;
  RpVaultRotation *rotation;
  GCancellable    *cancellable;
} Rotating;

/* The columns of a class that hold sealed values, with commas between them */
static char *
list_columns (RpRecordClass *klass)
{
  GString *columns = g_string_new (klass->sealed_whole ? RP_SEALING_WHOLE : NULL);

  for (guint i = 0; i < klass->n_fields && !klass->sealed_whole; i++)
    if (klass->fields[i].flags & RP_FIELD_SEALED)
      g_string_append_printf (columns, "%s\"%s\"", columns->len > 0 ? "," : "",
                              klass->fields[i].name);

  return g_string_free (columns, FALSE);
}

static const char *
get_column (RpRecordClass *klass,
            guint          number)
{
  if (klass->sealed_whole)
    return number == 0 ? RP_SEALING_WHOLE : NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & RP_FIELD_SEALED) && number-- == 0)
      return klass->fields[i].name;

  return NULL;
}

static gboolean
put_value (Rotating           *rotating,
           const RpRecordSql  *sql,
           const char         *column,
           const char         *id,
           GBytes             *sealed,
           GError            **error)
{
  g_autofree char *text = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE id = ?1",
                                           sql->klass->kind, column);
  g_autoptr(RpStatement) update = rp_db_prepare (rotating->store->db, text, error);

  if (update == NULL)
    return FALSE;
  rp_statement_bind_text (update, 1, id);
  rp_statement_bind_blob (update, 2, sealed);

  return rp_statement_run (update, error);
}

/* Without the old key nobody could ever read what a later version sealed. */
static gboolean
fail (GError  *failed,
      GError **error)
{
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_TOO_NEW))
    {
      g_clear_error (&failed);
      failed = g_error_new_literal (RP_ERROR, RP_ERROR_TOO_NEW,
                                    _("A newer Rapport wrote private texts here. Update Rapport "
                                      "before you change the key."));
    }

  g_propagate_error (error, failed);
  return FALSE;
}

/* What nobody can read is kept as it is; the others are not concerned. */
static gboolean
reseal_value (Rotating           *rotating,
              const RpRecordSql  *sql,
              const char         *column,
              const char         *id,
              guint64             revision,
              GBytes             *sealed,
              GError            **error)
{
  g_autoptr(GError) failed = NULL;
  g_autoptr(GBytes) resealed = rp_vault_rotation_reseal (rotating->rotation, sql->klass->kind,
                                                         column, id, revision, sealed, &failed);

  if (resealed != NULL)
    return put_value (rotating, sql, column, id, resealed, error);
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_DAMAGED))
    return TRUE;

  return fail (g_steal_pointer (&failed), error);
}

static gboolean
reseal_row (Rotating           *rotating,
            const RpRecordSql  *sql,
            const char         *select,
            const char         *id,
            GError            **error)
{
  g_autoptr(RpStatement) query = rp_db_prepare (rotating->store->db, select, error);
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  gboolean resealed = TRUE;
  guint64 revision = 0;
  const char *column;

  if (query == NULL)
    return FALSE;
  rp_statement_bind_text (query, 1, id);
  if (!rp_statement_step (query, error))
    return FALSE;
  revision = (guint64) rp_statement_get_int (query, 0);
  for (guint i = 0; get_column (sql->klass, i) != NULL; i++)
    g_ptr_array_add (values, rp_statement_is_null (query, (int) i + 1)
                             ? NULL : rp_statement_dup_blob (query, (int) i + 1));
  g_clear_pointer (&query, rp_statement_release);

  for (guint i = 0; (column = get_column (sql->klass, i)) != NULL; i++)
    {
      g_autoptr(GBytes) sealed = g_ptr_array_index (values, i);

      if (sealed != NULL && resealed)
        resealed = reseal_value (rotating, sql, column, id, revision, sealed, error);
    }

  return resealed;
}

static gboolean
reseal_class (Rotating           *rotating,
              const RpRecordSql  *sql,
              GError            **error)
{
  g_autofree char *columns = list_columns (sql->klass);
  g_autofree char *select = g_strdup_printf ("SELECT revision, %s FROM \"%s\" WHERE id = ?1",
                                             columns, sql->klass->kind);
  g_autoptr(GPtrArray) ids = rp_store_list_ids (rotating->store, sql, NULL, NULL, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_cancellable_set_error_if_cancelled (rotating->cancellable, error) ||
        !reseal_row (rotating, sql, select, ids->pdata[i], error))
      return FALSE;

  return ids != NULL;
}

/* As with the records, what nobody can read is kept as it is. */
static gboolean
reseal_draft (Rotating     *rotating,
              RpStatement  *row,
              GError      **error)
{
  g_autoptr(GBytes) sealed = rp_statement_dup_blob (row, 3);
  g_autoptr(RpStatement) update = NULL;
  g_autoptr(GBytes) resealed = NULL;
  g_autoptr(GError) failed = NULL;

  resealed = rp_vault_rotation_reseal (rotating->rotation, RP_DRAFT_KIND,
                                       rp_statement_get_text (row, 0),
                                       rp_statement_get_text (row, 1),
                                       (guint64) rp_statement_get_int (row, 2), sealed, &failed);
  if (g_error_matches (failed, RP_ERROR, RP_ERROR_DAMAGED))
    return TRUE;
  if (resealed == NULL)
    return fail (g_steal_pointer (&failed), error);

  update = rp_db_prepare (rotating->store->db, "UPDATE draft SET sealed = ?3 WHERE field = ?1 "
                          "AND id = ?2", error);
  if (update == NULL)
    return FALSE;
  rp_statement_bind_text (update, 1, rp_statement_get_text (row, 0));
  rp_statement_bind_text (update, 2, rp_statement_get_text (row, 1));
  rp_statement_bind_blob (update, 3, resealed);

  return rp_statement_run (update, error);
}

static gboolean
reseal_drafts (Rotating  *rotating,
               GError   **error)
{
  g_autoptr(RpStatement) row = rp_db_prepare (rotating->store->db, "SELECT field, id, revision, "
                                              "sealed FROM draft ORDER BY field, id", error);
  g_autoptr(GError) failed = NULL;

  if (row == NULL)
    return FALSE;
  while (rp_statement_step (row, &failed))
    if (!reseal_draft (rotating, row, error))
      return FALSE;
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
reseal_all (Rotating  *rotating,
            GError   **error)
{
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if (rp_sealing_has_sealed (sql->klass) && !reseal_class (rotating, sql, error))
      return FALSE;

  if (!reseal_drafts (rotating, error) ||
      !rp_manifest_rotate (rotating->store->manifest, rotating->rotation, error))
    return FALSE;

  return rp_store_put_header (rotating->store,
                              rp_vault_rotation_get_header (rotating->rotation), error);
}

static gboolean
give_up (RpStore         *self,
         RpVaultRotation *rotation)
{
  rp_vault_rotation_abandon (rotation);
  rp_store_save_header (self, NULL);   /* what fails is tried again */

  return FALSE;
}

static gboolean
rotate (RpStore          *self,
        RpVaultRotation  *rotation,
        GCancellable     *cancellable,
        GError          **error)
{
  Rotating rotating = { self, rotation, cancellable };

  if (!rp_manifest_check (self->manifest, error) || !rp_store_save_header (self, error) ||
      !rp_db_begin (self->db, error))
    return give_up (self, rotation);
  if (!reseal_all (&rotating, error))
    {
      rp_db_rollback (self->db);
      rp_manifest_forget (self->manifest);
      return give_up (self, rotation);
    }

  /* When this fails it is not certain what is on the disk: who reads it next finds out. */
  return rp_db_commit (self->db, error);
}

static gpointer
rotate_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  if (!rotate (self, data, cancellable, error))
    return NULL;

  rp_vault_rotation_finish (data);
  rp_history_forget (self->history);
  rp_store_committed (self, NULL);
  /* The copy beside the library follows; if it cannot, the library's own is right, and
   * what is left of the old key goes with the next write. */
  rp_store_save_header (self, NULL);
  rp_db_checkpoint (self->db, NULL);

  return GINT_TO_POINTER (TRUE);
}

/**
 * rp_store_rotate_async:
 * @self: an open store
 * @rotation: what rp_vault_begin_rotation_finish() of its vault gave
 * @cancellable: (nullable): to give up, until the commit
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Gives every sealed text the new key.
 */
void
rp_store_rotate_async (RpStore             *self,
                       RpVaultRotation     *rotation,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (RP_IS_VAULT_ROTATION (rotation));

  rp_store_push (self, rotate_job, g_object_ref (rotation), g_object_unref, NULL, cancellable,
                 callback, user_data);
}

/**
 * rp_store_rotate_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_LOCKED (the vault was locked meanwhile), %RP_ERROR_TOO_NEW,
 *   %RP_ERROR_READ_ONLY, %RP_ERROR_IO or a cancellation
 *
 * Returns: whether the new key opens everything; otherwise the old one does
 */
gboolean
rp_store_rotate_finish (RpStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
