/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup-test.h"
#include "kill-at.h"

#include <glib/gstdio.h>
#include <string.h>

/* A child makes a backup, or restores one, and is killed before each operation on a file in
 * turn. After each kill there is no backup or a whole one, and the old library or the new. */
#define OLD_PEOPLE 5
#define NEW_PEOPLE 9

static gboolean
open_library (Library    *library,
              const char *folder)
{
  library->vault = rp_vault_new (NULL);
  rp_vault_set_passphrase_cost (library->vault, 1, 8 << 20);
  library->store = rp_store_new (folder, library->vault);

  return test_open (library->store, RP_STORE_OPEN_CREATE, NULL);
}

static void
close_library (Library *library)
{
  rp_store_close (library->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&library->store);
  g_clear_object (&library->vault);
}

static int
run_backup (const char *folder,
            int         at)
{
  g_autofree char *home = g_build_filename (folder, "library", NULL);
  g_autofree char *path = g_build_filename (folder, "to", "out.backup", NULL);
  Library library;
  gboolean done;

  if (!open_library (&library, home))
    return 2;
  kill_at_operation (at);
  done = test_back_up (&library, path, NULL);
  kill_at_operation (-1);
  close_library (&library);

  return done ? 0 : 3;
}

static int
run_restore (const char *folder,
             int         at)
{
  g_autofree char *home = g_build_filename (folder, "library", NULL);
  g_autofree char *path = g_build_filename (folder, "new.backup", NULL);
  g_autoptr(RpBackup) backup = test_open_backup (path, NULL);
  gboolean done;

  if (backup == NULL)
    return 2;
  kill_at_operation (at);
  done = test_restore (backup, home, NULL, NULL);
  kill_at_operation (-1);

  return done ? 0 : 3;
}

/* The mistake that the test has to find: first the old library goes, then the new one is
 * written. */
static int
run_naive (const char *folder,
           int         at)
{
  g_autofree char *old = g_build_filename (folder, "library", "library.db", NULL);
  g_autofree char *aside = g_build_filename (folder, "library", "before", NULL);
  g_autofree char *path = g_build_filename (folder, "new.db", NULL);
  g_autofree char *content = NULL;
  gsize length;
  gboolean done;

  if (!g_file_get_contents (path, &content, &length, NULL))
    return 2;
  kill_at_operation (at);
  done = g_rename (old, aside) == 0 &&
         g_file_set_contents_full (old, content, (gssize) length, G_FILE_SET_CONTENTS_DURABLE,
                                   0600, NULL);
  kill_at_operation (-1);

  return done ? 0 : 3;
}

/* What the children begin with: an old library whose log is not in its file yet, a backup of
 * a new one, and the digests of both. */
typedef struct
{
  char *folder;
  char *model;
  char *old_digest;
  char *new_digest;
} Fixture;

static void
make_new (Fixture *fixture)
{
  g_autofree char *home = g_build_filename (fixture->folder, "new", NULL);
  g_autofree char *path = g_build_filename (fixture->model, "new.backup", NULL);
  g_autofree char *db = g_build_filename (home, "library.db", NULL);
  g_autofree char *copy = g_build_filename (fixture->model, "new.db", NULL);
  g_autofree char *content = NULL;
  gsize length;
  Library library;

  g_assert_true (open_library (&library, home));
  test_add_people (library.store, NEW_PEOPLE);
  g_assert_true (test_back_up (&library, path, NULL));
  close_library (&library);
  fixture->new_digest = test_digest_of (home);
  g_assert_true (g_file_get_contents (db, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *home = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *to = NULL;
  g_autofree char *wal = NULL;
  Library library;

  fixture->folder = g_dir_make_tmp ("rp-killed-XXXXXX", NULL);
  fixture->model = g_build_filename (fixture->folder, "model", NULL);
  home = g_build_filename (fixture->folder, "old", NULL);
  copy = g_build_filename (fixture->model, "library", NULL);
  to = g_build_filename (fixture->model, "to", NULL);
  wal = g_build_filename (copy, "library.db-wal", NULL);
  g_mkdir_with_parents (to, 0700);
  make_new (fixture);

  g_assert_true (open_library (&library, home));
  test_add_people (library.store, OLD_PEOPLE);
  kill_at_copy (home, copy);
  g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS));
  close_library (&library);
  fixture->old_digest = test_digest_of (home);
  g_assert_cmpstr (fixture->old_digest, !=, fixture->new_digest);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->model);
  g_free (fixture->old_digest);
  g_free (fixture->new_digest);
}

/* How many folders beside the new library have the old one */
static guint
count_kept (const Fixture *fixture,
            const char    *home)
{
  g_autoptr(GDir) dir = g_dir_open (home, 0, NULL);
  guint n_kept = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "before-restore-"))
      {
        g_autofree char *aside = g_build_filename (home, name, NULL);
        g_autofree char *digest = test_digest_of (aside);

        g_assert_cmpstr (digest, ==, fixture->old_digest);
        n_kept++;
      }

  return n_kept;
}

