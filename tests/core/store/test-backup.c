/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup-test.h"

#include "rp-backup-file.h"
#include "rp-file.h"
#include "rp-migrations.h"
#include "rp-model.h"
#include "rp-recovery-code.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* A library, and a folder beside it for backups and for what is restored */
typedef struct
{
  Library  library;
  char    *folder;
  char    *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  library_set_up (&fixture->library, data);
  fixture->folder = g_dir_make_tmp ("rp-backup-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "out.backup", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  library_tear_down (&fixture->library, data);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names in @folder, in order */
static char *
list_names (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static void
assert_names (const char *folder,
              const char *expected)
{
  g_autofree char *names = list_names (folder);

  g_assert_cmpstr (names, ==, expected);
}

static char *
beside (Fixture    *fixture,
        const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
add_note (RpStore    *store,
          const char *title)
{
  g_autoptr(RpNote) note = test_add (store, RP_TYPE_NOTE, "title", title, "body", "in confidence",
                                     NULL);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *other = beside (fixture, "other");
  g_autoptr(RpVerifyReport) before = NULL;
  g_autoptr(RpBackup) backup = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  const RpBackupInfo *about;
  struct stat mode;

  test_vault_set_up (&fixture->library);
  test_add_people (fixture->library.store, n);
  if (n > 0)
    add_note (fixture->library.store, "A title");
  before = test_verify (fixture->library.store);

  test_back_up (&fixture->library, fixture->path, &error);
  g_assert_no_error (error);
  assert_names (fixture->folder, "out.backup");
  g_assert_cmpint (g_stat (fixture->path, &mode), ==, 0);
  g_assert_cmpuint (mode.st_mode & 0777, ==, 0600);

  backup = test_open_backup (fixture->path, &error);
  g_assert_no_error (error);
  about = rp_backup_get_info (backup);
  g_assert_cmpuint (about->n_people, ==, n);
  g_assert_cmpuint (about->n_meetings, ==, 0);
  g_assert_cmpuint (about->n_notes, ==, n > 0 ? 1 : 0);
  g_assert_cmpuint (about->n_records, ==, before->n_records);
  g_assert_cmpint (about->created, ==, TEST_NOW);

  g_assert_true (test_restore (backup, other, &aside, &error));
  g_assert_no_error (error);
  g_assert_null (aside);
  assert_names (other, "library.db vault.keys");
  after = test_digest_of (other);
  g_assert_cmpstr (after, ==, before->digest);
}

/* The digest tells what is there from what is not. */
static void
test_digest (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(RpVerifyReport) empty = test_verify (fixture->library.store);
  g_autoptr(RpVerifyReport) one = NULL;
  g_autoptr(RpVerifyReport) other = NULL;
  g_autoptr(RpVerifyReport) again = NULL;
  g_autoptr(RpPerson) person = test_add (fixture->library.store, RP_TYPE_PERSON, "name", "Tove",
                                         NULL);
  g_autoptr(RpPerson) changed = NULL;

  one = test_verify (fixture->library.store);
  again = test_verify (fixture->library.store);
  g_assert_cmpstr (one->digest, ==, again->digest);
  g_assert_cmpstr (one->digest, !=, empty->digest);

  changed = test_reread (fixture->library.store, person);
  g_object_set (changed, "name", "Tave", NULL);
  test_put (fixture->library.store, changed);
  other = test_verify (fixture->library.store);
  g_assert_cmpstr (one->digest, !=, other->digest);
}

/* Opens what was restored, and its notes with @passphrase or @code. */
static void
assert_opens (const char    *folder,
              const char    *passphrase,
              RpSecretBytes *code)
{
  Library restored = { .folder = (char *) folder };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(GPtrArray) notes = NULL;
  g_autoptr(GError) error = NULL;

  restored.vault = rp_vault_new (NULL);
  restored.store = rp_store_new (folder, restored.vault);
  g_assert_true (test_open (restored.store, RP_STORE_OPEN_NONE, &error));
  if (passphrase != NULL)
    {
      rp_vault_unlock_with_passphrase_async (restored.vault, passphrase, NULL, test_result_cb,
                                             &result);
      rp_vault_unlock_with_passphrase_finish (restored.vault, test_await (&result), &error);
    }
  else
    {
      rp_vault_unlock_with_code_async (restored.vault, code, NULL, test_result_cb, &result);
      rp_vault_unlock_with_code_finish (restored.vault, test_await (&result), &error);
    }
  g_assert_no_error (error);
  notes = test_list (restored.store, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((RpNote *) notes->pdata[0])->body, ==, "in confidence");
  rp_store_close (restored.store);
  g_clear_object (&restored.store);
  g_clear_object (&restored.vault);
}

/* By the passphrase of the notes, by their code, and not by another passphrase */
static void
test_recovery (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  g_autoptr(RpSecretBytes) other_code = rp_recovery_code_new ();
  const RpVaultChoice choice = { RP_VAULT_WAY_CODE, NULL, code, FALSE };
  const struct { RpBackupSecret secret; gboolean opens; } cases[] = {
    { { TEST_PASSPHRASE, NULL }, TRUE },    { { NULL, code }, TRUE },
    { { BACKUP_PASSPHRASE, NULL }, FALSE }, { { NULL, other_code }, FALSE },
    { { "", NULL }, FALSE },
  };
  const RpBackupSecret recovery = { NULL, NULL };
  g_autofree char *other = beside (fixture, "other");
  g_autoptr(GAsyncResult) put = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (test_back_up_with (&fixture->library, fixture->path, &recovery, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);
  assert_names (fixture->folder, "");

  test_vault_set_up (&fixture->library);
  add_note (fixture->library.store, "A title");
  rp_vault_put_ways_async (fixture->library.vault, &choice, NULL, test_result_cb, &put);
  g_assert_true (rp_vault_put_ways_finish (fixture->library.vault, test_await (&put), &error));
  g_assert_true (test_back_up_with (&fixture->library, fixture->path, &recovery, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpBackup) backup = test_open_backup_with (fixture->path, &cases[i].secret, &error);

      g_test_message ("case %u", i);
      g_assert_true ((backup != NULL) == cases[i].opens);
      if (backup == NULL)
        g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
      else
        g_assert_true (test_restore (backup, other, NULL, &error));
      g_clear_error (&error);
    }
  /* Also in the way that was not saved yet when the backup was begun */
  assert_opens (other, TEST_PASSPHRASE, NULL);
  assert_opens (other, NULL, code);
}

/* The notes in it open as they did on the day it was made. */
static void
test_later_passphrase (Fixture       *fixture,
                       gconstpointer  data)
{
  const RpVaultChoice choice = { RP_VAULT_WAY_PASSPHRASE, "another sentence than before", NULL,
                                 FALSE };
  g_autoptr(GAsyncResult) put = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(RpBackup) backup = NULL;
  g_autofree char *aside = NULL;
  g_autoptr(GError) error = NULL;

  test_vault_set_up (&fixture->library);
  add_note (fixture->library.store, "A title");
  g_assert_true (test_back_up (&fixture->library, fixture->path, &error));

  rp_vault_put_ways_async (fixture->library.vault, &choice, NULL, test_result_cb, &put);
  g_assert_true (rp_vault_put_ways_finish (fixture->library.vault, test_await (&put), &error));
  rp_store_save_vault_async (fixture->library.store, NULL, test_result_cb, &saved);
  g_assert_true (rp_store_save_vault_finish (fixture->library.store, test_await (&saved),
                                             &error));
  rp_store_close (fixture->library.store);

  backup = test_open_backup (fixture->path, &error);
  g_assert_true (test_restore (backup, fixture->library.folder, &aside, &error));
  g_assert_no_error (error);
  assert_opens (fixture->library.folder, TEST_PASSPHRASE, NULL);
  assert_opens (aside, choice.passphrase, NULL);
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  const RpBackupSecret brief = { "short", NULL };
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "out.backup", NULL);
  g_autofree char *live = library_path (&fixture->library, "library.db");
  g_autofree char *letter = beside (fixture, "letter");
  g_autoptr(RpBackup) backup = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (test_back_up_with (&fixture->library, fixture->path, &brief, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
  g_clear_error (&error);
  g_assert_false (test_back_up (&fixture->library, nowhere, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CREATE);
  g_clear_error (&error);
  assert_names (fixture->folder, "");

  /* Not even by mistake */
  g_assert_true (g_file_set_contents (letter, "Dear Tove", -1, NULL));
  g_assert_false (test_back_up (&fixture->library, letter, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CREATE);
  g_clear_error (&error);
  g_assert_false (test_back_up (&fixture->library, live, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CREATE);
  g_clear_error (&error);
  g_assert_false (test_back_up (&fixture->library, fixture->folder, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CREATE);
  g_clear_error (&error);
  assert_names (fixture->folder, "letter");

  backup = test_open_backup (letter, &error);
  g_assert_null (backup);
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
  g_clear_error (&error);
  backup = test_open_backup (nowhere, &error);
  g_assert_null (backup);
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
}

/* Another backup is replaced, by a complete one only. */
static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(RpBackup) backup = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (test_back_up (&fixture->library, fixture->path, &error));
  test_add_people (fixture->library.store, 3);
  g_assert_true (test_back_up (&fixture->library, fixture->path, &error));
  assert_names (fixture->folder, "out.backup");
  backup = test_open_backup (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rp_backup_get_info (backup)->n_people, ==, 3);
}

static void
never_less_cb (double   fraction,
               gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
cancel_cb (double   fraction,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/* Each call says how far it is, and leaves nothing when it is given up. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  const RpBackupSecret secret = { BACKUP_PASSPHRASE, NULL };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) made = NULL;
  g_autoptr(GAsyncResult) opened = NULL;
  g_autoptr(GAsyncResult) given_up = NULL;
  g_autoptr(RpBackup) backup = NULL;
  g_autoptr(GError) error = NULL;
  double last = 0;

  test_add_people (fixture->library.store, 100);
  g_cancellable_cancel (cancellable);
  rp_store_back_up_async (fixture->library.store, fixture->path, &secret, cancel_cb, cancellable,
                          cancellable, test_result_cb, &given_up);
  g_assert_false (rp_store_back_up_finish (fixture->library.store, test_await (&given_up), NULL,
                                           &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  assert_names (fixture->folder, "");

  rp_store_back_up_async (fixture->library.store, fixture->path, &secret, never_less_cb, &last,
                          NULL, test_result_cb, &made);
  g_assert_true (rp_store_back_up_finish (fixture->library.store, test_await (&made), NULL,
                                          &error));
  g_assert_cmpfloat (last, ==, 1);

  last = 0;
  rp_backup_open_async (fixture->path, &secret, never_less_cb, &last, NULL, test_result_cb,
                        &opened);
  backup = rp_backup_open_finish (test_await (&opened), &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
}

/* Whatever is in the folder: it is kept, and the library in the backup takes its place. */
static void
test_over (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const junk[] = { "library.db", "library.db-wal", "vault.keys" };
  g_autofree char *other = beside (fixture, "other");
  g_autofree char *aside = NULL;
  g_autofree char *digest = NULL;
  g_autoptr(RpVerifyReport) before = NULL;
  g_autoptr(RpBackup) backup = NULL;
  g_autoptr(GError) error = NULL;

  test_vault_set_up (&fixture->library);
  add_note (fixture->library.store, "A title");
  before = test_verify (fixture->library.store);
  g_assert_true (test_back_up (&fixture->library, fixture->path, &error));
  backup = test_open_backup (fixture->path, &error);

  g_mkdir (other, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (junk); i++)
    {
      g_autofree char *path = g_build_filename (other, junk[i], NULL);

      g_assert_true (g_file_set_contents (path, "a damaged library, for sure", -1, NULL));
    }
  g_assert_true (test_restore (backup, other, &aside, &error));
  g_assert_no_error (error);
  assert_names (aside, "library.db library.db-wal vault.keys");
  for (guint i = 0; i < G_N_ELEMENTS (junk); i++)
    {
      g_autofree char *path = g_build_filename (aside, junk[i], NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "a damaged library, for sure");
    }
  digest = test_digest_of (other);
  g_assert_cmpstr (digest, ==, before->digest);
  assert_opens (other, TEST_PASSPHRASE, NULL);
}

/* Nothing is done to a library that somebody has open. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(RpBackup) backup = NULL;
  g_autoptr(RpVerifyReport) report = NULL;
  g_autofree char *before = list_names (fixture->library.folder);
  g_autofree char *after = NULL;
  g_autofree char *aside = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (test_back_up (&fixture->library, fixture->path, &error));
  backup = test_open_backup (fixture->path, &error);
  g_assert_false (test_restore (backup, fixture->library.folder, &aside, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_BUSY);
  g_assert_null (aside);
  after = list_names (fixture->library.folder);
  g_assert_cmpstr (after, ==, before);
  test_add_people (fixture->library.store, 1);
  report = test_verify (fixture->library.store);
  g_assert_cmpuint (report->problems->len, ==, 0);
}

/* What is sealed is looked into where its key is at hand. */
static void
test_verify_file (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(RpVault) vault = rp_vault_new (NULL);
  g_autoptr(GAsyncResult) unlocked = NULL;
  g_autoptr(GAsyncResult) locked = NULL;
  g_autoptr(GAsyncResult) open = NULL;
  g_autoptr(RpVerifyReport) before = NULL;
  g_autoptr(RpVerifyReport) closed_report = NULL;
  g_autoptr(RpVerifyReport) report = NULL;
  g_autoptr(RpBackup) backup = NULL;
  g_autoptr(GError) error = NULL;

  test_vault_set_up (&fixture->library);
  add_note (fixture->library.store, "A title");
  before = test_verify (fixture->library.store);
  g_assert_true (test_back_up (&fixture->library, fixture->path, &error));
  backup = test_open_backup (fixture->path, &error);
  g_assert_true (rp_backup_load_vault (backup, vault, &error));

  rp_backup_verify_async (backup, vault, NULL, test_result_cb, &locked);
  closed_report = rp_backup_verify_finish (backup, test_await (&locked), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (closed_report->n_unread, ==, 1);

  rp_vault_unlock_with_passphrase_async (vault, TEST_PASSPHRASE, NULL, test_result_cb, &unlocked);
  g_assert_true (rp_vault_unlock_with_passphrase_finish (vault, test_await (&unlocked), &error));
  rp_backup_verify_async (backup, vault, NULL, test_result_cb, &open);
  report = rp_backup_verify_finish (backup, test_await (&open), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->n_sealed, ==, 1);
  g_assert_cmpuint (report->n_records, ==, before->n_records);
  g_assert_cmpstr (report->digest, ==, before->digest);
}

/* A library of the first schema, which the program itself makes no more */
static RpDb *
make_first (const char *folder)
{
  g_autoptr(GBytes) text =
    g_resources_lookup_data ("/io/github/rapport_app/Rapport/schema/001.sql",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *steps[] = { g_bytes_get_data (text, NULL) };
  RpMigrations migrations = { steps, 1 };
  RpDb *db = rp_db_open (folder, TRUE, 1, NULL);

  g_assert_true (rp_migrations_run (&migrations, db, NULL));
  g_assert_true (rp_db_exec (db, "INSERT INTO person (id, revision, created, changed, name) "
                             "VALUES ('31662476-99e1-44c8-86a2-0782a982c641', 1, 1, 1, 'Tove')",
                             NULL));

  return db;
}

/* One of an earlier version is looked through as this version would see it, and becomes one
 * of this version where it is restored. */
static void
test_older (Fixture       *fixture,
            gconstpointer  data)
{
  const RpBackupSecret secret = { BACKUP_PASSPHRASE, NULL };
  g_autofree char *first = beside (fixture, "first");
  g_autofree char *other = beside (fixture, "other");
  g_autoptr(RpNewFile) file = rp_new_file_open (fixture->path);
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  g_autoptr(RpSecretBytes) key = NULL;
  g_autoptr(RpVault) vault = rp_vault_new (NULL);
  g_autoptr(GAsyncResult) verified = NULL;
  g_autoptr(RpVerifyReport) report = NULL;
  g_autoptr(RpBackup) backup = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  RpBackupSource source;
  RpProgress progress;
  RpDb *db = make_first (first);

  rp_progress_init (&progress, NULL, NULL);
  g_assert_true (rp_backup_source_take (&source, db, TEST_NOW, NULL, &error));
  g_assert_cmpuint (source.about.schema, ==, 1);
  g_assert_true (rp_backup_file_write (rp_new_file_get_fd (file), &source, fixture->library.vault,
                                       &secret, &progress, task, &key, &error));
  g_assert_true (rp_new_file_commit (file));
  rp_backup_source_clear (&source);
  rp_db_close (db);

  backup = test_open_backup (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rp_backup_get_info (backup)->n_people, ==, 1);
  g_assert_true (rp_backup_load_vault (backup, vault, &error));
  rp_backup_verify_async (backup, vault, NULL, test_result_cb, &verified);
  report = rp_backup_verify_finish (backup, test_await (&verified), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->n_records, ==, 1);

  g_assert_true (test_restore (backup, other, NULL, &error));
  after = test_digest_of (other);
  g_assert_cmpstr (after, ==, report->digest);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 0, 1, 300, 3000 };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("/backup/round-trip/%u", sizes[i]);

      g_test_add (name, Fixture, GUINT_TO_POINTER (sizes[i]), set_up, test_round_trip, tear_down);
    }
#define backup_test(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  backup_test ("/backup/digest", test_digest);
  backup_test ("/backup/recovery", test_recovery);
  backup_test ("/backup/later-passphrase", test_later_passphrase);
  backup_test ("/backup/refusals", test_refusals);
  backup_test ("/backup/replace", test_replace);
  backup_test ("/backup/progress", test_progress);
  backup_test ("/backup/over", test_over);
  backup_test ("/backup/busy", test_busy);
  backup_test ("/backup/verify", test_verify_file);
  backup_test ("/backup/older", test_older);

  return g_test_run ();
}
