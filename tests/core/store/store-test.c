/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-db.h"
#include "rp-store-upkeep.h"

#include <glib/gstdio.h>
#include <string.h>

/* Takes the result of a call. */
void
test_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/* Waits for it. */
GAsyncResult *
test_await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Removes @folder with the files in it. */
void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0)
        remove_folder (path);
    }
  g_rmdir (folder);
}

void
library_set_up (Library       *library,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  library->folder = g_dir_make_tmp ("rp-store-XXXXXX", &error);
  g_assert_no_error (error);
  library->vault = rp_vault_new (NULL);
  rp_vault_set_passphrase_cost (library->vault, 1, 8 << 20);
  library->store = rp_store_new (library->folder, library->vault);
  rp_store_set_now (library->store, TEST_NOW);
  g_assert_true (test_open (library->store, RP_STORE_OPEN_CREATE, &error));
  g_assert_no_error (error);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
library_tear_down (Library       *library,
                   gconstpointer  data)
{
  rp_store_close (library->store);
  drain ();
  g_assert_finalize_object (g_steal_pointer (&library->store));
  drain ();
  g_assert_finalize_object (g_steal_pointer (&library->vault));
  remove_folder (library->folder);
  g_clear_pointer (&library->folder, g_free);
}

/* Closes the library and opens it again, with a vault that knows nothing. */
void
library_reopen (Library *library)
{
  g_autoptr(GError) error = NULL;

  rp_store_close (library->store);
  drain ();
  g_assert_finalize_object (g_steal_pointer (&library->store));
  drain ();
  g_assert_finalize_object (g_steal_pointer (&library->vault));
  library->vault = rp_vault_new (NULL);
  library->store = rp_store_new (library->folder, library->vault);
  rp_store_set_now (library->store, TEST_NOW);
  g_assert_true (test_open (library->store, RP_STORE_OPEN_NONE, &error));
  g_assert_no_error (error);
}

/* Does to the file what somebody without a key could do; the vault is locked then. */
void
library_run_sql (Library    *library,
                 const char *sql)
{
  g_autoptr(GError) error = NULL;
  RpDb *db;

  rp_store_close (library->store);
  db = rp_db_open (library->folder, FALSE, G_MAXINT, &error);
  g_assert_no_error (error);
  g_assert_true (rp_db_exec (db, sql, &error));
  rp_db_close (db);
  library_reopen (library);
}

char *
library_path (Library    *library,
              const char *name)
{
  return g_build_filename (library->folder, name, NULL);
}

static gboolean
holds (const char *content,
       gsize       length,
       const char *text)
{
  gsize size = strlen (text);

  for (gsize i = 0; i + size <= length; i++)
    if (memcmp (content + i, text, size) == 0)
      return TRUE;

  return FALSE;
}

/* Whether @text stands in clear in any file of the library. */
gboolean
library_holds (Library    *library,
               const char *text)
{
  g_autoptr(GDir) dir = g_dir_open (library->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = library_path (library, name);
      g_autofree char *content = NULL;
      gsize length = 0;

      if (g_file_get_contents (path, &content, &length, NULL) && holds (content, length, text))
        return TRUE;
    }

  return FALSE;
}

/* Sets the vault up with TEST_PASSPHRASE and saves its header. */
void
test_vault_set_up (Library *library)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GError) error = NULL;

  rp_vault_setup_async (library->vault, TEST_PASSPHRASE, FALSE, NULL, test_result_cb, &result);
  rp_vault_setup_finish (library->vault, test_await (&result), &error);
  g_assert_no_error (error);
  rp_store_save_vault_async (library->store, NULL, test_result_cb, &saved);
  g_assert_true (rp_store_save_vault_finish (library->store, test_await (&saved), &error));
  g_assert_no_error (error);
}

void
test_vault_unlock (Library *library)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rp_vault_unlock_with_passphrase_async (library->vault, TEST_PASSPHRASE, NULL, test_result_cb,
                                         &result);
  rp_vault_unlock_with_passphrase_finish (library->vault, test_await (&result), &error);
  g_assert_no_error (error);
}

/* The second phase */
gboolean
test_rotate (RpStore          *store,
             RpVaultRotation  *rotation,
             GError          **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_rotate_async (store, rotation, NULL, test_result_cb, &result);

  return rp_store_rotate_finish (store, test_await (&result), error);
}

gboolean
test_open (RpStore           *store,
           RpStoreOpenFlags   flags,
           GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_open_async (store, flags, NULL, test_result_cb, &result);

  return rp_store_open_finish (store, test_await (&result), error);
}

gpointer
test_get (RpStore     *store,
          GType        type,
          const char  *id,
          GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_get_async (store, type, id, NULL, test_result_cb, &result);

  return rp_store_get_finish (store, test_await (&result), error);
}

gpointer
test_find (RpStore     *store,
           GType        type,
           const char  *name,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_find_async (store, type, name, NULL, test_result_cb, &result);

  return rp_store_find_finish (store, test_await (&result), error);
}

