/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-passphrase.h"

/**
 * rp_vault_look_up:
 * @task: what rp_vault_begin_verb() gave
 * @callback: called with @task
 *
 * Looks up what the keyring holds for the slot that has something there.
 */
void
rp_vault_look_up (GTask               *task,
                  GAsyncReadyCallback  callback)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  const RpVaultSlot *slot = rp_vault_header_find_in_keyring (&verb->header);
  g_autofree char *vault_id = rp_vault_id_to_text (verb->header.vault_id);
  g_autofree char *slot_id = rp_vault_slot_dup_id (slot);

  rp_keyring_lookup_async (self->keyring, vault_id, slot_id, g_task_get_cancellable (task),
                           callback, task);
}

/* Why there is no way in by the keyring when it is open and has no key */
static RpVaultReason
why_no_key (const RpVaultHeader *header,
            RpKeyringOutcome     outcome)
{
  RpVaultWays ways = rp_vault_header_get_ways (header);

  if (ways & RP_VAULT_WAY_STRICT)
    return RP_VAULT_REASON_STRICT_MISSING;
  if (!(ways & RP_VAULT_WAYS_RECOVERY))
    return RP_VAULT_REASON_NO_RECOVERY;

  return outcome == RP_KEYRING_ABSENT ? RP_VAULT_REASON_KEY_MISSING : RP_VAULT_REASON_KEY_WRONG;
}

/* Takes what the keyring holds for the slot: the key to the vault key, or one half of it.
 * Returns whether that is all there is to be had. */
static gboolean
take_secrets (GTask     *task,
              GPtrArray *secrets)
{
  RpVaultVerb *verb = g_task_get_task_data (task);

  if (rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_STRICT) != NULL)
    {
      g_clear_pointer (&verb->secrets, g_ptr_array_unref);
      verb->secrets = g_ptr_array_ref (secrets);
      return secrets->len > 0;
    }

  verb->vault_key = rp_vault_try_secrets (&verb->header, secrets);
  return verb->vault_key != NULL;
}

/* What one lookup means. Silence alone never means that the key is gone. */
static void
conclude (GTask            *task,
          RpKeyringOutcome  outcome,
          RpVaultReason     reason_if_locked)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);

  verb->by_keyring = verb->vault_key != NULL || (verb->secrets != NULL && verb->secrets->len > 0);
  if (verb->vault_key != NULL)
    rp_vault_end_verb_opened (task);
  else if (verb->by_keyring && verb->passphrase != NULL)
    rp_vault_derive_async (&verb->header, verb->passphrase, verb->secrets,
                           g_task_get_cancellable (task), verb->derived, task);
  else if (verb->by_keyring)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_STRICT_PASSPHRASE);
  else if (outcome == RP_KEYRING_NO_SERVICE)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE);
  else if (outcome == RP_KEYRING_LOCKED)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, reason_if_locked);
  else if (verb->header.kind != rp_keyring_get_kind (self->keyring))
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_OTHER_KEYRING);
  else
    rp_vault_end_verb_closed (task, RP_VAULT_NEEDS_RECOVERY, why_no_key (&verb->header, outcome));
}

static void
looked_again_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GPtrArray) secrets = NULL;
  RpKeyringOutcome outcome = rp_keyring_lookup_finish (RP_KEYRING (object), result, &secrets);

  if (!rp_vault_verb_goes_on (task))
    return;

  take_secrets (task, secrets);
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
    rp_vault_look_up (task, looked_again_cb);
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
  const RpVaultSlot *slot = rp_vault_header_find_in_keyring (&verb->header);
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

  if (!take_secrets (task, secrets) && outcome == RP_KEYRING_LOCKED && verb->may_prompt)
    ask_to_unlock (task);
  else
    conclude (task, outcome, RP_VAULT_REASON_KEYRING_LOCKED);
}

/**
 * rp_vault_has_lock:
 * @task: what rp_vault_begin_verb() gave
 *
 * Ends the verb, taking @task, if there is nothing a key could open.
 *
 * Returns: %TRUE if the verb goes on
 */
gboolean
rp_vault_has_lock (GTask *task)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultState state = rp_vault_get_state (self);
  RpVaultReason reason = rp_vault_get_reason (self);
  GError *error = NULL;

  if (state != RP_VAULT_NO_VAULT && state != RP_VAULT_READ_ONLY_NEWER &&
      reason != RP_VAULT_REASON_HEADER_DAMAGED)
    return TRUE;

  rp_vault_set_closed_error (state, reason, rp_vault_get_ways (self), &error);
  rp_vault_end_verb (task, error);

  return FALSE;
}

/* Why a vault without anything in the keyring is locked */
RpVaultReason
rp_vault_without_keyring (const RpVaultHeader *header)
{
  return rp_vault_header_get_ways (header) == RP_VAULT_WAY_CODE ? RP_VAULT_REASON_CODE_ONLY
                                                                : RP_VAULT_REASON_PASSPHRASE_ONLY;
}

static void
ask_keyring (GTask *task)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);

  if (rp_vault_header_find_in_keyring (&verb->header) == NULL)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, rp_vault_without_keyring (&verb->header));
  else if (self->keyring == NULL)
    rp_vault_end_verb_closed (task, RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE);
  else
    rp_vault_look_up (task, looked_up_cb);
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
  if (task == NULL || !rp_vault_has_lock (task))
    return;

  verb = g_task_get_task_data (task);
  verb->may_prompt = may_prompt;
  if (rp_vault_get_state (self) == RP_VAULT_UNLOCKED)
    rp_vault_end_verb (task, NULL);
  else
    ask_keyring (task);
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
    rp_vault_end_verb_opened (task);
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
 * Begins a verb that opens the vault with a passphrase; in strict mode the keyring is
 * asked for its part before.
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

  if (task == NULL || !rp_vault_has_lock (task))
    return;

  verb = g_task_get_task_data (task);
  verb->passphrase = rp_passphrase_prepare (passphrase, &error);
  verb->derived = derived;
  verb->may_prompt = TRUE;   /* somebody typed a passphrase */
  if (verb->passphrase == NULL)
    rp_vault_end_verb (task, error);
  else if (rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_STRICT) != NULL)
    ask_keyring (task);
  else
    rp_vault_derive_async (&verb->header, verb->passphrase, NULL, cancellable, derived, task);
}

/**
 * rp_vault_unlock_with_passphrase_async:
 * @self: a vault
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the vault with the recovery passphrase and leaves the keyring alone. In strict
 * mode the keyring is asked for its part and may have to be unlocked. A wrong passphrase
 * changes nothing.
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
 * @error: where to put %RP_ERROR_LOCKED (wrong passphrase, or the keyring's part is not
 *   to be had), %RP_ERROR_KEYRING (strict: no answer), %RP_ERROR_DATA (not UTF-8),
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
