/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-secret-bytes-private.h"

/* Recovery: the passphrase opens the vault, then the keyring slot is mended.
 * What cannot be mended does not undo the opening; the reason tells. */

static void
enrolled_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GTask) kept = g_object_ref (task);
  RpVaultVerb *verb = g_task_get_task_data (task);

  if (!rp_vault_enrol_finish (RP_KEYRING (object), result, NULL))
    {
      rp_vault_end_verb_unlocked (task, NULL, verb->reason);
      return;
    }

  rp_vault_header_put_slot (&verb->header, RP_VAULT_SLOT_KEYRING, &verb->slot);
  verb->header.kind = rp_keyring_get_kind (RP_KEYRING (object));
  verb->header.seq++;
  if (!rp_vault_end_verb_unlocked (task, &verb->header, RP_VAULT_REASON_NONE))
    rp_vault_withdraw (RP_KEYRING (object), &verb->header, &verb->slot);
}

/* A new slot with an id of its own: no item that is in the keyring is overwritten. */
static void
enrol (GTask         *task,
       RpVaultReason  reason)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);

  verb->reason = reason;
  verb->slot_key = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);
  rp_vault_slot_begin_keyring (&verb->slot, verb->header.vault_id, verb->header.key_id);
  rp_vault_slot_wrap (&verb->slot, verb->slot_key, verb->vault_key);
  rp_vault_enrol_async (self->keyring, &verb->header, &verb->slot, verb->slot_key,
                        g_task_get_cancellable (task), enrolled_cb, task);
}

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  GTask *task = user_data;
  RpVaultVerb *verb = g_task_get_task_data (task);
  g_autoptr(GPtrArray) secrets = NULL;
  g_autoptr(RpSecretBytes) key = NULL;
  RpKeyringOutcome outcome = rp_keyring_lookup_finish (RP_KEYRING (object), result, &secrets);

  if (!rp_vault_verb_goes_on (task))
    return;

  key = rp_vault_try_secrets (&verb->header, secrets);
  if (key != NULL)
    rp_vault_end_verb_unlocked (task, NULL, RP_VAULT_REASON_NONE);
  else if (outcome == RP_KEYRING_ABSENT)
    enrol (task, RP_VAULT_REASON_KEY_MISSING);
  else if (outcome == RP_KEYRING_FOUND)
    enrol (task, RP_VAULT_REASON_KEY_WRONG);
  else
    rp_vault_end_verb_unlocked (task, NULL,
                                outcome == RP_KEYRING_LOCKED ? RP_VAULT_REASON_KEYRING_LOCKED
                                                             : RP_VAULT_REASON_NO_SERVICE);
}

static void
derived_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  const RpVaultSlot *slot = rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_KEYRING);
  GError *error = NULL;

  verb->vault_key = rp_vault_derive_finish (result, &error);
  if (verb->vault_key == NULL)
    {
      rp_vault_end_verb (task, error);
      return;
    }
  if (!rp_vault_verb_goes_on (task))
    return;

  if (slot == NULL)
    rp_vault_end_verb_unlocked (task, NULL, RP_VAULT_REASON_NONE);
  else if (self->keyring == NULL)
    rp_vault_end_verb_unlocked (task, NULL, RP_VAULT_REASON_NO_SERVICE);
  else
    {
      g_autofree char *vault_id = rp_vault_id_to_text (verb->header.vault_id);
      g_autofree char *slot_id = rp_vault_slot_dup_id (slot);

      rp_keyring_lookup_async (self->keyring, vault_id, slot_id, g_task_get_cancellable (task),
                               looked_up_cb, task);
    }
}

/**
 * rp_vault_recover_async:
 * @self: a vault
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the vault with the recovery passphrase. If the keyring is open and has no key
 * that fits, a new key is stored there, read back, and put into a new header, which
 * then has to be saved (see rp_vault_has_unsaved_header()). What is in the keyring is
 * left alone. A wrong passphrase changes nothing.
 */
void
rp_vault_recover_async (RpVault             *self,
                        const char          *passphrase,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (passphrase != NULL);

  rp_vault_begin_passphrase_verb (self, rp_vault_recover_async, passphrase, cancellable,
                                  derived_cb, callback, user_data);
}

/**
 * rp_vault_recover_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: as rp_vault_unlock_with_passphrase_finish()
 *
 * Returns: %TRUE if the vault is unlocked; #RpVault:reason then says why the keyring
 *   could not be mended, or %RP_VAULT_REASON_NONE
 */
gboolean
rp_vault_recover_finish (RpVault       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
