/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_new_library (Library       *library,
                  gconstpointer  data)
{
  g_autofree char *path = library_path (library, "library.db");
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_CHARACTERISTIC);
  g_autoptr(GPtrArray) characteristics = NULL;
  g_autoptr(GError) error = NULL;
  struct stat about;

  g_assert_true (rp_store_is_open (library->store));
  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);

  rp_query_order (query, "rank", FALSE);
  characteristics = test_list (library->store, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (characteristics->len, ==, 6);
  g_assert_cmpstr (RP_CHARACTERISTIC (characteristics->pdata[5])->key, ==,
                   RP_CHARACTERISTIC_CURIOUS);
  g_assert_null (RP_CHARACTERISTIC (characteristics->pdata[0])->name);

  library_reopen (library);
  g_assert_cmpuint (test_count (library->store, RP_TYPE_CHARACTERISTIC), ==, 6);
  g_assert_null (rp_store_get_undo_label (library->store));
}

static void
test_no_library (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rp-store-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "not", "there", NULL);
  const char *const folders[] = { folder, missing };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr(RpStore) store = rp_store_new (folders[i], NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) unopened = NULL;

      g_assert_false (test_open (store, RP_STORE_OPEN_NONE, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
      g_assert_false (rp_store_is_open (store));
      g_assert_null (test_get (store, RP_TYPE_PERSON, "x", &unopened));
      g_assert_error (unopened, RP_ERROR, RP_ERROR_USAGE);
    }
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (folder), ==, 0);   /* nothing was left in it */
}

/* Every class with every field set, and again with none but those it must have. */
static void
test_round_trip (Library       *library,
                 gconstpointer  data)
{
  g_autoptr(GHashTable) by_type = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  test_vault_set_up (library);
  for (guint i = 0; i < n_types; i++)
    {
      gpointer record = rp_record_new (types[i]);

      test_fill (record, by_type);
      g_hash_table_insert (by_type, GSIZE_TO_POINTER (types[i]), record);
      test_put (library->store, record);
    }

  library_reopen (library);
  test_vault_unlock (library);
  for (guint i = 0; i < n_types; i++)
    {
      gpointer record = g_hash_table_lookup (by_type, GSIZE_TO_POINTER (types[i]));
      g_autoptr(RpRecord) stored = test_reread (library->store, record);
      g_autoptr(RpRecord) bare = rp_record_copy (stored);
      g_autoptr(RpRecord) bare_stored = NULL;
      RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

      g_test_message ("%s", klass->kind);
      g_assert_true (rp_record_equal (record, stored));
      g_assert_cmpint (rp_record_get_created (stored), ==, TEST_NOW);
      g_assert_cmpint (rp_record_get_changed (stored), ==, TEST_NOW);
      g_assert_cmpint (rp_record_get_deleted (stored), ==, 0);
      g_assert_cmpuint (rp_record_get_revision (stored), ==, 1);

      for (guint f = 0; f < klass->n_fields; f++)
        if (!(klass->fields[f].flags & RP_FIELD_REQUIRED))
          g_assert_true (rp_record_set_string (bare, &klass->fields[f], NULL, NULL));
      rp_store_set_now (library->store, TEST_NOW + 1);
      test_put (library->store, bare);
      bare_stored = test_reread (library->store, bare);
      g_assert_true (rp_record_equal (bare, bare_stored));
      g_assert_cmpint (rp_record_get_created (bare_stored), ==, TEST_NOW);
      g_assert_cmpint (rp_record_get_changed (bare_stored), ==,
                       rp_record_equal (bare, stored) ? TEST_NOW : TEST_NOW + 1);
      g_assert_cmpint (rp_record_get_row (bare_stored), ==, rp_record_get_row (stored));
    }
}

static void
test_bad_data (Library       *library,
               gconstpointer  data)
{
  g_autoptr(RpPerson) nameless = test_make (RP_TYPE_PERSON, "city", "Bergen", NULL);
  g_autoptr(RpPosition) orphan = NULL;
  g_autoptr(RpPerson) person = test_make (RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) dangling = NULL;
  RpBatch *batch = rp_batch_new ("Both");
  g_autofree char *nowhere = g_uuid_string_random ();

  g_assert_false (test_try_put (library->store, nameless, &missing));
  g_assert_error (missing, RP_ERROR, RP_ERROR_DATA);
  g_assert_nonnull (strstr (missing->message, "name"));

  /* One that fails takes the others with it. */
  orphan = test_make (RP_TYPE_POSITION, "person", rp_record_get_id (person), "organization",
                      nowhere, NULL);
  rp_batch_put (batch, person);
  rp_batch_put (batch, orphan);
  g_assert_false (test_write (library->store, batch, &dangling));
  g_assert_error (dangling, RP_ERROR, RP_ERROR_DATA);
  g_assert_nonnull (strstr (dangling->message, "organization"));
  g_assert_cmpuint (test_count (library->store, RP_TYPE_PERSON), ==, 0);
  g_assert_null (rp_store_get_undo_label (library->store));
}

