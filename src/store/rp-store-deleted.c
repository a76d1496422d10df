/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-upkeep.h"

#include "rp-error.h"
#include "rp-sealing.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>

/* Recently Deleted: what is in it, and back. */

typedef struct
{
  GType   type;
  char   *id;
  gint64  now;
} RestoreCall;

static void
restore_call_free (gpointer data)
{
  RestoreCall *call = data;

  g_free (call->id);
  g_free (call);
}

/* The deleted records of a class, but those that cannot be without another one that
 * is deleted, too */
static char *
list_statement (const RpRecordSql *sql)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "SELECT %s FROM \"%s\" t WHERE t.deleted IS NOT NULL", sql->columns,
                   sql->klass->kind);
  for (guint i = 0; i < sql->klass->n_fields && !sql->klass->sealed_whole; i++)
    {
      const RpField *field = &sql->klass->fields[i];

      if (field->type == RP_FIELD_REF && (field->flags & RP_FIELD_REQUIRED))
        g_string_append_printf (text, " AND EXISTS (SELECT 1 FROM \"%s\" p WHERE p.id = t.\"%s\" "
                                "AND p.deleted IS NULL)",
                                rp_model_get_class (field->get_type ())->kind, field->name);
    }

  return g_string_free (text, FALSE);
}

static gboolean
list_class (RpStore            *self,
            const RpRecordSql  *sql,
            GPtrArray          *records,
            GError            **error)
{
  g_autofree char *text = list_statement (sql);
  g_autoptr(RpStatement) rows = rp_db_prepare (self->db, text, error);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;
  while (failed == NULL && rp_statement_step (rows, &failed))
    {
      gpointer record = rp_record_sql_read (sql, rows, self->vault, &failed);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static int
compare_latest (gconstpointer a,
                gconstpointer b)
{
  gint64 first = rp_record_get_deleted (*(gpointer *) a);
  gint64 second = rp_record_get_deleted (*(gpointer *) b);

  return first < second ? 1 : first > second ? -1 : 0;
}

static void
free_records (gpointer records)
{
  g_ptr_array_unref (records);
}

static gpointer
list_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    if ((!sql->klass->sealed_whole || rp_sealing_is_unlocked (self->vault)) &&
        !list_class (self, sql, records, error))
      return NULL;
  g_ptr_array_sort (records, compare_latest);

  return g_steal_pointer (&records);
}

/**
 * rp_store_list_deleted_async:
 * @self: an open store
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Lists what is in Recently Deleted and can be brought back. Private notes are among
 * it only while the vault is unlocked.
 */
void
rp_store_list_deleted_async (RpStore             *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, list_job, NULL, NULL, free_records, cancellable, callback, user_data);
}

/**
 * rp_store_list_deleted_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (element-type RpRecord) (nullable): the latest first
 */
GPtrArray *
rp_store_list_deleted_finish (RpStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
restore (RpStore            *self,
         const RestoreCall  *call,
         GError            **error)
{
  const RpRecordSql *sql = rp_record_sql_get (call->type);
  g_autoptr(GError) failed = NULL;
  g_autoptr(RpRecord) stored = rp_record_sql_load (sql, self->db, self->vault, call->id, &failed);
  g_autoptr(RpRecord) restored = NULL;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (stored == NULL || rp_record_get_deleted (stored) == 0)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_NOT_FOUND,
                           _("This is not in Recently Deleted any more."));
      return FALSE;
    }

  restored = rp_record_copy (stored);
  rp_record_set_stored (restored, rp_record_get_row (stored), rp_record_get_revision (stored),
                        rp_record_get_created (stored), rp_record_get_changed (stored), 0);

  return rp_store_check_references (self, restored, error) &&
         rp_store_restore_tree (self, sql, call->id, rp_record_get_deleted (stored), call->now,
                                error);
}

static gpointer
restore_job (RpStore       *self,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return GINT_TO_POINTER (rp_store_begin_step (self, error) &&
                          rp_store_end_step (self, restore (self, data, error), _("Restore"),
                                             error));
}

/**
 * rp_store_restore_async:
 * @self: an open store
 * @type: a record class
 * @id: the UUID of a record in Recently Deleted
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Brings a record back.
 */
void
rp_store_restore_async (RpStore             *self,
                        GType                type,
                        const char          *id,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  RestoreCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (g_type_is_a (type, RP_TYPE_RECORD));
  g_return_if_fail (id != NULL);

  call = g_new0 (RestoreCall, 1);
  call->type = type;
  call->id = g_strdup (id);
  call->now = rp_store_get_now (self);
  rp_store_push (self, restore_job, call, restore_call_free, NULL, cancellable, callback,
                 user_data);
}

/**
 * rp_store_restore_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND when it is not deleted, %RP_ERROR_DATA when it cannot be
 *   without another record that is, %RP_ERROR_LOCKED for a private note, or another
 *   #RpError
 *
 * Returns: whether it is back; otherwise nothing was changed
 */
gboolean
rp_store_restore_finish (RpStore       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
