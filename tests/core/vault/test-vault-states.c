/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-test.h"

/* Where the header has the id of the vault, and that of its second slot: the one of the
 * keyring. */
#define AT_VAULT_ID 8
#define AT_SLOT_ID  (52 + 180 + 8)

static char *
id_at (GBytes *header,
       gsize   offset)
{
  const guint8 *id = (const guint8 *) g_bytes_get_data (header, NULL) + offset;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 16; i++)
    g_string_append_printf (text, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x", id[i]);

  return g_string_free (text, FALSE);
}

/* What is wrong with the keyring when the library is opened. */
typedef enum { FINE, GONE, LOCKED, RESET, FOREIGN_KEY, SHORT_KEY, TWO_KEYS, OTHER_KIND } Trouble;

static void
make_trouble (Library *library,
              Trouble  trouble)
{
  g_autofree char *vault = id_at (library->header, AT_VAULT_ID);
  g_autofree char *slot = id_at (library->header, AT_SLOT_ID);
  static const guint8 other[32] = { 1, 2, 3 };
  g_autoptr(RpSecretBytes) wrong = rp_secret_bytes_new (other, trouble == SHORT_KEY ? 5 : 32);

  if (trouble == RESET || trouble == OTHER_KIND || trouble == FOREIGN_KEY || trouble == SHORT_KEY)
    rp_memory_keyring_forget_all (library->keyring);
  if (trouble == FOREIGN_KEY || trouble == SHORT_KEY || trouble == TWO_KEYS)
    rp_memory_keyring_put (library->keyring, vault, slot, wrong);
  if (trouble == GONE)
    rp_memory_keyring_set_state (library->keyring, RP_MEMORY_KEYRING_ABSENT);
  if (trouble == LOCKED)
    rp_memory_keyring_set_state (library->keyring, RP_MEMORY_KEYRING_LOCKED);
  if (trouble == OTHER_KIND)
    rp_memory_keyring_set_kind (library->keyring, RP_KEYRING_KIND_FILE);
}

/* The table of states: what each failure looks like, and that it harms nothing. */
static void
test_matrix (void)
{
  static const struct
  {
    Trouble       trouble;
    gboolean      may_prompt;
    gboolean      approve;
    RpVaultState  state;
    RpVaultReason reason;
    int           code;       /* -1: unlocked */
    guint         n_prompts;
  } rows[] = {
    { FINE, FALSE, FALSE, RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE, -1, 0 },
    { FINE, TRUE, TRUE, RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE, -1, 0 },
    { TWO_KEYS, FALSE, FALSE, RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE, -1, 0 },
    { GONE, FALSE, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, RP_ERROR_KEYRING, 0 },
    { GONE, TRUE, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, RP_ERROR_KEYRING, 0 },
    { LOCKED, FALSE, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED, RP_ERROR_LOCKED, 0 },
    { LOCKED, TRUE, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_DISMISSED, RP_ERROR_LOCKED, 1 },
    { LOCKED, TRUE, TRUE, RP_VAULT_UNLOCKED, RP_VAULT_REASON_NONE, -1, 1 },
    { RESET, TRUE, TRUE, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING, RP_ERROR_LOCKED, 0 },
    { FOREIGN_KEY, TRUE, TRUE, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_WRONG,
      RP_ERROR_LOCKED, 0 },
    { SHORT_KEY, TRUE, TRUE, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_WRONG,
      RP_ERROR_LOCKED, 0 },
    { OTHER_KIND, TRUE, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_OTHER_KEYRING, RP_ERROR_KEYRING, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GBytes) header = NULL;
      g_autoptr(GError) error = NULL;
      guint n_items;

      g_test_message ("row %u", i);
      library_set_up (&library, TRUE);
      make_trouble (&library, rows[i].trouble);
      rp_memory_keyring_set_prompt (library.keyring, rows[i].approve);
      n_items = rp_memory_keyring_get_n_items (library.keyring);

      vault = library_open (&library);
      assert_state (vault, LOCKED, NOT_TRIED);
      g_assert_cmpint (test_unlock (vault, rows[i].may_prompt, &error), ==, rows[i].code < 0);
      if (rows[i].code < 0)
        assert_opens (vault, &library);
      else
        {
          g_assert_error (error, RP_ERROR, rows[i].code);
          g_assert_cmpstr (error->message, ==, rp_vault_describe (rows[i].state, rows[i].reason,
                                                                  rp_vault_get_ways (vault)));
          assert_sealed_off (vault, &library, RP_ERROR_LOCKED);
        }
      g_assert_cmpint (rp_vault_get_state (vault), ==, rows[i].state);
      g_assert_cmpint (rp_vault_get_reason (vault), ==, rows[i].reason);

      /* Nothing made, asked for more than allowed, overwritten or lost. */
      g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 0);
      g_assert_cmpuint (rp_memory_keyring_get_n_prompts (library.keyring), ==, rows[i].n_prompts);
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, n_items);
      g_assert_cmpuint (rp_memory_keyring_get_n_stores (library.keyring), ==, 1);
      header = rp_vault_dup_header (vault);
      g_assert_true (g_bytes_equal (header, library.header));
      g_assert_false (rp_vault_has_unsaved_header (vault));

      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

