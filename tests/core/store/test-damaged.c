/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-db.h"
#include "rp-sealing.h"
#include "rp-store-upkeep.h"

/* What of notes that cannot be read, and what of what a later version wrote into them. */

#define DAY     (24 * 60 * 60)
#define DAMAGE  "UPDATE note SET sealed = CAST (substr (sealed, 1, 40) || CASE substr (sealed, " \
                "41, 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr (sealed, 42) AS BLOB) " \
                "WHERE seq = 1"
#define UNKNOWN "\x2a\x00\x03\x00\x00\x00\xff\x00\x07"      /* entry 42: three bytes, no text */
#define LATER   "\x03\xff\x02\x00\x00\x00\x31\x32"          /* entry 0xff03 */
#define FIRST   "\x00\x00\x01\x00\x00\x00\x7f"              /* entry 0 */

/* What the file holds of the first note */
typedef struct
{
  GBytes   *sealed;
  gint64    revision;
  gboolean  deleted;
} Row;

static void
row_clear (Row *row)
{
  g_clear_pointer (&row->sealed, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static void
read_row (Library *library,
          Row     *row)
{
  g_autoptr(RpStatement) query = NULL;
  g_autoptr(GError) error = NULL;
  RpDb *db;

  rp_store_close (library->store);
  db = rp_db_open (library->folder, FALSE, G_MAXINT, &error);
  g_assert_no_error (error);
  query = rp_db_prepare (db, "SELECT sealed, revision, deleted FROM note WHERE seq = 1", &error);
  g_assert_no_error (error);
  g_assert_true (rp_statement_step (query, &error));
  row_clear (row);
  row->sealed = rp_statement_dup_blob (query, 0);
  row->revision = rp_statement_get_int (query, 1);
  row->deleted = !rp_statement_is_null (query, 2);
  g_clear_pointer (&query, rp_statement_release);
  rp_db_close (db);
  library_reopen (library);
  test_vault_unlock (library);
}

static void
assert_kept (Library   *library,
             const Row *before,
             gboolean   deleted)
{
  g_auto(Row) now = { NULL };

  read_row (library, &now);
  g_assert_true (g_bytes_equal (now.sealed, before->sealed));
  g_assert_cmpint (now.revision, ==, before->revision);
  g_assert_cmpint (now.deleted, ==, deleted);
}

static void
damage (Library *library)
{
  library_run_sql (library, DAMAGE);
  test_vault_unlock (library);
}

/* Two notes, of which the first cannot be read any more */
static RpNote *
add_damaged (Library *library,
             Row     *row)
{
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) other = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", "body", "Words", NULL);
  other = test_add (library->store, RP_TYPE_NOTE, "title", "Two", NULL);
  damage (library);
  read_row (library, row);

  return g_steal_pointer (&note);
}

static GPtrArray *
list_deleted (Library *library)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *records;

  rp_store_list_deleted_async (library->store, NULL, test_result_cb, &result);
  records = rp_store_list_deleted_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);

  return records;
}

static void
restore (Library  *library,
         gpointer  record)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rp_store_restore_async (library->store, G_OBJECT_TYPE (record), ID (record), NULL,
                          test_result_cb, &result);
  rp_store_restore_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);
}

static void
purge (Library  *library,
       gint64    now,
       gboolean  all)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rp_store_purge_deleted_async (library->store, now, all, NULL, test_result_cb, &result);
  rp_store_purge_deleted_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);
}

/* It says that it is damaged; the other is not concerned. */
static void
test_read (Library       *library,
           gconstpointer  data)
{
  g_auto(Row) row = { NULL };
  g_autoptr(RpNote) note = add_damaged (library, &row);
  g_autoptr(RpNote) stored = test_reread (library->store, note);
  g_autoptr(RpNote) copy = rp_record_copy (stored);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_NOTE);
  g_autoptr(GPtrArray) notes = test_list (library->store, query, NULL);

  g_assert_true (rp_record_is_damaged (stored));
  g_assert_true (rp_record_is_damaged (copy));
  g_assert_null (stored->title);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_false (rp_record_is_damaged (notes->pdata[1]));
  g_assert_cmpstr (RP_NOTE (notes->pdata[1])->title, ==, "Two");
}

