/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpVaultOffers:
 * @RP_VAULT_OFFER_KEYRING: asking the keyring once more
 * @RP_VAULT_OFFER_PASSPHRASE: typing the passphrase
 * @RP_VAULT_OFFER_CODE: typing the recovery code
 *
 * What may open a vault that is not open. Nothing else is ever offered: whatever is
 * wrong with the key, what is sealed stays as it is.
 */
typedef enum {
  RP_VAULT_OFFER_KEYRING    = 1 << 0,
  RP_VAULT_OFFER_PASSPHRASE = 1 << 1,
  RP_VAULT_OFFER_CODE       = 1 << 2,
} RpVaultOffers;

RpVaultOffers rp_vault_opening_list   (RpVaultState          state,
                                       RpVaultReason         reason,
                                       RpVaultWays           ways);
void          rp_vault_opening_async  (RpStore              *store,
                                       const char           *passphrase,
                                       RpSecretBytes        *code,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean      rp_vault_opening_finish (RpStore              *store,
                                       GAsyncResult         *result,
                                       gboolean             *mended,
                                       GError              **error);
void          rp_vault_opening_save   (GTask                *task);
void          rp_vault_opening_end    (GTask                *task,
                                       gboolean              done,
                                       GError               *error);

G_END_DECLS
