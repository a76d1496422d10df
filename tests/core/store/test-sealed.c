/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>

static const RpField *
lesson_field (const char *name)
{
  return rp_record_class_find_field (rp_model_get_class (RP_TYPE_LESSON), name);
}

/* A lesson with both its sealed fields set, in a library whose vault is open */
static RpLesson *
add_lesson (Library *library)
{
  g_autoptr(RpTopic) topic = test_add (library->store, RP_TYPE_TOPIC, "title", "Trust", NULL);

  test_vault_set_up (library);

  return test_add (library->store, RP_TYPE_LESSON, "topic", rp_record_get_id (topic), "title",
                   "One", "source_person", "Jo", "source_organization", "Rail", NULL);
}

static void
test_locked (Library       *library,
             gconstpointer  data)
{
  const RpField *person = lesson_field ("source_person");
  const RpField *organization = lesson_field ("source_organization");
  g_autoptr(RpLesson) lesson = add_lesson (library);
  g_autoptr(RpLesson) closed = NULL;
  g_autoptr(RpLesson) edited = NULL;
  g_autoptr(RpLesson) removed = NULL;
  g_autoptr(RpLesson) opened = NULL;
  g_autoptr(GError) error = NULL;

  rp_vault_lock (library->vault);
  closed = test_reread (library->store, lesson);
  g_assert_cmpint (rp_record_get_sealed_state (closed, person), ==, RP_SEALED_CLOSED);

  /* Open fields can be changed; a new sealed text cannot be stored. */
  edited = rp_record_copy (closed);
  g_object_set (edited, "title", "Two", NULL);
  test_put (library->store, edited);
  g_object_set (edited, "title", "Three", "source_person", "Al", NULL);
  g_assert_false (test_try_put (library->store, edited, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);

  /* Taking one away needs the key, too: it is missed otherwise. */
  g_clear_error (&error);
  removed = test_reread (library->store, lesson);
  g_assert_cmpstr (removed->title, ==, "Two");
  rp_record_set_sealed (removed, organization, NULL, RP_SEALED_EMPTY);
  g_assert_false (test_try_put (library->store, removed, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);

  test_vault_unlock (library);
  test_put (library->store, removed);
  opened = test_reread (library->store, lesson);
  g_assert_cmpstr (opened->source_person, ==, "Jo");
  g_assert_cmpint (rp_record_get_sealed_state (opened, organization), ==, RP_SEALED_EMPTY);
}

/* The bytes change only when a text does; then all of the record do. */
static void
test_revision (Library       *library,
               gconstpointer  data)
{
  const RpField *person = lesson_field ("source_person");
  const RpField *organization = lesson_field ("source_organization");
  g_autoptr(RpLesson) lesson = add_lesson (library);
  g_autoptr(RpLesson) first = test_reread (library->store, lesson);
  g_autoptr(RpLesson) retitled = rp_record_copy (first);
  g_autoptr(RpLesson) second = NULL;
  g_autoptr(RpLesson) resealed = NULL;
  g_autoptr(RpLesson) third = NULL;
  g_autoptr(RpLesson) undone = NULL;

  g_object_set (retitled, "title", "Two", NULL);
  test_put (library->store, retitled);
  second = test_reread (library->store, lesson);
  g_assert_cmpuint (rp_record_get_revision (second), ==, rp_record_get_revision (first));
  g_assert_true (g_bytes_equal (rp_record_get_sealed (first, person),
                                rp_record_get_sealed (second, person)));

  resealed = rp_record_copy (second);
  g_object_set (resealed, "source_person", "Al", NULL);
  test_put (library->store, resealed);
  third = test_reread (library->store, lesson);
  g_assert_cmpuint (rp_record_get_revision (third), ==, rp_record_get_revision (first) + 1);
  g_assert_cmpstr (third->source_person, ==, "Al");
  g_assert_cmpstr (third->source_organization, ==, "Rail");
  g_assert_false (g_bytes_equal (rp_record_get_sealed (first, organization),
                                 rp_record_get_sealed (third, organization)));

  g_free (test_undo (library->store, NULL));
  undone = test_reread (library->store, lesson);
  g_assert_cmpstr (undone->source_person, ==, "Jo");
  g_assert_cmpuint (rp_record_get_revision (undone), ==, rp_record_get_revision (first));
}

/* A record read while locked and stored while unlocked keeps what it could not read. */
static void
test_closed_copy (Library       *library,
                  gconstpointer  data)
{
  g_autoptr(RpLesson) lesson = add_lesson (library);
  g_autoptr(RpLesson) closed = NULL;
  g_autoptr(RpLesson) opened = NULL;

  rp_vault_lock (library->vault);
  closed = test_reread (library->store, lesson);
  test_vault_unlock (library);
  g_object_set (closed, "source_person", "Al", NULL);
  test_put (library->store, closed);
  opened = test_reread (library->store, lesson);
  g_assert_cmpstr (opened->source_person, ==, "Al");
  g_assert_cmpstr (opened->source_organization, ==, "Rail");
}

/* One value that cannot be opened does not take the others with it. */
static void
test_damaged (Library       *library,
              gconstpointer  data)
{
  const RpField *person = lesson_field ("source_person");
  g_autoptr(RpLesson) lesson = add_lesson (library);
  g_autoptr(RpLesson) copy = test_reread (library->store, lesson);
  g_autoptr(RpLesson) other = NULL;
  g_autoptr(RpLesson) stored = NULL;
  g_autoptr(RpLesson) renamed = NULL;
  g_autoptr(RpLesson) again = NULL;
  g_autoptr(RpVerifyReport) report = NULL;

  /* Bytes of one field under the name of the other, in a record of their own */
  other = test_make (RP_TYPE_LESSON, "topic", copy->topic, "title", "Other", NULL);
  rp_record_set_sealed (other, person,
                        rp_record_get_sealed (copy, lesson_field ("source_organization")),
                        RP_SEALED_CLOSED);
  test_put (library->store, other);
  stored = test_reread (library->store, other);
  g_assert_cmpstr (stored->title, ==, "Other");
  g_assert_cmpint (rp_record_get_sealed_state (stored, person), ==, RP_SEALED_DAMAGED);

  report = test_verify (library->store);
  g_assert_cmpuint (report->problems->len, ==, 1);
  g_assert_cmpuint (report->n_sealed, ==, 2);

  /* Editing the rest keeps the bytes. */
  renamed = rp_record_copy (stored);
  g_object_set (renamed, "title", "Renamed", NULL);
  test_put (library->store, renamed);
  again = test_reread (library->store, other);
  g_assert_true (g_bytes_equal (rp_record_get_sealed (stored, person),
                                rp_record_get_sealed (again, person)));
}

static void
test_notes (Library       *library,
            gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpNote) early = test_make (RP_TYPE_NOTE, "title", "One", NULL);
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) stored = NULL;
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(RpQuery) bin = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(GPtrArray) deleted = NULL;
  g_autoptr(GError) error = NULL;
  RpBatch *batch;

  g_assert_false (test_try_put (store, early, &error));   /* no vault yet */
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);

  test_vault_set_up (library);
  note = test_add (store, RP_TYPE_NOTE, "title", "One", "body", "Two\nlines", "confided", TRUE,
                   NULL);
  rp_vault_lock (library->vault);
  g_assert_null (test_list (store, query, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);
  batch = rp_batch_new ("Delete");
  rp_batch_delete (batch, RP_TYPE_NOTE, rp_record_get_id (note));
  g_assert_false (test_write (store, batch, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);

  library_reopen (library);
  store = library->store;
  g_assert_cmpint (rp_vault_get_state (library->vault), ==, RP_VAULT_LOCKED);
  test_vault_unlock (library);
  stored = test_reread (store, note);
  g_assert_true (rp_record_equal (stored, note));
  test_delete (store, note);
  g_assert_cmpuint (test_count (store, RP_TYPE_NOTE), ==, 0);
  rp_query_deleted (bin);
  deleted = test_list (store, bin, NULL);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_cmpint (rp_record_get_deleted (deleted->pdata[0]), ==, TEST_NOW);
  g_free (test_undo (store, NULL));
  g_assert_cmpuint (test_count (store, RP_TYPE_NOTE), ==, 1);
}

static void
test_note_queries (Library       *library,
                   gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpNote) first = NULL;
  g_autoptr(RpNote) second = NULL;
  g_autoptr(RpQuery) about = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(RpQuery) words = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(RpQuery) latest = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(GPtrArray) about_person = NULL;
  g_autoptr(GPtrArray) with_words = NULL;
  g_autoptr(GPtrArray) one = NULL;

  test_vault_set_up (library);
  first = test_add (store, RP_TYPE_NOTE, "title", "One", "person", rp_record_get_id (person),
                    "date", 739000, NULL);
  second = test_add (store, RP_TYPE_NOTE, "title", "Two", "body", "Überbau", "date", 739100, NULL);
  rp_query_match (about, "person", rp_record_get_id (person));
  about_person = test_list (store, about, NULL);
  g_assert_cmpuint (about_person->len, ==, 1);
  rp_query_text (words, "uberb two");
  with_words = test_list (store, words, NULL);
  g_assert_cmpuint (with_words->len, ==, 1);
  rp_query_order (latest, "date", TRUE);
  rp_query_limit (latest, 1);
  one = test_list (store, latest, NULL);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (RP_NOTE (one->pdata[0])->title, ==, "Two");
}

