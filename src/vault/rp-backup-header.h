/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-backup.h"
#include "rp-vault-slot.h"

G_BEGIN_DECLS

/* Private to src/vault and its tests: the header of a backup, see data/vault-format.md. */

#define RP_BACKUP_MAGIC       "IVBK"
#define RP_BACKUP_MAX_SLOTS   2
#define RP_BACKUP_ID_SIZE     32

/* A longer file header is none. */
#define RP_BACKUP_MAX_HEADER  4096

/**
 * RpBackupHeader:
 * @of_vault: whether the slots are the vault's own, those that need no keyring
 * @id: random, of this backup
 * @vault_id: the vault of the library; zeros where there is none
 * @key_id: the generation of its key
 * @seq: the sequence number of its header
 * @about: what it is a backup of
 * @n_slots: used entries of @slots
 * @slots: what wraps the key that opens the backup
 *
 * What stands in front of the encrypted part. Holds no plain secret.
 */
typedef struct
{
  gboolean     of_vault;
  guint8       id[RP_BACKUP_ID_SIZE];
  guint8       vault_id[RP_VAULT_ID_SIZE];
  guint32      key_id;
  guint64      seq;
  RpBackupInfo about;
  guint        n_slots;
  RpVaultSlot  slots[RP_BACKUP_MAX_SLOTS];
} RpBackupHeader;

GBytes        *rp_backup_header_serialize  (const RpBackupHeader  *header,
                                            RpSecretBytes         *file_key);
gboolean       rp_backup_header_parse      (GBytes                *bytes,
                                            RpBackupHeader        *header,
                                            gsize                 *size,
                                            GError               **error);
gboolean       rp_backup_header_is_genuine (GBytes                *bytes,
                                            gsize                  size,
                                            RpSecretBytes         *file_key);
const guint8  *rp_backup_header_slot_home  (const RpBackupHeader  *header,
                                            guint32               *key_id);
RpSecretBytes *rp_backup_derive_file_key   (const RpBackupHeader  *header,
                                            RpSecretBytes         *opening_key);
RpSecretBytes *rp_backup_lock              (RpBackupHeader        *header,
                                            RpVault               *vault,
                                            const RpBackupSecret  *secret,
                                            GError               **error);
RpSecretBytes *rp_backup_open_slots        (const RpBackupHeader  *header,
                                            const RpBackupSecret  *secret,
                                            GError               **error);

G_END_DECLS
