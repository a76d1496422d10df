/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-vault-inbox.h"
#include "rp-vault-keys.h"
#include "rp-vault-private.h"
#include "rp-vault-record.h"

#include <string.h>

/* The most memory that is kept from one value to the next */
#define MAX_KEPT 65536

/* What other threads may do with a vault: ask, seal and open. */

/**
 * rp_vault_get_state:
 * @self: a vault
 *
 * Returns: the state, which another thread may change at any moment
 */
RpVaultState
rp_vault_get_state (RpVault *self)
{
  RpVaultState state;

  g_return_val_if_fail (RP_IS_VAULT (self), RP_VAULT_NO_VAULT);

  g_mutex_lock (&self->mutex);
  state = self->state;
  g_mutex_unlock (&self->mutex);

  return state;
}

/**
 * rp_vault_get_reason:
 * @self: a vault
 *
 * Returns: why the vault is in its state
 */
RpVaultReason
rp_vault_get_reason (RpVault *self)
{
  RpVaultReason reason;

  g_return_val_if_fail (RP_IS_VAULT (self), RP_VAULT_REASON_NONE);

  g_mutex_lock (&self->mutex);
  reason = self->reason;
  g_mutex_unlock (&self->mutex);

  return reason;
}

/**
 * rp_vault_get_keyring_protection:
 * @self: a vault
 *
 * Known after the vault was opened with the keyring.
 *
 * Returns: whether a password protects what the keyring holds
 */
RpKeyringProtection
rp_vault_get_keyring_protection (RpVault *self)
{
  RpKeyringProtection protection;

  g_return_val_if_fail (RP_IS_VAULT (self), RP_KEYRING_PROTECTION_UNKNOWN);

  g_mutex_lock (&self->mutex);
  protection = self->protection;
  g_mutex_unlock (&self->mutex);

  return protection;
}

/* With the mutex held. Whatever keeps the keyring from answering: for who seals, the
 * vault is locked. */
static void
set_no_key (RpVault  *self,
            GError  **error)
{
  g_set_error_literal (error, RP_ERROR,
                       self->state == RP_VAULT_READ_ONLY_NEWER ? RP_ERROR_TOO_NEW : RP_ERROR_LOCKED,
                       rp_vault_describe (self->state, self->reason,
                                          rp_vault_header_get_ways (&self->header)));
}

/* With the mutex held. */
static gboolean
require_key (RpVault  *self,
             GError  **error)
{
  if (self->record_key != NULL)
    return TRUE;

  set_no_key (self, error);

  return FALSE;
}

/* With the mutex held. */
static RpSecretBytes *
key_for (RpVault    *self,
         const char *kind)
{
  return rp_vault_choose_key (kind, self->record_key, self->draft_key);
}

/**
 * rp_vault_seal:
 * @self: a vault
 * @kind: the record kind, a frozen string
 * @field: the field, a frozen string
 * @uuid: the record's UUID in its text form
 * @rev: the record's revision, which grows with every save
 * @data: (nullable): what to seal
 * @length: bytes in @data
 * @error: where to put %RP_ERROR_LOCKED, %RP_ERROR_TOO_NEW, %RP_ERROR_DATA (too long)
 *   or %RP_ERROR_IO (no protected memory)
 *
 * Encrypts @data for this one place. Callable from any thread.
 *
 * Returns: (transfer full) (nullable): the sealed value, different every time
 */
