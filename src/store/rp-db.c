/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-db-private.h"

#include "rp-error.h"

#include <glib/gi18n.h>

/* What the user can do about a result code of SQLite. Its own messages are not
 * shown: they speak of tables, and might quote what was written. */
gboolean
rp_db_set_error (sqlite3  *handle,
                 GError  **error)
{
  int code = sqlite3_errcode (handle);
  RpError ours = RP_ERROR_IO;
  const char *text = _("The library could not be read or written. Nothing was changed.");

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      ours = RP_ERROR_BUSY;
      text = _("The library is already open elsewhere. Close it there and try again.");
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      ours = RP_ERROR_DAMAGED;
      text = _("The library is damaged. Leave its folder as it is and restore a backup.");
      break;
    case SQLITE_FULL:
      text = _("The disk is full: the last change was not saved. Make room and try again.");
      break;
    case SQLITE_IOERR:
      text = _("The disk failed: the last change was not saved. Open the library again.");
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      ours = RP_ERROR_READ_ONLY;
      text = _("The library can be read but not changed. Allow writing to its folder.");
      break;
    case SQLITE_CANTOPEN:
      ours = RP_ERROR_CREATE;
      text = _("The library cannot be opened. Allow reading and writing in its folder.");
      break;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      ours = RP_ERROR_DATA;
      text = _("This does not fit together with what the library holds. Nothing was changed.");
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      return FALSE;
    default:
      break;
    }

  g_set_error_literal (error, RP_ERROR, ours, text);
  return FALSE;
}

/**
 * rp_db_fail:
 * @db: a connection on which a call just failed
 * @error: return location
 *
 * Sets @error for what went wrong last.
 *
 * Returns: %FALSE
 */
gboolean
rp_db_fail (RpDb    *db,
            GError **error)
{
  int code = sqlite3_extended_errcode (db->handle);

  /* The kernel may have dropped the pages that it could not write; trying
   * again would call them safe. */
  if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
    db->broken = TRUE;

  return rp_db_set_error (db->handle, error);
}

/**
 * rp_db_exec:
 * @db: a connection
 * @sql: statements that hold nothing a user wrote
 * @error: return location for an #RpError
 *
 * Returns: whether all of them ran
 */
gboolean
rp_db_exec (RpDb        *db,
            const char  *sql,
            GError     **error)
{
  return sqlite3_exec (db->handle, sql, NULL, NULL, NULL) == SQLITE_OK || rp_db_fail (db, error);
}

/**
 * rp_db_number:
 * @db: a connection
 * @sql: a query that yields one number
 * @error: return location for an #RpError
 *
 * Returns: the number, or -1 with @error set
 */
gint64
rp_db_number (RpDb        *db,
              const char  *sql,
              GError     **error)
{
  g_autoptr(RpStatement) query = rp_db_prepare (db, sql, error);

  return query != NULL && rp_statement_step (query, error) ? rp_statement_get_int (query, 0) : -1;
}

/**
 * rp_db_check:
 * @db: a connection
 * @pragma: quick_check, integrity_check or foreign_key_check
 * @problems: (element-type utf8): gets what was found, in SQLite's words
 * @error: return location for an #RpError when the check could not run
 *
 * Returns: whether the check ran
 */
gboolean
rp_db_check (RpDb        *db,
             const char  *pragma,
             GPtrArray   *problems,
             GError     **error)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", pragma, NULL);
  g_autoptr(RpStatement) query = rp_db_prepare (db, sql, error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return FALSE;

  while (rp_statement_step (query, &failed))
    if (g_strcmp0 (rp_statement_get_text (query, 0), "ok") != 0)
      g_ptr_array_add (problems, g_strdup_printf ("%s: %s", pragma,
                                                  rp_statement_get_text (query, 0)));
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/**
 * rp_db_check_whole:
 * @db: a connection
 * @problems: (element-type utf8): gets what was found
 * @error: return location for an #RpError when the check could not run
 *
 * Looks through the whole file, and at all that refers to something.
 *
 * Returns: whether the check ran
 */
gboolean
rp_db_check_whole (RpDb       *db,
                   GPtrArray  *problems,
                   GError    **error)
{
  return rp_db_check (db, "integrity_check", problems, error) &&
         rp_db_check (db, "foreign_key_check", problems, error);
}

/**
 * rp_db_begin:
 * @db: a connection outside a transaction
 * @error: return location for an #RpError
 *
 * Returns: whether a write transaction began
 */
gboolean
rp_db_begin (RpDb    *db,
             GError **error)
{
  if (db->too_new)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                           _("The library can be read but not changed: its private notes were "
                             "made by a newer version. Update Rapport."));
      return FALSE;
    }
  if (db->read_only)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_READ_ONLY,
                           _("The library can be read but not changed. "
                             "Allow writing to its folder."));
      return FALSE;
    }

  return rp_db_exec (db, "BEGIN IMMEDIATE", error);
}

/**
 * rp_db_commit:
 * @db: a connection in a transaction
 * @error: return location for an #RpError
 *
 * Returns: whether everything since rp_db_begin() is on the disk; otherwise
 *   nothing of it is
 */
gboolean
rp_db_commit (RpDb    *db,
              GError **error)
{
  if (rp_db_exec (db, "COMMIT", error))
    return TRUE;

  rp_db_rollback (db);
  return FALSE;
}

void
rp_db_rollback (RpDb *db)
{
  /* A full disk or an I/O error has already rolled back. */
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * rp_db_checkpoint:
 * @db: a connection outside a transaction
 * @error: return location for an #RpError
 *
 * Moves what the write-ahead log holds into the library and empties it, so
 * that nothing deleted stays readable there.
 *
 * Returns: whether it did
 */
gboolean
rp_db_checkpoint (RpDb    *db,
                  GError **error)
{
  if (db->read_only || db->broken)
    return TRUE;

  return sqlite3_wal_checkpoint_v2 (db->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                    NULL) == SQLITE_OK || rp_db_fail (db, error);
}

struct sqlite3 *
rp_db_get_handle (RpDb *db)
{
  return db->handle;
}

const char *
rp_db_get_directory (RpDb *db)
{
  return db->directory;
}

gboolean
rp_db_is_read_only (RpDb *db)
{
  return db->read_only;
}

/**
 * rp_db_set_too_new:
 * @db: a connection
 *
 * Lets nothing be written any more: who does not know all of it would take away what a newer
 * version relies on.
 */
void
rp_db_set_too_new (RpDb *db)
{
  db->read_only = db->too_new = TRUE;
}

int
rp_db_get_version (RpDb *db)
{
  return (int) rp_db_number (db, "PRAGMA user_version", NULL);
}
