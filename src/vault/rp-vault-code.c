/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-recovery-code.h"

#include <glib/gi18n.h>

/* Opening the vault with the recovery code. It is random: nothing slow is derived from it. */

static RpSecretBytes *
open_slot (const RpVaultHeader *header,
           RpSecretBytes       *code)
{
  const RpVaultSlot *slot = rp_vault_header_find_slot (header, RP_VAULT_SLOT_CODE);
  g_autoptr(RpSecretBytes) slot_key = NULL;
  g_autoptr(RpSecretBytes) vault_key = NULL;

  if (slot == NULL || rp_secret_bytes_get_size (code) != RP_RECOVERY_CODE_SIZE)
    return NULL;

  slot_key = rp_vault_slot_code_key (code);
  vault_key = rp_vault_slot_unwrap (slot, slot_key);

  return vault_key != NULL && rp_vault_header_check_key (header, vault_key)
         ? g_steal_pointer (&vault_key) : NULL;
}

/* Begins a verb and has the key; ends it and returns %NULL where that cannot be. */
static GTask *
begin (RpVault             *self,
       gpointer             source_tag,
       RpSecretBytes       *code,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = rp_vault_begin_verb (self, source_tag, cancellable, callback, user_data);
  RpVaultVerb *verb;
  GError *error = NULL;

  if (task == NULL || !rp_vault_has_lock (task))
    return NULL;

  verb = g_task_get_task_data (task);
  verb->vault_key = open_slot (&verb->header, code);
  if (verb->vault_key != NULL)
    return task;

  g_set_error_literal (&error, RP_ERROR, RP_ERROR_LOCKED,
                       rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_CODE) != NULL
                       ? _("That is not the recovery code of these private notes.")
                       : _("These private notes have no recovery code."));
  rp_vault_end_verb (task, error);

  return NULL;
}

/**
 * rp_vault_unlock_with_code_async:
 * @self: a vault
 * @code: what rp_recovery_code_read() gave
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the vault with the recovery code and leaves the keyring alone. A wrong code
 * changes nothing.
 */
void
rp_vault_unlock_with_code_async (RpVault             *self,
                                 RpSecretBytes       *code,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (code != NULL);

  task = begin (self, rp_vault_unlock_with_code_async, code, cancellable, callback, user_data);
  if (task != NULL)
    rp_vault_end_verb_opened (task);
}

/**
 * rp_vault_unlock_with_code_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: where to put %RP_ERROR_LOCKED (wrong code, or there is none), %RP_ERROR_DAMAGED
 *   (header), %RP_ERROR_TOO_NEW, %RP_ERROR_BUSY or a cancellation
 *
 * Returns: %TRUE if the vault is unlocked
 */
gboolean
rp_vault_unlock_with_code_finish (RpVault       *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * rp_vault_recover_with_code_async:
 * @self: a vault
 * @code: what rp_recovery_code_read() gave
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the vault with the recovery code, and mends the keyring as
 * rp_vault_recover_async() does. In strict mode nothing can be mended without a
 * passphrase: the reason is then %RP_VAULT_REASON_STRICT_MISSING, until
 * rp_vault_put_ways_async() gives the vault a new one.
 */
void
rp_vault_recover_with_code_async (RpVault             *self,
                                  RpSecretBytes       *code,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (code != NULL);

  task = begin (self, rp_vault_recover_with_code_async, code, cancellable, callback, user_data);
  if (task != NULL)
    rp_vault_mend (task);
}

/**
 * rp_vault_recover_with_code_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: as rp_vault_unlock_with_code_finish()
 *
 * Returns: %TRUE if the vault is unlocked; #RpVault:reason then says why the keyring
 *   could not be mended, or %RP_VAULT_REASON_NONE
 */
gboolean
rp_vault_recover_with_code_finish (RpVault       *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