static void
test_unknown_record (Library       *library,
                     gconstpointer  data)
{
  g_autofree char *id = g_uuid_string_random ();
  RpBatch *batch = rp_batch_new ("Delete");
  g_autoptr(GError) got = NULL;
  g_autoptr(GError) deleted = NULL;

  g_assert_null (test_get (library->store, RP_TYPE_PERSON, id, &got));
  g_assert_error (got, RP_ERROR, RP_ERROR_NOT_FOUND);
  rp_batch_delete (batch, RP_TYPE_PERSON, id);
  g_assert_false (test_write (library->store, batch, &deleted));
  g_assert_error (deleted, RP_ERROR, RP_ERROR_NOT_FOUND);
}

static void
count_cb (RpStore   *store,
          RpChanges *changes,
          guint     *count)
{
  *count += changes->changes->len;
}

static void
test_same_again (Library       *library,
                 gconstpointer  data)
{
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpPerson) stored = NULL;
  g_autofree char *label = NULL;
  guint n_changes = 0;

  g_signal_connect (library->store, "changed", G_CALLBACK (count_cb), &n_changes);
  rp_store_set_now (library->store, TEST_NOW + 100);
  test_put (library->store, person);
  stored = test_reread (library->store, person);
  g_assert_cmpint (rp_record_get_changed (stored), ==, TEST_NOW);
  g_assert_cmpuint (n_changes, ==, 0);

  label = test_undo (library->store, NULL);
  g_assert_cmpstr (label, ==, "Put");
  g_assert_null (rp_store_get_undo_label (library->store));   /* it made no step */
}

/* A deletion takes along what cannot be without the record, and no more. */
static void
test_delete_with_children (Library       *library,
                           gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpPerson) other = test_add (store, RP_TYPE_PERSON, "name", "Henrik", NULL);
  g_autoptr(RpMeeting) meeting = test_add (store, RP_TYPE_MEETING, "person",
                                           rp_record_get_id (person), NULL);
  g_autoptr(RpPlanItem) item = test_add (store, RP_TYPE_PLAN_ITEM, "meeting",
                                         rp_record_get_id (meeting), "text", "Why?", NULL);
  g_autoptr(RpMeeting) kept = test_add (store, RP_TYPE_MEETING, "person",
                                        rp_record_get_id (other), NULL);
  g_autoptr(RpCommitment) promise = test_add (store, RP_TYPE_COMMITMENT, "person",
                                              rp_record_get_id (other), "meeting",
                                              rp_record_get_id (meeting), "text", "Call", NULL);
  g_autoptr(RpMeeting) stored = NULL;
  g_autoptr(RpRecord) back = NULL;
  g_autoptr(RpQuery) deleted = rp_query_new (RP_TYPE_PLAN_ITEM);
  g_autoptr(GPtrArray) bin = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(GError) error = NULL;

  test_delete (store, person);
  g_assert_cmpuint (test_count (store, RP_TYPE_PERSON), ==, 1);
  g_assert_cmpuint (test_count (store, RP_TYPE_MEETING), ==, 1);
  g_assert_cmpuint (test_count (store, RP_TYPE_PLAN_ITEM), ==, 0);
  g_assert_cmpuint (test_count (store, RP_TYPE_COMMITMENT), ==, 1);
  stored = test_reread (store, meeting);
  g_assert_cmpint (rp_record_get_deleted (stored), ==, TEST_NOW);
  rp_query_deleted (deleted);
  bin = test_list (store, deleted, &error);
  g_assert_cmpuint (bin->len, ==, 1);

  undone = test_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Delete");
  g_assert_cmpuint (test_count (store, RP_TYPE_PERSON), ==, 2);
  g_assert_cmpuint (test_count (store, RP_TYPE_PLAN_ITEM), ==, 1);
  redone = test_redo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, "Delete");
  g_assert_cmpuint (test_count (store, RP_TYPE_PLAN_ITEM), ==, 0);

  /* Putting it back brings back what went with it, and is one step too. */
  back = test_reread (store, person);
  rp_record_set_stored (back, rp_record_get_row (back), rp_record_get_revision (back),
                        rp_record_get_created (back), rp_record_get_changed (back), 0);
  test_put (store, back);
  g_assert_cmpuint (test_count (store, RP_TYPE_PERSON), ==, 2);
  g_assert_cmpuint (test_count (store, RP_TYPE_PLAN_ITEM), ==, 1);
  g_free (test_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (store, RP_TYPE_PLAN_ITEM), ==, 0);
}

