/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-rotation-private.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the second phase of a rotation does with each value */

static RpSecretBytes *
new_key_for (RpVaultRotation *self,
             const char      *kind)
{
  return rp_vault_choose_key (kind, self->record_key, self->draft_key);
}

/* With the mutex held. */
static GBytes *
reseal_record (RpVaultRotation     *self,
               const RpVaultPlace  *from,
               const RpVaultPlace  *to,
               GBytes              *sealed,
               GError             **error)
{
  RpVault *vault = self->vault;
  RpSecretBytes *old_key = rp_vault_choose_key (from->kind, vault->record_key, vault->draft_key);
  RpVaultScratch *scratch = &vault->scratch;
  GBytes *resealed = NULL;
  gsize length = 0;

  if (rp_vault_record_read (old_key, from, sealed, scratch, &length, error))
    resealed = rp_vault_record_seal (new_key_for (self, to->kind), to, scratch->data, length,
                                     error);
  if (scratch->memory != NULL)
    explicit_bzero (scratch->data, scratch->size);

  return resealed;
}

/* With the mutex held. */
static GBytes *
reseal_inbox (RpVaultRotation     *self,
              const RpVaultPlace  *from,
              const RpVaultPlace  *to,
              GBytes              *sealed,
              GError             **error)
{
  g_autoptr(RpSecretBytes) text =
    rp_vault_inbox_open (self->vault->inbox_key, from, sealed, error);
  GBytes *resealed;
  const void *data;
  gsize length;

  if (text == NULL)
    return NULL;

  data = rp_secret_bytes_begin_read (text, &length);
  resealed = rp_vault_record_seal (new_key_for (self, to->kind), to, data, length, error);
  rp_secret_bytes_end_read (text);

  return resealed;
}

/**
 * rp_vault_rotation_reseal:
 * @self: a rotation under way
 * @kind: the record kind, as when it was sealed
 * @field: the field, as when it was sealed
 * @uuid: the record's UUID, as when it was sealed
 * @rev: the record's revision, as when it was sealed
 * @sealed: what the old key sealed, also while the vault was locked
 * @error: where to put %RP_ERROR_DAMAGED (it cannot be read: keep the bytes as they are),
 *   %RP_ERROR_TOO_NEW, %RP_ERROR_LOCKED (the vault was locked meanwhile) or %RP_ERROR_IO (no
 *   protected memory)
 *
 * Seals the same value with the new key, for the same place.
 *
 * Returns: (transfer full) (nullable): what the new key opens
 */
GBytes *
rp_vault_rotation_reseal (RpVaultRotation  *self,
                          const char       *kind,
                          const char       *field,
                          const char       *uuid,
                          guint64           rev,
                          GBytes           *sealed,
                          GError          **error)
{
  GBytes *resealed = NULL;

  g_return_val_if_fail (RP_IS_VAULT_ROTATION (self), NULL);
  g_return_val_if_fail (kind != NULL && field != NULL && uuid != NULL && sealed != NULL, NULL);

  g_mutex_lock (&self->vault->mutex);
  if (self->is_over || self->vault_key == NULL || self->vault->record_key == NULL)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_LOCKED,
                         _("Private notes were locked meanwhile."));
  else
    {
      const RpVaultHeader *old = &self->vault->header;
      const RpVaultPlace from = { old->vault_id, old->key_id, kind, field, uuid, rev };
      const RpVaultPlace to = { old->vault_id, self->header.key_id, kind, field, uuid, rev };

      resealed = rp_vault_inbox_is (sealed) ? reseal_inbox (self, &from, &to, sealed, error)
                                            : reseal_record (self, &from, &to, sealed, error);
    }
  g_mutex_unlock (&self->vault->mutex);

  return resealed;
}
