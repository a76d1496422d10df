/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-frame.h"

G_BEGIN_DECLS

GBytes        *rp_vault_record_seal (RpSecretBytes       *record_key,
                                     const RpVaultPlace  *place,
                                     const void          *data,
                                     gsize                length,
                                     GError             **error);
RpSecretBytes *rp_vault_record_open (RpSecretBytes       *record_key,
                                     const RpVaultPlace  *place,
                                     GBytes              *sealed,
                                     GError             **error);

G_END_DECLS
