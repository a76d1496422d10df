/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-vault-deed.h"

#include "rp-store-upkeep.h"
#include "rp-vault-opening.h"

/* What is done to the vault and what it means for the library, in one step: nothing is done
 * before the library's disk knows of it. */

static void
set_up_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (rp_vault_setup_finish (RP_VAULT (source), result, &error))
    rp_vault_opening_save (task);
  else
    g_task_return_error (task, error);
}

static void
put_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (rp_vault_put_ways_finish (RP_VAULT (source), result, &error))
    rp_vault_opening_save (task);
  else
    g_task_return_error (task, error);
}

static void
rotated_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gboolean rotated = rp_store_rotate_finish (RP_STORE (source), result, &error);

  rp_vault_opening_end (task, rotated, error);
}

static void
rotation_begun_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(RpVaultRotation) rotation =
    rp_vault_begin_rotation_finish (RP_VAULT (source), result, &error);

  if (rotation != NULL)
    rp_store_rotate_async (g_task_get_source_object (task), rotation, NULL, rotated_cb,
                           g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/* The vault was made before, but the disk did not take it: it is not made twice. */
static gboolean
is_only_unsaved (RpVault *vault)
{
  return rp_vault_get_state (vault) == RP_VAULT_UNLOCKED && rp_vault_has_unsaved_header (vault);
}

/**
 * rp_vault_deed_async:
 * @store: the library
 * @deed: what to do; all but setting up needs the vault to be unlocked
 * @choice: the ways; secrets in it are copied
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Does it, and has it on the disk.
 */
void
rp_vault_deed_async (RpStore             *store,
                     RpVaultDeed          deed,
                     const RpVaultChoice *choice,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  RpVault *vault;

  g_return_if_fail (RP_IS_STORE (store));
  g_return_if_fail (choice != NULL);

  vault = rp_store_get_vault (store);
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_vault_deed_async);
  switch (deed)
    {
    case RP_VAULT_DEED_SET_UP:
      if (is_only_unsaved (vault))
        rp_vault_opening_save (task);
      else
        rp_vault_setup_ways_async (vault, choice, cancellable, set_up_cb,
                                   g_steal_pointer (&task));
      break;

    case RP_VAULT_DEED_PUT:
      rp_vault_put_ways_async (vault, choice, cancellable, put_cb, g_steal_pointer (&task));
      break;

    case RP_VAULT_DEED_NEW_KEY:
      rp_vault_begin_rotation_async (vault, choice, cancellable, rotation_begun_cb,
                                     g_steal_pointer (&task));
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * rp_vault_deed_remove_async:
 * @store: the library, with an unlocked vault
 * @ways: what is to open the private notes no more
 * @insists: the user was told what it means to have no way but the keyring, and wants that
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller; finish with rp_vault_deed_finish()
 * @user_data: for @callback
 */
void
rp_vault_deed_remove_async (RpStore             *store,
                            RpVaultWays          ways,
                            gboolean             insists,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (RP_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_vault_deed_remove_async);
  if (rp_vault_remove_ways (rp_store_get_vault (store), ways, insists, &error))
    rp_vault_opening_save (task);
  else
    g_task_return_error (task, error);
}

/**
 * rp_vault_deed_finish:
 * @store: the library
 * @result: what the callback got
 * @error: where to put what the verb of the vault or of the library ends with
 *
 * Returns: whether it is done
 */
gboolean
rp_vault_deed_finish (RpStore       *store,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
