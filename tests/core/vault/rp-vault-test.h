/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the vault's tests share: waiting for a verb, short calls of each, and a
 * library on disk. */

#include "rp-error.h"
#include "rp-memory-keyring.h"
#include "rp-vault-private.h"
#include "rp-vault.h"

#include <glib/gstdio.h>

/* The least that a slot may ask for, so that a test takes milliseconds. */
#define TEST_OPSLIMIT   1
#define TEST_MEMLIMIT   (8 << 20)
#define TEST_PASSPHRASE "five words are quite enough"
#define TEST_UUID       "6f1c0a52-3d0e-4c7e-9b0a-1f2e3d4c5b6a"

/* A header of version 9, of which only the first five bytes and the checksum are known. */
static const char test_newer_header[] =
  "\x49\x56\x48\x31\x09\x77\x68\x61\x74\x65\x76\x65\x72\x20\x61\x20\x6c\x61\x74\x65"
  "\x72\x20\x76\x65\x72\x73\x69\x6f\x6e\x20\x6b\x65\x65\x70\x73\x20\x68\x65\x72\x65"
  "\x2d\x55\x02\x45\xf8\x8b\x78\x7b\x29\x27\xc0\xd4\x5e\x2e\x66\xea\x76\x22\x2d\xd8"
  "\xf0\x7f\xc7\x4c\x6f\x80\x2f\xc0\x6a\x9f\x97\x3a";

static inline void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static inline GAsyncResult *
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static inline RpVault *
test_vault_new (RpMemoryKeyring *keyring)
{
  RpVault *vault = rp_vault_new (keyring != NULL ? RP_KEYRING (keyring) : NULL);

  rp_vault_set_passphrase_cost (vault, TEST_OPSLIMIT, TEST_MEMLIMIT);

  return vault;
}

static inline gboolean
test_setup (RpVault     *vault,
            const char  *passphrase,
            gboolean     with_keyring,
            GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_setup_async (vault, passphrase, with_keyring, NULL, result_cb, &result);

  return rp_vault_setup_finish (vault, await (&result), error);
}

static inline gboolean
test_unlock (RpVault   *vault,
             gboolean   may_prompt,
             GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_unlock_async (vault, may_prompt, NULL, result_cb, &result);

  return rp_vault_unlock_finish (vault, await (&result), error);
}

static inline gboolean
test_passphrase (RpVault     *vault,
                 const char  *passphrase,
                 GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_unlock_with_passphrase_async (vault, passphrase, NULL, result_cb, &result);

  return rp_vault_unlock_with_passphrase_finish (vault, await (&result), error);
}

static inline gboolean
test_recover (RpVault     *vault,
              const char  *passphrase,
              GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_recover_async (vault, passphrase, NULL, result_cb, &result);

  return rp_vault_recover_finish (vault, await (&result), error);
}

static inline gboolean
test_setup_ways (RpVault              *vault,
                 const RpVaultChoice  *choice,
                 GError              **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_setup_ways_async (vault, choice, NULL, result_cb, &result);

  return rp_vault_setup_finish (vault, await (&result), error);
}

static inline gboolean
test_put_ways (RpVault              *vault,
               const RpVaultChoice  *choice,
               GError              **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_put_ways_async (vault, choice, NULL, result_cb, &result);

  return rp_vault_put_ways_finish (vault, await (&result), error);
}

static inline gboolean
test_code (RpVault        *vault,
           RpSecretBytes  *code,
           GError        **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_unlock_with_code_async (vault, code, NULL, result_cb, &result);

  return rp_vault_unlock_with_code_finish (vault, await (&result), error);
}

static inline gboolean
test_recover_code (RpVault        *vault,
                   RpSecretBytes  *code,
                   GError        **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_vault_recover_with_code_async (vault, code, NULL, result_cb, &result);

  return rp_vault_recover_with_code_finish (vault, await (&result), error);
}