/* Kills a child at every operation; returns how often there was neither library. */
static guint
restore_all (const Fixture *fixture,
             const char    *what,
             guint         *n_kills,
             guint         *n_new)
{
  guint n_broken = 0;
  gboolean killed = TRUE;

  *n_kills = 0;
  *n_new = 0;
  for (guint at = 0; killed; at++)
    {
      g_autofree char *copy = g_strdup_printf ("%s/%u", fixture->folder, at);
      g_autofree char *home = g_build_filename (copy, "library", NULL);
      g_autofree char *digest = NULL;
      gboolean is_new;

      g_assert_cmpuint (at, <, KILL_AT_MOST);
      kill_at_copy (fixture->model, copy);
      killed = kill_at_run (what, copy, at);
      digest = test_digest_of (home);
      is_new = g_strcmp0 (digest, fixture->new_digest) == 0;
      if (!is_new && g_strcmp0 (digest, fixture->old_digest) != 0)
        n_broken++;
      else if (g_str_equal (what, "--restore"))
        {
          /* The next attempt takes away what this one left. */
          if (!is_new)
            g_assert_cmpint (run_restore (copy, -1), ==, 0);
          g_assert_cmpuint (count_kept (fixture, home), ==, 1);
        }
      *n_kills += killed ? 1 : 0;
      *n_new += is_new ? 1 : 0;
      remove_folder (copy);
    }

  return n_broken;
}

static void
test_restore_killed (Fixture       *fixture,
                     gconstpointer  data)
{
  guint n_kills, n_new;
  guint n_broken = restore_all (fixture, "--restore", &n_kills, &n_new);

  g_test_message ("%u kills, after %u of them the new library", n_kills, n_new);
  g_assert_cmpuint (n_broken, ==, 0);
  g_assert_cmpuint (n_kills, >, 20);
  g_assert_cmpuint (n_new, >, 1);
  g_assert_cmpuint (n_new, <, n_kills);
}

/* Were the old library moved away first, this test would see it. */
static void
test_control (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_kills, n_new;

  g_assert_cmpuint (restore_all (fixture, "--naive", &n_kills, &n_new), >, 0);
}

static void
test_backup_killed (Fixture       *fixture,
                    gconstpointer  data)
{
  guint n_kills = 0, n_made = 0;
  gboolean killed = TRUE;

  for (guint at = 0; killed; at++)
    {
      g_autofree char *copy = g_strdup_printf ("%s/%u", fixture->folder, at);
      g_autofree char *home = g_build_filename (copy, "library", NULL);
      g_autofree char *to = g_build_filename (copy, "to", NULL);
      g_autofree char *path = g_build_filename (to, "out.backup", NULL);
      g_autoptr(GDir) dir = NULL;
      g_autofree char *digest = NULL;
      const char *name;

      g_assert_cmpuint (at, <, KILL_AT_MOST);
      kill_at_copy (fixture->model, copy);
      killed = kill_at_run ("--backup", copy, at);
      n_kills += killed ? 1 : 0;

      dir = g_dir_open (to, 0, NULL);
      name = g_dir_read_name (dir);
      if (name != NULL)
        {
          g_autoptr(RpBackup) backup = test_open_backup (path, NULL);

          g_assert_cmpstr (name, ==, "out.backup");
          g_assert_null (g_dir_read_name (dir));
          g_assert_nonnull (backup);
          g_assert_cmpuint (rp_backup_get_info (backup)->n_people, ==, OLD_PEOPLE);
          n_made++;
        }
      digest = test_digest_of (home);
      g_assert_cmpstr (digest, ==, fixture->old_digest);
      remove_folder (copy);
    }
  g_test_message ("%u kills, after %u of them a backup", n_kills, n_made);
  g_assert_cmpuint (n_kills, >, 5);
  g_assert_cmpuint (n_made, >, 0);
  g_assert_cmpuint (n_made, <, n_kills);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4)
    {
      int at = (int) g_ascii_strtoll (argv[3], NULL, 10);

      if (g_str_equal (argv[1], "--backup"))
        return run_backup (argv[2], at);
      if (g_str_equal (argv[1], "--restore"))
        return run_restore (argv[2], at);
      if (g_str_equal (argv[1], "--naive"))
        return run_naive (argv[2], at);
    }

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/backup-killed/backup", Fixture, NULL, set_up, test_backup_killed, tear_down);
  g_test_add ("/backup-killed/restore", Fixture, NULL, set_up, test_restore_killed, tear_down);
  g_test_add ("/backup-killed/control-finds-a-gap", Fixture, NULL, set_up, test_control,
              tear_down);

  return g_test_run ();
}