static void
test_delete_restore (Library       *library,
                     gconstpointer  data)
{
  g_auto(Row) row = { NULL };
  g_autoptr(RpNote) note = add_damaged (library, &row);
  g_autoptr(GPtrArray) deleted = NULL;

  test_delete (library->store, note);
  g_assert_cmpuint (test_count (library->store, RP_TYPE_NOTE), ==, 1);
  g_free (test_undo (library->store, NULL));
  g_assert_cmpuint (test_count (library->store, RP_TYPE_NOTE), ==, 2);
  test_delete (library->store, note);
  assert_kept (library, &row, TRUE);

  deleted = list_deleted (library);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_true (rp_record_is_damaged (deleted->pdata[0]));
  restore (library, note);
  g_assert_cmpuint (test_count (library->store, RP_TYPE_NOTE), ==, 2);
  assert_kept (library, &row, FALSE);
}

/* Nobody can tell when it was deleted: it waits for a hand. */
static void
test_purge (Library       *library,
            gconstpointer  data)
{
  const gint64 much_later = TEST_NOW + 10 * RP_STORE_KEEP_DELETED_DAYS * DAY;
  g_auto(Row) row = { NULL };
  g_autoptr(RpNote) note = add_damaged (library, &row);
  g_autoptr(GPtrArray) deleted = NULL;

  purge (library, much_later, TRUE);   /* it is not even deleted */
  assert_kept (library, &row, FALSE);
  test_delete (library->store, note);
  purge (library, much_later, FALSE);
  assert_kept (library, &row, TRUE);
  purge (library, TEST_NOW, TRUE);
  deleted = list_deleted (library);
  g_assert_cmpuint (deleted->len, ==, 0);
}

static void
test_damaged_when_deleted (Library       *library,
                           gconstpointer  data)
{
  const gint64 much_later = TEST_NOW + 10 * RP_STORE_KEEP_DELETED_DAYS * DAY;
  g_auto(Row) row = { NULL };
  g_autoptr(RpNote) note = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  test_delete (library->store, note);
  damage (library);
  read_row (library, &row);
  purge (library, much_later, FALSE);
  assert_kept (library, &row, TRUE);
  restore (library, note);
  assert_kept (library, &row, FALSE);
}

/* Bytes that come back after that say something else than the row: the row is right. */
static void
test_mended (Library       *library,
             gconstpointer  data)
{
  g_auto(Row) row = { NULL };
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) mended = NULL;
  g_autoptr(GPtrArray) deleted = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  library_run_sql (library, "CREATE TABLE good AS SELECT * FROM note");
  damage (library);
  test_delete (library->store, note);
  library_run_sql (library, "UPDATE note SET sealed = (SELECT sealed FROM good)");
  test_vault_unlock (library);
  purge (library, TEST_NOW + 10 * RP_STORE_KEEP_DELETED_DAYS * DAY, FALSE);
  deleted = list_deleted (library);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_cmpint (rp_record_get_deleted (deleted->pdata[0]), ==, RP_RECORD_DELETED_ONCE);
  restore (library, note);
  mended = test_reread (library->store, note);
  g_assert_cmpstr (mended->title, ==, "One");
  g_assert_cmpint (rp_record_get_deleted (mended), ==, 0);
}

