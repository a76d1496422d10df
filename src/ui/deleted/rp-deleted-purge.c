/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-deleted-purge"

#include "rp-deleted-purge.h"

#include "rp-store-upkeep.h"

/* Whether it could be done matters to nobody now; it is tried again at the next start. */
static void
purged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  if (!rp_store_purge_deleted_finish (RP_STORE (source), result, &error))
    g_debug ("What was removed long ago was not erased: %s", error->message);
}

static void
purge (RpStore *store)
{
  rp_store_purge_deleted_async (store, rp_store_get_now (store), FALSE, NULL, purged_cb, NULL);
}

/* Once is enough: nothing becomes so old while the program runs that it could not wait. */
static void
vault_changed_cb (RpStore *store)
{
  RpVault *vault = rp_store_get_vault (store);

  if (rp_vault_get_state (vault) != RP_VAULT_UNLOCKED)
    return;

  g_signal_handlers_disconnect_by_func (vault, vault_changed_cb, store);
  purge (store);
}

/**
 * rp_deleted_purge_old:
 * @store: an open library that can be written
 *
 * Erases what was removed long ago: now, and once more when the vault is
 * unlocked, as only then can be told which private notes that is.
 */
void
rp_deleted_purge_old (RpStore *store)
{
  RpVault *vault;

  g_return_if_fail (RP_IS_STORE (store));

  vault = rp_store_get_vault (store);
  if (vault != NULL && rp_vault_get_state (vault) != RP_VAULT_UNLOCKED)
    g_signal_connect_object (vault, "notify::state", G_CALLBACK (vault_changed_cb), store,
                             G_CONNECT_SWAPPED);
  purge (store);
}
