/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A vault whose key is in the real keyring of a private session. */

#include "rp-secret-service-keyring.h"
#include "rp-vault-session.h"
#include "rp-vault-test.h"

static inline RpVault *
vault_new (void)
{
  g_autoptr(RpKeyring) keyring = rp_secret_service_keyring_new ();
  RpVault *vault = rp_vault_new (keyring);

  rp_vault_set_passphrase_cost (vault, TEST_OPSLIMIT, TEST_MEMLIMIT);

  return vault;
}

static inline RpVault *
vault_open (GBytes *header)
{
  RpVault *vault = vault_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (rp_vault_load_header (vault, header, NULL, TRUE, &error));
  g_assert_no_error (error);
  assert_state (vault, LOCKED, NOT_TRIED);

  return vault;
}

static inline GBytes *
set_up (void)
{
  g_autoptr(RpVault) vault = vault_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (test_setup (vault, TEST_PASSPHRASE, TRUE, &error));
  g_assert_no_error (error);
  assert_state (vault, UNLOCKED, NONE);

  return rp_vault_dup_header (vault);
}

static inline void
assert_unlocks (GBytes *header)
{
  g_autoptr(RpVault) vault = vault_open (header);
  g_autoptr(GError) error = NULL;

  g_assert_true (test_unlock (vault, FALSE, &error));
  g_assert_no_error (error);
  assert_state (vault, UNLOCKED, NONE);
}