GPtrArray *
test_list (RpStore  *store,
           RpQuery  *query,
           GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_list_async (store, query, NULL, test_result_cb, &result);

  return rp_store_list_finish (store, test_await (&result), error);
}

GPtrArray *
test_search (RpStore    *store,
             const char *text)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *hits;

  rp_store_search_async (store, text, RP_SEARCH_ALL, 50, NULL, test_result_cb, &result);
  hits = rp_store_search_finish (store, test_await (&result), &error);
  g_assert_no_error (error);

  return hits;
}

RpVerifyReport *
test_verify (RpStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  RpVerifyReport *report;

  rp_store_verify_async (store, NULL, test_result_cb, &result);
  report = rp_store_verify_finish (store, test_await (&result), &error);
  g_assert_no_error (error);

  return report;
}

gboolean
test_write (RpStore  *store,
            RpBatch  *batch,
            GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_write_async (store, batch, NULL, test_result_cb, &result);

  return rp_store_write_finish (store, test_await (&result), error);
}

gboolean
test_try_put (RpStore   *store,
              gpointer   record,
              GError   **error)
{
  RpBatch *batch = rp_batch_new ("Put");

  rp_batch_put (batch, record);

  return test_write (store, batch, error);
}

void
test_put (RpStore  *store,
          gpointer  record)
{
  g_autoptr(GError) error = NULL;

  test_try_put (store, record, &error);
  g_assert_no_error (error);
}

void
test_delete (RpStore  *store,
             gpointer  record)
{
  RpBatch *batch = rp_batch_new ("Delete");
  g_autoptr(GError) error = NULL;

  rp_batch_delete (batch, G_OBJECT_TYPE (record), rp_record_get_id (record));
  test_write (store, batch, &error);
  g_assert_no_error (error);
}

char *
test_undo (RpStore  *store,
           GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_undo_async (store, NULL, test_result_cb, &result);

  return rp_store_undo_finish (store, test_await (&result), error);
}

char *
test_redo (RpStore  *store,
           GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_redo_async (store, NULL, test_result_cb, &result);

  return rp_store_redo_finish (store, test_await (&result), error);
}

/* A record with properties set, not stored. */
gpointer
test_make (GType       type,
           const char *first_property,
           ...)
{
  GObject *record = rp_record_new (type);
  va_list arguments;

  va_start (arguments, first_property);
  g_object_set_valist (record, first_property, arguments);
  va_end (arguments);

  return record;
}

/* The same, stored. */
gpointer
test_add (RpStore    *store,
          GType       type,
          const char *first_property,
          ...)
{
  GObject *record = rp_record_new (type);
  va_list arguments;

  va_start (arguments, first_property);
  g_object_set_valist (record, first_property, arguments);
  va_end (arguments);
  test_put (store, record);

  return record;
}

/* Sets every field of @record to something that is not its default; references
 * lead to the records of @by_type. */
void
test_fill (gpointer    record,
           GHashTable *by_type)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      g_autofree char *text = NULL;

      switch (field->type)
        {
        case RP_FIELD_TEXT:
          text = g_strdup_printf ("%s’s %s: Ærøskøbing “%%” 漢字", klass->kind, field->name);
          rp_record_set_text (record, field, text);
          break;
        case RP_FIELD_REF:
          rp_record_set_text (record, field,
                              rp_record_get_id (g_hash_table_lookup (by_type,
                                                                     GSIZE_TO_POINTER (
                                                                       field->get_type ()))));
          break;
        case RP_FIELD_INT:
          rp_record_set_number (record, field, field->maximum);
          break;
        case RP_FIELD_BOOL:
        case RP_FIELD_ENUM:
          rp_record_set_number (record, field, 1);
          break;
        case RP_FIELD_TIME:
          rp_record_set_number (record, field, TEST_NOW + i);
          break;
        case RP_FIELD_DAY:
          rp_record_set_number (record, field, 739000 + i);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

gpointer
test_reread (RpStore  *store,
             gpointer  record)
{
  g_autoptr(GError) error = NULL;
  gpointer stored = test_get (store, G_OBJECT_TYPE (record), rp_record_get_id (record), &error);

  g_assert_no_error (error);

  return stored;
}

guint
test_count (RpStore *store,
            GType    type)
{
  g_autoptr(RpQuery) query = rp_query_new (type);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = test_list (store, query, &error);

  g_assert_no_error (error);

  return records->len;
}

/* What was added stays in the store; the record itself is not needed. */
void
keep (gpointer record)
{
  g_clear_object (&record);
}

/* Lets go of the records of which a struct of @size bytes is made. */
void
records_clear (gpointer records,
               gsize    size)
{
  gpointer *places = records;

  for (gsize i = 0; i < size / sizeof *places; i++)
    g_clear_object (&places[i]);
}