/* The header is kept twice, and either copy does. */
static void
test_header_copies (Library       *library,
                    gconstpointer  data)
{
  g_autofree char *sidecar = library_path (library, "vault.keys");
  g_autoptr(RpLesson) lesson = add_lesson (library);
  g_autoptr(RpLesson) stored = NULL;

  g_assert_cmpint (g_unlink (sidecar), ==, 0);
  library_reopen (library);
  g_assert_true (g_file_test (sidecar, G_FILE_TEST_EXISTS));   /* mended */
  test_vault_unlock (library);
  stored = test_reread (library->store, lesson);
  g_assert_cmpstr (stored->source_person, ==, "Jo");
}

/* What comes from a file may bring a deleted record back, but says nothing of
 * the text that was sealed in it; so that stays. */
static void
test_brought_back (Library       *library,
                   gconstpointer  data)
{
  g_autoptr(RpLesson) lesson = add_lesson (library);
  g_autoptr(RpLesson) from_file = NULL;
  g_autoptr(RpLesson) stored = NULL;

  test_delete (library->store, lesson);
  rp_vault_lock (library->vault);
  from_file = rp_record_new_with_id (RP_TYPE_LESSON, rp_record_get_id (lesson));
  g_object_set (from_file, "topic", lesson->topic, "title", "Again", NULL);
  test_put (library->store, from_file);

  test_vault_unlock (library);
  stored = test_reread (library->store, lesson);
  g_assert_cmpstr (stored->title, ==, "Again");
  g_assert_cmpstr (stored->source_person, ==, "Jo");
  g_assert_cmpstr (stored->source_organization, ==, "Rail");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/sealed/locked", test_locked);
  library_test ("/sealed/revision", test_revision);
  library_test ("/sealed/closed-copy", test_closed_copy);
  library_test ("/sealed/damaged", test_damaged);
  library_test ("/sealed/notes", test_notes);
  library_test ("/sealed/note-queries", test_note_queries);
  library_test ("/sealed/header-copies", test_header_copies);
  library_test ("/sealed/brought-back", test_brought_back);

  return g_test_run ();
}
