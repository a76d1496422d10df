/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-keyring-file.h"
#include "rp-recovery-code.h"
#include "rp-vault-test.h"

#include <string.h>

#define OTHER_PASSPHRASE "quite another sentence of words"

#define KEYRING    RP_VAULT_WAY_KEYRING
#define PASSPHRASE RP_VAULT_WAY_PASSPHRASE
#define CODE       RP_VAULT_WAY_CODE
#define STRICT     RP_VAULT_WAY_STRICT

/* Ways into @library that work, each tried on a vault of its own. */
static RpVaultWays
find_open_ways (Library       *library,
                const char    *passphrase,
                RpSecretBytes *code)
{
  static const RpVaultWays tried[] = { KEYRING, PASSPHRASE, CODE };
  RpVaultWays open = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr(RpVault) vault = library_open (library);
      gboolean opened;

      if (tried[i] == KEYRING)
        opened = test_unlock (vault, FALSE, NULL);
      else if (tried[i] == PASSPHRASE)
        opened = test_passphrase (vault, passphrase, NULL);
      else
        opened = code != NULL && test_code (vault, code, NULL);
      if (opened)
        assert_opens (vault, library);
      open |= opened ? tried[i] : 0;
      g_assert_finalize_object (g_steal_pointer (&vault));
    }

  return open;
}

/* Each set of ways, whether it may be set up, and what then opens the vault. */
static void
test_setting_up (void)
{
  static const struct
  {
    RpVaultWays ways;
    gboolean    insists;
    gboolean    with_passphrase;
    gboolean    with_code;
    int         code;        /* -1: it may */
    RpVaultWays open;
  } rows[] = {
    { PASSPHRASE, FALSE, TRUE, FALSE, -1, PASSPHRASE },
    { CODE, FALSE, FALSE, TRUE, -1, CODE },
    { PASSPHRASE | CODE, FALSE, TRUE, TRUE, -1, PASSPHRASE | CODE },
    { KEYRING | PASSPHRASE, FALSE, TRUE, FALSE, -1, KEYRING | PASSPHRASE },
    { KEYRING | CODE, FALSE, FALSE, TRUE, -1, KEYRING | CODE },
    { KEYRING | PASSPHRASE | CODE, FALSE, TRUE, TRUE, -1, KEYRING | PASSPHRASE | CODE },
    { KEYRING, TRUE, FALSE, FALSE, -1, KEYRING },
    { KEYRING, FALSE, FALSE, FALSE, RP_ERROR_USAGE, 0 },
    { 0, TRUE, FALSE, FALSE, RP_ERROR_USAGE, 0 },
    { PASSPHRASE, FALSE, FALSE, FALSE, RP_ERROR_DATA, 0 },
    { KEYRING | CODE, FALSE, FALSE, FALSE, RP_ERROR_DATA, 0 },
    { STRICT | CODE, FALSE, TRUE, TRUE, -1, PASSPHRASE | CODE },
    { STRICT, TRUE, TRUE, FALSE, RP_ERROR_USAGE, 0 },
    { STRICT | CODE, FALSE, FALSE, TRUE, RP_ERROR_DATA, 0 },
    { STRICT | CODE | KEYRING, FALSE, TRUE, TRUE, RP_ERROR_USAGE, 0 },
    { STRICT | CODE | PASSPHRASE, FALSE, TRUE, TRUE, RP_ERROR_USAGE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
      const RpVaultChoice choice = {
        .ways = rows[i].ways,
        .passphrase = rows[i].with_passphrase ? TEST_PASSPHRASE : NULL,
        .code = rows[i].with_code ? code : NULL,
        .insists = rows[i].insists,
      };
      Library library;

      g_test_message ("row %u", i);
      if (rows[i].code < 0)
        {
          library_set_up_ways (&library, &choice);
          g_assert_cmpint (find_open_ways (&library, TEST_PASSPHRASE, code), ==, rows[i].open);
          g_assert_cmpint (find_open_ways (&library, OTHER_PASSPHRASE, NULL), ==,
                           rows[i].open & KEYRING);
        }
      else
        {
          g_autoptr(RpVault) vault = NULL;
          g_autoptr(GError) error = NULL;

          library_begin (&library);
          vault = test_vault_new (library.keyring);
          g_assert_false (test_setup_ways (vault, &choice, &error));
          g_assert_error (error, RP_ERROR, rows[i].code);
          assert_state (vault, NO_VAULT, NONE);
          g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 0);
          g_assert_cmpuint (rp_memory_keyring_get_n_stores (library.keyring), ==, 0);
          g_assert_finalize_object (g_steal_pointer (&vault));
        }
      library_end (&library);
    }
}

