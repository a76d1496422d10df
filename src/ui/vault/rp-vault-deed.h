/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpVaultDeed:
 * @RP_VAULT_DEED_SET_UP: makes the vault
 * @RP_VAULT_DEED_PUT: gives it a way in, or another secret for one that is there
 * @RP_VAULT_DEED_NEW_KEY: gives all private notes a new key, and new ways to it
 *
 * What is done to a vault with a choice.
 */
typedef enum {
  RP_VAULT_DEED_SET_UP,
  RP_VAULT_DEED_PUT,
  RP_VAULT_DEED_NEW_KEY,
} RpVaultDeed;

void     rp_vault_deed_async        (RpStore              *store,
                                     RpVaultDeed           deed,
                                     const RpVaultChoice  *choice,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void     rp_vault_deed_remove_async (RpStore              *store,
                                     RpVaultWays           ways,
                                     gboolean              insists,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean rp_vault_deed_finish       (RpStore              *store,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
