/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-rotation-test.h"
#include "rp-store-drafts.h"
#include "rp-store-upkeep.h"

#define SOME_ID "00000000-0000-4000-8000-000000000000"
#define FIELD  "encounter.words"
#define CANARY "The migration keeps me awake, canary"

static GBytes *
seal (Library    *library,
      const char *text)
{
  GBytes *sealed = rp_vault_seal (library->vault, RP_DRAFT_KIND, FIELD, SOME_ID, 0, text,
                                  strlen (text), NULL);

  return sealed != NULL ? sealed
                        : rp_vault_seal_for_later (library->vault, RP_DRAFT_KIND, FIELD,
                                                   SOME_ID, 0, text, strlen (text), NULL);
}

static void
keep_text (Library    *library,
           const char *text)
{
  g_autoptr(GBytes) sealed = text != NULL ? seal (library, text) : NULL;

  rp_store_keep_draft (library->store, FIELD, SOME_ID, 0, sealed);
}

static GBytes *
find (Library *library,
      guint64  revision)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *sealed;

  rp_store_find_draft_async (library->store, FIELD, SOME_ID, revision, NULL, test_result_cb,
                             &result);
  sealed = rp_store_find_draft_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);

  return sealed;
}

/* @text may be %NULL: there is none. */
static void
assert_draft (Library    *library,
              const char *text)
{
  g_autoptr(GBytes) sealed = find (library, 0);
  g_autoptr(RpSecretBytes) opened = NULL;
  g_autoptr(GError) error = NULL;
  const char *bytes;
  gsize length;

  g_assert_cmpint (sealed != NULL, ==, text != NULL);
  if (text == NULL)
    return;

  rp_vault_open (library->vault, RP_DRAFT_KIND, FIELD, SOME_ID, 0, sealed, &opened, &error);
  g_assert_no_error (error);
  bytes = rp_secret_bytes_begin_read (opened, &length);
  g_assert_cmpmem (bytes, length, text, strlen (text));
  rp_secret_bytes_end_read (opened);
}

static void
test_keep (Library       *library,
           gconstpointer  data)
{
  test_vault_set_up (library);
  assert_draft (library, NULL);
  keep_text (library, "The migr");
  keep_text (library, CANARY);
  assert_draft (library, CANARY);
  g_assert_false (library_holds (library, CANARY));
  g_assert_null (rp_store_get_undo_label (library->store));   /* no step */

  keep_text (library, NULL);
  assert_draft (library, NULL);
}

/* The program ends while somebody writes, with the vault open or locked. */
static void
test_reopen (Library       *library,
             gconstpointer  data)
{
  test_vault_set_up (library);
  for (guint locked = 0; locked < 2; locked++)
    {
      if (locked)
        rp_vault_lock (library->vault);
      keep_text (library, locked ? "Written while it was locked" : CANARY);
      library_reopen (library);
      test_vault_unlock (library);
      assert_draft (library, locked ? "Written while it was locked" : CANARY);
    }
}

/* Somebody else saved the record meanwhile. */
static void
test_stale (Library       *library,
            gconstpointer  data)
{
  test_vault_set_up (library);
  keep_text (library, CANARY);
  g_assert_null (find (library, 1));
  assert_draft (library, NULL);
}

static void
test_purge (Library       *library,
            gconstpointer  data)
{
  gint64 day = 24 * 60 * 60;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  test_vault_set_up (library);
  keep_text (library, CANARY);
  for (int days = RP_STORE_KEEP_DELETED_DAYS - 1; days <= RP_STORE_KEEP_DELETED_DAYS + 1; days += 2)
    for (gboolean all = 0; all < 2; all++)     /* emptied by hand: no draft is meant by that */
      {
        g_autoptr(GAsyncResult) result = NULL;
        g_autoptr(GError) error = NULL;

        rp_store_purge_deleted_async (library->store, now + days * day, all, NULL,
                                      test_result_cb, &result);
        rp_store_purge_deleted_finish (library->store, test_await (&result), &error);
        g_assert_no_error (error);
        assert_draft (library, days < RP_STORE_KEEP_DELETED_DAYS ? CANARY : NULL);
      }
}