/* From each set of ways to another, one step at a time: what is put and removed, what is
 * refused, and what opens the vault afterwards. */
static void
test_changes (void)
{
  static const struct
  {
    RpVaultWays before;
    RpVaultWays put;
    RpVaultWays removed;
    gboolean    insists;
    gboolean    refused;
    RpVaultWays open;
  } rows[] = {
    { PASSPHRASE, CODE, 0, FALSE, FALSE, PASSPHRASE | CODE },
    { PASSPHRASE, KEYRING, 0, FALSE, FALSE, PASSPHRASE | KEYRING },
    { PASSPHRASE, KEYRING | CODE, PASSPHRASE, FALSE, FALSE, KEYRING | CODE },
    { KEYRING | PASSPHRASE, 0, KEYRING, FALSE, FALSE, PASSPHRASE },
    { KEYRING | PASSPHRASE, 0, PASSPHRASE, FALSE, TRUE, KEYRING | PASSPHRASE },
    { KEYRING | PASSPHRASE, 0, PASSPHRASE, TRUE, FALSE, KEYRING },
    { KEYRING | PASSPHRASE, 0, KEYRING | PASSPHRASE, TRUE, TRUE, KEYRING | PASSPHRASE },
    { PASSPHRASE, 0, PASSPHRASE, TRUE, TRUE, PASSPHRASE },
    { PASSPHRASE, 0, CODE, TRUE, TRUE, PASSPHRASE },
    { PASSPHRASE | CODE, 0, PASSPHRASE, FALSE, FALSE, CODE },
    { PASSPHRASE | CODE, 0, CODE, FALSE, FALSE, PASSPHRASE },
    { PASSPHRASE | CODE, STRICT, 0, FALSE, TRUE, PASSPHRASE | CODE },
    { STRICT | CODE, 0, CODE, TRUE, TRUE, PASSPHRASE | CODE },
    { STRICT | CODE, 0, STRICT, TRUE, TRUE, PASSPHRASE | CODE },
    { STRICT | CODE, KEYRING, 0, FALSE, TRUE, PASSPHRASE | CODE },
    { STRICT | CODE, PASSPHRASE, 0, FALSE, TRUE, PASSPHRASE | CODE },
    { STRICT | CODE, STRICT, 0, FALSE, FALSE, PASSPHRASE | CODE },
    { STRICT | CODE, CODE, 0, FALSE, FALSE, PASSPHRASE | CODE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
      const RpVaultChoice begin = { rows[i].before, TEST_PASSPHRASE, code, FALSE };
      const RpVaultChoice put = { rows[i].put, TEST_PASSPHRASE, code, FALSE };
      g_autoptr(GError) error = NULL;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GBytes) header = NULL;
      gboolean done = TRUE;
      Library library;

      g_test_message ("row %u", i);
      library_set_up_ways (&library, &begin);
      vault = library_open (&library);
      g_assert_true (rows[i].before & CODE ? test_code (vault, code, &error)
                                           : test_passphrase (vault, TEST_PASSPHRASE, &error));
      header = g_bytes_ref (library.header);
      if (rows[i].put != 0)
        done = test_put_ways (vault, &put, &error);
      if (done && rows[i].removed != 0)
        done = rp_vault_remove_ways (vault, rows[i].removed, rows[i].insists, &error);
      g_assert_cmpint (done, ==, !rows[i].refused);
      if (rows[i].refused)
        {
          g_assert_error (error, RP_ERROR, RP_ERROR_USAGE);
          g_assert_false (rp_vault_has_unsaved_header (vault));
        }
      else
        {
          g_assert_true (rp_vault_has_unsaved_header (vault));
          library_save (&library, vault);
          g_assert_false (g_bytes_equal (header, library.header));
        }
      assert_opens (vault, &library);
      g_assert_finalize_object (g_steal_pointer (&vault));
      g_assert_cmpint (find_open_ways (&library, TEST_PASSPHRASE, code), ==, rows[i].open);
      library_end (&library);
    }
}

