/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-vault-opening.h"

/**
 * rp_vault_opening_list:
 * @state: of a vault that is not open
 * @reason: why it is not
 * @ways: the ways into it
 *
 * Returns: what to offer
 */
RpVaultOffers
rp_vault_opening_list (RpVaultState  state,
                       RpVaultReason reason,
                       RpVaultWays   ways)
{
  gboolean in_keyring = (ways & (RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_STRICT)) != 0;
  gboolean has_part = reason != RP_VAULT_REASON_NO_SERVICE &&
                      reason != RP_VAULT_REASON_OTHER_KEYRING &&
                      reason != RP_VAULT_REASON_STRICT_MISSING;
  RpVaultOffers offers = 0;

  if ((state != RP_VAULT_LOCKED && state != RP_VAULT_NEEDS_RECOVERY) ||
      reason == RP_VAULT_REASON_HEADER_DAMAGED)
    return 0;

  /* With a strict passphrase the keyring is asked anyway. */
  if (in_keyring && reason != RP_VAULT_REASON_STRICT_PASSPHRASE)
    offers |= RP_VAULT_OFFER_KEYRING;
  if ((ways & RP_VAULT_WAY_PASSPHRASE) || ((ways & RP_VAULT_WAY_STRICT) && has_part))
    offers |= RP_VAULT_OFFER_PASSPHRASE;
  if (ways & RP_VAULT_WAY_CODE)
    offers |= RP_VAULT_OFFER_CODE;

  return offers;
}

/* By recovery, a keyring that has no key gets one; otherwise it is left alone. */
static gboolean
is_recovery (RpVault *vault)
{
  return rp_vault_get_state (vault) == RP_VAULT_NEEDS_RECOVERY ||
         rp_vault_get_reason (vault) == RP_VAULT_REASON_OTHER_KEYRING;
}

/**
 * rp_vault_opening_end:
 * @task: what is to be on the disk
 * @done: whether it is
 * @error: (nullable) (transfer full): why it is not
 *
 * Ends what rp_vault_opening_async(), or a deed, began.
 */
void
rp_vault_opening_end (GTask    *task,
                      gboolean  done,
                      GError   *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gboolean saved = rp_store_save_vault_finish (RP_STORE (source), result, &error);

  rp_vault_opening_end (task, saved, error);
}

/**
 * rp_vault_opening_save:
 * @task: a task of an #RpStore that a boolean answers
 *
 * Answers @task once the header of the library's vault is on the disk.
 */
void
rp_vault_opening_save (GTask *task)
{
  rp_store_save_vault_async (g_task_get_source_object (task), NULL, saved_cb, g_object_ref (task));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RpVault *vault = RP_VAULT (source);
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gboolean opened;

  if (g_async_result_is_tagged (result, rp_vault_recover_async))
    opened = rp_vault_recover_finish (vault, result, &error);
  else if (g_async_result_is_tagged (result, rp_vault_recover_with_code_async))
    opened = rp_vault_recover_with_code_finish (vault, result, &error);
  else if (g_async_result_is_tagged (result, rp_vault_unlock_with_code_async))
    opened = rp_vault_unlock_with_code_finish (vault, result, &error);
  else if (g_async_result_is_tagged (result, rp_vault_unlock_async))
    opened = rp_vault_unlock_finish (vault, result, &error);
  else
    opened = rp_vault_unlock_with_passphrase_finish (vault, result, &error);

  /* What else may have changed in the header is nothing to tell anybody. */
  if (!opened || rp_vault_get_reason (vault) != RP_VAULT_REASON_NONE ||
      !(rp_vault_get_ways (vault) & RP_VAULT_WAY_KEYRING))
    g_task_set_task_data (task, NULL, NULL);

  if (!opened)
    g_task_return_error (task, error);
  else if (rp_vault_has_unsaved_header (vault))
    rp_vault_opening_save (task);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * rp_vault_opening_async:
 * @store: the library
 * @passphrase: (nullable): what was typed
 * @code: (nullable): or the recovery code that was typed; if neither was, the keyring is
 *   asked, which may ask for its password
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the vault, gives the keyring its key again if that is gone, and has that on the
 * disk.
 */
void
rp_vault_opening_async (RpStore             *store,
                        const char          *passphrase,
                        RpSecretBytes       *code,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  RpVault *vault;
  GTask *task;

  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (passphrase == NULL || code == NULL);

  vault = rp_store_get_vault (store);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_vault_opening_async);
  if (passphrase == NULL && code == NULL)
    {
      rp_vault_unlock_async (vault, TRUE, cancellable, opened_cb, task);
      return;
    }

  g_task_set_task_data (task, GINT_TO_POINTER (is_recovery (vault)), NULL);
  if (code != NULL && is_recovery (vault))
    rp_vault_recover_with_code_async (vault, code, cancellable, opened_cb, task);
  else if (code != NULL)
    rp_vault_unlock_with_code_async (vault, code, cancellable, opened_cb, task);
  else if (is_recovery (vault))
    rp_vault_recover_async (vault, passphrase, cancellable, opened_cb, task);
  else
    rp_vault_unlock_with_passphrase_async (vault, passphrase, cancellable, opened_cb, task);
}

/**
 * rp_vault_opening_finish:
 * @store: the library
 * @result: what the callback got
 * @mended: (out) (optional): whether the keyring got the key again
 * @error: as of the vault's own verbs
 *
 * Returns: whether the vault is open
 */
gboolean
rp_vault_opening_finish (RpStore       *store,
                         GAsyncResult  *result,
                         gboolean      *mended,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  if (mended != NULL)
    *mended = g_task_get_task_data (G_TASK (result)) != NULL;

  return g_task_propagate_boolean (G_TASK (result), error);
}
