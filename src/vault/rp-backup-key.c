/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-backup-header.h"

#include "rp-error.h"
#include "rp-passphrase.h"
#include "rp-recovery-code.h"
#include "rp-secret-bytes-private.h"
#include "rp-vault-internal.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

/* What opens a backup. Its slots wrap an opening key: random, or the key of the vault. The
 * key of the file follows from that and the id of the backup. */

/**
 * rp_backup_header_slot_home:
 * @header: a header
 * @key_id: (out): the generation its slots are of
 *
 * Returns: (transfer none): what its slots are of: the vault, or the backup itself
 */
const guint8 *
rp_backup_header_slot_home (const RpBackupHeader *header,
                            guint32              *key_id)
{
  *key_id = header->of_vault ? header->key_id : 0;

  return header->of_vault ? header->vault_id : header->id;
}

/**
 * rp_backup_derive_file_key:
 * @header: a header
 * @opening_key: what its slots wrap
 *
 * Returns: (transfer full): the key of the file
 */
RpSecretBytes *
rp_backup_derive_file_key (const RpBackupHeader *header,
                           RpSecretBytes        *opening_key)
{
  g_autoptr(RpSecretBytes) key = rp_vault_derive_subkey (opening_key, 7, "backupky");

  return rp_vault_hash_with (key, header->id, sizeof header->id);
}

static RpSecretBytes *
try_slot (const RpBackupHeader *header,
          const RpVaultSlot    *slot,
          RpSecretBytes        *slot_key)
{
  g_autoptr(RpSecretBytes) opening_key = rp_vault_slot_unwrap (slot, slot_key);

  return opening_key != NULL ? rp_backup_derive_file_key (header, opening_key) : NULL;
}

static RpSecretBytes *
open_with_code (const RpBackupHeader  *header,
                RpSecretBytes         *code,
                gboolean              *has_slot)
{
  RpSecretBytes *file_key = NULL;

  for (guint i = 0; i < header->n_slots && file_key == NULL; i++)
    if (rp_vault_slot_get_type (&header->slots[i]) == RP_VAULT_SLOT_CODE &&
        rp_secret_bytes_get_size (code) == RP_RECOVERY_CODE_SIZE)
      {
        g_autoptr(RpSecretBytes) slot_key = rp_vault_slot_code_key (code);

        *has_slot = TRUE;
        file_key = try_slot (header, &header->slots[i], slot_key);
      }

  return file_key;
}

static RpSecretBytes *
open_with_passphrase (const RpBackupHeader  *header,
                      const char            *typed,
                      gboolean              *has_slot,
                      GError               **error)
{
  g_autoptr(RpSecretBytes) passphrase = rp_passphrase_prepare (typed, error);
  RpSecretBytes *file_key = NULL;

  for (guint i = 0; passphrase != NULL && i < header->n_slots && file_key == NULL; i++)
    if (rp_vault_slot_get_type (&header->slots[i]) == RP_VAULT_SLOT_PASSPHRASE)
      {
        g_autoptr(RpSecretBytes) slot_key = rp_vault_slot_derive_key (&header->slots[i],
                                                                      passphrase);

        *has_slot = TRUE;
        if (slot_key == NULL)
          {
            rp_vault_set_no_derivation (error);
            return NULL;
          }
        file_key = try_slot (header, &header->slots[i], slot_key);
      }

  return file_key;
}

/**
 * rp_backup_open_slots:
 * @header: a header
 * @secret: what was typed
 * @error: where to put %RP_ERROR_LOCKED (that does not open it), %RP_ERROR_DATA (a passphrase
 *   that is not UTF-8) or %RP_ERROR_IO (too little memory)
 *
 * Takes as long as deriving a key does.
 *
 * Returns: (transfer full) (nullable): the key of the file
 */
RpSecretBytes *
rp_backup_open_slots (const RpBackupHeader  *header,
                      const RpBackupSecret  *secret,
                      GError               **error)
{
  g_autoptr(GError) failed = NULL;
  gboolean by_code = secret->code != NULL;
  gboolean has_slot = FALSE;
  RpSecretBytes *file_key;

  file_key = by_code ? open_with_code (header, secret->code, &has_slot)
                     : open_with_passphrase (header, secret->passphrase, &has_slot, &failed);
  if (file_key != NULL)
    return file_key;

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (!has_slot)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                         by_code ? _("This backup opens by passphrase, not by recovery code.")
                                 : _("This backup opens by recovery code only."));
  else
    g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                         by_code ? _("That is not the recovery code of this backup.")
                                 : _("That is not the passphrase of this backup. Mind capital "
                                     "letters and the keyboard layout."));

  return NULL;
}

