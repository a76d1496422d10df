/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

#include "rp-error.h"
#include "rp-query-private.h"
#include "rp-sealing.h"

#include <glib/gi18n.h>

typedef struct
{
  GType  type;
  char  *id;
} GetCall;

static void
get_call_free (gpointer data)
{
  GetCall *call = data;

  g_free (call->id);
  g_free (call);
}

static void
unref_query (gpointer query)
{
  rp_query_unref (query);
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

/**
 * rp_store_load:
 * @self: a store
 * @type: a record class
 * @id: (nullable): a UUID
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the record, or %NULL, with @error unset
 *   when there is none or it was deleted
 */
gpointer
rp_store_load (RpStore     *self,
               GType        type,
               const char  *id,
               GError     **error)
{
  g_autoptr(RpRecord) record = NULL;

  if (id == NULL)
    return NULL;
  record = rp_record_sql_load (rp_record_sql_get (type), self->db, self->vault, id, error);

  return record != NULL && rp_record_get_deleted (record) == 0 ? g_steal_pointer (&record) : NULL;
}

/**
 * rp_store_dup_name:
 * @self: a store
 * @record: a record
 *
 * Returns: (transfer full): what @record is called: its title, or else that of
 *   the meeting or the name of the person that it belongs to
 */
char *
rp_store_dup_name (RpStore  *self,
                   gpointer  record)
{
  static const char *const owners[] = { "person", "meeting" };
  const char *title = rp_record_get_title (record);

  for (guint i = 0; title == NULL && i < G_N_ELEMENTS (owners); i++)
    {
      const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), owners[i]);
      g_autoptr(RpRecord) owner = NULL;

      if (field != NULL && field->type == RP_FIELD_REF)
        owner = rp_store_load (self, field->get_type (), rp_record_get_text (record, field), NULL);
      if (owner != NULL)
        return rp_store_dup_name (self, owner);
    }

  return g_strdup (title != NULL ? title : rp_record_get_kind (record));
}

static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      query)
{
  return rp_query_compare (query, *(gpointer *) a, *(gpointer *) b);
}

/**
 * rp_store_read:
 * @self: a store
 * @query: which records
 * @into: (element-type RpRecord): gets them
 * @error: %RP_ERROR_LOCKED for notes while the vault is locked, or another
 *   #RpError
 *
 * Returns: whether all were read
 */
gboolean
rp_store_read (RpStore    *self,
               RpQuery    *query,
               GPtrArray  *into,
               GError    **error)
{
  const RpRecordSql *sql = query->sql;
  gboolean whole = sql->klass->sealed_whole;
  g_autoptr(RpStatement) statement = rp_query_prepare (query, self->db, sql->columns, 0, error);
  g_autoptr(GError) failed = NULL;

  if (statement == NULL)
    return FALSE;
  if (whole && !rp_sealing_is_unlocked (self->vault))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           _("Private notes are locked. Unlock them and try again."));
      return FALSE;
    }

  while (failed == NULL && rp_statement_step (statement, &failed))
    {
      g_autoptr(RpRecord) record = rp_record_sql_read (sql, statement, self->vault, &failed);

      if (record != NULL && (!whole || rp_query_matches (query, record)))
        g_ptr_array_add (into, g_steal_pointer (&record));
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  if (whole)
    {
      g_ptr_array_sort_with_data (into, compare_records, query);
      if (query->limit > 0 && into->len > query->limit)
        g_ptr_array_set_size (into, (int) query->limit);
    }

  return TRUE;
}

static gpointer
get_job (RpStore       *self,
         gpointer       data,
         GCancellable  *cancellable,
         GError       **error)
{
  const GetCall *call = data;
  g_autoptr(GError) failed = NULL;
  gpointer record = rp_record_sql_load (rp_record_sql_get (call->type), self->db, self->vault,
                                        call->id, &failed);

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (record == NULL)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_NOT_FOUND, _("There is no such record."));

  return record;
}

/**
 * rp_store_get_async:
 * @self: an open store
 * @type: a record class
 * @id: a UUID
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads one record, even if it was deleted.
 */
void
rp_store_get_async (RpStore             *self,
                    GType                type,
                    const char          *id,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GetCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (rp_record_sql_get (type) != NULL);
  g_return_if_fail (id != NULL);

  call = g_new0 (GetCall, 1);
  call->type = type;
  call->id = g_strdup (id);
  rp_store_push (self, get_job, call, get_call_free, g_object_unref, cancellable, callback,
                 user_data);
}

/**
 * rp_store_get_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND, %RP_ERROR_LOCKED for a note while the vault is
 *   locked, or another #RpError
 *
 * Returns: (transfer full) (type RpRecord) (nullable): the record, or %NULL
 */
gpointer
rp_store_get_finish (RpStore       *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
list_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  return rp_store_read (self, data, records, error) ? g_steal_pointer (&records) : NULL;
}

/**
 * rp_store_list_async:
 * @self: an open store
 * @query: which records; not changed from here on
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 */
void
rp_store_list_async (RpStore             *self,
                     RpQuery             *query,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (query != NULL);

  rp_store_push (self, list_job, rp_query_ref (query), unref_query, unref_array, cancellable,
                 callback, user_data);
}

/**
 * rp_store_list_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_LOCKED for notes while the vault is locked, or another
 *   #RpError
 *
 * Returns: (transfer full) (element-type RpRecord) (nullable): the records, or
 *   %NULL
 */
GPtrArray *
rp_store_list_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
dump_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (sql->type);

      if (sql->klass->sealed_whole && !rp_sealing_is_unlocked (self->vault))
        continue;
      if (!rp_store_read (self, query, records, error))
        return NULL;
    }

  return g_steal_pointer (&records);
}

/**
 * rp_store_dump_async:
 * @self: an open store
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads the whole library. While the vault is locked, notes are left out and
 * sealed fields are closed.
 */
void
rp_store_dump_async (RpStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, dump_job, NULL, NULL, unref_array, cancellable, callback, user_data);
}

/**
 * rp_store_dump_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (element-type RpRecord) (nullable): all records that
 *   are not deleted, none before one that it refers to; or %NULL
 */
GPtrArray *
rp_store_dump_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
