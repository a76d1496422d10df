/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

#include "rp-memory-keyring.h"

#define PASSPHRASE "seven plain words are long enough here"

/* A library with a vault on a keyring in memory, and a window over which dialogs open. */
typedef struct
{
  char            *folder;
  RpMemoryKeyring *keyring;
  RpVault         *vault;
  RpStore         *store;
  GtkWidget       *child;
  GtkWidget       *window;
  GAsyncResult    *result;   /* of the last call */
  char            *toast;    /* what was told last */
} VaultFixture;

void           vault_fixture_set_up       (VaultFixture   *fixture,
                                           gconstpointer   data);
void           vault_fixture_tear_down    (VaultFixture   *fixture,
                                           gconstpointer   data);
void           vault_fixture_make         (VaultFixture   *fixture,
                                           RpVaultWays     ways,
                                           RpSecretBytes  *code);
void           vault_fixture_reopen       (VaultFixture   *fixture);
GtkWidget     *vault_fixture_unlock       (VaultFixture   *fixture);
void           vault_fixture_await_ways   (VaultFixture   *fixture,
                                           RpVaultWays     ways);
void           vault_fixture_await_open   (VaultFixture   *fixture);
void           vault_fixture_await_closed (VaultFixture   *fixture);
void           save                       (GtkWidget      *form);
const char    *wait_for_error             (GtkWidget      *form);
void           type_into                  (GtkWidget      *form,
                                           const char     *title,
                                           const char     *text);
char          *read_code                  (GtkWidget      *form);
void           type_groups                (GtkWidget      *form,
                                           const char     *code);
