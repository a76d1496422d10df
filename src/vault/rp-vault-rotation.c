/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-rotation-private.h"

/* Rotation in two phases. First the new key is wrapped in slots of the next generation,
 * which stand in the header beside those in use, and the keyring holds what belongs to
 * them beside what it held before. Then one transaction reseals every text and puts a
 * header in place that knows the new generation only. Whatever is on the disk when the
 * program dies, one of the two keys opens all of it: the header that the database holds
 * says which. The mutex of the vault guards all of this. */

G_DEFINE_FINAL_TYPE (RpVaultRotation, rp_vault_rotation, G_TYPE_OBJECT)

void
rp_vault_rotation_forget_keys (RpVaultRotation *self)
{
  g_clear_pointer (&self->vault_key, rp_secret_bytes_unref);
  g_clear_pointer (&self->record_key, rp_secret_bytes_unref);
  g_clear_pointer (&self->draft_key, rp_secret_bytes_unref);
  g_clear_pointer (&self->inbox_key, rp_secret_bytes_unref);
}

/* Returns: (transfer full) (nullable): the vault's key to be, while it is known */
RpSecretBytes *
rp_vault_rotation_ref_key (RpVaultRotation *self)
{
  RpSecretBytes *key = NULL;

  g_mutex_lock (&self->vault->mutex);
  if (!self->is_over && self->vault_key != NULL)
    key = rp_secret_bytes_ref (self->vault_key);
  g_mutex_unlock (&self->vault->mutex);

  return key;
}

/* With the mutex held. Returns whether this was still under way. */
static gboolean
end (RpVaultRotation *self)
{
  gboolean was_open = !self->is_over;

  self->is_over = TRUE;
  if (self->vault->rotation == self)
    self->vault->rotation = NULL;

  return was_open;
}

static void
rp_vault_rotation_dispose (GObject *object)
{
  RpVaultRotation *self = RP_VAULT_ROTATION (object);

  if (self->vault != NULL)
    {
      g_mutex_lock (&self->vault->mutex);
      end (self);
      rp_vault_rotation_forget_keys (self);
      g_mutex_unlock (&self->vault->mutex);
    }
  g_clear_pointer (&self->header_bytes, g_bytes_unref);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (rp_vault_rotation_parent_class)->dispose (object);
}

static void
rp_vault_rotation_class_init (RpVaultRotationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_vault_rotation_dispose;
}

static void
rp_vault_rotation_init (RpVaultRotation *self)
{
}

/**
 * rp_vault_rotation_get_header:
 * @self: a rotation
 *
 * Returns: (transfer none): the header to commit in the database together with what was
 *   resealed; it must not lie beside the database before
 */
GBytes *
rp_vault_rotation_get_header (RpVaultRotation *self)
{
  g_return_val_if_fail (RP_IS_VAULT_ROTATION (self), NULL);

  return self->header_bytes;
}

/* With the mutex held. */
static void
switch_keys (RpVaultRotation *self)
{
  RpVault *vault = self->vault;

  rp_vault_forget_keys (vault);
  vault->vault_key = g_steal_pointer (&self->vault_key);
  vault->record_key = g_steal_pointer (&self->record_key);
  vault->draft_key = g_steal_pointer (&self->draft_key);
  vault->inbox_key = g_steal_pointer (&self->inbox_key);
}

/**
 * rp_vault_rotation_finish:
 * @self: a rotation whose header was committed together with what was resealed
 *
 * From here on the vault works with the new key. If it was locked meanwhile it stays so.
 * Its header then has to be saved beside the database (see rp_vault_has_unsaved_header()).
 */
void
rp_vault_rotation_finish (RpVaultRotation *self)
{
  RpVault *vault;

  g_return_if_fail (RP_IS_VAULT_ROTATION (self));

  vault = self->vault;
  g_mutex_lock (&vault->mutex);
  if (end (self))
    {
      rp_vault_use_header (vault, &self->header);
      if (vault->epoch == self->epoch && self->vault_key != NULL)
        switch_keys (self);
      else
        {
          /* Whoever opened it meanwhile has the key that is gone. */
          vault->epoch++;
          rp_vault_change_state (vault, RP_VAULT_LOCKED, RP_VAULT_REASON_BY_USER);
        }
    }
  g_mutex_unlock (&vault->mutex);
  rp_vault_notify (vault);
}

/**
 * rp_vault_rotation_abandon:
 * @self: a rotation, and it is certain that nothing of it was committed
 *
 * The vault keeps its key. The new slots leave the header, which then has to be saved (see
 * rp_vault_has_unsaved_header()); what the keyring holds for them is deleted after the next
 * unlocking. Where it is not certain what was committed, a rotation is only let go of: the
 * next one who reads the database finds out.
 */
void
rp_vault_rotation_abandon (RpVaultRotation *self)
{
  RpVault *vault;

  g_return_if_fail (RP_IS_VAULT_ROTATION (self));

  vault = self->vault;
  g_mutex_lock (&vault->mutex);
  if (end (self) && vault->has_header)
    {
      RpVaultHeader header = vault->header;

      if (rp_vault_header_settle (&header))
        rp_vault_use_header (vault, &header);
    }
  rp_vault_rotation_forget_keys (self);
  g_mutex_unlock (&vault->mutex);
}
