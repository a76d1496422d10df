/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-recovery-code.h"
#include "rp-rotation-test.h"
#include "rp-vault-test.h"

#define NEW_PASSPHRASE "quite another sentence of words"

static const RpVaultChoice new_ways = {
  RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, NEW_PASSPHRASE, NULL, FALSE
};

static GBytes *
reseal (RpVaultRotation  *rotation,
        GBytes           *sealed,
        GError          **error)
{
  return rp_vault_rotation_reseal (rotation, "insight", "body", TEST_UUID, 7, sealed, error);
}

/* Does what the store does, with the one text that there is. */
static void
commit (Library         *library,
        RpVault         *vault,
        RpVaultRotation *rotation)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) resealed = reseal (rotation, library->sealed, &error);

  g_assert_no_error (error);
  g_clear_pointer (&library->sealed, g_bytes_unref);
  library->sealed = g_steal_pointer (&resealed);
  g_clear_pointer (&library->header, g_bytes_unref);
  library->header = g_bytes_ref (rp_vault_rotation_get_header (rotation));
  rp_vault_rotation_finish (rotation);
}

static void
test_rotation (void)
{
  Library library;
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(RpVaultRotation) rotation = NULL;
  g_autoptr(GBytes) waiting = NULL;
  g_autoptr(GBytes) moved = NULL;
  g_autoptr(GBytes) old = NULL;
  g_autoptr(RpSecretBytes) text = NULL;
  g_autoptr(GError) error = NULL;

  library_set_up (&library, TRUE);
  vault = library_open (&library);
  g_assert_null (test_begin_rotation (vault, &new_ways, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
  g_clear_error (&error);

  waiting = rp_vault_seal_for_later (vault, "insight", "body", TEST_UUID, 7, "later", 5, &error);
  g_assert_true (test_unlock (vault, FALSE, NULL));
  old = g_bytes_ref (library.sealed);
  rotation = test_begin_rotation (vault, &new_ways, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 2);
  g_assert_true (rp_vault_has_unsaved_header (vault));

  /* Nothing else can begin, and the old key works. */
  g_assert_false (test_unlock (vault, FALSE, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_BUSY);
  g_clear_error (&error);
  assert_opens (vault, &library);
  moved = reseal (rotation, waiting, &error);
  g_assert_no_error (error);
  g_assert_false (rp_vault_is_for_later (moved));
  library_save (&library, vault);

  commit (&library, vault, rotation);
  assert_state (vault, UNLOCKED, NONE);
  assert_opens (vault, &library);
  g_assert_false (rp_vault_open (vault, "insight", "body", TEST_UUID, 7, old, &text, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (rp_vault_open (vault, "insight", "body", TEST_UUID, 7, moved, &text, &error));
  g_assert_cmpstr (rp_secret_bytes_begin_read (text, NULL), ==, "later");
  rp_secret_bytes_end_read (text);
  g_assert_finalize_object (g_steal_pointer (&rotation));
  g_assert_finalize_object (g_steal_pointer (&vault));

  /* The copy beside the database is of before; the database's own counts. */
  vault = library_open (&library);
  g_assert_true (rp_vault_has_unsaved_header (vault));
  library_save (&library, vault);
  g_assert_false (test_passphrase (vault, TEST_PASSPHRASE, NULL));
  g_assert_true (test_passphrase (vault, NEW_PASSPHRASE, NULL));
  assert_opens (vault, &library);
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 2);
  rp_vault_lock (vault);
  g_assert_true (test_unlock (vault, FALSE, NULL));
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 1);
  assert_opens (vault, &library);
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* How a rotation ends that does not come to its end: the old key works, the new slots go
 * with the next unlocking, and what the keyring held for them with the one after. */
static void
test_not_finished (void)
{
  typedef enum { ABANDONED, FORGOTTEN, LOCKED, DIED } End;

  for (End end = ABANDONED; end <= DIED; end++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(RpVaultRotation) rotation = NULL;
      g_autoptr(GBytes) resealed = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("end %d", end);
      library_set_up (&library, TRUE);
      vault = library_open (&library);
      g_assert_true (test_unlock (vault, FALSE, NULL));
      rotation = test_begin_rotation (vault, &new_ways, &error);
      g_assert_no_error (error);
      library_save (&library, vault);

      if (end == LOCKED)
        {
          rp_vault_lock (vault);
          resealed = reseal (rotation, library.sealed, &error);
          g_assert_error (error, RP_ERROR, RP_ERROR_LOCKED);
          g_clear_error (&error);
        }
      if (end == ABANDONED || end == LOCKED)
        {
          rp_vault_rotation_abandon (rotation);
          g_assert_true (rp_vault_has_unsaved_header (vault));
          rp_vault_rotation_finish (rotation);   /* too late: nothing happens */
          library_save (&library, vault);
        }
      g_assert_finalize_object (g_steal_pointer (&rotation));
      if (end == DIED)
        {
          g_assert_finalize_object (g_steal_pointer (&vault));
          vault = library_open (&library);
        }

      rp_vault_lock (vault);
      g_assert_false (test_passphrase (vault, NEW_PASSPHRASE, NULL));
      for (guint i = 0; i < 2; i++)
        {
          g_assert_true (test_unlock (vault, FALSE, &error));
          assert_opens (vault, &library);
          if (rp_vault_has_unsaved_header (vault))
            library_save (&library, vault);
          rp_vault_lock (vault);
        }
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 1);
      g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));
      assert_opens (vault, &library);
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

/* Locked between the commit and the news of it, and even opened again with the old key:
 * what was committed counts. */
static void
test_locked_at_the_last_moment (void)
{
  for (guint reopened = 0; reopened < 2; reopened++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(RpVaultRotation) rotation = NULL;
      g_autoptr(GBytes) resealed = NULL;
      g_autoptr(GError) error = NULL;

      library_set_up (&library, TRUE);
      vault = library_open (&library);
      g_assert_true (test_unlock (vault, FALSE, NULL));
      rotation = test_begin_rotation (vault, &new_ways, &error);
      library_save (&library, vault);
      resealed = reseal (rotation, library.sealed, &error);
      g_assert_no_error (error);
      rp_vault_lock (vault);
      if (reopened)
        g_assert_true (test_unlock (vault, FALSE, NULL));

      rp_vault_rotation_finish (rotation);
      assert_state (vault, LOCKED, BY_USER);
      g_clear_pointer (&library.sealed, g_bytes_unref);
      library.sealed = g_steal_pointer (&resealed);
      g_assert_true (test_unlock (vault, FALSE, &error));
      assert_opens (vault, &library);
      g_assert_finalize_object (g_steal_pointer (&rotation));
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

/* Into strict mode and out of it: the ways before are gone. */
static void
test_strict (void)
{
  g_autoptr(RpSecretBytes) code = rp_recovery_code_new ();
  const RpVaultChoice on = { RP_VAULT_WAY_STRICT | RP_VAULT_WAY_CODE, NEW_PASSPHRASE, code,
                             FALSE };
  const RpVaultChoice off = { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_CODE, NULL, code, FALSE };
  Library library;
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(RpVaultRotation) rotation = NULL;
  g_autoptr(GError) error = NULL;

  library_set_up (&library, TRUE);
  vault = library_open (&library);
  g_assert_true (test_unlock (vault, FALSE, NULL));
  rotation = test_begin_rotation (vault, &on, &error);
  g_assert_no_error (error);
  commit (&library, vault, rotation);
  g_clear_object (&rotation);
  g_assert_cmpint (rp_vault_get_ways (vault), ==, on.ways);
  library_save (&library, vault);
  rp_vault_lock (vault);
  g_assert_false (test_unlock (vault, FALSE, NULL));
  assert_state (vault, LOCKED, STRICT_PASSPHRASE);
  g_assert_false (test_passphrase (vault, TEST_PASSPHRASE, NULL));
  g_assert_true (test_passphrase (vault, NEW_PASSPHRASE, NULL));
  assert_opens (vault, &library);
  library_save (&library, vault);
  g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 1);

  rotation = test_begin_rotation (vault, &off, &error);
  g_assert_no_error (error);
  commit (&library, vault, rotation);
  g_clear_object (&rotation);
  library_save (&library, vault);
  rp_vault_lock (vault);
  g_assert_false (test_passphrase (vault, NEW_PASSPHRASE, NULL));
  g_assert_true (test_unlock (vault, FALSE, NULL));
  assert_opens (vault, &library);
  rp_vault_lock (vault);
  g_assert_true (test_code (vault, code, NULL));
  g_assert_finalize_object (g_steal_pointer (&vault));
  library_end (&library);
}

/* What cannot begin changes nothing. */
static void
test_refusals (void)
{
  static const struct
  {
    RpVaultChoice        choice;
    RpMemoryKeyringFault fault;
    RpError              code;
  } rows[] = {
    { { RP_VAULT_WAY_KEYRING, NULL, NULL, FALSE }, RP_MEMORY_KEYRING_NO_FAULT, RP_ERROR_USAGE },
    { { RP_VAULT_WAY_PASSPHRASE, "short", NULL, FALSE }, RP_MEMORY_KEYRING_NO_FAULT,
      RP_ERROR_DATA },
    { { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, NEW_PASSPHRASE, NULL, FALSE },
      RP_MEMORY_KEYRING_STORE_FAILS, RP_ERROR_KEYRING },
    { { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, NEW_PASSPHRASE, NULL, FALSE },
      RP_MEMORY_KEYRING_STORE_LOSES, RP_ERROR_KEYRING },
    { { RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_PASSPHRASE, NEW_PASSPHRASE, NULL, FALSE },
      RP_MEMORY_KEYRING_STORE_ALTERS, RP_ERROR_KEYRING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Library library;
      g_autoptr(RpVault) vault = NULL;
      g_autoptr(GError) error = NULL;

      library_set_up (&library, TRUE);
      vault = library_open (&library);
      g_assert_true (test_unlock (vault, FALSE, NULL));
      rp_memory_keyring_set_fault (library.keyring, rows[i].fault);
      g_assert_null (test_begin_rotation (vault, &rows[i].choice, &error));
      g_assert_error (error, RP_ERROR, (int) rows[i].code);
      g_assert_false (rp_vault_has_unsaved_header (vault));
      g_assert_cmpuint (rp_memory_keyring_get_n_items (library.keyring), ==, 1);
      assert_opens (vault, &library);
      g_assert_true (test_passphrase (vault, TEST_PASSPHRASE, NULL));   /* nobody is busy */
      g_assert_finalize_object (g_steal_pointer (&vault));
      library_end (&library);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-rotation/rotation", test_rotation);
  g_test_add_func ("/vault-rotation/not-finished", test_not_finished);
  g_test_add_func ("/vault-rotation/locked-at-the-last-moment", test_locked_at_the_last_moment);
  g_test_add_func ("/vault-rotation/strict", test_strict);
  g_test_add_func ("/vault-rotation/refusals", test_refusals);

  return g_test_run ();
}