/* Recovery from each trouble: what is open afterwards, and whether the keyring is
 * mended by a new item beside what is there. */
static void
test_recovery (void)
{
  static const struct
  {
    Trouble       trouble;
    RpVaultReason reason;
    gboolean      mended;
  } rows[] = {
    { FINE, RP_VAULT_REASON_NONE, FALSE },
    { RESET, RP_VAULT_REASON_NONE, TRUE },
    { FOREIGN_KEY, RP_VAULT_REASON_NONE, TRUE },
    { OTHER_KIND, RP_VAULT_REASON_NONE, TRUE },
    { LOCKED, RP_VAULT_REASON_KEYRING_LOCKED, FALSE },
    { GONE, RP_VAULT_REASON_NO_SERVICE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GError) error = NULL;
      guint n_items;

      g_test_message ("row %u", i);
      library_set_up (&library, TRUE);
      make_trouble (&library, rows[i].trouble);
      n_items = rp_memory_keyring_get_n_items (library.keyring);
      vault = library_open (&library);
      g_assert_cmpint (test_unlock (vault, FALSE, NULL), ==, rows[i].trouble == FINE);

      rp_vault_lock (vault);
      g_assert_false (test_recover (vault, "not the passphrase at all", &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
      g_clear_error (&error);
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, n_items);

      g_assert_true (test_recover (vault, TEST_PASSPHRASE, &error));
      g_assert_no_error (error);
      g_assert_cmpint (rp_vault_get_state (vault), ==, RP_VAULT_UNLOCKED);
      g_assert_cmpint (rp_vault_get_reason (vault), ==, rows[i].reason);
      assert_opens (vault, &library);
      g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 0);
      g_assert_cmpuint (rp_memory_keyring_get_n_prompts (library.keyring), ==, 0);
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==,
                        n_items + (rows[i].mended ? 1 : 0));
      g_assert_cmpint (rp_vault_has_unsaved_header (vault), ==, rows[i].mended);

      if (rows[i].mended)
        {
          g_assert_true (rp_vault_write_sidecar (vault, library.sidecar, &error));
          g_assert_no_error (error);
          g_assert_finalize_object (g_steal_pointer (&vault));

          /* The database did not get its copy: the one beside it is newer and wins. */
          vault = library_open (&library);
          g_assert_true (rp_vault_has_unsaved_header (vault));
          g_assert_true (test_unlock (vault, FALSE, &error));
          g_assert_no_error (error);
          assert_opens (vault, &library);
        }

      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

/* A keyring that takes the new key badly leaves everything as it was. */
static void
test_store_faults (void)
{
  static const RpMemoryKeyringFault faults[] = {
    RP_MEMORY_KEYRING_STORE_FAILS, RP_MEMORY_KEYRING_STORE_LOSES, RP_MEMORY_KEYRING_STORE_ALTERS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GBytes) header = NULL;
      g_autoptr(GError) error = NULL;

      library_begin (&library);
      rp_memory_keyring_set_fault (library.keyring, faults[i]);
      vault = test_vault_new (library.keyring);
      g_assert_false (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_KEYRING);
      g_clear_error (&error);
      assert_state (vault, NO_VAULT, NONE);
      g_assert_null (rp_vault_dup_header (vault));
      g_assert_false (rp_vault_write_sidecar (vault, library.sidecar, NULL));
      g_assert_false (g_file_test (library.sidecar, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 0);
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);

      library_set_up (&library, TRUE);
      rp_memory_keyring_forget_all (library.keyring);
      rp_memory_keyring_set_fault (library.keyring, faults[i]);
      vault = library_open (&library);
      g_assert_true (test_recover (vault, TEST_PASSPHRASE, &error));
      g_assert_no_error (error);
      assert_state (vault, UNLOCKED, KEY_MISSING);
      assert_opens (vault, &library);
      header = rp_vault_dup_header (vault);
      g_assert_true (g_bytes_equal (header, library.header));
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 0);
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

/* In every state but "no vault", setting up is refused and makes no key. */
static void
test_never_a_second_key (void)
{
  Library library;
  g_autoptr(GBytes) damaged = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize size = 0;

  library_set_up (&library, TRUE);
  bytes = g_memdup2 (g_bytes_get_data (library.header, &size), g_bytes_get_size (library.header));
  size = g_bytes_get_size (library.header);
  bytes[60] ^= 1;
  damaged = g_bytes_new (bytes, size);

  for (guint i = 0; i < 4; i++)
    {
      GBytes *database[] = { library.header, damaged, NULL, NULL };
      const char *sidecar[] = { NULL, NULL, NULL, library.sidecar };
      g_autoptr(RpVault) vault = test_vault_new (library.keyring);
      g_autoptr(GError) error = NULL;

      g_assert_true (rp_vault_load_header (vault, database[i], sidecar[i], TRUE, &error));
      g_assert_no_error (error);
      g_assert_cmpint (rp_vault_get_state (vault), !=, RP_VAULT_NO_VAULT);
      g_assert_false (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_USAGE);
      g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 0);
    }
  g_assert_cmpuint (rp_memory_keyring_get_n_stores (library.keyring), ==, 1);
  library_end (&library);
}

