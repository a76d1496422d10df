/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-history.h"

/* Undo and redo on a connection of their own, with changes behind their back. */
typedef struct
{
  char      *folder;
  RpDb      *db;
  RpManifest *manifest;
  RpHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RpStore) store = NULL;

  fixture->folder = g_dir_make_tmp ("rp-store-XXXXXX", &error);
  g_assert_no_error (error);
  store = rp_store_new (fixture->folder, NULL);
  g_assert_true (test_open (store, RP_STORE_OPEN_CREATE, &error));
  rp_store_close (store);
  fixture->db = rp_db_open (fixture->folder, FALSE, G_MAXINT, &error);
  g_assert_no_error (error);
  fixture->manifest = rp_manifest_new (fixture->db, NULL);
  fixture->history = rp_history_new (fixture->db, fixture->manifest);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rp_history_free (fixture->history);
  rp_manifest_free (fixture->manifest);
  rp_db_close (fixture->db);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
run_sql (Fixture    *fixture,
         const char *sql)
{
  g_autoptr(GError) error = NULL;

  rp_db_exec (fixture->db, sql, &error);
  g_assert_no_error (error);
}

static void
record_step (Fixture    *fixture,
             const char *label,
             const char *sql)
{
  g_autoptr(RpChanges) changes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (rp_history_begin (fixture->history, &error));
  run_sql (fixture, sql);
  changes = rp_history_commit (fixture->history, label, &error);
  g_assert_no_error (error);
}

#define INSERT_CITY(id, city) \
  "INSERT INTO organization (id, revision, created, changed, name, city) " \
  "VALUES ('00000000-0000-4000-8000-00000000000" id "', 1, 1, 1, 'Firm', '" city "')"

static gint64
count (Fixture    *fixture,
       const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM organization WHERE ", where, NULL);

  return rp_db_number (fixture->db, sql, NULL);
}

static void
test_labels (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(RpChanges) undo = NULL;
  g_autoptr(RpChanges) redo = NULL;

  g_assert_null (rp_history_get_undo_label (fixture->history));
  record_step (fixture, "First", INSERT_CITY ("1", "Oslo"));
  record_step (fixture, "Second", "UPDATE organization SET city = 'Bergen'");
  g_assert_cmpstr (rp_history_get_undo_label (fixture->history), ==, "Second");
  undo = rp_history_undo (fixture->history, &undone, NULL);
  g_assert_cmpstr (undone, ==, "Second");
  g_assert_cmpuint (undo->changes->len, ==, 1);
  g_assert_true (rp_changes_touch (undo, RP_TYPE_ORGANIZATION));
  g_assert_false (rp_changes_touch (undo, RP_TYPE_PERSON));
  g_assert_cmpstr (rp_history_get_undo_label (fixture->history), ==, "First");
  g_assert_cmpstr (rp_history_get_redo_label (fixture->history), ==, "Second");
  g_assert_cmpint (count (fixture, "city = 'Oslo'"), ==, 1);
  redo = rp_history_redo (fixture->history, &redone, NULL);
  g_assert_cmpint (count (fixture, "city = 'Bergen'"), ==, 1);
  g_assert_null (rp_history_get_redo_label (fixture->history));
}

static void
test_new_step_forgets_redo (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(RpChanges) undo = NULL;
  g_autoptr(GError) error = NULL;

  record_step (fixture, "First", INSERT_CITY ("1", "Oslo"));
  undo = rp_history_undo (fixture->history, &undone, NULL);
  record_step (fixture, "Other", INSERT_CITY ("2", "Rome"));
  g_assert_null (rp_history_redo (fixture->history, &redone, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
}

/* A row that changed since is left alone, and so is all else of the step. */
static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const behind_back[] = {
    "UPDATE organization SET city = 'Rome' WHERE id LIKE '%1'",
    "DELETE FROM organization WHERE id LIKE '%1'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (behind_back); i++)
    {
      g_autofree char *undone = NULL;
      g_autoptr(GError) error = NULL;

      run_sql (fixture, "DELETE FROM organization");
      run_sql (fixture, INSERT_CITY ("1", "Oslo"));
      run_sql (fixture, INSERT_CITY ("2", "Oslo"));
      record_step (fixture, "Move", "UPDATE organization SET city = 'Bergen'");
      run_sql (fixture, behind_back[i]);
      g_assert_null (rp_history_undo (fixture->history, &undone, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_CONFLICT);
      g_assert_cmpint (count (fixture, "city = 'Bergen'"), ==, 1);
      g_assert_cmpint (count (fixture, "city = 'Oslo'"), ==, 0);
      g_assert_cmpstr (rp_history_get_undo_label (fixture->history), ==, "Move");
    }
}

/* Undoing an insertion would leave a reference without its end. */
static void
test_reference_conflict (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *undone = NULL;
  g_autoptr(GError) error = NULL;

  record_step (fixture, "Add", INSERT_CITY ("1", "Oslo"));
  run_sql (fixture, "INSERT INTO venue (id, revision, created, changed, name, organization) VALUES "
           "('00000000-0000-4000-8000-000000000009', 1, 1, 1, 'Inn', "
           "'00000000-0000-4000-8000-000000000001')");
  g_assert_null (rp_history_undo (fixture->history, &undone, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CONFLICT);
  g_assert_cmpint (count (fixture, "1"), ==, 1);
}

static void
test_rollback (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_true (rp_history_begin (fixture->history, NULL));
  run_sql (fixture, INSERT_CITY ("1", "Oslo"));
  rp_history_rollback (fixture->history);
  g_assert_cmpint (count (fixture, "1"), ==, 0);
  g_assert_null (rp_history_get_undo_label (fixture->history));
}

/* A hundred records in one step, there and back. */
static void
test_import (Library       *library,
             gconstpointer  data)
{
  RpBatch *batch = rp_batch_new ("Import");
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      g_autoptr(RpPerson) person = test_make (RP_TYPE_PERSON, "name", name, NULL);
      g_autoptr(RpCard) card = test_make (RP_TYPE_CARD, "person", rp_record_get_id (person),
                                          "text", "BEGIN:VCARD", NULL);

      rp_batch_put (batch, person);
      rp_batch_put (batch, card);
    }
  g_assert_cmpuint (rp_batch_size (batch), ==, 200);
  g_assert_true (test_write (library->store, batch, NULL));
  g_assert_cmpstr (rp_store_get_undo_label (library->store), ==, "Import");
  undone = test_undo (library->store, NULL);
  g_assert_cmpstr (undone, ==, "Import");
  g_assert_cmpuint (test_count (library->store, RP_TYPE_PERSON), ==, 0);
  g_assert_cmpstr (rp_store_get_redo_label (library->store), ==, "Import");
  redone = test_redo (library->store, NULL);
  g_assert_cmpuint (test_count (library->store, RP_TYPE_PERSON), ==, 100);
  g_assert_cmpuint (test_count (library->store, RP_TYPE_CARD), ==, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/history/labels", Fixture, NULL, set_up, test_labels, tear_down);
  g_test_add ("/history/new-step-forgets-redo", Fixture, NULL, set_up, test_new_step_forgets_redo,
              tear_down);
  g_test_add ("/history/conflict", Fixture, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/history/reference-conflict", Fixture, NULL, set_up, test_reference_conflict,
              tear_down);
  g_test_add ("/history/rollback", Fixture, NULL, set_up, test_rollback, tear_down);
  library_test ("/history/import", test_import);

  return g_test_run ();
}
