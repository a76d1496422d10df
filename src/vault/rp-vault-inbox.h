/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-frame.h"
#include "rp-vault.h"

G_BEGIN_DECLS

#define RP_VAULT_INBOX_KEY_SIZE 32

RpSecretBytes *rp_vault_derive_inbox (RpSecretBytes       *vault_key,
                                      guint8              *public_key);
gboolean       rp_vault_inbox_is     (GBytes              *sealed);
gboolean       rp_vault_inbox_is_bytes (const guint8      *bytes,
                                        gsize              size);
GBytes        *rp_vault_inbox_seal   (const guint8        *public_key,
                                      const RpVaultPlace  *place,
                                      const void          *data,
                                      gsize                length,
                                      GError             **error);
RpSecretBytes *rp_vault_inbox_open   (RpSecretBytes       *secret_key,
                                      const RpVaultPlace  *place,
                                      GBytes              *sealed,
                                      GError             **error);
gboolean       rp_vault_inbox_read   (RpSecretBytes       *secret_key,
                                      const RpVaultPlace  *place,
                                      GBytes              *sealed,
                                      RpVaultReader        reader,
                                      gpointer             user_data,
                                      GError             **error);

G_END_DECLS
