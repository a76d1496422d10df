/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a later version would seal, for the tests of the vault, of the library and of its window */

#include "rp-vault-frame.h"
#include "rp-vault-internal.h"

#include <sodium.h>
#include <string.h>

#define TEST_PAYLOAD_AT 8 + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

/**
 * test_seal_newer:
 * @vault: unlocked
 * @version: of the payload
 *
 * Returns: (transfer full): @text, sealed as rp_vault_seal() does in version 1
 */
static inline GBytes *
test_seal_newer (RpVault    *vault,
                 guint8      version,
                 const char *kind,
                 const char *field,
                 const char *uuid,
                 guint64     revision,
                 const char *text)
{
  const RpVaultPlace place = { vault->header.vault_id, vault->header.key_id, kind, field, uuid,
                               revision };
  RpSecretBytes *key = strcmp (kind, "draft") == 0 ? vault->draft_key : vault->record_key;
  gsize length = strlen (text);
  gsize padded_size = rp_vault_padded_size (length);
  gsize total = TEST_PAYLOAD_AT + padded_size + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  g_autofree guint8 *padded = g_malloc (padded_size);
  guint8 *sealed = g_malloc (total);
  RpVaultBound bound;

  rp_vault_frame_begin (sealed, 1, 1, place.key_id);
  sealed[2] = version;
  randombytes_buf (sealed + 8, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  g_assert_true (rp_vault_frame_bind (&place, "IVR1", sealed, length, &bound, NULL));
  rp_vault_pad (padded, padded_size, text, length);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + TEST_PAYLOAD_AT, NULL, padded, padded_size,
                                              bound.data, bound.len, NULL, sealed + 8,
                                              rp_secret_bytes_begin_read (key, NULL));
  rp_secret_bytes_end_read (key);

  return g_bytes_new_take (sealed, total);
}
