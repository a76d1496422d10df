/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-db-private.h"

#include "rp-error.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <unistd.h>

/* POSIX drops all locks of a process on a file as soon as it closes any
 * descriptor of it, so a second opener in this process must not even look. */
G_LOCK_DEFINE_STATIC (open_libraries);
static GHashTable *open_libraries;

/**
 * rp_db_claim:
 * @path: the file of a library, without links in it
 * @error: %RP_ERROR_BUSY
 *
 * Returns: whether nobody else in this process has it; until rp_db_disclaim()
 */
gboolean
rp_db_claim (const char  *path,
             GError     **error)
{
  gboolean claimed;

  G_LOCK (open_libraries);
  if (open_libraries == NULL)
    open_libraries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  claimed = !g_hash_table_contains (open_libraries, path);
  if (claimed)
    g_hash_table_add (open_libraries, g_strdup (path));
  G_UNLOCK (open_libraries);

  if (!claimed)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_BUSY,
                         _("The library is already open elsewhere. Close it there and try "
                           "again."));
  return claimed;
}

void
rp_db_disclaim (const char *path)
{
  G_LOCK (open_libraries);
  g_hash_table_remove (open_libraries, path);
  G_UNLOCK (open_libraries);
}

/* Case and accents do not count: rp_fold ('Émile') = 'emile'. */
static void
fold_function (sqlite3_context  *context,
               int               n_arguments,
               sqlite3_value   **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);

  if (text != NULL)
    sqlite3_result_text (context, rp_text_fold (text), -1, g_free);
}

/* In the order of the user's language */
static void
sort_key_function (sqlite3_context  *context,
                   int               n_arguments,
                   sqlite3_value   **arguments)
{
  const char *text = (const char *) sqlite3_value_text (arguments[0]);
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  if (folded != NULL)
    sqlite3_result_text (context, g_utf8_collate_key (folded, -1), -1, g_free);
}

static gboolean
harden (RpDb    *db,
        GError **error)
{
  static const struct { int option; int value; } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },        { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
  };
  static const struct { int limit; int value; } limits[] = {
    { SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024 }, { SQLITE_LIMIT_SQL_LENGTH, 100 * 1000 },
    { SQLITE_LIMIT_EXPR_DEPTH, 50 },           { SQLITE_LIMIT_COMPOUND_SELECT, 3 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 100 },     { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },        { SQLITE_LIMIT_ATTACHED, 1 },
  };
  static const int traits = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int now = -1;

      if (sqlite3_db_config (db->handle, switches[i].option, switches[i].value, &now) !=
          SQLITE_OK || now != switches[i].value)
        return rp_db_fail (db, error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db->handle, limits[i].limit, limits[i].value);

  return (sqlite3_create_function (db->handle, "rp_fold", 1, traits, NULL, fold_function, NULL,
                                   NULL) == SQLITE_OK &&
          sqlite3_create_function (db->handle, "rp_sort_key", 1, traits, NULL, sort_key_function,
                                   NULL, NULL) == SQLITE_OK) || rp_db_fail (db, error);
}

/* Sets a pragma and reads back what came of it. */
static gboolean
set_pragma (RpDb        *db,
            const char  *name,
            const char  *value,
            const char  *expected,
            GError     **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s = %s", name, value);
  g_autofree char *get = g_strdup_printf ("PRAGMA %s", name);
  g_autoptr(RpStatement) query = NULL;

  if (!rp_db_exec (db, set, error) || (query = rp_db_prepare (db, get, error)) == NULL)
    return FALSE;
  if (!rp_statement_step (query, error))
    return error == NULL || *error != NULL ? FALSE : rp_db_fail (db, error);
  if (g_strcmp0 (rp_statement_get_text (query, 0), expected) == 0)
    return TRUE;

  g_set_error (error, RP_ERROR, RP_ERROR_IO,
               _("The library cannot be kept safe here: “%s” cannot be set."), name);
  return FALSE;
}

static gboolean
set_pragmas (RpDb    *db,
             GError **error)
{
  static const struct { const char *name, *value, *expected; gboolean writes; } pragmas[] = {
    { "locking_mode", "EXCLUSIVE", "exclusive", FALSE },
    { "journal_mode", "WAL", "wal", TRUE },
    { "synchronous", "FULL", "2", TRUE },
    { "foreign_keys", "ON", "1", FALSE },
    { "temp_store", "MEMORY", "2", FALSE },
    { "secure_delete", "ON", "1", FALSE },
    { "trusted_schema", "OFF", "0", FALSE },
    { "cell_size_check", "ON", "1", FALSE },
    { "mmap_size", "0", "0", FALSE },
    { "cache_size", "-32768", "-32768", FALSE },   /* KiB: ten thousand notes, sealed */
    { "wal_autocheckpoint", "256", "256", TRUE },
    { "journal_size_limit", "0", "0", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if (!(pragmas[i].writes && db->read_only) &&
        !set_pragma (db, pragmas[i].name, pragmas[i].value, pragmas[i].expected, error))
      return FALSE;

  return TRUE;
}

/* What the file says now that the write-ahead log is read too */
static gboolean
pass_gate (RpDb     *db,
           gboolean  create,
           int       newest_version,
           GError  **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gint64 application = rp_db_number (db, "PRAGMA application_id", error);
  gint64 version = application >= 0 ? rp_db_number (db, "PRAGMA user_version", error) : -1;
  int has_moved = 0;

  if (version < 0)
    return FALSE;
  /* Between opening and locking it another library may have taken its place. */
  sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
  if (has_moved)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_BUSY,
                           _("The library is already open elsewhere. Close it there and try "
                             "again."));
      return FALSE;
    }
  if (application == 0 && version == 0 && !create)
    return rp_db_refuse (error, RP_ERROR_NOT_FOUND, db->directory,
                         _("There is no library in this folder."));
  if (version > newest_version)
    return rp_db_refuse (error, RP_ERROR_TOO_NEW, db->directory,
                         _("A newer version of Rapport made this library. Update Rapport to open "
                           "it."));
  if (version > 0 && application != RP_DB_APPLICATION_ID)
    return rp_db_refuse (error, RP_ERROR_DATA, db->directory,
                         _("library.db belongs to another program. Choose another folder."));
  if (!rp_db_check (db, "quick_check", problems, error))
    return FALSE;
  if (problems->len > 0)
    return rp_db_refuse (error, RP_ERROR_DAMAGED, db->directory,
                         _("The library is damaged. Leave its folder as it is and restore a backup "
                           "into another one."));

  return sqlite3_db_config (db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL) == SQLITE_OK ||
         rp_db_fail (db, error);
}

