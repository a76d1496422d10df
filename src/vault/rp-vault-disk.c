/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-vault-sidecar.h"

/* The header of the vault on the disk: read when the library is opened, and saved in two
 * places. */

/**
 * rp_vault_load_header:
 * @self: a vault
 * @from_database: (nullable): the copy of the header in the database
 * @sidecar_path: (nullable): where the copy beside the database lies
 * @has_sealed_records: whether the database holds any sealed text
 * @error: where to put %RP_ERROR_IO
 *
 * Forgets the keys and starts anew with what is on the disk: the higher sequence
 * number of both copies. Nothing is written and the keyring is not asked. The vault
 * counts as never set up only if there is neither a copy nor any sealed text.
 *
 * Callable from any thread.
 *
 * Returns: %FALSE if the copy beside the database cannot be read and the one in the
 *   database does not do; the vault then needs recovery
 */
gboolean
rp_vault_load_header (RpVault     *self,
                      GBytes      *from_database,
                      const char  *sidecar_path,
                      gboolean     has_sealed_records,
                      GError     **error)
{
  g_autoptr(GBytes) from_sidecar = NULL;
  g_autoptr(GError) sidecar_error = NULL;
  GBytes *chosen = NULL;
  RpVaultHeader header;
  RpVaultState state = RP_VAULT_NO_VAULT;
  RpVaultReason reason = RP_VAULT_REASON_NONE;
  RpVaultCopy copy;
  gboolean changed;

  g_return_val_if_fail (RP_IS_VAULT (self), FALSE);

  if (sidecar_path != NULL)
    rp_vault_sidecar_read (sidecar_path, &from_sidecar, &sidecar_error);
  copy = rp_vault_header_choose (from_database, from_sidecar, &header, &chosen);

  if (copy == RP_VAULT_COPY_NEWER)
    state = RP_VAULT_READ_ONLY_NEWER;
  else if (copy == RP_VAULT_COPY_VALID)
    {
      state = RP_VAULT_LOCKED;
      reason = rp_vault_header_find_in_keyring (&header) != NULL
                 ? RP_VAULT_REASON_NOT_TRIED : rp_vault_without_keyring (&header);
    }
  else if (copy == RP_VAULT_COPY_DAMAGED || has_sealed_records || sidecar_error != NULL)
    {
      state = RP_VAULT_NEEDS_RECOVERY;
      reason = RP_VAULT_REASON_HEADER_DAMAGED;
    }

  g_mutex_lock (&self->mutex);
  self->epoch++;
  rp_vault_forget_keys (self);
  g_clear_pointer (&self->header_bytes, g_bytes_unref);
  self->has_header = copy == RP_VAULT_COPY_VALID;
  self->header_unsaved = FALSE;
  if (self->has_header)
    {
      self->header = header;
      self->header_bytes = g_bytes_ref (chosen);
      self->header_unsaved =
        from_database == NULL || !g_bytes_equal (chosen, from_database) ||
        (sidecar_path != NULL && (from_sidecar == NULL || !g_bytes_equal (chosen, from_sidecar)));
    }
  changed = rp_vault_change_state (self, state, reason);
  g_mutex_unlock (&self->mutex);

  if (changed)
    rp_vault_notify (self);
  if (reason == RP_VAULT_REASON_HEADER_DAMAGED && sidecar_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&sidecar_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * rp_vault_dup_header:
 * @self: a vault
 *
 * Returns: (transfer full) (nullable): the header to keep in the database and beside
 *   it, or %NULL if there is none to keep
 */
GBytes *
rp_vault_dup_header (RpVault *self)
{
  GBytes *bytes = NULL;

  g_return_val_if_fail (RP_IS_VAULT (self), NULL);

  g_mutex_lock (&self->mutex);
  if (self->has_header)
    bytes = g_bytes_ref (self->header_bytes);
  g_mutex_unlock (&self->mutex);

  return bytes;
}

/**
 * rp_vault_has_unsaved_header:
 * @self: a vault
 *
 * After setting up or recovering, and after loading copies that differ, the header
 * has to be saved: first rp_vault_write_sidecar(), then the commit of the database,
 * then rp_vault_header_saved().
 *
 * Returns: %TRUE if the header is not yet in both places
 */
gboolean
rp_vault_has_unsaved_header (RpVault *self)
{
  gboolean unsaved;

  g_return_val_if_fail (RP_IS_VAULT (self), FALSE);

  g_mutex_lock (&self->mutex);
  unsaved = self->header_unsaved;
  g_mutex_unlock (&self->mutex);

  return unsaved;
}

/**
 * rp_vault_write_sidecar:
 * @self: a vault with a header
 * @sidecar_path: where the copy beside the database lies
 * @error: where to put %RP_ERROR_CREATE or %RP_ERROR_IO
 *
 * Writes the copy that lies beside the database, to be done before the database
 * commits its own. Blocks until it is on the disk.
 *
 * Returns: %TRUE on success; otherwise the copy that was there is whole
 */
gboolean
rp_vault_write_sidecar (RpVault     *self,
                        const char  *sidecar_path,
                        GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (RP_IS_VAULT (self), FALSE);
  g_return_val_if_fail (sidecar_path != NULL, FALSE);

  bytes = rp_vault_dup_header (self);
  if (bytes == NULL)
    {
      rp_vault_set_closed_error (rp_vault_get_state (self), rp_vault_get_reason (self),
                                 rp_vault_get_ways (self), error);
      return FALSE;
    }

  return rp_vault_sidecar_write (sidecar_path, bytes, error);
}

/**
 * rp_vault_header_saved:
 * @self: a vault
 * @header: the header that is now in the database and beside it
 *
 * Tells that what rp_vault_dup_header() gave is on the disk.
 */
void
rp_vault_header_saved (RpVault *self,
                       GBytes  *header)
{
  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (header != NULL);

  g_mutex_lock (&self->mutex);
  if (self->has_header && g_bytes_equal (self->header_bytes, header))
    self->header_unsaved = FALSE;
  g_mutex_unlock (&self->mutex);
}