/* Which vault there is, and its key if it is open */
static void
describe_vault (RpVault         *vault,
                RpBackupHeader  *header,
                RpVaultHeader   *of_vault,
                RpSecretBytes  **vault_key)
{
  g_mutex_lock (&vault->mutex);
  if (vault->has_header)
    {
      *of_vault = vault->header;
      memcpy (header->vault_id, vault->header.vault_id, RP_VAULT_ID_SIZE);
      header->key_id = vault->header.key_id;
      header->seq = vault->header.seq;
      if (vault->vault_key != NULL)
        *vault_key = rp_secret_bytes_ref (vault->vault_key);
    }
  g_mutex_unlock (&vault->mutex);
}

/* The vault's slots that need no keyring open the backup, too. */
static RpSecretBytes *
lock_by_recovery (RpBackupHeader       *header,
                  RpVault              *vault,
                  const RpVaultHeader  *of_vault,
                  RpSecretBytes        *vault_key,
                  GError              **error)
{
  static const RpVaultSlotType types[] = { RP_VAULT_SLOT_PASSPHRASE, RP_VAULT_SLOT_CODE };

  if (vault_key == NULL)
    {
      rp_vault_set_closed_error (rp_vault_get_state (vault), rp_vault_get_reason (vault),
                                 rp_vault_get_ways (vault), error);
      return NULL;
    }

  header->of_vault = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const RpVaultSlot *slot = rp_vault_header_find_slot (of_vault, types[i]);

      if (slot != NULL)
        header->slots[header->n_slots++] = *slot;
    }
  if (header->n_slots > 0)
    return rp_backup_derive_file_key (header, vault_key);

  g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                       _("The private notes have no recovery passphrase and no recovery code. "
                         "Choose a passphrase for the backup."));
  return NULL;
}

static RpSecretBytes *
lock_by_passphrase (RpBackupHeader  *header,
                    RpVault         *vault,
                    const char      *typed,
                    GError         **error)
{
  g_autoptr(RpSecretBytes) opening_key = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);
  g_autoptr(RpSecretBytes) passphrase = NULL;
  g_autoptr(RpSecretBytes) slot_key = NULL;

  if (!rp_vault_check_passphrase (typed, error) ||
      (passphrase = rp_passphrase_prepare (typed, error)) == NULL)
    return NULL;
  slot_key = rp_vault_slot_begin_passphrase (&header->slots[0], RP_VAULT_SLOT_PASSPHRASE,
                                             header->id, 0, passphrase, vault->opslimit,
                                             vault->memlimit);
  if (slot_key == NULL)
    {
      rp_vault_set_no_derivation (error);
      return NULL;
    }
  header->n_slots = 1;
  rp_vault_slot_wrap (&header->slots[0], slot_key, opening_key);

  return rp_backup_derive_file_key (header, opening_key);
}

/**
 * rp_backup_lock:
 * @header: a header without slots
 * @vault: the vault of the library; it need not be unlocked for a passphrase
 * @secret: what is to open the backup
 * @error: where to put %RP_ERROR_DATA (passphrase too short or not UTF-8), %RP_ERROR_LOCKED
 *   (the vault is), %RP_ERROR_USAGE (it has no recovery) or %RP_ERROR_IO (too little memory)
 *
 * Completes @header.
 *
 * Returns: (transfer full) (nullable): the key of the file
 */
RpSecretBytes *
rp_backup_lock (RpBackupHeader        *header,
                RpVault               *vault,
                const RpBackupSecret  *secret,
                GError               **error)
{
  g_autoptr(RpSecretBytes) vault_key = NULL;
  RpVaultHeader of_vault;

  rp_sodium_require ();
  randombytes_buf (header->id, sizeof header->id);
  describe_vault (vault, header, &of_vault, &vault_key);

  return secret->passphrase != NULL
         ? lock_by_passphrase (header, vault, secret->passphrase, error)
         : lock_by_recovery (header, vault, &of_vault, vault_key, error);
}
