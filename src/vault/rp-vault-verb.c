/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"

#include <glib/gi18n.h>

static void
verb_free (RpVaultVerb *verb)
{
  g_clear_pointer (&verb->passphrase, rp_secret_bytes_unref);
  g_clear_pointer (&verb->vault_key, rp_secret_bytes_unref);
  g_clear_pointer (&verb->secrets, g_ptr_array_unref);
  g_clear_pointer (&verb->new_key, rp_secret_bytes_unref);
  g_clear_object (&verb->rotation);
  rp_vault_plan_clear (&verb->plan);
  g_free (verb);
}

/**
 * rp_vault_check_idle:
 * @self: a vault
 * @error: where to put %RP_ERROR_BUSY
 *
 * Returns: whether a verb can begin
 */
gboolean
rp_vault_check_idle (RpVault  *self,
                     GError  **error)
{
  gboolean is_rotating;

  g_assert (self->thread == g_thread_self ());

  /* One that was voided by locking is in nobody's way. */
  g_mutex_lock (&self->mutex);
  is_rotating = self->rotation != NULL && self->vault_key != NULL;
  g_mutex_unlock (&self->mutex);
  if (!self->is_busy && !is_rotating)
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_BUSY,
                       _("Private notes are being opened already. Wait a moment."));
  return FALSE;
}

/**
 * rp_vault_take_key:
 * @self: a vault
 * @verb: a verb
 *
 * Begins @verb anew, with the key that is in memory, if there is one.
 */
void
rp_vault_take_key (RpVault     *self,
                   RpVaultVerb *verb)
{
  g_mutex_lock (&self->mutex);
  verb->epoch = self->epoch;
  verb->header = self->header;
  verb->reason = self->reason;
  if (self->vault_key != NULL)
    verb->vault_key = rp_secret_bytes_ref (self->vault_key);
  g_mutex_unlock (&self->mutex);
}

/**
 * rp_vault_begin_verb:
 * @self: a vault
 * @source_tag: the public function
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Begins a verb on the header as it is now. Only one can be under way.
 *
 * Returns: (transfer full) (nullable): a task with a #RpVaultVerb as its data, or
 *   %NULL if the task already failed with %RP_ERROR_BUSY
 */
GTask *
rp_vault_begin_verb (RpVault             *self,
                     gpointer             source_tag,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  RpVaultVerb *verb;
  GError *error = NULL;

  g_task_set_source_tag (task, source_tag);
  if (!rp_vault_check_idle (self, &error))
    {
      g_task_return_error (task, error);
      return NULL;
    }

  verb = g_new0 (RpVaultVerb, 1);
  g_mutex_lock (&self->mutex);
  verb->epoch = self->epoch;
  verb->header = self->header;
  verb->saved_seq = self->has_header && !self->header_unsaved ? self->header.seq : 0;
  g_mutex_unlock (&self->mutex);
  g_task_set_task_data (task, verb, (GDestroyNotify) verb_free);
  /* What was done is done: a late cancellation must not call it a failure. */
  g_task_set_check_cancellable (task, FALSE);
  self->is_busy = TRUE;

  return g_steal_pointer (&task);
}

/**
 * rp_vault_end_verb:
 * @task: (transfer full): what rp_vault_begin_verb() gave
 * @error: (transfer full) (nullable): why it failed
 *
 * Ends a verb.
 */
void
rp_vault_end_verb (GTask  *task,
                   GError *error)
{
  g_autoptr(GTask) owned = task;
  RpVault *self = g_task_get_source_object (owned);

  self->is_busy = FALSE;
  if (error != NULL)
    g_task_return_error (owned, error);
  else
    g_task_return_boolean (owned, TRUE);
}

GError *
rp_vault_locked_meanwhile (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED,
                              _("Private notes were locked meanwhile."));
}

/**
 * rp_vault_end_verb_unlocked:
 * @task: (transfer full): what rp_vault_begin_verb() gave, with a key
 * @new_header: (nullable): a header to use from now on and to be saved
 * @reason: %RP_VAULT_REASON_NONE, or why the keyring could not be mended
 *
 * Ends a verb that unlocked the vault, unless that was locked or loaded meanwhile.
 *
 * Returns: %TRUE if the vault is unlocked
 */
gboolean
rp_vault_end_verb_unlocked (GTask               *task,
                            const RpVaultHeader *new_header,
                            RpVaultReason        reason)
{
  RpVaultVerb *verb = g_task_get_task_data (task);
  gboolean unlocked = rp_vault_become_unlocked (g_task_get_source_object (task), verb->epoch,
                                                new_header, verb->vault_key, reason);

  rp_vault_end_verb (task, unlocked ? NULL : rp_vault_locked_meanwhile ());

  return unlocked;
}

/**
 * rp_vault_end_verb_closed:
 * @task: (transfer full): what rp_vault_begin_verb() gave
 * @state: the state the vault is in from now on
 * @reason: why
 *
 * Ends a verb that could not unlock the vault.
 */
void
rp_vault_end_verb_closed (GTask         *task,
                          RpVaultState   state,
                          RpVaultReason  reason)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  GError *error = NULL;

  rp_vault_become_closed (self, verb->epoch, state, reason);
  rp_vault_set_closed_error (state, reason, rp_vault_get_ways (self), &error);
  rp_vault_end_verb (task, error);
}

/**
 * rp_vault_verb_goes_on:
 * @task: what rp_vault_begin_verb() gave
 *
 * Between two steps: ends the verb, taking @task, if it was cancelled or if the vault
 * was locked or loaded meanwhile.
 *
 * Returns: %TRUE if the verb goes on
 */
gboolean
rp_vault_verb_goes_on (GTask *task)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean is_void;

  g_mutex_lock (&self->mutex);
  is_void = self->epoch != verb->epoch;
  g_mutex_unlock (&self->mutex);

  if (is_void)
    error = rp_vault_locked_meanwhile ();
  else if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    return TRUE;

  rp_vault_end_verb (task, error);

  return FALSE;
}

/**
 * rp_vault_try_secrets:
 * @header: a header
 * @secrets: (element-type RpSecretBytes): what the keyring holds for the keyring slot
 *
 * Tries each secret and never minds those that do not fit.
 *
 * Returns: (transfer full) (nullable): the vault key, checked against @header
 */
RpSecretBytes *
rp_vault_try_secrets (const RpVaultHeader *header,
                      GPtrArray           *secrets)
{
  const RpVaultSlot *slot = rp_vault_header_find_slot (header, RP_VAULT_SLOT_KEYRING);

  /* A strict slot needs the passphrase, too. */
  for (guint i = 0; slot != NULL && i < secrets->len; i++)
    {
      g_autoptr(RpSecretBytes) key = rp_vault_slot_unwrap (slot, g_ptr_array_index (secrets, i));

      if (key != NULL && rp_vault_header_check_key (header, key))
        return g_steal_pointer (&key);
    }

  return NULL;
}