static gboolean
connect_file (RpDb     *db,
              gboolean  create,
              int       newest_version,
              GError  **error)
{
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;

  uri = g_filename_to_uri (db->real_path, NULL, error);
  if (uri == NULL)
    return FALSE;
  name = db->read_only ? g_strconcat (uri, "?immutable=1", NULL) : g_steal_pointer (&uri);
  flags |= db->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

  return (sqlite3_open_v2 (name, &db->handle, flags, NULL) == SQLITE_OK ||
          rp_db_fail (db, error)) &&
         harden (db, error) &&
         set_pragmas (db, error) &&
         pass_gate (db, create, newest_version, error);
}

/**
 * rp_db_open:
 * @directory: the library's folder
 * @create: whether to make the folder and an empty file when there is none
 * @newest_version: the newest schema that is known
 * @error: return location for an #RpError
 *
 * Opens the library by the sequence of the security rules: folder, file
 * header, switches, limits, pragmas, gate, quick check. A library that is
 * refused is not changed. One that can only be read is opened so.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL; its schema may
 *   be older than @newest_version, or not be made yet (version 0)
 */
RpDb *
rp_db_open (const char  *directory,
            gboolean     create,
            int          newest_version,
            GError     **error)
{
  g_autofree char *canonical = g_canonicalize_filename (directory, NULL);
  g_autofree char *real = NULL;
  g_autofree char *path = NULL;
  g_autoptr(RpDb) db = NULL;
  RpDbFound found;
  int folder = rp_db_open_folder (canonical, create, error);
  gboolean done = FALSE;

  if (folder < 0)
    return NULL;

  real = realpath (canonical, NULL);
  path = g_build_filename (real != NULL ? real : canonical, RP_DB_FILE, NULL);
  if (rp_db_claim (path, error))
    {
      db = g_new0 (RpDb, 1);
      db->directory = g_steal_pointer (&canonical);
      db->real_path = g_steal_pointer (&path);
      db->statements = rp_db_new_statements ();
      done = rp_db_judge_access (db, folder, error);
    }
  if (done)
    {
      found = rp_db_peek (folder, db->directory, newest_version, db->read_only, error);
      done = found == RP_DB_FOUND_LIBRARY;
      if (found == RP_DB_FOUND_NOTHING && !create)
        rp_db_refuse (error, RP_ERROR_NOT_FOUND, db->directory,
                      _("There is no library in this folder."));
      else if (found == RP_DB_FOUND_NOTHING)
        done = rp_db_make_file (folder, db->directory, error);
    }
  close (folder);

  return done && connect_file (db, create, newest_version, error) ? g_steal_pointer (&db) : NULL;
}

/**
 * rp_db_open_image:
 * @data: (transfer full): what rp_db_take_image() gave, in memory of SQLite's
 * @size: bytes in it
 * @may_change: whether it is to be changed, in memory
 * @error: return location for an #RpError
 *
 * Opens a library that is in memory only.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL; nothing is known of what it
 *   holds
 */
RpDb *
rp_db_open_image (guint8    *data,
                  gsize      size,
                  gboolean   may_change,
                  GError   **error)
{
  g_autoptr(RpDb) db = g_new0 (RpDb, 1);
  sqlite3_int64 length = (sqlite3_int64) size;

  db->statements = rp_db_new_statements ();
  db->read_only = !may_change;
  if (sqlite3_open_v2 (":memory:", &db->handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                       NULL) != SQLITE_OK)
    {
      sqlite3_free (data);
      rp_db_fail (db, error);
      return NULL;
    }
  /* It frees them whatever happens. */
  if (sqlite3_deserialize (db->handle, "main", data, length, length,
                           SQLITE_DESERIALIZE_FREEONCLOSE |
                           (may_change ? SQLITE_DESERIALIZE_RESIZEABLE
                                       : SQLITE_DESERIALIZE_READONLY)) != SQLITE_OK)
    {
      rp_db_fail (db, error);
      return NULL;
    }

  return harden (db, error) ? g_steal_pointer (&db) : NULL;
}

/**
 * rp_db_close:
 * @db: (transfer full): a connection; no statement is in use
 *
 * Closes it; what the write-ahead log holds goes into the library.
 */
void
rp_db_close (RpDb *db)
{
  g_hash_table_unref (db->statements);
  sqlite3_close (db->handle);
  if (db->real_path != NULL)
    rp_db_disclaim (db->real_path);
  g_free (db->real_path);
  g_free (db->directory);
  g_free (db);
}
