/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-newer.h"
#include "store-test.h"

#include "rp-db.h"
#include "rp-rotation-test.h"
#include "rp-sealing.h"
#include "rp-store-notes.h"
#include "rp-store-upkeep.h"

/* What of private texts that a later version has sealed: they are told apart from damaged ones,
 * nothing takes them away, and the others are not concerned. */

#define LATER 2

/* Puts what a later version would write where the text of @record is. */
static void
write_newer (Library    *library,
             gpointer    record,
             const char *field,
             const char *where)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(GBytes) sealed = test_seal_newer (library->vault, LATER, rp_record_get_kind (record),
                                              field, ID (record),
                                              rp_record_get_revision (record), "Later words");

  g_string_printf (sql, "UPDATE \"%s\" SET \"%s\" = x'", rp_record_get_kind (record), field);
  for (gsize i = 0; i < g_bytes_get_size (sealed); i++)
    g_string_append_printf (sql, "%02x", ((const guint8 *) g_bytes_get_data (sealed, NULL))[i]);
  g_string_append_printf (sql, "' WHERE %s", where);
  library_run_sql (library, sql->str);
  test_vault_unlock (library);
}

static GBytes *
read_bytes (Library    *library,
            const char *query)
{
  g_autoptr(RpStatement) statement = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *bytes;
  RpDb *db;

  rp_store_close (library->store);
  db = rp_db_open (library->folder, FALSE, G_MAXINT, &error);
  g_assert_no_error (error);
  statement = rp_db_prepare (db, query, &error);
  g_assert_no_error (error);
  g_assert_true (rp_statement_step (statement, &error));
  bytes = rp_statement_dup_blob (statement, 0);
  g_clear_pointer (&statement, rp_statement_release);
  rp_db_close (db);
  library_reopen (library);
  test_vault_unlock (library);

  return bytes;
}

#define NOTE_BYTES "SELECT sealed FROM note WHERE seq = 1"

/* Two notes, of which a later version has written the first */
static RpNote *
add_newer (Library *library)
{
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) other = NULL;
  g_autoptr(RpNote) stored = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  other = test_add (library->store, RP_TYPE_NOTE, "title", "Two", NULL);
  stored = test_reread (library->store, note);
  write_newer (library, stored, RP_SEALING_WHOLE, "seq = 1");

  return test_reread (library->store, note);
}

static void
check_words (const void *data,
             gsize       length,
             gpointer    user_data)
{
  g_assert_cmpmem (data, length, "Later words", strlen ("Later words"));
}

/* What the tests seal is what a vault opens, but for its version. */
static void
test_control (Library       *library,
              gconstpointer  data)
{
  static const char id[] = "11111111-2222-4333-8444-555555555555";

  test_vault_set_up (library);
  for (guint8 version = 1; version <= LATER; version++)
    {
      g_autoptr(GBytes) sealed = test_seal_newer (library->vault, version, "note", "sealed", id, 1,
                                                  "Later words");
      g_autoptr(GError) error = NULL;

      rp_vault_read (library->vault, "note", "sealed", id, 1, sealed, check_words, NULL, &error);
      if (version == 1)
        g_assert_no_error (error);
      else
        g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);
    }
}

/* It is one entry that says so; the others are read. */
static void
test_listed (Library       *library,
             gconstpointer  data)
{
  g_autoptr(RpNote) note = add_newer (library);
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(RpNotesFacts) facts = NULL;
  g_autoptr(RpNote) copy = rp_record_copy (note);
  g_autoptr(RpVerifyReport) report = NULL;
  g_autoptr(GError) error = NULL;
  guint n_newer = 0, n_titled = 0;

  g_assert_true (rp_record_is_damaged (note));
  g_assert_true (rp_record_is_newer (note));
  g_assert_true (rp_record_is_newer (copy));

  rp_store_notes_async (library->store, zone, NULL, test_result_cb, &result);
  facts = rp_store_notes_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (facts->lines->len, ==, 2);
  for (guint i = 0; i < facts->lines->len; i++)
    {
      const RpNoteLine *line = facts->lines->pdata[i];

      n_newer += line->newer && line->title == NULL ? 1 : 0;
      n_titled += !line->newer && g_strcmp0 (line->title, "Two") == 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_newer, ==, 1);
  g_assert_cmpuint (n_titled, ==, 1);

  /* It is whole; only the list of all that there is knows other bytes of it. */
  report = test_verify (library->store);
  g_assert_cmpuint (report->n_sealed, ==, 2);
  g_assert_cmpuint (report->problems->len, ==, 1);
}

