/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-vault-frame.h"

G_BEGIN_DECLS

/**
 * RpVaultScratch:
 * @memory: (nullable): protected memory that stays writable
 * @data: its bytes
 * @size: how many
 *
 * Where one value after the other is opened, and wiped before the next.
 */
typedef struct
{
  RpSecretBytes *memory;
  guint8        *data;
  gsize          size;
} RpVaultScratch;

GBytes        *rp_vault_record_seal (RpSecretBytes       *record_key,
                                     const RpVaultPlace  *place,
                                     const void          *data,
                                     gsize                length,
                                     GError             **error);
RpSecretBytes *rp_vault_record_open (RpSecretBytes       *record_key,
                                     const RpVaultPlace  *place,
                                     GBytes              *sealed,
                                     GError             **error);
gboolean       rp_vault_record_read (RpSecretBytes       *record_key,
                                     const RpVaultPlace  *place,
                                     GBytes              *sealed,
                                     RpVaultScratch      *scratch,
                                     gsize               *length,
                                     GError             **error);
gboolean       rp_vault_record_decrypt (const guint8        *key,
                                        const RpVaultPlace  *place,
                                        const guint8        *bytes,
                                        gsize                total,
                                        RpVaultScratch      *scratch,
                                        gsize               *length,
                                        GError             **error);

gboolean       rp_vault_scratch_make_room (RpVaultScratch  *scratch,
                                           gsize            size,
                                           GError         **error);
void           rp_vault_scratch_clear (RpVaultScratch    *scratch);

G_END_DECLS