/* What is replaced does not open the vault any more; the rest does. */
static void
test_replace (void)
{
  g_autoptr(RpSecretBytes) old_code = rp_recovery_code_new ();
  g_autoptr(RpSecretBytes) new_code = rp_recovery_code_new ();
  const RpVaultChoice begin = { KEYRING | PASSPHRASE | CODE, TEST_PASSPHRASE, old_code, FALSE };
  const RpVaultChoice passphrase = { PASSPHRASE, OTHER_PASSPHRASE, NULL, FALSE };
  const RpVaultChoice code = { CODE, NULL, new_code, FALSE };
  const RpVaultChoice shorter = { PASSPHRASE, "short", NULL, FALSE };
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GError) error = NULL;
  Library library;

  library_set_up_ways (&library, &begin);
  vault = library_open (&library);
  g_assert_false (test_put_ways (vault, &passphrase, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (rp_vault_remove_ways (vault, KEYRING, FALSE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_true (test_unlock (vault, FALSE, NULL));
  g_assert_false (test_put_ways (vault, &shorter, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
  g_clear_error (&error);
  g_assert_true (test_put_ways (vault, &passphrase, &error));
  library_save (&library, vault);
  g_assert_cmpint (find_open_ways (&library, TEST_PASSPHRASE, old_code), ==, KEYRING | CODE);
  g_assert_cmpint (find_open_ways (&library, OTHER_PASSPHRASE, new_code), ==,
                   KEYRING | PASSPHRASE);
  g_assert_true (test_put_ways (vault, &code, &error));
  library_save (&library, vault);
  g_assert_cmpint (find_open_ways (&library, OTHER_PASSPHRASE, old_code), ==,
                   KEYRING | PASSPHRASE);
  g_assert_cmpint (find_open_ways (&library, OTHER_PASSPHRASE, new_code), ==,
                   KEYRING | PASSPHRASE | CODE);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* A new keyring slot replaces the old; what the keyring holds for that goes with the first
 * unlocking by the new one, when the header is on the disk, and not before. */
static void
test_retired (void)
{
  const RpVaultChoice begin = { KEYRING | PASSPHRASE, TEST_PASSPHRASE, NULL, FALSE };
  const RpVaultChoice keyring = { .ways = KEYRING };
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GError) error = NULL;
  Library library;

  library_set_up_ways (&library, &begin);
  vault = library_open (&library);
  g_assert_true (test_unlock (vault, FALSE, NULL));
  g_assert_true (test_put_ways (vault, &keyring, &error));
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 2);

  /* Not saved yet: the disk needs the old one. */
  rp_vault_lock (vault);
  g_assert_true (test_unlock (vault, FALSE, NULL));
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 2);
  library_save (&library, vault);

  /* The passphrase proves nothing about the new one. */
  rp_vault_lock (vault);
  g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 2);

  rp_vault_lock (vault);
  g_assert_true (test_unlock (vault, FALSE, NULL));
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 1);
  g_assert_true (rp_vault_has_unsaved_header (vault));
  library_save (&library, vault);

  /* Without a keyring slot the passphrase does, unless the keyring is locked. */
  g_assert_true (rp_vault_remove_ways (vault, KEYRING, FALSE, &error));
  library_save (&library, vault);
  rp_vault_lock (vault);
  rp_memory_keyring_set_state (library.keyring, RP_MEMORY_KEYRING_LOCKED);
  g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
  g_assert_false (rp_vault_has_unsaved_header (vault));
  g_assert_cmpuint (rp_memory_keyring_get_n_prompts (library.keyring), ==, 0);
  rp_vault_lock (vault);
  rp_memory_keyring_set_state (library.keyring, RP_MEMORY_KEYRING_UNLOCKED);
  g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 0);
  assert_opens (vault, &library);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* A keyring that takes the new key badly leaves the ways as they were. */
static void
test_put_faults (void)
{
  static const RpMemoryKeyringFault faults[] = {
    RP_MEMORY_KEYRING_STORE_FAILS, RP_MEMORY_KEYRING_STORE_LOSES, RP_MEMORY_KEYRING_STORE_ALTERS,
  };
  const RpVaultChoice begin = { KEYRING | PASSPHRASE, TEST_PASSPHRASE, NULL, FALSE };
  const RpVaultChoice keyring = { .ways = KEYRING };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GError) error = NULL;
      Library library;

      library_set_up_ways (&library, &begin);
      vault = library_open (&library);
      g_assert_true (test_unlock (vault, FALSE, NULL));
      rp_memory_keyring_set_fault (library.keyring, faults[i]);
      g_assert_false (test_put_ways (vault, &keyring, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_KEYRING);
      g_assert_false (rp_vault_has_unsaved_header (vault));
      assert_state (vault, UNLOCKED, NONE);
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 1);
      g_assert_cmpint (find_open_ways (&library, TEST_PASSPHRASE, NULL), ==,
                       KEYRING | PASSPHRASE);
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

/* What happens to the keyring in strict mode, and what is said then. */
static void
test_strict (void)
{
  typedef enum { FINE, LOCKED, GONE, RESET } Trouble;
  static const struct
  {
    Trouble       trouble;
    gboolean      approve;
    RpVaultState  state;         /* after an attempt without a passphrase */
    RpVaultReason reason;
    gboolean      opens;         /* with the passphrase */
    RpVaultReason recovered;     /* with the code */
  } rows[] = {
    { FINE, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_STRICT_PASSPHRASE, TRUE,
      RP_VAULT_REASON_NONE },
    { LOCKED, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED, FALSE,
      RP_VAULT_REASON_NONE },
    { LOCKED, TRUE, RP_VAULT_LOCKED, RP_VAULT_REASON_KEYRING_LOCKED, TRUE, RP_VAULT_REASON_NONE },
    { GONE, FALSE, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, FALSE, RP_VAULT_REASON_NONE },
    { RESET, FALSE, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_STRICT_MISSING, FALSE,
      RP_VAULT_REASON_STRICT_MISSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
      g_autoptr(RpSecretBytes) wrong = rp_recovery_code_new ();
      const RpVaultChoice choice = { STRICT | CODE, TEST_PASSPHRASE, code, FALSE };
      const RpVaultChoice again = { STRICT, OTHER_PASSPHRASE, NULL, FALSE };
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GError) error = NULL;
      Library library;

      g_test_message ("row %u", i);
      library_set_up_ways (&library, &choice);
      vault = library_open (&library);
      assert_state (vault, LOCKED, NOT_TRIED);
      if (rows[i].trouble == LOCKED)
        rp_memory_keyring_set_state (library.keyring, RP_MEMORY_KEYRING_LOCKED);
      else if (rows[i].trouble == GONE)
        rp_memory_keyring_set_state (library.keyring, RP_MEMORY_KEYRING_ABSENT);
      else if (rows[i].trouble == RESET)
        rp_memory_keyring_forget_all (library.keyring);
      rp_memory_keyring_set_prompt (library.keyring, rows[i].approve);

      g_assert_false (test_unlock (vault, FALSE, NULL));
      g_assert_cmpint (rp_vault_get_state (vault), ==, rows[i].state);
      g_assert_cmpint (rp_vault_get_reason (vault), ==, rows[i].reason);
      assert_sealed_off (vault, &library, RP_ERROR_LOCKED);
      g_assert_cmpuint (rp_memory_keyring_get_n_prompts (library.keyring), ==, 0);
      g_assert_cmpint (test_passphrase (vault, TEST_PASSPHRASE, NULL), ==, rows[i].opens);
      if (rows[i].opens)
        assert_opens (vault, &library);
      rp_vault_lock (vault);
      g_assert_false (test_passphrase (vault, OTHER_PASSPHRASE, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);

      g_assert_false (test_recover_code (vault, wrong, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
      g_clear_error (&error);
      g_assert_true (test_recover_code (vault, code, &error));
      g_assert_no_error (error);
      g_assert_cmpint (rp_vault_get_state (vault), ==, RP_VAULT_UNLOCKED);
      g_assert_cmpint (rp_vault_get_reason (vault), ==, rows[i].recovered);
      assert_opens (vault, &library);
      g_assert_false (rp_vault_has_unsaved_header (vault));
      if (rows[i].trouble == RESET)
        {
          g_assert_true (test_put_ways (vault, &again, &error));
          assert_state (vault, UNLOCKED, NONE);
          library_save (&library, vault);
          g_assert_cmpint (find_open_ways (&library, TEST_PASSPHRASE, code), ==, CODE);
          g_assert_cmpint (find_open_ways (&library, OTHER_PASSPHRASE, code), ==,
                           PASSPHRASE | CODE);
        }
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

/* After a collapse of the keyring the code brings the notes back and mends it. */
static void
test_recover_by_code (void)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  const RpVaultChoice choice = { KEYRING | CODE, NULL, code, FALSE };
  g_autoptr(RpVault) vault = NULL;
  Library library;

  library_set_up_ways (&library, &choice);
  rp_memory_keyring_forget_all (library.keyring);
  vault = library_open (&library);
  g_assert_false (test_unlock (vault, FALSE, NULL));
  assert_state (vault, NEEDS_RECOVERY, KEY_MISSING);
  g_assert_true (test_code (vault, code, NULL));
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 0);
  rp_vault_lock (vault);
  g_assert_true (test_recover_code (vault, code, NULL));
  assert_state (vault, UNLOCKED, NONE);
  assert_opens (vault, &library);
  g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 0);
  library_save (&library, vault);
  g_assert_cmpint (find_open_ways (&library, TEST_PASSPHRASE, code), ==, KEYRING | CODE);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* What is said where the one way left is gone, or was never another. */
static void
test_reasons (void)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  const RpVaultChoice alone = { KEYRING, NULL, NULL, TRUE };
  const RpVaultChoice only_code = { CODE, NULL, code, FALSE };
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GError) error = NULL;
  Library library;

  library_set_up_ways (&library, &alone);
  rp_memory_keyring_forget_all (library.keyring);
  vault = library_open (&library);
  g_assert_false (test_unlock (vault, FALSE, NULL));
  assert_state (vault, NEEDS_RECOVERY, NO_RECOVERY);
  g_assert_false (test_code (vault, code, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);

  library_set_up_ways (&library, &only_code);
  vault = library_open (&library);
  assert_state (vault, LOCKED, CODE_ONLY);
  g_assert_false (test_unlock (vault, TRUE, NULL));
  assert_state (vault, LOCKED, CODE_ONLY);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* Any bit of a code: the vault stays closed. */
static void
test_every_bit_of_the_code (void)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  const RpVaultChoice choice = { CODE, NULL, code, FALSE };
  g_autoptr(RpVault) vault = NULL;
  Library library;

  library_set_up_ways (&library, &choice);
  vault = library_open (&library);
  for (guint bit = 0; bit < RP_RECOVERY_CODE_SIZE * 8; bit++)
    {
      guint8 bytes[RP_RECOVERY_CODE_SIZE];
      g_autoptr(RpSecretBytes) wrong = NULL;

      memcpy (bytes, rp_secret_bytes_begin_read (code, NULL), sizeof bytes);
      rp_secret_bytes_end_read (code);
      bytes[bit / 8] ^= 1 << bit % 8;
      wrong = rp_secret_bytes_new (bytes, sizeof bytes);
      g_assert_false (test_code (vault, wrong, NULL));
      assert_state (vault, LOCKED, CODE_ONLY);
    }
  g_assert_true (test_code (vault, code, NULL));
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

static void
notify_cb (RpVault    *vault,
           GParamSpec *pspec,
           guint      *count)
{
  (*count)++;
}

/* What the keyring says about its password can be read after unlocking. */
static void
test_protection (void)
{
  g_autoptr(RpVault) vault = NULL;
  guint count = 0;
  Library library;

  library_set_up (&library, TRUE);
  rp_memory_keyring_set_protection (library.keyring, RP_KEYRING_PROTECTION_NONE);
  vault = library_open (&library);
  g_signal_connect (vault, "notify::keyring-protection", G_CALLBACK (notify_cb), &count);
  g_assert_cmpint (rp_vault_get_keyring_protection (vault), ==, RP_KEYRING_PROTECTION_UNKNOWN);
  g_assert_true (test_unlock (vault, FALSE, NULL));
  g_assert_cmpint (rp_vault_get_keyring_protection (vault), ==, RP_KEYRING_PROTECTION_NONE);
  g_assert_cmpuint (count, >, 0);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* What a keyring's file begins with, and the name of the file from the bus. */
static void
test_keyring_files (void)
{
  static const struct
  {
    const char          *content;
    gssize               length;
    RpKeyringProtection  protection;
  } rows[] = {
    { "GnomeKeyring\n\r\0\n and the rest", 30, RP_KEYRING_PROTECTION_PASSWORD },
    { "GnomeKeyring\n\r\0\n", 16, RP_KEYRING_PROTECTION_PASSWORD },
    { "GnomeKeyring\n", 13, RP_KEYRING_PROTECTION_UNKNOWN },
    { "[keyring]\ndisplay-name=Login\n", -1, RP_KEYRING_PROTECTION_NONE },
    { "[keyring]", -1, RP_KEYRING_PROTECTION_NONE },
    { "[keyrin", -1, RP_KEYRING_PROTECTION_UNKNOWN },
    { "", 0, RP_KEYRING_PROTECTION_UNKNOWN },
    { "something else that is long enough", -1, RP_KEYRING_PROTECTION_UNKNOWN },
  };
  g_autofree char *folder = g_dir_make_tmp ("rp-keyrings-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "my login.keyring", NULL);
  g_autofree char *name =
    rp_keyring_file_name_from_path ("/org/freedesktop/secrets/collection/my_20login/7");
  g_autofree char *whole = rp_keyring_file_name_from_path ("/org/freedesktop/secrets/collection/a");

  g_assert_cmpstr (name, ==, "my login");
  g_assert_cmpstr (whole, ==, "a");
  g_assert_null (rp_keyring_file_name_from_path ("/org/freedesktop/secrets/alias/default"));
  g_assert_cmpint (rp_keyring_file_judge (folder, "none"), ==, RP_KEYRING_PROTECTION_UNKNOWN);
  g_assert_cmpint (rp_keyring_file_judge (folder, "../my login"), ==,
                   RP_KEYRING_PROTECTION_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (g_file_set_contents (path, rows[i].content, rows[i].length, NULL));
      g_assert_cmpint (rp_keyring_file_judge (folder, name), ==, rows[i].protection);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-ways/setup", test_setting_up);
  g_test_add_func ("/vault-ways/changes", test_changes);
  g_test_add_func ("/vault-ways/replace", test_replace);
  g_test_add_func ("/vault-ways/retired", test_retired);
  g_test_add_func ("/vault-ways/put-faults", test_put_faults);
  g_test_add_func ("/vault-ways/strict", test_strict);
  g_test_add_func ("/vault-ways/recover-by-code", test_recover_by_code);
  g_test_add_func ("/vault-ways/reasons", test_reasons);
  g_test_add_func ("/vault-ways/every-bit-of-the-code", test_every_bit_of_the_code);
  g_test_add_func ("/vault-ways/protection", test_protection);
  g_test_add_func ("/vault-ways/keyring-files", test_keyring_files);

  return g_test_run ();
}
