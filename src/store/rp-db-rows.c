/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-db-rows.h"

#include "rp-db-private.h"

#include <string.h>

#define TABLES \
  "FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' " \
  "AND sql NOT LIKE 'CREATE VIRTUAL%'"

/* The index of search follows from the rest. The header of the vault says how the rest is
 * opened, and changes when another way is found. */
#define CONTENT TABLES \
  " AND name NOT LIKE 'search%' AND name <> 'vault_header'"

/**
 * rp_db_count_rows:
 * @db: a connection
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable) (element-type utf8 gint64): the names of the tables,
 *   each with its number of rows
 */
GHashTable *
rp_db_count_rows (RpDb    *db,
                  GError **error)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(RpStatement) query = rp_db_prepare (db, "SELECT name " TABLES, error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return NULL;

  while (rp_statement_step (query, &failed))
    {
      const char *name = rp_statement_get_text (query, 0);
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", name);
      gint64 *count = g_new (gint64, 1);

      *count = rp_db_number (db, sql, &failed);
      g_hash_table_insert (counts, g_strdup (name), count);
      if (failed != NULL)
        break;
    }
  if (failed == NULL)
    return g_steal_pointer (&counts);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/* A value, with its type and length in front, so that no two rows look alike */
static void
add_value (GChecksum    *sum,
           sqlite3_stmt *row,
           int           column)
{
  gint64 number = 0;
  double real = 0;
  const void *data = NULL;
  gsize size = 0;
  guint8 type = (guint8) sqlite3_column_type (row, column);
  guint64 length;

  switch (type)
    {
    case SQLITE_INTEGER:
      number = GINT64_TO_LE (sqlite3_column_int64 (row, column));
      data = &number;
      size = sizeof number;
      break;
    case SQLITE_FLOAT:
      real = sqlite3_column_double (row, column);
      data = &real;
      size = sizeof real;
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      data = sqlite3_column_blob (row, column);
      size = (gsize) sqlite3_column_bytes (row, column);
      break;
    default:
      break;
    }

  length = GUINT64_TO_LE ((guint64) size);
  g_checksum_update (sum, &type, 1);
  g_checksum_update (sum, (const guchar *) &length, sizeof length);
  if (size > 0)
    g_checksum_update (sum, data, (gssize) size);
}

static gboolean
add_table (RpDb        *db,
           GChecksum   *sum,
           const char  *name,
           GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1, 2", name);
  sqlite3_stmt *query = NULL;
  int status;

  if (sqlite3_prepare_v2 (db->handle, sql, -1, &query, NULL) != SQLITE_OK)
    return rp_db_fail (db, error);

  g_checksum_update (sum, (const guchar *) name, (gssize) strlen (name) + 1);
  while ((status = sqlite3_step (query)) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (query); i++)
      add_value (sum, query, i);
  if (status != SQLITE_DONE)
    rp_db_fail (db, error);
  sqlite3_finalize (query);

  return status == SQLITE_DONE;
}

/**
 * rp_db_digest:
 * @db: a connection
 * @error: return location for an #RpError
 *
 * Reads all that the user put into the library, deleted or not, sealed values as they are.
 *
 * Returns: (transfer full) (nullable): SHA-256 of it, in hexadecimal
 */
char *
rp_db_digest (RpDb    *db,
              GError **error)
{
  g_autoptr(RpStatement) query = rp_db_prepare (db, "SELECT name " CONTENT " ORDER BY name", error);
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return NULL;

  while (rp_statement_step (query, &failed))
    if (!add_table (db, sum, rp_statement_get_text (query, 0), &failed))
      break;
  if (failed == NULL)
    return g_strdup (g_checksum_get_string (sum));

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}
