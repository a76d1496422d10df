/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

/* Recovery: the passphrase or the code opens the vault, then the keyring slot is mended.
 * What cannot be mended does not undo the opening; the reason tells. */

static void
slots_made_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GTask) kept = g_object_ref (task);
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  RpVaultSlots slots;

  if (!rp_vault_make_slots_finish (result, &slots, NULL))
    {
      rp_vault_end_verb_unlocked (task, NULL, verb->reason);
      return;
    }

  /* What the keyring holds for the slot before is left alone. */
  rp_vault_header_put_slot (&verb->header, &slots.slots[0]);
  verb->header.kind = rp_keyring_get_kind (self->keyring);
  verb->header.seq++;
  if (!rp_vault_end_verb_unlocked (task, &verb->header, RP_VAULT_REASON_NONE))
    rp_vault_withdraw_slots (self->keyring, &verb->header, &slots);
}

/* A new slot with an id of its own: no item that is in the keyring is overwritten. */
static void
enrol (GTask         *task,
       RpVaultReason  reason)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);

  verb->reason = reason;
  verb->plan.ways = RP_VAULT_WAY_KEYRING;
  rp_vault_make_slots_async (self->keyring, &verb->header, verb->header.key_id, &verb->plan,
                             verb->vault_key, g_task_get_cancellable (task), slots_made_cb, task);
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

/* A strict slot cannot be mended without a passphrase; but it is said when it must be. */
static void
looked_up_strict_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GPtrArray) secrets = NULL;
  RpKeyringOutcome outcome = rp_keyring_lookup_finish (RP_KEYRING (object), result, &secrets);

  if (rp_vault_verb_goes_on (task))
    rp_vault_end_verb_unlocked (task, NULL,
                                outcome == RP_KEYRING_ABSENT ? RP_VAULT_REASON_STRICT_MISSING
                                                             : RP_VAULT_REASON_NONE);
}

/**
 * rp_vault_mend:
 * @task: (transfer full): what rp_vault_begin_verb() gave, with a key
 *
 * Ends a recovery: sees that the keyring slot opens the vault again.
 */
void
rp_vault_mend (GTask *task)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  gboolean has_keyring = rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_KEYRING) != NULL;

  if (rp_vault_header_find_in_keyring (&verb->header) == NULL || verb->by_keyring)
    rp_vault_end_verb_opened (task);
  else if (self->keyring == NULL)
    rp_vault_end_verb_unlocked (task, NULL, RP_VAULT_REASON_NO_SERVICE);
  else
    rp_vault_look_up (task, has_keyring ? looked_up_cb : looked_up_strict_cb);
}

static void
derived_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  RpVaultVerb *verb = g_task_get_task_data (task);
  GError *error = NULL;

  verb->vault_key = rp_vault_derive_finish (result, &error);
  if (verb->vault_key == NULL)
    rp_vault_end_verb (task, error);
  else if (rp_vault_verb_goes_on (task))
    rp_vault_mend (task);
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