/* Nothing is written over it but a good copy that comes from elsewhere. */
static void
test_write_over (Library       *library,
                 gconstpointer  data)
{
  g_auto(Row) row = { NULL };
  g_autoptr(RpNote) note = add_damaged (library, &row);
  g_autoptr(RpNote) damaged = test_reread (library->store, note);
  g_autoptr(RpNote) edited = rp_record_copy (damaged);
  g_autoptr(RpNote) copy = rp_record_new_with_id (RP_TYPE_NOTE, ID (note));
  g_autoptr(RpNote) stored = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (edited, "title", "Over it", NULL);
  g_assert_false (test_try_put (library->store, edited, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
  g_object_set (damaged, "title", "Over it", NULL);
  g_clear_error (&error);
  g_assert_false (test_try_put (library->store, damaged, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
  assert_kept (library, &row, FALSE);

  g_object_set (copy, "title", "One", NULL);
  test_put (library->store, copy);
  stored = test_reread (library->store, note);
  g_assert_false (rp_record_is_damaged (stored));
  g_assert_cmpstr (stored->title, ==, "One");
}

/* Puts in place of the first note what a program would seal that packs @length bytes at @data. */
static void
seal_row (Library      *library,
          gpointer      note,
          const guint8 *data,
          gsize         length)
{
  guint64 revision = rp_record_get_revision (note);
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GString) sql = g_string_new ("UPDATE note SET sealed = x'");
  g_autoptr(GError) error = NULL;

  sealed = rp_vault_seal (library->vault, "note", RP_SEALING_WHOLE, ID (note), revision, data,
                          length, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < g_bytes_get_size (sealed); i++)
    g_string_append_printf (sql, "%02x", ((const guint8 *) g_bytes_get_data (sealed, NULL))[i]);
  g_string_append (sql, "' WHERE seq = 1");
  library_run_sql (library, sql->str);
  test_vault_unlock (library);
}

static gboolean
holds (const guint8 *data,
       gsize         length,
       const char   *bytes,
       gsize         n_bytes)
{
  return length >= n_bytes && memcmp (data, bytes, n_bytes) == 0;
}

static void
check_later (const void *data,
             gsize       length,
             gpointer    user_data)
{
  const guint8 *bytes = data;
  gboolean *found = user_data;
  gboolean is_first = holds (bytes, length, FIRST, sizeof FIRST - 1);
  gboolean is_last = length >= sizeof LATER - 1 &&
                     holds (bytes + length - (sizeof LATER - 1), sizeof LATER - 1, LATER,
                            sizeof LATER - 1);

  /* Behind the fields, before the times */
  for (gsize i = 0; i + sizeof UNKNOWN - 1 < length; i++)
    if (holds (bytes + i, length - i, UNKNOWN "\x00\xff", sizeof UNKNOWN + 1))
      *found = is_first && is_last;
}

static void
assert_later (Library *library,
              RpNote  *note)
{
  g_auto(Row) row = { NULL };
  g_autoptr(GError) error = NULL;
  gboolean found = FALSE;

  read_row (library, &row);
  rp_vault_read (library->vault, "note", RP_SEALING_WHOLE, ID (note), (guint64) row.revision,
                 row.sealed, check_later, &found, &error);
  g_assert_no_error (error);
  g_assert_true (found);
}

/* What a later version has put into a note is still there when this one has saved it,
 * removed it and brought it back, and taken another from a file over it. */
static void
test_later (Library       *library,
            gconstpointer  data)
{
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) read = NULL;
  g_autoptr(RpNote) edited = NULL;
  g_autoptr(RpNote) again = NULL;
  g_autoptr(RpNote) from_file = NULL;
  g_autoptr(GByteArray) packed = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  read = test_reread (library->store, note);
  packed = rp_record_pack (read);
  /* In no order at all: it is put in order here. */
  g_byte_array_append (packed, (const guint8 *) LATER, sizeof LATER - 1);
  g_byte_array_append (packed, (const guint8 *) UNKNOWN, sizeof UNKNOWN - 1);
  g_byte_array_append (packed, (const guint8 *) FIRST, sizeof FIRST - 1);
  seal_row (library, read, packed->data, packed->len);

  edited = test_reread (library->store, note);
  g_assert_false (rp_record_is_damaged (edited));
  g_assert_cmpstr (edited->title, ==, "One");
  g_object_set (edited, "body", "More", NULL);
  test_put (library->store, edited);
  assert_later (library, note);

  test_delete (library->store, note);
  restore (library, note);
  assert_later (library, note);

  from_file = rp_record_new_with_id (RP_TYPE_NOTE, ID (note));
  g_object_set (from_file, "title", "From a file", NULL);
  test_put (library->store, from_file);
  assert_later (library, note);
  again = test_reread (library->store, note);
  g_assert_cmpstr (again->title, ==, "From a file");
}

/* A value that no field here takes: it cannot be shown, and the others are not concerned. */
static void
test_strange_value (Library       *library,
                    gconstpointer  data)
{
  static const guint8 strange[] = "\x01\x00\x03\x00\x00\x00One\x06\x00\x04\x00\x00\x00Soon";
  g_auto(Row) row = { NULL };
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) other = NULL;
  g_autoptr(RpNote) stored = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "One", NULL);
  other = test_add (library->store, RP_TYPE_NOTE, "title", "Two", NULL);
  stored = test_reread (library->store, note);
  seal_row (library, stored, strange, sizeof strange - 1);
  g_clear_object (&stored);
  read_row (library, &row);
  stored = test_reread (library->store, note);
  g_assert_true (rp_record_is_damaged (stored));
  g_assert_null (stored->title);
  g_assert_cmpuint (test_count (library->store, RP_TYPE_NOTE), ==, 2);
  test_delete (library->store, note);
  assert_kept (library, &row, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/damaged/read", test_read);
  library_test ("/damaged/delete-restore", test_delete_restore);
  library_test ("/damaged/purge", test_purge);
  library_test ("/damaged/when-deleted", test_damaged_when_deleted);
  library_test ("/damaged/mended", test_mended);
  library_test ("/damaged/write-over", test_write_over);
  library_test ("/damaged/later", test_later);
  library_test ("/damaged/strange-value", test_strange_value);

  return g_test_run ();
}
