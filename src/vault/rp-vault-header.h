/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-keyring.h"
#include "rp-vault-inbox.h"
#include "rp-vault-slot.h"

G_BEGIN_DECLS

#define RP_VAULT_MAX_SLOTS   8
#define RP_VAULT_MAX_RETIRED 8

/**
 * RpVaultHeader:
 * @kind: where the key of the keyring slot was stored
 * @vault_id: random, made once
 * @key_id: the active generation of the vault key
 * @kcv: the key check value
 * @seq: grows with every change; the higher copy wins
 * @n_slots: used entries of @slots
 * @slots: ways to the vault key; those of the next generation are of a rotation that
 *   was begun, and open nothing yet
 * @has_inbox: whether @inbox_key is there; a header of version 1 has none
 * @inbox_key: the public key that texts are sealed for while the vault is locked
 * @n_retired: used entries of @retired; 0 before version 3
 * @retired: ids of slots that are gone and whose keys may still be in the keyring
 *
 * Everything but the key. Holds no plain secret.
 */
typedef struct
{
  RpKeyringKind kind;
  guint8        vault_id[RP_VAULT_ID_SIZE];
  guint32       key_id;
  guint8        kcv[RP_VAULT_KCV_SIZE];
  guint64       seq;
  guint         n_slots;
  RpVaultSlot   slots[RP_VAULT_MAX_SLOTS];
  gboolean      has_inbox;
  guint8        inbox_key[RP_VAULT_INBOX_KEY_SIZE];
  guint         n_retired;
  guint8        retired[RP_VAULT_MAX_RETIRED][RP_VAULT_ID_SIZE];
} RpVaultHeader;

/**
 * RpVaultSlots:
 * @n_slots: used entries of @slots
 * @slots: complete slots
 *
 * Slots made together.
 */
typedef struct
{
  guint       n_slots;
  RpVaultSlot slots[4];
} RpVaultSlots;

typedef enum {
  RP_VAULT_COPY_ABSENT,
  RP_VAULT_COPY_VALID,
  RP_VAULT_COPY_DAMAGED,
  RP_VAULT_COPY_NEWER,
} RpVaultCopy;

RpVaultCopy        rp_vault_header_parse     (GBytes              *bytes,
                                              RpVaultHeader       *header);
RpVaultCopy        rp_vault_header_choose    (GBytes              *from_database,
                                              GBytes              *from_sidecar,
                                              RpVaultHeader       *header,
                                              GBytes             **chosen);
GBytes            *rp_vault_header_serialize (const RpVaultHeader *header);
gboolean           rp_vault_header_put_inbox (RpVaultHeader       *header,
                                              const guint8        *public_key);
gboolean           rp_vault_header_check_key (const RpVaultHeader *header,
                                              RpSecretBytes       *vault_key);

/* rp-vault-header-slots.c */
const RpVaultSlot *rp_vault_header_find_slot    (const RpVaultHeader *header,
                                                 RpVaultSlotType      type);
const RpVaultSlot *rp_vault_header_find_in_keyring (const RpVaultHeader *header);
void               rp_vault_header_put_slot     (RpVaultHeader       *header,
                                                 const RpVaultSlot   *slot);
void               rp_vault_header_add_slots    (RpVaultHeader       *header,
                                                 const RpVaultSlots  *slots);
void               rp_vault_header_drop_slot    (RpVaultHeader       *header,
                                                 RpVaultSlotType      type);
gboolean           rp_vault_header_has_room     (const RpVaultHeader *header,
                                                 guint                n_slots);
void               rp_vault_header_retire       (RpVaultHeader       *header,
                                                 const RpVaultSlot   *slot);
void               rp_vault_header_forget_retired (RpVaultHeader     *header,
                                                 const guint8        *slot_id);
gboolean           rp_vault_header_settle       (RpVaultHeader       *header);

G_END_DECLS
