/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-bytes.h"
#include "rp-vault-keys.h"

G_BEGIN_DECLS

#define RP_VAULT_SLOT_SIZE 180

/* Types are written to disk: append only. */
typedef enum {
  RP_VAULT_SLOT_KEYRING = 1,
  RP_VAULT_SLOT_PASSPHRASE = 2,
  RP_VAULT_SLOT_CODE = 3,
  RP_VAULT_SLOT_STRICT = 4,
} RpVaultSlotType;

/* What a key is derived with. MODERATE: half a second and 256 MiB on two old cores. */
#define RP_VAULT_OPSLIMIT          G_GUINT64_CONSTANT (3)
#define RP_VAULT_MEMLIMIT          (G_GUINT64_CONSTANT (256) << 20)
#define RP_VAULT_OPSLIMIT_FALLBACK G_GUINT64_CONSTANT (4)
#define RP_VAULT_MEMLIMIT_FALLBACK (G_GUINT64_CONSTANT (128) << 20)

/**
 * RpVaultSlot:
 * @bytes: the record as it is on disk
 *
 * The vault key, wrapped under one other key. Holds no plain secret.
 */
typedef struct
{
  guint8 bytes[RP_VAULT_SLOT_SIZE];
} RpVaultSlot;

void            rp_vault_slot_begin         (RpVaultSlot        *slot,
                                             RpVaultSlotType     type,
                                             const guint8       *vault_id,
                                             guint32             key_id);
void            rp_vault_slot_set_cost      (RpVaultSlot        *slot,
                                             guint64             opslimit,
                                             guint64             memlimit);
void            rp_vault_slot_wrap          (RpVaultSlot        *slot,
                                             RpSecretBytes      *slot_key,
                                             RpSecretBytes      *vault_key);
gboolean        rp_vault_slot_fits          (const RpVaultSlot  *slot,
                                             RpVaultSlotType     type,
                                             const guint8       *vault_id,
                                             guint32             key_id);
RpSecretBytes  *rp_vault_slot_unwrap        (const RpVaultSlot  *slot,
                                             RpSecretBytes      *slot_key);
RpSecretBytes  *rp_vault_slot_derive_key    (const RpVaultSlot  *slot,
                                             RpSecretBytes      *passphrase);
RpSecretBytes  *rp_vault_slot_begin_passphrase (RpVaultSlot     *slot,
                                             RpVaultSlotType     type,
                                             const guint8       *home,
                                             guint32             key_id,
                                             RpSecretBytes      *passphrase,
                                             guint64             opslimit,
                                             guint64             memlimit);
RpSecretBytes  *rp_vault_slot_combine_keys  (RpSecretBytes      *derived,
                                             RpSecretBytes      *from_keyring);
RpSecretBytes  *rp_vault_slot_code_key      (RpSecretBytes      *code);
RpVaultSlotType rp_vault_slot_get_type      (const RpVaultSlot  *slot);
guint32         rp_vault_slot_get_key_id    (const RpVaultSlot  *slot);
const guint8   *rp_vault_slot_get_id        (const RpVaultSlot  *slot);
gboolean        rp_vault_slot_is_in_keyring (const RpVaultSlot  *slot);
char           *rp_vault_slot_dup_id        (const RpVaultSlot  *slot);

G_END_DECLS
