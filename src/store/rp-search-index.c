/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-search-index.h"

/* The full-text index follows every write, undo and redo in their transaction,
 * by statements made from the field tables. These are no triggers: SQLite lets
 * a trigger write to FTS5 only where a schema is trusted, and ours is not,
 * since it comes from a file. Deleted records are not in the index. */

/**
 * rp_search_index_covers:
 * @klass: a record class
 *
 * Returns: whether full-text search finds its records
 */
gboolean
rp_search_index_covers (RpRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & RP_FIELD_SEARCHED)
      return TRUE;

  return FALSE;
}

static char *
title_expression (RpRecordClass *klass,
                  const char    *row)
{
  const RpField *title = rp_record_class_get_title (klass);

  return title != NULL && (title->flags & RP_FIELD_SEARCHED)
           ? g_strdup_printf ("%s.\"%s\"", row, title->name) : g_strdup ("NULL");
}

/* One line for each field that is set */
static char *
body_expression (RpRecordClass *klass,
                 const char    *row)
{
  const RpField *title = rp_record_class_get_title (klass);
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & RP_FIELD_SEARCHED) && &klass->fields[i] != title)
      g_string_append_printf (body, "%scoalesce (%s.\"%s\" || char (10), '')",
                              body->len > 0 ? " || " : "", row, klass->fields[i].name);

  return g_string_free (g_string_append (body, body->len == 0 ? "''" : ""), FALSE);
}

static char *
rowid_expression (const RpRecordSql *sql,
                  const char        *row)
{
  return g_strdup_printf ("%s.seq * %d + %u", row, RP_RECORD_SQL_CLASSES, sql->number);
}

static char *
insert_statement (const RpRecordSql *sql)
{
  g_autofree char *rowid = rowid_expression (sql, "t");
  g_autofree char *title = title_expression (sql->klass, "t");
  g_autofree char *body = body_expression (sql->klass, "t");

  return g_strdup_printf ("INSERT INTO search (rowid, title, body) SELECT %s, %s, %s "
                          "FROM \"%s\" t WHERE t.deleted IS NULL", rowid, title, body,
                          sql->klass->kind);
}

/* All statements that fill the index: what it was made from */
static char *
make_source (void)
{
  GString *source = g_string_new (NULL);
  const RpRecordSql *sql;

  for (guint i = 0; (sql = rp_record_sql_nth (i)) != NULL; i++)
    {
      g_autofree char *insert = insert_statement (sql);

      if (rp_search_index_covers (sql->klass))
        g_string_append_printf (source, "%s;\n", insert);
    }

  return g_string_free (source, FALSE);
}

static gboolean
is_current (RpDb        *db,
            const char  *source,
            gboolean    *current,
            GError     **error)
{
  g_autoptr(RpStatement) query = rp_db_prepare (db, "SELECT text FROM search_source", error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return FALSE;

  *current = rp_statement_step (query, &failed) &&
             g_strcmp0 (rp_statement_get_text (query, 0), source) == 0;
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
fill (RpDb        *db,
      const char  *source,
      GError     **error)
{
  g_autoptr(RpStatement) remember = NULL;

  if (!rp_db_exec (db, "DELETE FROM search", error) || !rp_db_exec (db, source, error))
    return FALSE;
  remember = rp_db_prepare (db, "INSERT INTO search_source (one, text) VALUES (1, ?1) "
                            "ON CONFLICT (one) DO UPDATE SET text = ?1", error);
  if (remember == NULL)
    return FALSE;
  rp_statement_bind_text (remember, 1, source);

  return rp_statement_run (remember, error);
}

/**
 * rp_search_index_ensure:
 * @db: a connection in a transaction
 * @error: return location for an #RpError
 *
 * Makes the index anew unless it was made from the field tables as they are.
 *
 * Returns: whether the index is right
 */
gboolean
rp_search_index_ensure (RpDb    *db,
                        GError **error)
{
  g_autofree char *source = make_source ();
  gboolean current = FALSE;

  return is_current (db, source, &current, error) && (current || fill (db, source, error));
}

/**
 * rp_search_index_update:
 * @db: a connection in a transaction
 * @sql: a record class
 * @seq: the row of a record that was inserted, updated or removed
 * @error: return location for an #RpError
 *
 * Makes the index hold the record as it is now.
 *
 * Returns: whether it does
 */
gboolean
rp_search_index_update (RpDb               *db,
                        const RpRecordSql  *sql,
                        gint64              seq,
                        GError            **error)
{
  g_autofree char *insert = NULL;
  g_autofree char *one = NULL;
  g_autoptr(RpStatement) remove = NULL;
  g_autoptr(RpStatement) add = NULL;

  if (!rp_search_index_covers (sql->klass))
    return TRUE;

  remove = rp_db_prepare (db, "DELETE FROM search WHERE rowid = ?1", error);
  if (remove == NULL)
    return FALSE;
  rp_statement_bind_int (remove, 1, seq * RP_RECORD_SQL_CLASSES + sql->number);
  insert = insert_statement (sql);
  one = g_strconcat (insert, " AND t.seq = ?1", NULL);
  if (!rp_statement_run (remove, error) || (add = rp_db_prepare (db, one, error)) == NULL)
    return FALSE;
  rp_statement_bind_int (add, 1, seq);

  return rp_statement_run (add, error);
}

/**
 * rp_search_index_forget:
 * @db: a connection in a transaction
 * @error: return location for an #RpError
 *
 * What was taken out of the index still stands in it, until FTS5 writes it anew.
 *
 * Returns: whether it did
 */
gboolean
rp_search_index_forget (RpDb    *db,
                        GError **error)
{
  return rp_db_exec (db, "INSERT INTO search (search) VALUES ('optimize')", error);
}

/**
 * rp_search_index_stray:
 * @db: a connection
 * @sql: a class that the index covers
 * @error: return location for an #RpError
 *
 * Returns: how many records of the class the index does not hold as they are,
 *   or -1 with @error set
 */
gint64
rp_search_index_stray (RpDb               *db,
                       const RpRecordSql  *sql,
                       GError            **error)
{
  g_autofree char *rowid = rowid_expression (sql, "t");
  g_autofree char *title = title_expression (sql->klass, "t");
  g_autofree char *body = body_expression (sql->klass, "t");
  g_autofree char *query =
    g_strdup_printf ("SELECT count (*) FROM \"%s\" t LEFT JOIN search s ON s.rowid = %s "
                     "WHERE CASE WHEN t.deleted IS NULL "
                     "THEN s.rowid IS NULL OR s.title IS NOT %s OR s.body IS NOT %s "
                     "ELSE s.rowid IS NOT NULL END", sql->klass->kind, rowid, title, body);

  return rp_db_number (db, query, error);
}