static void
test_deleted_reference (Library       *library,
                        gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autoptr(RpMeeting) meeting = test_make (RP_TYPE_MEETING, "person", rp_record_get_id (person),
                                            NULL);
  g_autoptr(GError) error = NULL;

  test_delete (store, person);
  g_assert_false (test_try_put (store, meeting, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "person"));
}

static void
test_second_opener (Library       *library,
                    gconstpointer  data)
{
  g_autoptr(RpStore) second = rp_store_new (library->folder, NULL);
  g_autoptr(RpPerson) person = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (test_open (second, RP_STORE_OPEN_CREATE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_BUSY);
  g_clear_error (&error);

  person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  rp_store_close (library->store);
  g_assert_true (test_open (second, RP_STORE_OPEN_NONE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (second, RP_TYPE_PERSON), ==, 1);
  rp_store_close (second);
}

/* Closing leaves nothing in the write-ahead log. */
static void
test_checkpoint (Library       *library,
                 gconstpointer  data)
{
  g_autofree char *wal = library_path (library, "library.db-wal");
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  GStatBuf about;

  g_assert_cmpint (g_stat (wal, &about), ==, 0);
  g_assert_cmpint (about.st_size, >, 0);
  rp_store_close (library->store);
  g_assert_true (g_stat (wal, &about) != 0 || about.st_size == 0);
}

static char *
read_file (Library    *library,
           const char *name,
           gsize      *length)
{
  g_autofree char *path = library_path (library, name);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, length, NULL));

  return content;
}

static void
write_file (const char *folder,
            const char *name,
            const char *content,
            gsize       length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

/* A power cut in the middle of a checkpoint: the log still has the page that begins with it. */
static void
test_torn_header (Library       *library,
                  gconstpointer  data)
{
  g_autofree char *about = g_strnfill (20000, 'x');   /* the file grows: its first page says so */
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", "about",
                                         about, NULL);
  g_autofree char *folder = g_dir_make_tmp ("rp-store-XXXXXX", NULL);
  g_autoptr(RpStore) torn = rp_store_new (folder, NULL);
  g_autofree char *content = NULL;
  g_autofree char *log = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0, log_length = 0;

  content = read_file (library, "library.db", &length);
  log = read_file (library, "library.db-wal", &log_length);
  g_assert_cmpuint (log_length, >, 0);
  memset (content, 0xa5, 512);
  write_file (folder, "library.db", content, length);
  g_assert_false (test_open (torn, RP_STORE_OPEN_NONE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
  g_clear_error (&error);

  write_file (folder, "library.db-wal", log, log_length);
  test_open (torn, RP_STORE_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_count (torn, RP_TYPE_PERSON), ==, 1);
  rp_store_close (torn);
  remove_folder (folder);
}

/* A power cut may leave the file without what was set aside. */
static void
test_spare_room (Library       *library,
                 gconstpointer  data)
{
  g_autofree char *path = library_path (library, "spare-room");
  GStatBuf whole, about;

  g_assert_cmpint (g_stat (path, &whole), ==, 0);
  g_assert_cmpint (whole.st_size, >, 0);
  g_assert_cmpint (truncate (path, 0), ==, 0);
  library_reopen (library);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_size, ==, whole.st_size);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/store/new-library", test_new_library);
  g_test_add_func ("/store/no-library", test_no_library);
  library_test ("/store/round-trip", test_round_trip);
  library_test ("/store/bad-data", test_bad_data);
  library_test ("/store/unknown-record", test_unknown_record);
  library_test ("/store/same-again", test_same_again);
  library_test ("/store/delete-with-children", test_delete_with_children);
  library_test ("/store/deleted-reference", test_deleted_reference);
  library_test ("/store/second-opener", test_second_opener);
  library_test ("/store/checkpoint", test_checkpoint);
  library_test ("/store/torn-header", test_torn_header);
  library_test ("/store/spare-room", test_spare_room);

  return g_test_run ();
}
