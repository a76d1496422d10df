/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-history-private.h"

#include "rp-batch-private.h"
#include "rp-changeset.h"
#include "rp-search-index.h"

/* Transactions that are no step of undo, and what becomes of the steps around them. */

static gboolean
end_piece (RpHistory  *self,
           GError    **error)
{
  RpHistoryStep *piece = g_new0 (RpHistoryStep, 1);

  if (sqlite3session_changeset (self->session, &piece->size, &piece->changeset) != SQLITE_OK)
    {
      rp_history_step_free (piece);
      return rp_db_fail (self->db, error);
    }
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_ptr_array_add (self->pieces, piece);

  return TRUE;
}

/**
 * rp_history_cut:
 * @self: a history with a transaction
 * @error: return location for an #RpError
 *
 * What was changed since the last cut is one piece. Called behind each record of a
 * transaction that rp_history_commit_woven() ends.
 *
 * Returns: whether the next piece began; otherwise the caller rolls back
 */
gboolean
rp_history_cut (RpHistory  *self,
                GError    **error)
{
  return end_piece (self, error) && rp_history_record (self, error);
}

static RpChanges *
commit_pieces (RpHistory  *self,
               gboolean    erased,
               GError    **error)
{
  g_autoptr(RpChanges) all = rp_changes_new ();

  if (!end_piece (self, error))
    return NULL;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RpHistoryStep *piece = self->pieces->pdata[i];
      g_autoptr(RpChanges) changes =
        rp_history_follow (self, piece->changeset, piece->size, error);

      if (changes == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all->changes, g_ptr_array_ref (changes->changes));
    }

  if (erased && all->changes->len > 0 && !rp_search_index_forget (self->db, error))
    return NULL;

  if (!rp_manifest_write (self->manifest, error))
    return NULL;

  return rp_db_commit (self->db, error) ? g_steal_pointer (&all) : NULL;
}

/* Adds "table:row" of all that @step touches to @rows. */
static void
list_rows (const RpHistoryStep *step,
           GHashTable          *rows)
{
  sqlite3_changeset_iter *iter = NULL;
  const char *table;
  int n_columns, operation, indirect;
  sqlite3_value *row;

  if (sqlite3changeset_start (&iter, step->size, step->changeset) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (iter, 0, &row);
      else
        sqlite3changeset_old (iter, 0, &row);
      g_hash_table_add (rows, g_strdup_printf ("%s:%" G_GINT64_FORMAT, table,
                                               (gint64) sqlite3_value_int64 (row)));
    }
  sqlite3changeset_finalize (iter);
}

static GHashTable *
rows_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static gboolean
touches (const RpHistoryStep *step,
         GHashTable          *rows)
{
  g_autoptr(GHashTable) own = rows_new ();
  GHashTableIter iter;
  gpointer row;

  list_rows (step, own);
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (g_hash_table_contains (rows, row))
      return TRUE;

  return FALSE;
}

static RpHistoryStep *
find_step (GQueue     *steps,
           GHashTable *rows)
{
  for (GList *l = steps->head; l != NULL; l = l->next)
    if (touches (l->data, rows))
      return l->data;

  return NULL;
}

/* Makes @step what the changesets @a and then @b do. */
static void
join (RpHistory     *self,
      RpHistoryStep *step,
      const void    *a,
      int            a_size,
      const void    *b,
      int            b_size)
{
  void *joined = NULL;
  int size = 0;

  if (sqlite3changeset_concat (a_size, (void *) a, b_size, (void *) b, &size, &joined) !=
      SQLITE_OK)
    return;   /* undoing the step will be declined */

  self->bytes += (gsize) size;
  self->bytes -= (gsize) step->size;
  sqlite3_free (step->changeset);
  step->changeset = joined;
  step->size = size;
}

/* The latest step that touched the row ends in what the piece made of it, and the next
 * to be done again begins with taking that back. */
static void
weave (RpHistory           *self,
       const RpHistoryStep *piece)
{
  g_autoptr(GHashTable) rows = rows_new ();
  RpHistoryStep *before, *behind;
  void *inverse = NULL;
  int size = 0;

  list_rows (piece, rows);
  before = find_step (&self->done, rows);
  behind = find_step (&self->undone, rows);
  if (before != NULL)
    join (self, before, before->changeset, before->size, piece->changeset, piece->size);
  if (behind != NULL &&
      sqlite3changeset_invert (piece->size, piece->changeset, &size, &inverse) == SQLITE_OK)
    {
      join (self, behind, inverse, size, behind->changeset, behind->size);
      sqlite3_free (inverse);
    }
}

/**
 * rp_history_commit_woven:
 * @self: a history with a transaction, cut behind each record
 * @error: return location for an #RpError
 *
 * Ends a transaction that is no step and changes nothing that the user sees: undoing
 * and redoing go on as if it had not been.
 *
 * Returns: (transfer full) (nullable): what it touched, or %NULL when it was taken back
 */
RpChanges *
rp_history_commit_woven (RpHistory  *self,
                         GError    **error)
{
  RpChanges *changes = commit_pieces (self, FALSE, error);

  if (changes == NULL)
    {
      rp_history_rollback (self);
      return NULL;
    }
  for (guint i = 0; i < self->pieces->len; i++)
    weave (self, self->pieces->pdata[i]);
  g_ptr_array_set_size (self->pieces, 0);

  return changes;
}

/* Takes away the first of @steps that touches @rows, and all behind it. */
static void
drop_steps (RpHistory  *self,
            GQueue     *steps,
            GHashTable *rows)
{
  RpHistoryStep *first = find_step (steps, rows);
  RpHistoryStep *last = NULL;

  while (first != NULL && last != first)
    {
      last = g_queue_pop_tail (steps);
      self->bytes -= (gsize) last->size;
      if (last != first)
        rp_history_step_free (last);
    }
  g_clear_pointer (&first, rp_history_step_free);
}

/**
 * rp_history_commit_erased:
 * @self: a history with a transaction
 * @error: return location for an #RpError
 *
 * Ends a transaction that cannot be taken back. The steps that would bring back what
 * it erased are forgotten, and so are those that can be reached only through them.
 *
 * Returns: (transfer full) (nullable): what it touched, or %NULL when it was taken back
 */
RpChanges *
rp_history_commit_erased (RpHistory  *self,
                          GError    **error)
{
  RpChanges *changes = commit_pieces (self, TRUE, error);
  g_autoptr(GHashTable) rows = rows_new ();

  if (changes == NULL)
    {
      rp_history_rollback (self);
      return NULL;
    }
  for (guint i = 0; i < self->pieces->len; i++)
    list_rows (self->pieces->pdata[i], rows);
  drop_steps (self, &self->done, rows);
  drop_steps (self, &self->undone, rows);
  g_ptr_array_set_size (self->pieces, 0);

  return changes;
}