GBytes *
rp_vault_seal (RpVault     *self,
               const char  *kind,
               const char  *field,
               const char  *uuid,
               guint64      rev,
               const void  *data,
               gsize        length,
               GError     **error)
{
  GBytes *sealed = NULL;

  g_return_val_if_fail (RP_IS_VAULT (self), NULL);
  g_return_val_if_fail (kind != NULL && field != NULL && uuid != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  g_mutex_lock (&self->mutex);
  if (require_key (self, error))
    {
      RpVaultPlace place = { self->header.vault_id, self->header.key_id, kind, field, uuid, rev };

      sealed = rp_vault_record_seal (key_for (self, kind), &place, data, length, error);
    }
  g_mutex_unlock (&self->mutex);

  return sealed;
}

/**
 * rp_vault_seal_for_later:
 * @self: a vault, usually locked
 * @kind: the record kind, a frozen string
 * @field: the field, a frozen string
 * @uuid: the record's UUID in its text form
 * @rev: the record's revision
 * @data: (nullable): what to seal
 * @length: bytes in @data
 * @error: where to put %RP_ERROR_LOCKED (the vault has no inbox, or is none),
 *   %RP_ERROR_TOO_NEW, %RP_ERROR_DATA (too long) or %RP_ERROR_IO (no protected memory)
 *
 * Puts @data into the sealed inbox: it can be written without the key and read only
 * with it. rp_vault_open() opens it as any sealed value. Callable from any thread.
 *
 * Returns: (transfer full) (nullable): the sealed value, different every time
 */
GBytes *
rp_vault_seal_for_later (RpVault     *self,
                         const char  *kind,
                         const char  *field,
                         const char  *uuid,
                         guint64      rev,
                         const void  *data,
                         gsize        length,
                         GError     **error)
{
  GBytes *sealed = NULL;

  g_return_val_if_fail (RP_IS_VAULT (self), NULL);
  g_return_val_if_fail (kind != NULL && field != NULL && uuid != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  g_mutex_lock (&self->mutex);
  if (self->has_header && self->header.has_inbox)
    {
      RpVaultPlace place = { self->header.vault_id, self->header.key_id, kind, field, uuid, rev };

      sealed = rp_vault_inbox_seal (self->header.inbox_key, &place, data, length, error);
    }
  else
    set_no_key (self, error);
  g_mutex_unlock (&self->mutex);

  return sealed;
}

/**
 * rp_vault_is_for_later:
 * @sealed: a sealed value
 *
 * Returns: whether rp_vault_seal_for_later() made it
 */
gboolean
rp_vault_is_for_later (GBytes *sealed)
{
  g_return_val_if_fail (sealed != NULL, FALSE);

  return rp_vault_inbox_is (sealed);
}

/**
 * rp_vault_open:
 * @self: a vault
 * @kind: the record kind, as when it was sealed
 * @field: the field, as when it was sealed
 * @uuid: the record's UUID, as when it was sealed
 * @rev: the record's revision, as when it was sealed
 * @sealed: what rp_vault_seal() or rp_vault_seal_for_later() gave
 * @out: (out) (transfer full): the value, in protected memory; give it back soon, for
 *   there is little such memory
 * @error: where to put %RP_ERROR_LOCKED, %RP_ERROR_TOO_NEW, %RP_ERROR_DAMAGED (altered
 *   or sealed for another place; keep the bytes) or %RP_ERROR_IO (no protected memory)
 *
 * Decrypts @sealed. Callable from any thread.
 *
 * Returns: %TRUE on success
 */
gboolean
rp_vault_open (RpVault        *self,
               const char     *kind,
               const char     *field,
               const char     *uuid,
               guint64         rev,
               GBytes         *sealed,
               RpSecretBytes **out,
               GError        **error)
{
  g_return_val_if_fail (RP_IS_VAULT (self), FALSE);
  g_return_val_if_fail (kind != NULL && field != NULL && uuid != NULL, FALSE);
  g_return_val_if_fail (sealed != NULL && out != NULL, FALSE);

  *out = NULL;
  g_mutex_lock (&self->mutex);
  if (require_key (self, error))
    {
      RpVaultPlace place = { self->header.vault_id, self->header.key_id, kind, field, uuid, rev };

      *out = rp_vault_inbox_is (sealed)
             ? rp_vault_inbox_open (self->inbox_key, &place, sealed, error)
             : rp_vault_record_open (key_for (self, kind), &place, sealed, error);
    }
  g_mutex_unlock (&self->mutex);

  return *out != NULL;
}

/* With the mutex held. */
static gboolean
read_record (RpVault             *self,
             const RpVaultPlace  *place,
             GBytes              *sealed,
             RpVaultReader        reader,
             gpointer             user_data,
             GError             **error)
{
  gsize length = 0;
  gboolean read = rp_vault_record_read (key_for (self, place->kind), place, sealed, &self->scratch,
                                        &length, error);

  if (read)
    reader (self->scratch.data, length, user_data);
  if (self->scratch.size > MAX_KEPT)
    rp_vault_scratch_clear (&self->scratch);
  else if (self->scratch.memory != NULL)
    explicit_bzero (self->scratch.data, MIN (self->scratch.size, g_bytes_get_size (sealed)));

  return read;
}

/**
 * rp_vault_read:
 * @self: a vault
 * @kind: the record kind, as when it was sealed
 * @field: the field, as when it was sealed
 * @uuid: the record's UUID, as when it was sealed
 * @rev: the record's revision, as when it was sealed
 * @sealed: what rp_vault_seal() or rp_vault_seal_for_later() gave
 * @reader: (scope call): gets the value, once; must not use the vault
 * @user_data: closure data for @reader
 * @error: as of rp_vault_open()
 *
 * Decrypts @sealed for a moment, in the same protected memory each time: for
 * those who read many values, much quicker than rp_vault_open(). Callable from
 * any thread.
 *
 * Returns: %TRUE on success
 */
gboolean
rp_vault_read (RpVault        *self,
               const char     *kind,
               const char     *field,
               const char     *uuid,
               guint64         rev,
               GBytes         *sealed,
               RpVaultReader   reader,
               gpointer        user_data,
               GError        **error)
{
  gboolean read;

  g_return_val_if_fail (RP_IS_VAULT (self), FALSE);
  g_return_val_if_fail (kind != NULL && field != NULL && uuid != NULL, FALSE);
  g_return_val_if_fail (sealed != NULL && reader != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  read = require_key (self, error);
  if (read)
    {
      RpVaultPlace place = { self->header.vault_id, self->header.key_id, kind, field, uuid, rev };

      read = rp_vault_inbox_is (sealed)
               ? rp_vault_inbox_read (self->inbox_key, &place, sealed, reader, user_data, error)
               : read_record (self, &place, sealed, reader, user_data, error);
    }
  g_mutex_unlock (&self->mutex);

  return read;
}

/**
 * rp_vault_set_passphrase_cost:
 * @self: a vault
 * @opslimit: passes over the memory, 1 to 10
 * @memlimit: bytes of memory, 8 MiB to 1 GiB
 *
 * Sets what a passphrase slot that is set up from now on costs to open.
 */
void
rp_vault_set_passphrase_cost (RpVault *self,
                              guint64  opslimit,
                              guint64  memlimit)
{
  g_return_if_fail (RP_IS_VAULT (self));

  self->opslimit = opslimit;
  self->memlimit = memlimit;
}

/**
 * rp_vault_get_n_keys_made:
 * @self: a vault
 *
 * Returns: how many vault keys this object ever made
 */
guint
rp_vault_get_n_keys_made (RpVault *self)
{
  g_return_val_if_fail (RP_IS_VAULT (self), 0);

  return self->n_keys_made;
}