/* A new key keeps the bytes of one that cannot be read. */
static void
test_rotated_damaged (Library       *library,
                      gconstpointer  data)
{
  const RpVaultChoice choice = { .ways = RP_VAULT_WAY_PASSPHRASE, .passphrase = TEST_PASSPHRASE };
  g_autoptr(GBytes) damaged = g_bytes_new_static ("damaged", 7);
  g_autoptr(RpVaultRotation) rotation = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GError) error = NULL;

  test_vault_set_up (library);
  rp_store_keep_draft (library->store, FIELD, SOME_ID, 0, damaged);
  rotation = test_begin_rotation (library->vault, &choice, &error);
  g_assert_no_error (error);
  g_assert_true (test_rotate (library->store, rotation, &error));
  g_assert_no_error (error);

  after = find (library, 0);
  g_assert_nonnull (after);
  g_assert_true (g_bytes_equal (after, damaged));
}

/* A new key seals it anew, with all the rest. */
static void
test_rotated (Library       *library,
              gconstpointer  data)
{
  const RpVaultChoice choice = { .ways = RP_VAULT_WAY_PASSPHRASE, .passphrase = TEST_PASSPHRASE };
  g_autoptr(RpVaultRotation) rotation = NULL;
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) reread = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autoptr(GError) error = NULL;

  test_vault_set_up (library);
  note = test_add (library->store, RP_TYPE_NOTE, "title", "Tove", "body", "Wants out", NULL);
  keep_text (library, CANARY);
  before = find (library, 0);

  rotation = test_begin_rotation (library->vault, &choice, &error);
  g_assert_no_error (error);
  g_assert_true (test_rotate (library->store, rotation, &error));
  g_assert_no_error (error);

  after = find (library, 0);
  g_assert_false (g_bytes_equal (before, after));
  assert_draft (library, CANARY);
  reread = test_reread (library->store, note);
  g_assert_cmpstr (reread->body, ==, "Wants out");
  g_assert_null (rp_store_get_undo_label (library->store));   /* it held the old key's texts */

  /* What the old key sealed, it opens no more. */
  g_assert_false (rp_vault_open (library->vault, RP_DRAFT_KIND, FIELD, SOME_ID, 0, before,
                                 &(RpSecretBytes *) { NULL }, NULL));
  g_clear_object (&rotation);
  library_reopen (library);
  test_vault_unlock (library);
  assert_draft (library, CANARY);
}

static gboolean
write_or_keep (Library    *library,
               RpNote     *note,
               GError    **error)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Test");
  g_autoptr(GBytes) sealed = g_bytes_new_static ("sealed", 6);
  g_autoptr(GAsyncResult) result = NULL;

  rp_batch_put (batch, note);
  rp_store_write_or_keep_async (library->store, g_steal_pointer (&batch), "note",
                                rp_record_get_id (note), sealed, test_result_cb, &result);

  return rp_store_write_or_keep_finish (library->store, test_await (&result), error);
}

/* "ID ID": whose drafts there are */
static char *
kept_ids (Library *library)
{
  g_autoptr(GString) ids = g_string_new (NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) drafts = NULL;
  g_autoptr(GError) error = NULL;

  rp_store_list_drafts_async (library->store, "note", NULL, test_result_cb, &result);
  drafts = rp_store_list_drafts_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < drafts->len; i++)
    {
      const RpKeptDraft *draft = drafts->pdata[i];

      g_assert_cmpmem (g_bytes_get_data (draft->sealed, NULL), g_bytes_get_size (draft->sealed),
                       "sealed", 6);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", draft->id);
    }

  return g_strdup (ids->str);
}

static void
assert_kept (Library    *library,
             const char *ids)
{
  g_autofree char *kept = kept_ids (library);

  g_assert_cmpstr (kept, ==, ids);
}

/* What cannot be written is kept, also over a restart, until it is written. */
static void
test_write_or_keep (Library       *library,
                    gconstpointer  data)
{
  g_autoptr(RpNote) note = test_make (RP_TYPE_NOTE, "title", "Tove", "body", "Wants out", NULL);
  g_autoptr(GError) error = NULL;

  test_vault_set_up (library);
  rp_vault_lock (library->vault);
  g_assert_false (write_or_keep (library, note, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);
  assert_kept (library, rp_record_get_id (note));

  library_reopen (library);
  assert_kept (library, rp_record_get_id (note));
  test_vault_unlock (library);
  g_assert_true (write_or_keep (library, note, &error));
  g_assert_no_error (error);
  assert_kept (library, "");
  g_assert_true (write_or_keep (library, note, &error));
  assert_kept (library, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/drafts/keep", test_keep);
  library_test ("/drafts/reopen", test_reopen);
  library_test ("/drafts/stale", test_stale);
  library_test ("/drafts/purge", test_purge);
  library_test ("/drafts/rotate", test_rotated);
  library_test ("/drafts/rotate-damaged", test_rotated_damaged);
  library_test ("/drafts/write-or-keep", test_write_or_keep);

  return g_test_run ();
}
