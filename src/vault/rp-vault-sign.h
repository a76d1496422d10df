/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-rotation.h"

G_BEGIN_DECLS

#define RP_VAULT_MAC_SIZE 32

void     rp_vault_sign_with     (RpSecretBytes    *vault_key,
                                 const void       *data,
                                 gsize             length,
                                 guint8           *mac);
gboolean rp_vault_sign          (RpVault          *self,
                                 const void       *data,
                                 gsize             length,
                                 guint8           *mac,
                                 GError          **error);
gboolean rp_vault_rotation_sign (RpVaultRotation  *self,
                                 const void       *data,
                                 gsize             length,
                                 guint8           *mac,
                                 GError          **error);
gboolean rp_vault_mac_equal     (const guint8     *one,
                                 const guint8     *other);

G_END_DECLS
