/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-migrations.h"

#include "rp-db-private.h"
#include "rp-db-rows.h"
#include "rp-error.h"
#include "rp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
backup_failed (GError **error)
{
  g_prefix_error (error, "%s ", _("No backup could be made before updating the library."));
  return FALSE;
}

static gboolean
is_sound (RpDb    *db,
          GError **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!rp_db_check_whole (db, problems, error))
    return FALSE;
  if (problems->len == 0)
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_DAMAGED,
                       _("The library is damaged. Leave its folder as it is and restore a "
                         "backup."));
  return FALSE;
}

/* No table that stays may lose rows on the way. */
static gboolean
kept_rows (GHashTable  *before,
           GHashTable  *after,
           GError     **error)
{
  GHashTableIter iter;
  gpointer name, count;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &count))
    {
      gint64 *now = g_hash_table_lookup (after, name);

      if (now != NULL && *now < *(gint64 *) count)
        {
          g_set_error (error, RP_ERROR, RP_ERROR_DAMAGED,
                       _("Updating the library would lose records of “%s”. It was left as it "
                         "was."), (const char *) name);
          return FALSE;
        }
    }

  return TRUE;
}

/* Opens the copy as a stranger would and compares. */
static gboolean
verify_backup (const char  *path,
               GHashTable  *counts,
               int          version,
               GError     **error)
{
  RpDb copy = { .statements = rp_db_new_statements () };
  g_autoptr(GHashTable) copied = NULL;
  gboolean sound = FALSE;

  if (sqlite3_open_v2 (path, &copy.handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) !=
      SQLITE_OK)
    rp_db_fail (&copy, error);
  else if (is_sound (&copy, error) && (copied = rp_db_count_rows (&copy, error)) != NULL)
    {
      sound = rp_db_get_version (&copy) == version &&
              g_hash_table_size (copied) == g_hash_table_size (counts) &&
              kept_rows (counts, copied, error);
      if (!sound && error != NULL && *error == NULL)
        g_set_error_literal (error, RP_ERROR, RP_ERROR_IO, _("The backup is not complete."));
    }
  g_hash_table_unref (copy.statements);
  sqlite3_close (copy.handle);

  return sound;
}

static gboolean
copy_into (RpDb        *db,
           const char  *path,
           GHashTable  *counts,
           int          version,
           GError     **error)
{
  g_autoptr(RpStatement) vacuum = NULL;
  int file = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (file < 0)
    {
      g_set_error_literal (error, RP_ERROR, errno == ENOSPC ? RP_ERROR_IO : RP_ERROR_CREATE,
                           g_strerror (errno));
      return FALSE;
    }
  close (file);

  if ((vacuum = rp_db_prepare (db, "VACUUM INTO ?1", error)) == NULL)
    return FALSE;
  rp_statement_bind_text (vacuum, 1, path);
  if (!rp_statement_run (vacuum, error) || !verify_backup (path, counts, version, error))
    return FALSE;
  if (!rp_file_sync (path))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_IO, g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

/* A copy of the library that was opened and checked, beside it */
static gboolean
back_up (RpDb        *db,
         GHashTable  *counts,
         int          version,
         GError     **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S%fZ");
  g_autofree char *name = g_strdup_printf ("pre-migration-v%d-%s.db", version, stamp);
  g_autofree char *path = g_build_filename (rp_db_get_directory (db), name, NULL);
  g_autofree char *unfinished = g_strconcat (path, ".tmp", NULL);

  if (!copy_into (db, unfinished, counts, version, error) ||
      g_rename (unfinished, path) != 0 || !rp_file_sync (rp_db_get_directory (db)))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, RP_ERROR, RP_ERROR_CREATE, g_strerror (errno));
      g_unlink (unfinished);
      return backup_failed (error);
    }

  return TRUE;
}

static gboolean
proceed (const RpMigrations  *migrations,
         RpMigrationStage     stage,
         GError             **error)
{
  return migrations->proceed == NULL || migrations->proceed (stage, migrations->data, error);
}

static gboolean
run_steps (const RpMigrations  *migrations,
           RpDb                *db,
           GHashTable          *before,
           int                  version,
           GError             **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d",
                                            migrations->n_steps, RP_DB_APPLICATION_ID);
  g_autoptr(GHashTable) after = NULL;

  for (int i = version; i < migrations->n_steps; i++)
    if (!proceed (migrations, RP_MIGRATION_STEP, error) ||
        !rp_db_exec (db, migrations->steps[i], error))
      return FALSE;

  return rp_db_exec (db, stamp, error) &&
         (migrations->finish == NULL ||
          migrations->finish (db, version == 0, migrations->data, error)) &&
         proceed (migrations, RP_MIGRATION_CHECK, error) &&
         is_sound (db, error) &&
         (after = rp_db_count_rows (db, error)) != NULL &&
         kept_rows (before, after, error) &&
         proceed (migrations, RP_MIGRATION_COMMIT, error);
}

/**
 * rp_migrations_run:
 * @migrations: the ways from version to version
 * @db: a connection, outside a transaction
 * @error: return location for an #RpError
 *
 * Leads the library to the newest version: a verified backup first (unless the
 * library is new), then all steps in one transaction, which is rolled back
 * whatever fails.
 *
 * Returns: whether the library has the newest version
 */
gboolean
rp_migrations_run (const RpMigrations  *migrations,
                   RpDb                *db,
                   GError             **error)
{
  int version = rp_db_get_version (db);
  g_autoptr(GHashTable) before = NULL;
  gboolean done;

  if (version == migrations->n_steps)
    return TRUE;
  if (version < 0 || version > migrations->n_steps)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_TOO_NEW,
                           _("A newer version of Rapport made this library. Update Rapport to "
                             "open it."));
      return FALSE;
    }

  if (rp_db_is_read_only (db))
    return rp_db_begin (db, error);
  if ((before = rp_db_count_rows (db, error)) == NULL)
    return FALSE;
  if (version > 0 && rp_db_get_directory (db) != NULL &&   /* not in memory only */
      (!proceed (migrations, RP_MIGRATION_BACKUP, error) || !is_sound (db, error) ||
       !back_up (db, before, version, error)))
    return FALSE;

  /* Steps may make tables anew; what they leave is checked as a whole. */
  if (!proceed (migrations, RP_MIGRATION_BEGIN, error) ||
      !rp_db_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  done = rp_db_begin (db, error);
  if (done && !run_steps (migrations, db, before, version, error))
    {
      rp_db_rollback (db);
      done = FALSE;
    }
  done = done && rp_db_commit (db, error);

  return rp_db_exec (db, "PRAGMA foreign_keys = ON", done ? error : NULL) && done &&
         rp_db_checkpoint (db, error);
}
