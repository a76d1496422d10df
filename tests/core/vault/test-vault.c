/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-test.h"

#include <string.h>

static void
test_passphrase_only (void)
{
  Library library;
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GError) error = NULL;

  library_set_up (&library, FALSE);
  g_assert_cmpuint (rp_memory_keyring_get_n_stores (library.keyring), ==, 0);
  vault = library_open (&library);
  assert_state (vault, LOCKED, PASSPHRASE_ONLY);
  g_assert_false (test_unlock (vault, TRUE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_false (test_passphrase (vault, "five words are quite enougH", &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);
  assert_state (vault, LOCKED, PASSPHRASE_ONLY);
  g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_opens (vault, &library);

  /* Recovery must not put a key into a keyring that was not chosen. */
  rp_vault_lock (vault);
  assert_state (vault, LOCKED, BY_USER);
  g_assert_true (test_recover (vault, TEST_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (rp_memory_keyring_get_n_stores (library.keyring), ==, 0);
  g_assert_false (rp_vault_has_unsaved_header (vault));
  g_assert_finalize_object (g_steal_pointer (&vault));

  /* With no keyring at all the vault of the keyring still opens by passphrase. */
  library_end (&library);
  library_set_up (&library, TRUE);
  vault = test_vault_new (NULL);
  g_assert_true (rp_vault_load_header (vault, library.header, NULL, TRUE, &error));
  g_assert_false (test_unlock (vault, TRUE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_KEYRING);
  g_clear_error (&error);
  assert_state (vault, LOCKED, NO_SERVICE);
  g_assert_true (test_recover (vault, TEST_PASSPHRASE, &error));
  assert_state (vault, UNLOCKED, NO_SERVICE);
  assert_opens (vault, &library);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

static void
test_setup_rules (void)
{
  static const struct
  {
    const char *passphrase;
    gboolean    accepted;
  } rows[] = {
    { "", FALSE },
    { "eleven char", FALSE },
    { "twelve chars", TRUE },
    { "            ", FALSE },
    { "a b c d e", TRUE },
    { "a b c  d ", FALSE },
    { "äöüäöüäöüäö", FALSE },
    { "äöüäöüäöüäöü", TRUE },
    { "a\xff\xfe not text at all", FALSE },
  };
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(RpVault) vault = test_vault_new (keyring);
      g_autoptr(GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_cmpint (rp_vault_check_passphrase (rows[i].passphrase, NULL), ==, rows[i].accepted);
      g_assert_cmpint (test_setup (vault, rows[i].passphrase, FALSE, &error), ==, rows[i].accepted);
      if (rows[i].accepted)
        {
          g_assert_no_error (error);
          g_assert_false (test_setup (vault, TEST_PASSPHRASE, FALSE, &error));
          g_assert_error (error, RP_ERROR, RP_ERROR_USAGE);
        }
      else
        {
          g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
          assert_state (vault, NO_VAULT, NONE);
        }
      g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, rows[i].accepted);
    }
}

/* Composed and decomposed letters are the same passphrase; so are long ones. */
static void
test_passphrase_forms (void)
{
  g_autofree char *long_one = g_strnfill (1024 * 1024, 'x');
  const char *rows[][2] = {
    { "größer als nötig", "gro\xcc\x88\xc3\x9f" "er als no\xcc\x88tig" },
    { "סיסמה ארוכה מספיק", "סיסמה ארוכה מספיק" },
    { long_one, long_one },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(RpVault) vault = test_vault_new (NULL);
      g_autoptr(GError) error = NULL;

      g_assert_true (test_setup (vault, rows[i][0], FALSE, &error));
      g_assert_no_error (error);
      rp_vault_lock (vault);
      g_assert_true (test_passphrase (vault, rows[i][1], &error));
      g_assert_no_error (error);
    }
}

static void
test_lock (void)
{
  Library library;
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GAsyncResult) first = NULL;
  g_autoptr(GAsyncResult) second = NULL;
  g_autoptr(GError) error = NULL;

  library_set_up (&library, TRUE);
  vault = library_open (&library);
  rp_vault_lock (vault);
  assert_state (vault, LOCKED, NOT_TRIED);
  g_assert_true (test_unlock (vault, FALSE, &error));
  rp_vault_lock (vault);
  assert_state (vault, LOCKED, BY_USER);
  assert_sealed_off (vault, &library, RP_ERROR_LOCKED);

  /* Locked while the passphrase is being checked: it comes to nothing. Another verb
   * meanwhile is told to wait. */
  rp_vault_recover_async (vault, TEST_PASSPHRASE, NULL, result_cb, &first);
  rp_vault_unlock_async (vault, FALSE, NULL, result_cb, &second);
  g_assert_false (rp_vault_unlock_finish (vault, await (&second), &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_BUSY);
  g_clear_error (&error);
  rp_vault_lock (vault);
  g_assert_false (rp_vault_recover_finish (vault, await (&first), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  assert_state (vault, LOCKED, BY_USER);
  assert_sealed_off (vault, &library, RP_ERROR_LOCKED);

  g_clear_object (&first);
  g_clear_object (&second);
  g_assert_true (test_unlock (vault, FALSE, &error));
  assert_opens (vault, &library);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* Setting up that is given up leaves no vault and no item. */
static void
test_setup_given_up (void)
{
  for (guint by_lock = 0; by_lock < 2; by_lock++)
    {
      g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
      g_autoptr(RpVault) vault = test_vault_new (keyring);
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;

      rp_vault_setup_async (vault, TEST_PASSPHRASE, TRUE, cancellable, result_cb, &result);
      if (by_lock)
        rp_vault_lock (vault);
      else
        g_cancellable_cancel (cancellable);
      g_assert_false (rp_vault_setup_finish (vault, await (&result), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      assert_state (vault, NO_VAULT, NONE);
      g_assert_cmpuint (rp_memory_keyring_get_n_items (keyring), ==, 0);

      g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
      g_assert_no_error (error);
    }
}

static void
read_cb (const void *data,
         gsize       length,
         gpointer    user_data)
{
  GString *read = user_data;

  g_string_append_len (read, data, (gssize) length);
}

/* One value after the other, short behind long, and none once it is locked */
static void
test_read (void)
{
  static const gsize lengths[] = { 5, 60000, 0, 7, 300000, 1, 9000, 8 };
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = test_vault_new (keyring);
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autoptr(GString) nothing = g_string_new (NULL);
  g_autoptr(GBytes) last = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(GString) read = g_string_new (NULL);

      g_clear_pointer (&last, g_bytes_unref);
      last = rp_vault_seal (vault, "insight", "body", TEST_UUID, i, text, lengths[i], &error);
      g_assert_no_error (error);
      g_assert_true (rp_vault_read (vault, "insight", "body", TEST_UUID, i, last, read_cb, read,
                                    &error));
      g_assert_no_error (error);
      g_assert_cmpmem (read->str, read->len, text, lengths[i]);
    }

  g_assert_false (rp_vault_read (vault, "insight", "title", TEST_UUID, 7, last, read_cb, nothing,
                                 &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
  g_clear_error (&error);
  rp_vault_lock (vault);
  g_assert_false (rp_vault_read (vault, "insight", "body", TEST_UUID, 7, last, read_cb, nothing,
                                 &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
notify_thread_cb (GObject    *object,
                  GParamSpec *pspec,
                  gpointer    user_data)
{
  guint *count = user_data;

  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  (*count)++;
}

static gpointer
busy_thread (gpointer data)
{
  RpVault *vault = data;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) sealed = rp_vault_seal (vault, "insight", "title", TEST_UUID, i, "t", 1,
                                                &error);
      g_autoptr(RpSecretBytes) text = NULL;

      if (sealed == NULL || !rp_vault_open (vault, "insight", "title", TEST_UUID, i, sealed, &text,
                                            &error))
        g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
    }
  rp_vault_lock (vault);

  return NULL;
}

/* Other threads seal, open and lock; signals come out in the owner's. */
static void
test_threads (void)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(RpVault) vault = test_vault_new (keyring);
  g_autoptr(GError) error = NULL;
  GThread *threads[4];
  guint count = 0;

  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (g_main_context_acquire (NULL));
  g_signal_connect (vault, "notify::state", G_CALLBACK (notify_thread_cb), &count);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sealing", busy_thread, vault);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (count, ==, 0);
  while (count == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count, ==, 1);
  assert_state (vault, LOCKED, BY_USER);
  g_main_context_release (NULL);
}

/* Every pair has a sentence of its own kind, and none gives anything away. */
static void
test_sentences (void)
{
  static const RpVaultWays ways[] = { 0, RP_VAULT_WAY_PASSPHRASE, RP_VAULT_WAY_CODE,
                                      RP_VAULT_WAYS_RECOVERY };

  for (int state = RP_VAULT_NO_VAULT; state <= RP_VAULT_READ_ONLY_NEWER; state++)
    for (int reason = 0; reason <= RP_VAULT_REASON_NO_RECOVERY; reason++)
      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        {
          const char *sentence = rp_vault_describe (state, reason, ways[i]);

          g_assert_cmpuint (strlen (sentence), >, 20);
          g_assert_true (g_str_has_suffix (sentence, "."));
        }
}

/* Where the keyring does not help, what there is instead is named, and nothing else. */
static void
test_names_ways (void)
{
  static const struct
  {
    RpVaultState  state;
    RpVaultReason reason;
  } rows[] = {
    { RP_VAULT_LOCKED, RP_VAULT_REASON_OTHER_KEYRING },
    { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_WRONG },
    { RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint with = 1; with < 4; with++)
      {
        RpVaultWays ways = RP_VAULT_WAY_KEYRING | (with & 1 ? RP_VAULT_WAY_PASSPHRASE : 0) |
                           (with & 2 ? RP_VAULT_WAY_CODE : 0);
        const char *sentence = rp_vault_describe (rows[i].state, rows[i].reason, ways);

        g_test_message ("%s", sentence);
        g_assert_cmpint (strstr (sentence, "passphrase") != NULL, ==, (with & 1) != 0);
        g_assert_cmpint (strstr (sentence, "recovery code") != NULL, ==, (with & 2) != 0);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/passphrase-only", test_passphrase_only);
  g_test_add_func ("/vault/passphrase-forms", test_passphrase_forms);
  g_test_add_func ("/vault/setup-rules", test_setup_rules);
  g_test_add_func ("/vault/setup-given-up", test_setup_given_up);
  g_test_add_func ("/vault/lock", test_lock);
  g_test_add_func ("/vault/read", test_read);
  g_test_add_func ("/vault/threads", test_threads);
  g_test_add_func ("/vault/sentences", test_sentences);
  g_test_add_func ("/vault/names-ways", test_names_ways);

  return g_test_run ();
}
