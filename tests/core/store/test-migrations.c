/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-migrations.h"

#include <glib/gstdio.h>

/* Made-up schemas: the way from nothing to 1, and from 1 to 2. */
static const char *const steps[] = {
  "CREATE TABLE word (seq INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
  "INSERT INTO word (text) VALUES ('it’s'), ('two'), ('three');",
  "ALTER TABLE word RENAME TO old_word;"
  "CREATE TABLE word (seq INTEGER PRIMARY KEY, text TEXT NOT NULL, n INTEGER) STRICT;"
  "INSERT INTO word SELECT seq, text, length (text) FROM old_word;"
  "DROP TABLE old_word;",
};

typedef struct
{
  char *folder;
  RpDb *db;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("rp-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->db = rp_db_open (fixture->folder, TRUE, 2, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rp_db_close (fixture->db);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
migrate_to (Fixture *fixture,
            int      version)
{
  RpMigrations migrations = { steps, version };
  g_autoptr(GError) error = NULL;

  rp_migrations_run (&migrations, fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rp_db_get_version (fixture->db), ==, version);
}

static guint
count_backups (Fixture *fixture)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n_backups = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_false (g_str_has_suffix (name, ".tmp"));
      n_backups += g_str_has_prefix (name, "pre-migration-v1-");
    }

  return n_backups;
}

static gint64
count_words (Fixture *fixture)
{
  return rp_db_number (fixture->db, "SELECT count (*) FROM word", NULL);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  migrate_to (fixture, 1);
  g_assert_cmpuint (count_backups (fixture), ==, 0);   /* there was nothing to lose */
  g_assert_cmpint (rp_db_number (fixture->db, "PRAGMA application_id", NULL), ==,
                   RP_DB_APPLICATION_ID);
  migrate_to (fixture, 2);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  g_assert_cmpint (count_words (fixture), ==, 3);
  g_assert_cmpint (rp_db_number (fixture->db, "SELECT n FROM word WHERE seq = 1", NULL), ==, 4);
  migrate_to (fixture, 2);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  g_assert_cmpint (rp_db_number (fixture->db, "PRAGMA foreign_keys", NULL), ==, 1);
}

static void
test_both_at_once (Fixture       *fixture,
                   gconstpointer  data)
{
  migrate_to (fixture, 2);
  g_assert_cmpint (count_words (fixture), ==, 3);
}

static gboolean
proceed_cb (RpMigrationStage   stage,
            gpointer           data,
            GError           **error)
{
  const RpMigrationStage *stop = data;

  if (stage != *stop)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stop here");
  return FALSE;
}

/* Stopped before any stage, the library is what it was. */
static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  migrate_to (fixture, 1);
  for (RpMigrationStage stop = RP_MIGRATION_BACKUP; stop <= RP_MIGRATION_COMMIT; stop++)
    {
      RpMigrations migrations = { steps, 2, NULL, proceed_cb, &stop };
      g_autoptr(GError) error = NULL;

      g_assert_false (rp_migrations_run (&migrations, fixture->db, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (rp_db_get_version (fixture->db), ==, 1);
      g_assert_cmpint (count_words (fixture), ==, 3);
      g_assert_cmpint (rp_db_number (fixture->db, "SELECT n FROM word", NULL), ==, -1);
      g_assert_cmpint (rp_db_number (fixture->db, "PRAGMA foreign_keys", NULL), ==, 1);
    }
  migrate_to (fixture, 2);
}

/* A step that fails, breaks a reference or loses rows is taken back. */
static void
test_bad_steps (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const bad[] = {
    "CREATE TABLE more (a INTEGER); INSERT INTO nothing VALUES (1);",
    "DELETE FROM word WHERE seq = 2;",
    "CREATE TABLE child (a INTEGER REFERENCES word (seq)); INSERT INTO child VALUES (99);",
    "This is not SQL",
  };

  migrate_to (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const char *const bad_steps[] = { steps[0], bad[i] };
      RpMigrations migrations = { bad_steps, 2 };
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", bad[i]);
      g_assert_false (rp_migrations_run (&migrations, fixture->db, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (rp_db_get_version (fixture->db), ==, 1);
      g_assert_cmpint (count_words (fixture), ==, 3);
      g_assert_cmpint (rp_db_number (fixture->db, "SELECT count (*) FROM sqlite_schema", NULL), ==,
                       1);
    }
}

/* The first step fails as a whole, too: the file stays an unmade library. */
static void
test_bad_creation (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *const bad_steps[] = { "CREATE TABLE word (a INTEGER); nonsense" };
  RpMigrations migrations = { bad_steps, 1 };

  g_assert_false (rp_migrations_run (&migrations, fixture->db, NULL));
  g_assert_cmpint (rp_db_get_version (fixture->db), ==, 0);
  g_assert_cmpint (rp_db_number (fixture->db, "SELECT count (*) FROM sqlite_schema", NULL), ==, 0);
  migrate_to (fixture, 1);
}

static void
test_backup_opens (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GDir) dir = NULL;
  g_autofree char *folder = g_dir_make_tmp ("rp-store-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "library.db", NULL);
  g_autoptr(RpDb) db = NULL;
  g_autoptr(GError) error = NULL;
  const char *name;

  migrate_to (fixture, 1);
  migrate_to (fixture, 2);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "pre-migration-v1-"))
      {
        g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

        g_assert_cmpint (g_rename (path, copy), ==, 0);
      }
  db = rp_db_open (folder, FALSE, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rp_db_get_version (db), ==, 1);
  g_assert_cmpint (rp_db_number (db, "SELECT count (*) FROM word", NULL), ==, 3);
  g_clear_pointer (&db, rp_db_close);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/migrations/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/migrations/both-at-once", Fixture, NULL, set_up, test_both_at_once, tear_down);
  g_test_add ("/migrations/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/migrations/bad-steps", Fixture, NULL, set_up, test_bad_steps, tear_down);
  g_test_add ("/migrations/bad-creation", Fixture, NULL, set_up, test_bad_creation, tear_down);
  g_test_add ("/migrations/backup-opens", Fixture, NULL, set_up, test_backup_opens, tear_down);

  return g_test_run ();
}
