/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>

static gboolean
delete_one (RpStore             *self,
            const RpBatchEntry  *entry,
            gint64               now,
            GError             **error)
{
  const RpRecordSql *sql = rp_record_sql_get (entry->type);
  g_autofree char *text = g_strdup_printf ("SELECT deleted FROM \"%s\" WHERE id = ?1",
                                           sql->klass->kind);
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return FALSE;
  rp_statement_bind_text (query, 1, entry->id);
  if (rp_statement_step (query, &failed))
    return !rp_statement_is_null (query, 0) ||
           rp_store_delete_tree (self, sql, entry->id, now, error);

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else
    g_set_error_literal (error, RP_ERROR, RP_ERROR_NOT_FOUND, _("There is no such record."));
  return FALSE;
}

static gboolean
put_one (RpStore             *self,
         const RpBatchEntry  *entry,
         gint64               now,
         GError             **error)
{
  const RpRecordSql *sql = rp_record_sql_get (entry->type);
  g_autoptr(RpRecord) stored = NULL;
  g_autoptr(GError) failed = NULL;
  gint64 deleted = 0;

  if (!rp_record_validate (entry->record, error))
    return FALSE;
  stored = rp_record_sql_load (sql, self->db, self->vault, entry->id, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  if (stored != NULL)
    deleted = rp_record_get_deleted (stored);
  if (stored != NULL && rp_record_equal (stored, entry->record) &&
      deleted == rp_record_get_deleted (entry->record))
    return TRUE;
  if (!rp_record_sql_store (sql, self->db, self->vault, entry->record, stored, now, error))
    return FALSE;

  /* What went with it comes back with it; a file brings all of that itself. */
  return deleted == 0 || rp_record_get_deleted (entry->record) != 0 ||
         rp_record_get_revision (entry->record) == 0 ||
         rp_store_restore_children (self, sql, entry->id, deleted, now, error);
}

static gboolean
check_reference (RpStore        *self,
                 gpointer        record,
                 const RpField  *field,
                 GError        **error)
{
  g_autofree char *text = g_strdup_printf ("SELECT deleted FROM \"%s\" WHERE id = ?1",
                                           rp_model_get_class (field->get_type ())->kind);
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return FALSE;
  rp_statement_bind_text (query, 1, rp_record_get_text (record, field));
  if (rp_statement_step (query, &failed))
    {
      if (rp_statement_is_null (query, 0) || !(field->flags & RP_FIELD_REQUIRED) ||
          rp_record_get_deleted (record) != 0)
        return TRUE;
      g_set_error (error, RP_ERROR, RP_ERROR_DATA,
                   _("“%s” refers to a record that was deleted. Restore that first."),
                   field->name);
      return FALSE;
    }

  /* What a note refers to may have been erased while nobody could open the note. */
  if (failed == NULL && RP_RECORD_GET_CLASS (record)->sealed_whole &&
      !(field->flags & RP_FIELD_REQUIRED) && rp_record_get_revision (record) != 0)
    return TRUE;

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else
    g_set_error (error, RP_ERROR, RP_ERROR_DATA, _("“%s” refers to a record that does not exist."),
                 field->name);
  return FALSE;
}

/* Whether all that @record refers to is there. Called behind all puts of a batch, so
 * that its records may refer to each other. */
gboolean
rp_store_check_references (RpStore   *self,
                           gpointer   record,
                           GError   **error)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == RP_FIELD_REF && rp_record_is_set (record, &klass->fields[i]) &&
        !check_reference (self, record, &klass->fields[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
run_entries (RpStore  *self,
             RpBatch  *batch,
             GError  **error)
{
  for (guint i = 0; i < batch->entries->len; i++)
    {
      const RpBatchEntry *entry = batch->entries->pdata[i];

      if (entry->record != NULL ? !put_one (self, entry, batch->now, error)
                                : !delete_one (self, entry, batch->now, error))
        return FALSE;
    }
  for (guint i = 0; i < batch->entries->len; i++)
    {
      const RpBatchEntry *entry = batch->entries->pdata[i];

      if (entry->record != NULL && !rp_store_check_references (self, entry->record, error))
        return FALSE;
    }

  return TRUE;
}

/* Begins a transaction that is one step of undo. */
gboolean
rp_store_begin_step (RpStore  *self,
                     GError  **error)
{
  return rp_store_save_header (self, error) && rp_history_begin (self->history, error);
}

/* Ends it: when all went well it lasts and is told about, otherwise it never was. */
gboolean
rp_store_end_step (RpStore     *self,
                   gboolean     went_well,
                   const char  *label,
                   GError     **error)
{
  RpChanges *changes;

  if (!went_well)
    {
      rp_history_rollback (self->history);
      return FALSE;
    }
  changes = rp_history_commit (self->history, label, error);
  if (changes == NULL)
    return FALSE;

  rp_store_committed (self, changes);
  return TRUE;
}

/**
 * rp_store_write_batch:
 * @self: a store
 * @batch: what to change, with its instant
 * @error: return location for an #RpError
 *
 * Runs @batch as one transaction and tells about it.
 *
 * Returns: whether all of it is on the disk; otherwise nothing is
 */
gboolean
rp_store_write_batch (RpStore  *self,
                      RpBatch  *batch,
                      GError  **error)
{
  return rp_store_begin_step (self, error) &&
         rp_store_end_step (self, run_entries (self, batch, error), batch->label, error);
}

static void
free_batch (gpointer batch)
{
  rp_batch_free (batch);
}

static gpointer
write_job (RpStore       *self,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  return GINT_TO_POINTER (rp_store_write_batch (self, data, error));
}

/**
 * rp_store_write_async:
 * @self: an open store
 * @batch: (transfer full): what to change
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Changes the library in one transaction that is one step of undo. A record
 * that is put as it is already stored is passed over.
 */
void
rp_store_write_async (RpStore             *self,
                      RpBatch             *batch,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (batch != NULL);

  batch->now = rp_store_get_now (self);
  rp_store_push (self, write_job, batch, free_batch, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_write_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_DATA naming the field that is wrong, %RP_ERROR_LOCKED when
 *   a sealed text is new and the vault locked, %RP_ERROR_NOT_FOUND for a
 *   deletion, %RP_ERROR_READ_ONLY, %RP_ERROR_IO
 *
 * Returns: whether all of it is on the disk; otherwise nothing was changed
 */
gboolean
rp_store_write_finish (RpStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