static void
test_header_lost (void)
{
  Library library;
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GError) error = NULL;

  library_set_up (&library, TRUE);
  vault = test_vault_new (library.keyring);
  g_assert_true (rp_vault_load_header (vault, NULL, NULL, FALSE, &error));
  assert_state (vault, NO_VAULT, NONE);
  g_assert_true (rp_vault_load_header (vault, NULL, NULL, TRUE, &error));
  assert_state (vault, NEEDS_RECOVERY, HEADER_DAMAGED);
  g_assert_false (test_unlock (vault, TRUE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (test_recover (vault, TEST_PASSPHRASE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
  g_clear_error (&error);
  assert_sealed_off (vault, &library, RP_ERROR_LOCKED);
  g_assert_null (rp_vault_dup_header (vault));

  /* The copy beside the database is enough, even before the first note. */
  g_assert_true (rp_vault_load_header (vault, NULL, library.sidecar, FALSE, &error));
  assert_state (vault, LOCKED, NOT_TRIED);
  g_assert_true (rp_vault_has_unsaved_header (vault));
  g_assert_true (test_unlock (vault, FALSE, &error));
  assert_opens (vault, &library);

  /* A copy that is there but cannot be read is no sign of a first run. */
  g_assert_cmpint (g_unlink (library.sidecar), ==, 0);
  g_assert_cmpint (g_mkdir (library.sidecar, 0700), ==, 0);
  g_assert_false (rp_vault_load_header (vault, NULL, library.sidecar, FALSE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_IO);
  g_clear_error (&error);
  assert_state (vault, NEEDS_RECOVERY, HEADER_DAMAGED);
  g_assert_true (rp_vault_load_header (vault, library.header, library.sidecar, FALSE, &error));
  assert_state (vault, LOCKED, NOT_TRIED);
  g_assert_cmpint (g_rmdir (library.sidecar), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* Made by a newer version, in either copy: nothing is read, written or set up. */
static void
test_newer (void)
{
  g_autoptr(GBytes) newer = g_bytes_new_static (test_newer_header, sizeof test_newer_header - 1);

  for (guint in_sidecar = 0; in_sidecar < 2; in_sidecar++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *content = NULL;
      gsize size = 0;

      library_set_up (&library, TRUE);
      if (in_sidecar)
        g_assert_true (g_file_set_contents (library.sidecar, test_newer_header,
                                            sizeof test_newer_header - 1, &error));
      vault = test_vault_new (library.keyring);
      g_assert_true (rp_vault_load_header (vault, in_sidecar ? library.header : newer,
                                           library.sidecar, TRUE, &error));
      assert_state (vault, READ_ONLY_NEWER, NONE);
      g_assert_null (rp_vault_dup_header (vault));
      g_assert_false (rp_vault_has_unsaved_header (vault));
      assert_sealed_off (vault, &library, RP_ERROR_TOO_NEW);
      g_assert_false (test_unlock (vault, TRUE, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);
      g_clear_error (&error);
      g_assert_false (test_recover (vault, TEST_PASSPHRASE, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);
      g_clear_error (&error);
      g_assert_false (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_USAGE);
      g_clear_error (&error);
      g_assert_false (rp_vault_write_sidecar (vault, library.sidecar, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_TOO_NEW);
      g_clear_error (&error);
      g_assert_true (g_file_get_contents (library.sidecar, &content, &size, &error));
      if (in_sidecar)
        g_assert_cmpmem (content, size, test_newer_header, sizeof test_newer_header - 1);
      else
        g_assert_cmpmem (content, size, g_bytes_get_data (library.header, NULL),
                         g_bytes_get_size (library.header));
      g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 0);
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-states/matrix", test_matrix);
  g_test_add_func ("/vault-states/recovery", test_recovery);
  g_test_add_func ("/vault-states/store-faults", test_store_faults);
  g_test_add_func ("/vault-states/never-a-second-key", test_never_a_second_key);
  g_test_add_func ("/vault-states/header-lost", test_header_lost);
  g_test_add_func ("/vault-states/newer", test_newer);

  return g_test_run ();
}
