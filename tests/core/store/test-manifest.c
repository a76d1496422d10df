/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-store-upkeep.h"

/* What somebody does to the file who has no key */

static char *
find_problem (Library *library)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  char *problem;

  rp_store_find_problem_async (library->store, NULL, test_result_cb, &result);
  problem = rp_store_find_problem_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);

  return problem;
}

static void
assert_problem (Library    *library,
                const char *part)
{
  g_autofree char *problem = find_problem (library);

  if (part == NULL)
    g_assert_cmpstr (problem, ==, "");
  else
    g_assert_nonnull (strstr (problem, part));
}

/* Three notes, an encounter with words, a curiosity with evidence; one note is in its second
 * revision, and "older" keeps the row of its first. */
static void
fill (Library *library)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = NULL;
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) second = NULL;
  g_autoptr(RpNote) third = NULL;
  g_autoptr(RpEncounter) encounter = NULL;

  test_vault_set_up (library);
  person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  encounter = test_add (store, RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person), "words",
                        "Said so", NULL);
  second = test_add (store, RP_TYPE_NOTE, "title", "Second", NULL);
  third = test_add (store, RP_TYPE_NOTE, "title", "Third", NULL);
  note = test_add (store, RP_TYPE_NOTE, "title", "First", NULL);
  library_run_sql (library, "CREATE TABLE searchless AS SELECT * FROM note "
                   "ORDER BY seq DESC LIMIT 1");
  test_vault_unlock (library);
  g_object_set (note, "body", "Once more", NULL);
  test_put (library->store, note);
  assert_problem (library, NULL);
}

typedef struct
{
  const char *name;
  const char *sql;
  const char *problem;   /* part of what is said, or NULL */
} Tampering;

static const Tampering tamperings[] = {
  { "none", "SELECT 1", NULL },
  { "open-field", "UPDATE encounter SET place = 'Lift'", NULL },
  { "dropped-note", "DELETE FROM note WHERE seq = 1", "1 private text is missing" },
  { "two-dropped", "DELETE FROM note WHERE seq < 3", "2 private texts are missing" },
  { "dropped-words", "UPDATE encounter SET words = NULL", "1 private text is missing" },
  { "dropped-all", "DELETE FROM note; UPDATE encounter SET words = NULL",
    "4 private texts are missing" },
  { "exchanged", "UPDATE note SET sealed = (SELECT sealed FROM note WHERE seq = 2) WHERE seq = 1",
    "not as they were left" },
  { "older", "UPDATE note SET (revision, sealed) = (SELECT revision, sealed FROM searchless) "
    "WHERE id = (SELECT id FROM searchless)", "not as they were left" },
  { "other-revision", "UPDATE note SET revision = 9 WHERE seq = 2", "not as they were left" },
  { "added", "INSERT INTO note (id, revision, sealed) SELECT "
    "'00000000-0000-4000-8000-000000000000', 1, sealed FROM note LIMIT 1",
    "not as they were left" },
  { "unsigned", "DELETE FROM vault_manifest", "not as they were left" },
  { "nothing-left", "DELETE FROM vault_manifest; DELETE FROM note; "
    "UPDATE encounter SET words = NULL", "not as they were left" },
  { "other-signature", "UPDATE vault_manifest SET mac = zeroblob (32)", "not as they were left" },
  { "other-count", "UPDATE vault_manifest SET n = 9", "5 private texts are missing" },
  { "other-seq", "UPDATE vault_manifest SET seq = seq + 1", "not as they were left" },
};

static void
accept_problem (Library *library)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rp_store_accept_problem_async (library->store, NULL, test_result_cb, &result);
  g_assert_true (rp_store_accept_problem_finish (library->store, test_await (&result), &error));
}

static void
test_tampering (gconstpointer data)
{
  const Tampering *tampering = data;
  g_autoptr(RpNote) later = NULL;
  Library library;

  library_set_up (&library, NULL);
  fill (&library);
  library_run_sql (&library, tampering->sql);
  assert_problem (&library, NULL);                   /* locked: nobody can tell */
  test_vault_unlock (&library);
  assert_problem (&library, tampering->problem);

  /* What is written meanwhile does not hide it. */
  later = test_add (library.store, RP_TYPE_NOTE, "title", "Later", NULL);
  library_reopen (&library);
  test_vault_unlock (&library);
  if (tampering->problem != NULL)
    {
      g_autofree char *problem = find_problem (&library);

      g_assert_cmpstr (problem, !=, "");
    }
  accept_problem (&library);
  assert_problem (&library, NULL);
  library_reopen (&library);
  test_vault_unlock (&library);
  assert_problem (&library, NULL);
  library_tear_down (&library, NULL);
}

/* Whatever the program itself does is signed for. */
static void
test_own_doing (Library       *library,
                gconstpointer  data)
{
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpPerson) person = NULL;
  g_autoptr(RpEncounter) encounter = NULL;
  g_autoptr(GError) error = NULL;

  fill (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "Undone", NULL);
  g_free (test_undo (library->store, &error));
  g_assert_no_error (error);
  g_free (test_redo (library->store, &error));
  g_assert_no_error (error);
  test_delete (library->store, note);

  /* The inbox is written to while locked, and emptied. */
  rp_vault_lock (library->vault);
  person = test_add (library->store, RP_TYPE_PERSON, "name", "Ada", NULL);
  encounter = test_add (library->store, RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person),
                        "words", "Waits", NULL);
  test_vault_unlock (library);
  assert_problem (library, NULL);

  library_reopen (library);
  test_vault_unlock (library);
  assert_problem (library, NULL);
}

/* That there is nothing private yet is signed for, too; also if the key file alone was written
 * when the power went. */
static void
test_empty (gconstpointer data)
{
  Library library;

  library_set_up (&library, NULL);
  test_vault_set_up (&library);
  assert_problem (&library, NULL);
  library_run_sql (&library, data);
  test_vault_unlock (&library);
  assert_problem (&library, NULL);
  library_reopen (&library);
  test_vault_unlock (&library);
  assert_problem (&library, NULL);

  library_run_sql (&library, "DELETE FROM vault_manifest");
  test_vault_unlock (&library);
  assert_problem (&library, "not as they were left");
  library_tear_down (&library, NULL);
}

/* A step that touches private words is not taken back while nobody can sign for that. */
static void
test_locked_undo (Library       *library,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *undone = NULL;

  fill (library);
  rp_vault_lock (library->vault);
  g_assert_null (test_undo (library->store, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);

  test_vault_unlock (library);
  undone = test_undo (library->store, &error);
  g_assert_no_error (error);
  assert_problem (library, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/manifest/%s", tamperings[i].name);

      g_test_add_data_func (path, &tamperings[i], test_tampering);
    }
  g_test_add_data_func ("/manifest/empty", "SELECT 1", test_empty);
  g_test_add_data_func ("/manifest/empty-without-header",
                        "DELETE FROM vault_manifest; DELETE FROM vault_header", test_empty);
  library_test ("/manifest/own-doing", test_own_doing);
  library_test ("/manifest/locked-undo", test_locked_undo);

  return g_test_run ();
}