#define assert_state(vault, expected_state, expected_reason) \
  G_STMT_START { \
    g_assert_cmpint (rp_vault_get_state (vault), ==, RP_VAULT_##expected_state); \
    g_assert_cmpint (rp_vault_get_reason (vault), ==, RP_VAULT_REASON_##expected_reason); \
  } G_STMT_END

/* A library on disk: the header that was committed, one sealed text, a folder. */
typedef struct
{
  RpMemoryKeyring *keyring;
  GBytes          *header;
  GBytes          *sealed;
  char            *folder;
  char            *sidecar;
} Library;

static inline void
library_begin (Library *library)
{
  g_autoptr(GError) error = NULL;

  *library = (Library) { .keyring = rp_memory_keyring_new () };
  library->folder = g_dir_make_tmp ("rp-vault-XXXXXX", &error);
  g_assert_no_error (error);
  library->sidecar = g_build_filename (library->folder, "vault.keys", NULL);
}

/* Saves the header in both places, as the store does. */
static inline void
library_save (Library *library,
              RpVault *vault)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (rp_vault_write_sidecar (vault, library->sidecar, &error));
  g_assert_no_error (error);
  g_clear_pointer (&library->header, g_bytes_unref);
  library->header = rp_vault_dup_header (vault);
  rp_vault_header_saved (vault, library->header);
  g_assert_false (rp_vault_has_unsaved_header (vault));
}

static inline void
library_fill (Library             *library,
              const RpVaultChoice *choice)
{
  g_autoptr(RpVault) vault = NULL;
  g_autoptr(GError) error = NULL;

  vault = test_vault_new (library->keyring);
  g_assert_true (test_setup_ways (vault, choice, &error));
  g_assert_no_error (error);
  assert_state (vault, UNLOCKED, NONE);
  g_assert_cmpuint (rp_vault_get_n_keys_made (vault), ==, 1);
  g_assert_cmpint (rp_vault_get_ways (vault), ==, choice->ways);
  g_assert_true (rp_vault_has_unsaved_header (vault));
  library_save (library, vault);
  library->sealed = rp_vault_seal (vault, "insight", "body", TEST_UUID, 7, "canary", 6, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&vault));
}

static inline void
library_set_up_ways (Library             *library,
                     const RpVaultChoice *choice)
{
  library_begin (library);
  library_fill (library, choice);
}

static inline void
library_set_up (Library  *library,
                gboolean  with_keyring)
{
  const RpVaultChoice choice = {
    .ways = RP_VAULT_WAY_PASSPHRASE | (with_keyring ? RP_VAULT_WAY_KEYRING : 0),
    .passphrase = TEST_PASSPHRASE,
  };

  library_set_up_ways (library, &choice);
}

static inline void
library_end (Library *library)
{
  /* An unused key may still be on its way out. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_unlink (library->sidecar);
  g_assert_cmpint (g_rmdir (library->folder), ==, 0);
  g_clear_pointer (&library->header, g_bytes_unref);
  g_clear_pointer (&library->sealed, g_bytes_unref);
  g_clear_pointer (&library->folder, g_free);
  g_clear_pointer (&library->sidecar, g_free);
  g_assert_finalize_object (library->keyring);
}

static inline RpVault *
library_open (Library *library)
{
  RpVault *vault = test_vault_new (library->keyring);
  g_autoptr(GError) error = NULL;

  g_assert_true (rp_vault_load_header (vault, library->header, library->sidecar, TRUE, &error));
  g_assert_no_error (error);

  return vault;
}

static inline void
assert_opens (RpVault *vault,
              Library *library)
{
  g_autoptr(RpSecretBytes) text = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  g_assert_true (rp_vault_open (vault, "insight", "body", TEST_UUID, 7, library->sealed, &text,
                                &error));
  g_assert_no_error (error);
  g_assert_cmpstr (rp_secret_bytes_begin_read (text, &length), ==, "canary");
  g_assert_cmpuint (length, ==, 6);
  rp_secret_bytes_end_read (text);
}

static inline void
assert_sealed_off (RpVault *vault,
                   Library *library,
                   RpError  code)
{
  g_autoptr(RpSecretBytes) text = NULL;
  g_autoptr(GBytes) sealed = NULL;
  g_autoptr(GError) open_error = NULL;
  g_autoptr(GError) seal_error = NULL;

  g_assert_false (rp_vault_open (vault, "insight", "body", TEST_UUID, 7, library->sealed, &text,
                                 &open_error));
  g_assert_error (open_error, RP_ERROR, (int) code);
  g_assert_null (text);
  sealed = rp_vault_seal (vault, "insight", "body", TEST_UUID, 8, "x", 1, &seal_error);
  g_assert_error (seal_error, RP_ERROR, (int) code);
  g_assert_null (sealed);
}