/* It is not written over, by hand or from a file, nor erased; removed, it can come back. */
static void
test_kept (Library       *library,
           gconstpointer  data)
{
  g_autoptr(RpNote) note = add_newer (library);
  g_autoptr(GBytes) before = read_bytes (library, NOTE_BYTES);
  g_autoptr(RpNote) edited = rp_record_copy (note);
  g_autoptr(RpNote) from_file = rp_record_new_with_id (RP_TYPE_NOTE, ID (note));
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) restored = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (edited, "title", "Over it", NULL);
  g_assert_false (test_try_put (library->store, edited, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);
  g_clear_error (&error);
  g_object_set (from_file, "title", "Over it", NULL);
  g_assert_false (test_try_put (library->store, from_file, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);
  g_clear_error (&error);

  test_delete (library->store, note);
  rp_store_purge_deleted_async (library->store, TEST_NOW, TRUE, NULL, test_result_cb, &result);
  rp_store_purge_deleted_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);
  rp_store_restore_async (library->store, RP_TYPE_NOTE, ID (note), NULL, test_result_cb,
                          &restored);
  rp_store_restore_finish (library->store, test_await (&restored), &error);
  g_assert_no_error (error);

  g_clear_object (&result);
  g_clear_object (&restored);
  after = read_bytes (library, NOTE_BYTES);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (test_count (library->store, RP_TYPE_NOTE), ==, 2);
}

/* Without the old key nobody could ever read it: the key stays. */
static void
test_rotation (Library       *library,
               gconstpointer  data)
{
  const RpVaultChoice choice = { .ways = RP_VAULT_WAY_PASSPHRASE, .passphrase = TEST_PASSPHRASE };
  g_autoptr(RpNote) note = add_newer (library);
  g_autoptr(RpVaultRotation) rotation = NULL;
  g_autoptr(RpNote) stored = NULL;
  g_autoptr(GError) error = NULL;

  rotation = test_begin_rotation (library->vault, &choice, &error);
  g_assert_no_error (error);
  g_assert_false (test_rotate (library->store, rotation, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);

  g_clear_object (&rotation);
  library_reopen (library);
  test_vault_unlock (library);
  stored = test_reread (library->store, note);
  g_assert_true (rp_record_is_newer (stored));
}

/* Of a record with two private texts one is from a later version: the record can be changed, but
 * not so that what that text is bound to changes. */
static void
test_field (Library       *library,
            gconstpointer  data)
{
  g_autoptr(RpTopic) topic = NULL;
  g_autoptr(RpLesson) lesson = NULL;
  g_autoptr(RpLesson) stored = NULL;
  g_autoptr(RpLesson) edited = NULL;
  g_autoptr(RpLesson) again = NULL;
  g_autoptr(GError) error = NULL;
  const RpField *field;
  guint64 revision;

  test_vault_set_up (library);
  topic = test_add (library->store, RP_TYPE_TOPIC, "title", "Tail risk", NULL);
  lesson = test_add (library->store, RP_TYPE_LESSON, "topic", ID (topic), "title", "One",
                     "source_person", "Tove", "source_organization", "Harrow Bank", NULL);
  stored = test_reread (library->store, lesson);
  revision = rp_record_get_revision (stored);
  write_newer (library, stored, "source_organization", "seq = 1");

  edited = test_reread (library->store, lesson);
  field = rp_record_class_find_field (RP_RECORD_GET_CLASS (edited), "source_organization");
  g_assert_cmpint (rp_record_get_sealed_state (edited, field), ==, RP_SEALED_NEWER);
  g_assert_cmpstr (edited->source_person, ==, "Tove");
  g_object_set (edited, "title", "Another", NULL);
  test_put (library->store, edited);
  g_object_set (edited, "source_person", "Somebody else", NULL);
  g_assert_false (test_try_put (library->store, edited, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);

  again = test_reread (library->store, lesson);
  g_assert_cmpstr (again->title, ==, "Another");
  g_assert_cmpstr (again->source_person, ==, "Tove");
  g_assert_cmpint (rp_record_get_sealed_state (again, field), ==, RP_SEALED_NEWER);
  g_assert_cmpuint (rp_record_get_revision (again), ==, revision);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/newer/control", test_control);
  library_test ("/newer/listed", test_listed);
  library_test ("/newer/kept", test_kept);
  library_test ("/newer/rotation", test_rotation);
  library_test ("/newer/field", test_field);

  return g_test_run ();
}
