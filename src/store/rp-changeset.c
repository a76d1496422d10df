/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-changeset.h"

#include "rp-batch-private.h"
#include "rp-db-private.h"
#include "rp-record-sql.h"
#include "rp-search-index.h"

static void
add_change (RpChanges  *changes,
            GType       type,
            const char *id)
{
  RpChange *change = g_new0 (RpChange, 1);

  change->type = type;
  change->id = g_strdup (id);
  g_ptr_array_add (changes->changes, change);
}

/* The UUID of a row; a changeset names only the values that change. */
static char *
dup_id (RpDb               *db,
        const RpRecordSql  *sql,
        gint64              seq,
        GError            **error)
{
  g_autofree char *text = g_strdup_printf ("SELECT id FROM \"%s\" WHERE seq = ?1",
                                           sql->klass->kind);
  g_autoptr(RpStatement) query = rp_db_prepare (db, text, error);

  if (query == NULL)
    return NULL;
  rp_statement_bind_int (query, 1, seq);

  return rp_statement_step (query, error) ? g_strdup (rp_statement_get_text (query, 0)) : NULL;
}

/* Brings the search index up to date with one row and adds it to @changes. */
static gboolean
follow_row (RpDb                    *db,
            sqlite3_changeset_iter  *iter,
            RpChanges               *changes,
            GError                 **error)
{
  const RpRecordSql *sql;
  const char *table;
  int n_columns, operation, indirect;
  sqlite3_value *value = NULL;
  gint64 seq;
  g_autofree char *id = NULL;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
  sql = rp_record_sql_get (rp_model_find_type (table));
  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  seq = sqlite3_value_int64 (value);

  if (operation == SQLITE_DELETE)
    {
      sqlite3changeset_old (iter, 1, &value);
      id = g_strdup ((const char *) sqlite3_value_text (value));
    }
  else if ((id = dup_id (db, sql, seq, error)) == NULL)
    return FALSE;
  add_change (changes, sql->type, id);

  return rp_search_index_update (db, sql, seq, error);
}

/**
 * rp_changeset_follow:
 * @db: a connection in the transaction that made the changes
 * @changeset: what SQLite recorded of them
 * @size: of @changeset
 * @error: return location for an #RpError
 *
 * Brings the search index up to date with what was done.
 *
 * Returns: (transfer full) (nullable): the records that were touched, or %NULL
 */
RpChanges *
rp_changeset_follow (RpDb    *db,
                     void    *changeset,
                     int      size,
                     GError **error)
{
  g_autoptr(RpChanges) changes = rp_changes_new ();
  sqlite3_changeset_iter *iter = NULL;
  gboolean followed = TRUE;

  if (sqlite3changeset_start (&iter, size, changeset) != SQLITE_OK)
    {
      rp_db_fail (db, error);
      return NULL;
    }
  while (followed && sqlite3changeset_next (iter) == SQLITE_ROW)
    followed = follow_row (db, iter, changes, error);
  sqlite3changeset_finalize (iter);

  return followed ? g_steal_pointer (&changes) : NULL;
}
