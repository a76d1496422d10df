/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#define CANARY "The migration keeps me awake, canary"

static const RpField *
words_field (void)
{
  return rp_record_class_find_field (rp_model_get_class (RP_TYPE_ENCOUNTER), "words");
}

/* An encounter logged while the vault is locked */
static RpEncounter *
log_locked (Library *library)
{
  g_autoptr(RpPerson) person = NULL;

  test_vault_set_up (library);
  person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  rp_vault_lock (library->vault);

  return test_add (library->store, RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person),
                   "place", "Lift", "words", CANARY, NULL);
}

static GBytes *
read_bytes (Library  *library,
            gpointer  record)
{
  g_autoptr(RpRecord) stored = test_reread (library->store, record);
  GBytes *bytes = rp_record_get_sealed (stored, words_field ());

  return bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

/* Behind everything that was called before */
static gboolean
is_waiting (Library  *library,
            gpointer  record)
{
  g_autoptr(GBytes) bytes = read_bytes (library, record);

  return rp_vault_is_for_later (bytes);
}

static void
assert_words (Library    *library,
              gpointer    record,
              const char *words)
{
  g_autoptr(RpEncounter) stored = test_reread (library->store, record);

  g_assert_cmpstr (stored->words, ==, words);
}

static gboolean
is_unlocked (Library *library)
{
  return rp_vault_get_state (library->vault) == RP_VAULT_UNLOCKED;
}

static void
test_unlock (Library       *library,
             gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = log_locked (library);
  g_autoptr(RpEncounter) closed = test_reread (library->store, encounter);
  g_autoptr(RpVerifyReport) report = NULL;

  g_assert_cmpint (rp_record_get_sealed_state (closed, words_field ()), ==, RP_SEALED_CLOSED);
  g_assert_null (closed->words);
  g_assert_true (is_waiting (library, encounter));
  g_assert_false (library_holds (library, CANARY));
  g_assert_true (library_holds (library, "Lift"));   /* what is open is found */

  test_vault_unlock (library);
  assert_words (library, encounter, CANARY);
  g_assert_false (is_waiting (library, encounter));
  g_assert_false (library_holds (library, CANARY));
  report = test_verify (library->store);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->n_sealed, ==, 1);
  g_assert_cmpstr (rp_store_get_undo_label (library->store), ==, "Put");   /* no step of its own */
}

/* The program ends between the log and the unlock. */
static void
test_reopened (Library       *library,
               gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = log_locked (library);

  library_reopen (library);
  g_assert_true (is_waiting (library, encounter));
  g_assert_false (library_holds (library, CANARY));
  test_vault_unlock (library);
  assert_words (library, encounter, CANARY);
  g_assert_false (is_waiting (library, encounter));
  library_reopen (library);
  test_vault_unlock (library);
  assert_words (library, encounter, CANARY);
}

