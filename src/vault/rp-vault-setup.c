/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-passphrase.h"
#include "rp-secret-bytes-private.h"

#include <glib/gi18n.h>
#include <sodium.h>

static gboolean
check_length (RpSecretBytes  *passphrase,
              GError        **error)
{
  if (rp_passphrase_is_long (passphrase))
    return TRUE;

  g_set_error_literal (error, RP_ERROR, RP_ERROR_DATA,
                       _("The passphrase is too short. Use at least 12 characters or 5 words; "
                         "length counts for more than special characters."));

  return FALSE;
}

/**
 * rp_vault_check_passphrase:
 * @passphrase: what was typed
 * @error: where to put %RP_ERROR_DATA
 *
 * Returns: %TRUE if rp_vault_setup_async() will take @passphrase
 */
gboolean
rp_vault_check_passphrase (const char  *passphrase,
                           GError     **error)
{
  g_autoptr(RpSecretBytes) prepared = NULL;

  g_return_val_if_fail (passphrase != NULL, FALSE);

  prepared = rp_passphrase_prepare (passphrase, error);

  return prepared != NULL && check_length (prepared, error);
}

static void
enrolled_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GTask) kept = g_object_ref (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  GError *error = NULL;

  if (!rp_vault_enrol_finish (RP_KEYRING (object), result, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  rp_vault_header_put_slot (&verb->header, RP_VAULT_SLOT_KEYRING, &verb->slot);
  verb->header.kind = rp_keyring_get_kind (RP_KEYRING (object));
  if (!rp_vault_verb_goes_on (task) ||
      !rp_vault_end_verb_unlocked (task, &verb->header, RP_VAULT_REASON_NONE))
    rp_vault_withdraw (RP_KEYRING (object), &verb->header, &verb->slot);
}

static void
slot_made_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  GTask *task = user_data;
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  RpVaultSlot slot;
  GError *error = NULL;

  if (!rp_vault_make_slot_finish (result, &slot, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }
  if (!rp_vault_verb_goes_on (task))
    return;

  rp_vault_header_put_slot (&verb->header, RP_VAULT_SLOT_PASSPHRASE, &slot);
  if (verb->slot_key == NULL)
    {
      rp_vault_end_verb_unlocked (task, &verb->header, RP_VAULT_REASON_NONE);
      return;
    }

  rp_vault_slot_begin_keyring (&verb->slot, verb->header.vault_id, verb->header.key_id);
  rp_vault_slot_wrap (&verb->slot, verb->slot_key, verb->vault_key);
  rp_vault_enrol_async (self->keyring, &verb->header, &verb->slot, verb->slot_key,
                        g_task_get_cancellable (task), enrolled_cb, task);
}

/* The only place that makes a vault key, and only where no vault is. */
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
check_setup (RpVault      *self,
             RpVaultVerb  *verb,
             const char   *passphrase,
             gboolean      with_keyring,
             GError      **error)
{
  if (rp_vault_get_state (self) != RP_VAULT_NO_VAULT)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("Private notes are already set up."));
      return FALSE;
    }
  if (with_keyring && self->keyring == NULL)
    {
      rp_vault_set_closed_error (RP_VAULT_LOCKED, RP_VAULT_REASON_NO_SERVICE, error);
      return FALSE;
    }

  verb->passphrase = rp_passphrase_prepare (passphrase, error);

  return verb->passphrase != NULL && check_length (verb->passphrase, error);
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
 * Makes a vault. On success it is unlocked and has an unsaved header; until that is
 * saved (see rp_vault_has_unsaved_header()) nothing may be sealed. On failure
 * nothing was made. If saving fails, rp_vault_load_header() goes back to what the
 * disk says.
 */
void
rp_vault_setup_async (RpVault             *self,
                      const char          *passphrase,
                      gboolean             with_keyring,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task;
  RpVaultVerb *verb;
  GError *error = NULL;

  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (passphrase != NULL);

  task = rp_vault_begin_verb (self, rp_vault_setup_async, cancellable, callback, user_data);
  if (task == NULL)
    return;
  verb = g_task_get_task_data (task);
  if (!check_setup (self, verb, passphrase, with_keyring, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  make_vault (self, verb);
  if (with_keyring)
    verb->slot_key = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);
  rp_vault_make_slot_async (&verb->header, verb->passphrase, verb->vault_key,
                            self->opslimit, self->memlimit, cancellable, slot_made_cb, task);
}

/**
 * rp_vault_setup_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: where to put %RP_ERROR_USAGE (there is a vault), %RP_ERROR_DATA (passphrase
 *   too short or not UTF-8), %RP_ERROR_KEYRING or %RP_ERROR_LOCKED (the keyring did
 *   not take the key), %RP_ERROR_IO (too little memory), %RP_ERROR_BUSY or a cancellation
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
