/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-sign.h"

#include "rp-error.h"
#include "rp-vault-rotation-private.h"

#include <glib/gi18n.h>
#include <sodium.h>

/**
 * rp_vault_sign_with:
 * @vault_key: the key of a vault
 * @data: what nobody shall change unseen
 * @length: bytes in @data
 * @mac: where to put %RP_VAULT_MAC_SIZE bytes
 */
void
rp_vault_sign_with (RpSecretBytes *vault_key,
                    const void    *data,
                    gsize          length,
                    guint8        *mac)
{
  g_autoptr(RpSecretBytes) key = rp_vault_derive_subkey (vault_key, 3, "manifest");

  crypto_generichash (mac, RP_VAULT_MAC_SIZE, data, length, rp_secret_bytes_begin_read (key, NULL),
                      RP_VAULT_KEY_SIZE);
  rp_secret_bytes_end_read (key);
}

/**
 * rp_vault_sign:
 * @self: a vault
 * @data: what nobody shall change unseen
 * @length: bytes in @data
 * @mac: where to put %RP_VAULT_MAC_SIZE bytes
 * @error: %RP_ERROR_LOCKED
 *
 * Returns: whether @mac was made
 */
gboolean
rp_vault_sign (RpVault     *self,
               const void  *data,
               gsize        length,
               guint8      *mac,
               GError     **error)
{
  g_autoptr(RpSecretBytes) key = NULL;

  g_return_val_if_fail (RP_IS_VAULT (self), FALSE);
  g_return_val_if_fail (data != NULL && mac != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  if (self->vault_key != NULL)
    key = rp_secret_bytes_ref (self->vault_key);
  g_mutex_unlock (&self->mutex);
  if (key == NULL)
    {
      rp_vault_set_closed_error (rp_vault_get_state (self), rp_vault_get_reason (self),
                                 rp_vault_get_ways (self), error);
      return FALSE;
    }

  rp_vault_sign_with (key, data, length, mac);

  return TRUE;
}

/**
 * rp_vault_mac_equal:
 * @one: %RP_VAULT_MAC_SIZE bytes
 * @other: as many
 *
 * Returns: whether they are the same; how long it takes does not tell where they differ
 */
gboolean
rp_vault_mac_equal (const guint8 *one,
                    const guint8 *other)
{
  return sodium_memcmp (one, other, RP_VAULT_MAC_SIZE) == 0;
}

/**
 * rp_vault_rotation_sign:
 * @self: a rotation under way
 * @data: what nobody shall change unseen
 * @length: bytes in @data
 * @mac: where to put %RP_VAULT_MAC_SIZE bytes
 * @error: %RP_ERROR_LOCKED
 *
 * Like rp_vault_sign(), with the key to come.
 *
 * Returns: whether @mac was made
 */
gboolean
rp_vault_rotation_sign (RpVaultRotation  *self,
                        const void       *data,
                        gsize             length,
                        guint8           *mac,
                        GError          **error)
{
  g_autoptr(RpSecretBytes) key = NULL;

  g_return_val_if_fail (RP_IS_VAULT_ROTATION (self), FALSE);
  g_return_val_if_fail (data != NULL && mac != NULL, FALSE);

  key = rp_vault_rotation_ref_key (self);
  if (key == NULL)
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                           _("Private notes were locked meanwhile."));
      return FALSE;
    }

  rp_vault_sign_with (key, data, length, mac);

  return TRUE;
}
