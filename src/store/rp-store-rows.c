/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-rows.h"

#include "rp-query-private.h"
#include "rp-store-private.h"

/* How many records are read along with the row numbers */
#define N_FIRST 200

typedef struct
{
  RpQuery    *query;
  guint       limit;
  GHashTable *held;
  GHashTable *stale;
} RowsCall;

typedef struct
{
  GType      type;
  GPtrArray *ids;
} LoadCall;

static void
rows_call_free (gpointer data)
{
  RowsCall *call = data;

  rp_query_unref (call->query);
  g_hash_table_unref (call->held);
  g_hash_table_unref (call->stale);
  g_free (call);
}

static void
load_call_free (gpointer data)
{
  LoadCall *call = data;

  g_ptr_array_unref (call->ids);
  g_free (call);
}

static RpRows *
rows_new (void)
{
  RpRows *rows = g_new0 (RpRows, 1);

  rows->rows = g_array_new (FALSE, FALSE, sizeof (RpRow));
  rows->records = g_ptr_array_new_with_free_func (g_object_unref);

  return rows;
}

void
rp_rows_free (RpRows *rows)
{
  g_array_unref (rows->rows);
  g_ptr_array_unref (rows->records);
  g_free (rows);
}

/**
 * rp_rows_differ:
 * @before: (element-type RpRow): rows
 * @after: (element-type RpRow): other rows
 * @from: (out): where the span that differs begins
 * @removed: (out): how many rows of @before are in it
 * @added: (out): how many rows of @after are in it
 *
 * Returns: whether there is such a span
 */
gboolean
rp_rows_differ (GArray *before,
                GArray *after,
                guint  *from,
                guint  *removed,
                guint  *added)
{
  const RpRow *a = (const RpRow *) (gpointer) before->data;
  const RpRow *b = (const RpRow *) (gpointer) after->data;
  guint shorter = MIN (before->len, after->len);
  guint same = 0;
  guint behind = 0;

  while (same < shorter && a[same].seq == b[same].seq)
    same++;
  while (behind < shorter - same &&
         a[before->len - 1 - behind].seq == b[after->len - 1 - behind].seq)
    behind++;
  *from = same;
  *removed = before->len - same - behind;
  *added = after->len - same - behind;

  return *removed > 0 || *added > 0;
}

static void
free_rows (gpointer rows)
{
  rp_rows_free (rows);
}

static void
add_row (RpRows     *rows,
         gint64      seq,
         const char *id)
{
  RpRow row = { seq, "" };

  g_strlcpy (row.id, id, sizeof row.id);
  g_array_append_val (rows->rows, row);
}

/* What is sealed whole must be opened to be found. */
static gboolean
read_whole (RpStore   *self,
            RowsCall  *call,
            RpRows    *rows,
            GError   **error)
{
  if (!rp_store_read (self, call->query, rows->records, error))
    return FALSE;

  for (guint i = 0; i < rows->records->len; i++)
    add_row (rows, rp_record_get_row (rows->records->pdata[i]),
             rp_record_get_id (rows->records->pdata[i]));

  return TRUE;
}

static gboolean
read_rows (RpStore   *self,
           RowsCall  *call,
           RpRows    *rows,
           GError   **error)
{
  g_autoptr(RpStatement) statement =
    rp_query_prepare (call->query, self->db, "t.seq, t.id", call->limit, error);
  g_autoptr(GError) failed = NULL;

  if (statement == NULL)
    return FALSE;

  while (rp_statement_step (statement, &failed))
    add_row (rows, rp_statement_get_int (statement, 0), rp_statement_get_text (statement, 1));
  for (guint i = 0; failed == NULL && i < rows->rows->len; i++)
    {
      const char *id = g_array_index (rows->rows, RpRow, i).id;
      gpointer record;

      if (!(i < N_FIRST && !g_hash_table_contains (call->held, id)) &&
          !g_hash_table_contains (call->stale, id))
        continue;
      record = rp_record_sql_load (call->query->sql, self->db, self->vault, id, &failed);
      if (record != NULL)
        g_ptr_array_add (rows->records, record);
    }
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gpointer
rows_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  RowsCall *call = data;
  g_autoptr(RpRows) rows = rows_new ();
  gboolean read = call->query->sql->klass->sealed_whole ? read_whole (self, call, rows, error)
                                                        : read_rows (self, call, rows, error);

  return read ? g_steal_pointer (&rows) : NULL;
}

/**
 * rp_store_rows_async:
 * @self: an open store
 * @query: which records
 * @limit: how many rows at most; 0 for all
 * @held: (element-type utf8): UUIDs of records that the caller has; not
 *   changed from here on
 * @stale: (element-type utf8): those of them that may have changed; not
 *   changed from here on
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads which rows a query finds, and the records among them that are stale or
 * come first and are not held.
 */
void
rp_store_rows_async (RpStore             *self,
                     RpQuery             *query,
                     guint                limit,
                     GHashTable          *held,
                     GHashTable          *stale,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  RowsCall *call = g_new0 (RowsCall, 1);

  call->query = rp_query_ref (query);
  call->limit = limit;
  call->held = g_hash_table_ref (held);
  call->stale = g_hash_table_ref (stale);
  rp_store_push (self, rows_job, call, rows_call_free, free_rows, cancellable, callback,
                 user_data);
}

RpRows *
rp_store_rows_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const LoadCall *call = data;
  g_autoptr(RpRows) rows = rows_new ();
  g_autoptr(GError) failed = NULL;

  for (guint i = 0; failed == NULL && i < call->ids->len; i++)
    {
      gpointer record = rp_record_sql_load (rp_record_sql_get (call->type), self->db, self->vault,
                                            call->ids->pdata[i], &failed);

      if (record != NULL)
        g_ptr_array_add (rows->records, record);
    }
  if (failed == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/**
 * rp_store_load_async:
 * @self: an open store
 * @type: a record class
 * @ids: (transfer full) (element-type utf8): UUIDs
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads some records; those that are gone are left out.
 */
void
rp_store_load_async (RpStore             *self,
                     GType                type,
                     GPtrArray           *ids,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  LoadCall *call = g_new0 (LoadCall, 1);

  call->type = type;
  call->ids = ids;
  rp_store_push (self, load_job, call, load_call_free, free_rows, cancellable, callback,
                 user_data);
}

RpRows *
rp_store_load_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
