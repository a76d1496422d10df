/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"

#include <glib/gi18n.h>
#include <sodium.h>

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
  GError *error = NULL;

  if (!rp_vault_make_slots_finish (result, &slots, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  rp_vault_take_slots (self, &verb->header, &slots);
  if (!rp_vault_verb_goes_on (task) ||
      !rp_vault_end_verb_unlocked (task, &verb->header, RP_VAULT_REASON_NONE))
    rp_vault_withdraw_slots (self->keyring, &verb->header, &slots);
}

/* The only place that makes the key of a vault, and only where no vault is. */
static void
make_vault (RpVault     *self,
            RpVaultVerb *verb)
{
  verb->vault_key = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);
  self->n_keys_made++;

  verb->header = (RpVaultHeader) { .kind = RP_KEYRING_KIND_NONE, .key_id = 1, .seq = 1 };
  randombytes_buf (verb->header.vault_id, RP_VAULT_ID_SIZE);
  rp_vault_key_check (verb->vault_key, verb->header.vault_id, verb->header.key_id,
                      verb->header.kcv);
}

static gboolean
check_setup (RpVault              *self,
             RpVaultVerb          *verb,
             const RpVaultChoice  *choice,
             GError              **error)
{
  if (rp_vault_get_state (self) != RP_VAULT_NO_VAULT)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("Private notes are already set up."));
      return FALSE;
    }

  return rp_vault_plan_check_whole (choice, error) &&
         rp_vault_plan_check (&verb->plan, self, choice, error);
}

/**
 * rp_vault_setup_ways_async:
 * @self: a vault where nothing was set up
 * @choice: all ways into it; secrets in it are copied
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Makes a vault. On success it is unlocked and has an unsaved header; until that is
 * saved (see rp_vault_has_unsaved_header()) nothing may be sealed. On failure
 * nothing was made. If saving fails, rp_vault_load_header() goes back to what the
 * disk says. Ends in rp_vault_setup_finish().
 */
void
rp_vault_setup_ways_async (RpVault             *self,
                           const RpVaultChoice *choice,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;
  RpVaultVerb *verb;
  GError *error = NULL;

  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (choice != NULL);

  task = rp_vault_begin_verb (self, rp_vault_setup_async, cancellable, callback, user_data);
  if (task == NULL)
    return;
  verb = g_task_get_task_data (task);
  if (!check_setup (self, verb, choice, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  make_vault (self, verb);
  rp_vault_make_slots_async (self->keyring, &verb->header, verb->header.key_id, &verb->plan,
                             verb->vault_key, cancellable, slots_made_cb, task);
}

/**
 * rp_vault_setup_async:
 * @self: a vault where nothing was set up
 * @passphrase: the recovery passphrase, confirmed by the user
 * @with_keyring: whether the keyring shall open the vault too
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * As rp_vault_setup_ways_async(), for the most usual choice.
 */
void
rp_vault_setup_async (RpVault             *self,
                      const char          *passphrase,
                      gboolean             with_keyring,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  const RpVaultChoice choice = {
    .ways = RP_VAULT_WAY_PASSPHRASE | (with_keyring ? RP_VAULT_WAY_KEYRING : 0),
    .passphrase = passphrase,
  };

  g_return_if_fail (passphrase != NULL);

  rp_vault_setup_ways_async (self, &choice, cancellable, callback, user_data);
}

/**
 * rp_vault_setup_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: where to put %RP_ERROR_USAGE (there is a vault, or the ways do not do),
 *   %RP_ERROR_DATA (passphrase too short or not UTF-8), %RP_ERROR_KEYRING or
 *   %RP_ERROR_LOCKED (the keyring did not take the key), %RP_ERROR_IO (too little memory),
 *   %RP_ERROR_BUSY or a cancellation
 *
 * Returns: %TRUE if the vault is set up and unlocked
 */
gboolean
rp_vault_setup_finish (RpVault       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
