/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-passphrase.h"

static void
look_up (GTask               *task,
         GAsyncReadyCallback  callback)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  const RpVaultSlot *slot = rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_KEYRING);
  g_autofree char *vault_id = rp_vault_id_to_text (verb->header.vault_id);
  g_autofree char *slot_id = rp_vault_slot_dup_id (slot);

  rp_keyring_lookup_async (self->keyring, vault_id, slot_id, g_task_get_cancellable (task),
                           callback, task);
}

/* What one lookup means. Silence alone never means that the key is gone. */
static void
conclude (GTask            *task,
          RpKeyringOutcome  outcome,
          RpVaultReason     reason_if_locked)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);

  if (verb->vault_key != NULL)
    rp_vault_end_verb_unlocked (task, NULL, RP_VAULT_REASON_NONE);
  else if (outcome == RP_KEYRING_NO_SERVICE)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE);
  else if (outcome == RP_KEYRING_LOCKED)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, reason_if_locked);
  else if (verb->header.kind != rp_keyring_get_kind (self->keyring))
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_OTHER_KEYRING);
  else if (outcome == RP_KEYRING_ABSENT)
    rp_vault_end_verb_closed (task, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_MISSING);
  else
    rp_vault_end_verb_closed (task, RP_VAULT_NEEDS_RECOVERY, RP_VAULT_REASON_KEY_WRONG);
}

static void
looked_again_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  RpVaultVerb *verb = g_task_get_task_data (task);
  g_autoptr(GPtrArray) secrets = NULL;
  RpKeyringOutcome outcome = rp_keyring_lookup_finish (RP_KEYRING (object), result, &secrets);

  if (!rp_vault_verb_goes_on (task))
    return;

  verb->vault_key = rp_vault_try_secrets (&verb->header, secrets);
  conclude (task, outcome, RP_VAULT_REASON_DISMISSED);
}

static void
prompted_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GError) error = NULL;
  gboolean unlocked = rp_keyring_unlock_finish (RP_KEYRING (object), result, &error);

  if (!rp_vault_verb_goes_on (task))
    return;

  if (unlocked)
    look_up (task, looked_again_cb);
  else if (g_error_matches (error, RP_ERROR, RP_ERROR_KEYRING))
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE);
  else
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_DISMISSED);
}

static void
ask_to_unlock (GTask *task)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  const RpVaultSlot *slot = rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_KEYRING);
  g_autofree char *vault_id = rp_vault_id_to_text (verb->header.vault_id);
  g_autofree char *slot_id = rp_vault_slot_dup_id (slot);

  rp_keyring_unlock_async (self->keyring, vault_id, slot_id, g_task_get_cancellable (task),
                           prompted_cb, task);
}

static void
looked_up_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  GTask *task = user_data;
  RpVaultVerb *verb = g_task_get_task_data (task);
  g_autoptr(GPtrArray) secrets = NULL;
  RpKeyringOutcome outcome = rp_keyring_lookup_finish (RP_KEYRING (object), result, &secrets);

  if (!rp_vault_verb_goes_on (task))
    return;

  verb->vault_key = rp_vault_try_secrets (&verb->header, secrets);
  if (verb->vault_key == NULL && outcome == RP_KEYRING_LOCKED && verb->may_prompt)
    ask_to_unlock (task);
  else
    conclude (task, outcome, RP_VAULT_REASON_KEYRING_LOCKED);
}

/* Ends the verb if there is nothing a key could open. */
static gboolean
has_lock (GTask *task)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultState state = rp_vault_get_state (self);
  RpVaultReason reason = rp_vault_get_reason (self);
  GError *error = NULL;

  if (state != RP_VAULT_NO_VAULT && state != RP_VAULT_READ_ONLY_NEWER &&
      reason != RP_VAULT_REASON_HEADER_DAMAGED)
    return TRUE;

  rp_vault_set_closed_error (state, reason, &error);
  rp_vault_end_verb (task, error);

  return FALSE;
}

/**
 * rp_vault_unlock_async:
 * @self: a vault
 * @may_prompt: whether the user asked for it and may be asked to unlock the keyring;
 *   never at start-up
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Tries to open the vault with the key in the keyring. However that ends, the state
 * says why.
 */
void
rp_vault_unlock_async (RpVault             *self,
                       gboolean             may_prompt,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task;
  RpVaultVerb *verb;

  g_return_if_fail (RP_IS_VAULT (self));

  task = rp_vault_begin_verb (self, rp_vault_unlock_async, cancellable, callback, user_data);
  if (task == NULL || !has_lock (task))
    return;

  verb = g_task_get_task_data (task);
  verb->may_prompt = may_prompt;
  if (rp_vault_get_state (self) == RP_VAULT_UNLOCKED)
    rp_vault_end_verb (task, NULL);
  else if (rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_KEYRING) == NULL)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_PASSPHRASE_ONLY);
  else if (self->keyring == NULL)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE);
  else
    look_up (task, looked_up_cb);
}

/**
 * rp_vault_unlock_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: where to put %RP_ERROR_LOCKED, %RP_ERROR_KEYRING (no answer),
 *   %RP_ERROR_DAMAGED (header), %RP_ERROR_TOO_NEW, %RP_ERROR_BUSY or a cancellation
 *
 * Returns: %TRUE if the vault is unlocked
 */
gboolean
rp_vault_unlock_finish (RpVault       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
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
    rp_vault_end_verb_unlocked (task, NULL, RP_VAULT_REASON_NONE);
}

/**
 * rp_vault_begin_passphrase_verb:
 * @self: a vault
 * @source_tag: the public function
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up
 * @derived: called with the #GTask of the verb when the passphrase slot was tried
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Begins a verb that opens the vault with a passphrase.
 */
void
rp_vault_begin_passphrase_verb (RpVault             *self,
                                gpointer             source_tag,
                                const char          *passphrase,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  derived,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = rp_vault_begin_verb (self, source_tag, cancellable, callback, user_data);
  RpVaultVerb *verb;
  GError *error = NULL;

  if (task == NULL || !has_lock (task))
    return;

  verb = g_task_get_task_data (task);
  verb->passphrase = rp_passphrase_prepare (passphrase, &error);
  if (verb->passphrase == NULL)
    rp_vault_end_verb (task, error);
  else
    rp_vault_derive_async (&verb->header, verb->passphrase, cancellable, derived, task);
}

/**
 * rp_vault_unlock_with_passphrase_async:
 * @self: a vault
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the vault with the recovery passphrase and leaves the keyring alone. A wrong
 * passphrase changes nothing.
 */
void
rp_vault_unlock_with_passphrase_async (RpVault             *self,
                                       const char          *passphrase,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (passphrase != NULL);

  rp_vault_begin_passphrase_verb (self, rp_vault_unlock_with_passphrase_async, passphrase,
                                  cancellable, derived_cb, callback, user_data);
}

/**
 * rp_vault_unlock_with_passphrase_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: where to put %RP_ERROR_LOCKED (wrong passphrase), %RP_ERROR_DATA (not UTF-8),
 *   %RP_ERROR_IO (too little memory), %RP_ERROR_DAMAGED (header), %RP_ERROR_TOO_NEW,
 *   %RP_ERROR_BUSY or a cancellation
 *
 * Returns: %TRUE if the vault is unlocked
 */
gboolean
rp_vault_unlock_with_passphrase_finish (RpVault       *self,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
