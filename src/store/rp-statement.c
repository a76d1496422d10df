/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-db-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>

struct _RpStatement
{
  RpDb         *db;
  char         *sql;
  sqlite3_stmt *handle;
};

/**
 * rp_db_prepare:
 * @db: a connection
 * @sql: one statement; what users wrote is bound, never part of it
 * @error: return location for an #RpError
 *
 * Statements are kept and used again; two of the same text may be in use at
 * once.
 *
 * Returns: (transfer full) (nullable): the statement, or %NULL
 */
RpStatement *
rp_db_prepare (RpDb        *db,
               const char  *sql,
               GError     **error)
{
  RpStatement *statement = NULL;
  gpointer kept = NULL;

  if (db->broken)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_IO,
                           _("The disk failed while saving. Open the library again."));
      return NULL;
    }
  if (g_hash_table_steal_extended (db->statements, sql, NULL, &kept))
    return kept;

  statement = g_new0 (RpStatement, 1);
  statement->db = db;
  statement->sql = g_strdup (sql);
  if (sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement->handle,
                          NULL) != SQLITE_OK)
    {
      rp_db_fail (db, error);
      g_free (statement->sql);
      g_free (statement);
      return NULL;
    }

  return statement;
}

static void
statement_free (gpointer data)
{
  RpStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement->sql);
  g_free (statement);
}

/**
 * rp_statement_release:
 * @statement: (transfer full): a statement
 *
 * Gives it back to its connection.
 */
void
rp_statement_release (RpStatement *statement)
{
  RpDb *db = statement->db;

  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
  if (g_hash_table_contains (db->statements, statement->sql))
    statement_free (statement);
  else
    g_hash_table_insert (db->statements, statement->sql, statement);
}

GHashTable *
rp_db_new_statements (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, statement_free);
}

void
rp_statement_bind_text (RpStatement *statement,
                        int          index,
                        const char  *text)
{
  if (text == NULL)
    sqlite3_bind_null (statement->handle, index);
  else
    sqlite3_bind_text (statement->handle, index, text, -1, SQLITE_TRANSIENT);
}

void
rp_statement_bind_int (RpStatement *statement,
                       int          index,
                       gint64       number)
{
  sqlite3_bind_int64 (statement->handle, index, number);
}

void
rp_statement_bind_blob (RpStatement *statement,
                        int          index,
                        GBytes      *bytes)
{
  if (bytes == NULL)
    sqlite3_bind_null (statement->handle, index);
  else
    sqlite3_bind_blob64 (statement->handle, index, g_bytes_get_data (bytes, NULL),
                         g_bytes_get_size (bytes), SQLITE_TRANSIENT);
}

/**
 * rp_statement_step:
 * @statement: a statement
 * @error: return location for an #RpError
 *
 * Returns: whether there is a row; %FALSE with @error unset at the end
 */
gboolean
rp_statement_step (RpStatement  *statement,
                   GError      **error)
{
  int status = sqlite3_step (statement->handle);

  if (status != SQLITE_ROW && status != SQLITE_DONE)
    rp_db_fail (statement->db, error);

  return status == SQLITE_ROW;
}

/**
 * rp_statement_run:
 * @statement: a statement
 * @error: return location for an #RpError
 *
 * Returns: whether it ran to its end; rows are passed over
 */
gboolean
rp_statement_run (RpStatement  *statement,
                  GError      **error)
{
  int status;

  while ((status = sqlite3_step (statement->handle)) == SQLITE_ROW)
    ;
  if (status != SQLITE_DONE)
    return rp_db_fail (statement->db, error);

  sqlite3_reset (statement->handle);
  return TRUE;
}

gboolean
rp_statement_is_null (RpStatement *statement,
                      int          column)
{
  return sqlite3_column_type (statement->handle, column) == SQLITE_NULL;
}

gint64
rp_statement_get_int (RpStatement *statement,
                      int          column)
{
  return sqlite3_column_int64 (statement->handle, column);
}

double
rp_statement_get_double (RpStatement *statement,
                         int          column)
{
  return sqlite3_column_double (statement->handle, column);
}

/**
 * rp_statement_get_text:
 * @statement: a statement with a row
 * @column: counted from 0
 *
 * Returns: (transfer none) (nullable): valid until the next step
 */
const char *
rp_statement_get_text (RpStatement *statement,
                       int          column)
{
  return (const char *) sqlite3_column_text (statement->handle, column);
}

/**
 * rp_statement_dup_blob:
 * @statement: a statement with a row
 * @column: counted from 0
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL when there are none
 */
GBytes *
rp_statement_dup_blob (RpStatement *statement,
                       int          column)
{
  const void *data = sqlite3_column_blob (statement->handle, column);
  gsize size = (gsize) sqlite3_column_bytes (statement->handle, column);

  return rp_statement_is_null (statement, column) ? NULL : g_bytes_new (data, size);
}

/**
 * rp_statement_get_blob:
 * @statement: a statement with a row
 * @column: counted from 0
 * @size: (out): how many bytes
 *
 * Returns: (transfer none) (nullable): valid until the next step
 */
const void *
rp_statement_get_blob (RpStatement *statement,
                       int          column,
                       gsize       *size)
{
  const void *data = sqlite3_column_blob (statement->handle, column);

  *size = (gsize) sqlite3_column_bytes (statement->handle, column);

  return data;
}