/* Other fields may be changed meanwhile; the words wait, and cannot be written over. */
static void
test_edited (Library       *library,
             gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = log_locked (library);
  g_autoptr(RpEncounter) closed = test_reread (library->store, encounter);
  g_autoptr(RpEncounter) edited = rp_record_copy (closed);
  g_autoptr(RpEncounter) silent = NULL;
  g_autoptr(RpEncounter) spoken = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (edited, "place", "Stairs", NULL);
  test_put (library->store, edited);
  g_object_set (edited, "words", "Something else", NULL);
  g_assert_false (test_try_put (library->store, edited, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);

  silent = test_add (library->store, RP_TYPE_ENCOUNTER, "person", encounter->person, NULL);
  spoken = test_reread (library->store, silent);
  g_object_set (spoken, "words", "Added later", NULL);
  test_put (library->store, spoken);

  test_vault_unlock (library);
  assert_words (library, encounter, CANARY);
  assert_words (library, silent, "Added later");
  g_assert_false (is_waiting (library, silent));
}

/* Only what is made for it waits. */
static void
test_other_fields (Library       *library,
                   gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = log_locked (library);
  g_autoptr(RpCuriosity) curiosity =
    test_make (RP_TYPE_CURIOSITY, "person", encounter->person, "evidence", "Said so", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (test_try_put (library->store, curiosity, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
}

static void
test_no_vault (Library       *library,
               gconstpointer  data)
{
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpEncounter) encounter =
    test_make (RP_TYPE_ENCOUNTER, "person", rp_record_get_id (person), "words", CANARY, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (test_try_put (library->store, encounter, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
}

static void
assert_undo (Library    *library,
             const char *label)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *undone = test_undo (library->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
}

static void
assert_redo (Library *library)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *redone = test_redo (library->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (redone);
}

static void
test_undo_locked (Library       *library,
                  gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = log_locked (library);

  assert_undo (library, "Put");
  g_assert_cmpuint (test_count (library->store, RP_TYPE_ENCOUNTER), ==, 0);

  /* Done again when unlocked, it is readable as it is and made ordinary next time. */
  test_vault_unlock (library);
  assert_redo (library);
  assert_words (library, encounter, CANARY);
  rp_vault_lock (library->vault);
  test_vault_unlock (library);
  assert_words (library, encounter, CANARY);
  g_assert_false (is_waiting (library, encounter));
}

/* All steps go back and come again over what the unlock did. */
static void
test_undo_unlocked (Library       *library,
                    gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = log_locked (library);
  g_autoptr(RpEncounter) edited = test_reread (library->store, encounter);

  g_object_set (edited, "place", "Stairs", NULL);
  test_put (library->store, edited);
  test_delete (library->store, encounter);
  assert_undo (library, "Delete");   /* to be done again */
  test_vault_unlock (library);
  g_assert_false (is_waiting (library, encounter));

  for (guint round = 0; round < 2; round++)
    {
      assert_redo (library);
      g_assert_cmpuint (test_count (library->store, RP_TYPE_ENCOUNTER), ==, 0);
      assert_undo (library, "Delete");
      assert_undo (library, "Put");
      assert_words (library, encounter, CANARY);
      assert_undo (library, "Put");
      g_assert_cmpuint (test_count (library->store, RP_TYPE_ENCOUNTER), ==, 0);
      assert_redo (library);
      assert_redo (library);
      assert_words (library, encounter, CANARY);
    }
}

/* One that cannot be opened stays, and hides no other. */
static void
test_damaged (Library       *library,
              gconstpointer  data)
{
  g_autoptr(RpEncounter) encounter = log_locked (library);
  g_autoptr(RpEncounter) second = test_add (library->store, RP_TYPE_ENCOUNTER, "person",
                                            encounter->person, "words", "Another", NULL);
  g_autoptr(GBytes) foreign = read_bytes (library, second);
  g_autoptr(RpEncounter) damaged =
    test_make (RP_TYPE_ENCOUNTER, "person", encounter->person, NULL);
  g_autoptr(RpEncounter) stored = NULL;
  g_autoptr(GBytes) kept = NULL;

  rp_record_set_sealed (damaged, words_field (), foreign, RP_SEALED_CLOSED);
  test_put (library->store, damaged);
  test_vault_unlock (library);
  assert_words (library, encounter, CANARY);
  assert_words (library, second, "Another");
  g_assert_false (is_waiting (library, second));
  stored = test_reread (library->store, damaged);
  g_assert_cmpint (rp_record_get_sealed_state (stored, words_field ()), ==, RP_SEALED_DAMAGED);
  kept = read_bytes (library, damaged);
  g_assert_true (g_bytes_equal (kept, foreign));
}

/* Locked again while what waits is being made ordinary: it goes on waiting. */
static void
test_locked_again (Library       *library,
                   gconstpointer  data)
{
  g_autoptr(RpEncounter) first = log_locked (library);
  g_autoptr(GPtrArray) encounters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpVerifyReport) report = NULL;
  RpBatch *batch = rp_batch_new ("Log");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 200; i++)
    {
      RpEncounter *encounter = test_make (RP_TYPE_ENCOUNTER, "person", first->person, "words",
                                          CANARY, NULL);

      g_ptr_array_add (encounters, encounter);
      rp_batch_put (batch, encounter);
    }
  test_write (library->store, batch, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 30; i++)
    {
      test_vault_unlock (library);
      for (guint turns = 0; turns < i * 20000 && is_unlocked (library); turns++)
        continue;
      rp_vault_lock (library->vault);
      g_assert_cmpuint (test_count (library->store, RP_TYPE_ENCOUNTER), ==, 201);
    }

  test_vault_unlock (library);
  for (guint i = 0; i < encounters->len; i++)
    {
      assert_words (library, encounters->pdata[i], CANARY);
      g_assert_false (is_waiting (library, encounters->pdata[i]));
    }
  report = test_verify (library->store);
  g_assert_cmpuint (report->problems->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/inbox/unlock", test_unlock);
  library_test ("/inbox/reopened", test_reopened);
  library_test ("/inbox/edited", test_edited);
  library_test ("/inbox/other-fields", test_other_fields);
  library_test ("/inbox/no-vault", test_no_vault);
  library_test ("/inbox/undo-locked", test_undo_locked);
  library_test ("/inbox/undo-unlocked", test_undo_unlocked);
  library_test ("/inbox/damaged", test_damaged);
  library_test ("/inbox/locked-again", test_locked_again);

  return g_test_run ();
}
