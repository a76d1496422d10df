/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-store"

#include "rp-store-conceal.h"

#include "rp-sealing.h"

static gboolean
conceal_field (RpVault       *vault,
               gpointer       record,
               const RpField *field)
{
  const char *text = rp_record_get_text (record, field);
  g_autoptr(GBytes) sealed = NULL;

  if (text == NULL)
    return TRUE;

  sealed = rp_sealing_seal_field (vault, record, field, rp_record_get_revision (record), text,
                                  NULL);
  rp_record_set_text (record, field, NULL);
  rp_record_set_sealed (record, field, sealed, RP_SEALED_CLOSED);

  return sealed != NULL;
}

/**
 * rp_store_conceal:
 * @self: an open library
 * @record: a copy of a record that belongs to the caller, with changes that are not written yet
 *
 * Seals the private words of @record into it and forgets them: for the vault's signal "closing",
 * while there still is a key. Call rp_store_reveal() before it is written: the library would take
 * the words that it holds itself.
 *
 * Returns: whether no word was lost
 */
gboolean
rp_store_conceal (RpStore  *self,
                  gpointer  record)
{
  RpRecordClass *klass;
  gboolean kept = TRUE;

  g_return_val_if_fail (RP_IS_STORE (self), FALSE);
  g_return_val_if_fail (RP_IS_RECORD (record), FALSE);

  klass = RP_RECORD_GET_CLASS (record);
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & RP_FIELD_SEALED)
      kept &= conceal_field (rp_store_get_vault (self), record, &klass->fields[i]);

  return kept;
}

/**
 * rp_store_reveal:
 * @self: an open library
 * @record: a record that rp_store_conceal() was called with
 * @error: return location for an #RpError: %RP_ERROR_LOCKED
 *
 * Returns: whether @record has its private words again
 */
gboolean
rp_store_reveal (RpStore  *self,
                 gpointer  record,
                 GError  **error)
{
  RpRecordClass *klass;
  RpVault *vault;

  g_return_val_if_fail (RP_IS_STORE (self), FALSE);
  g_return_val_if_fail (RP_IS_RECORD (record), FALSE);

  klass = RP_RECORD_GET_CLASS (record);
  vault = rp_store_get_vault (self);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const RpField *field = &klass->fields[i];
      g_autoptr(GBytes) sealed = NULL;

      if (!(field->flags & RP_FIELD_SEALED) ||
          rp_record_get_sealed_state (record, field) != RP_SEALED_CLOSED)
        continue;

      sealed = g_bytes_ref (rp_record_get_sealed (record, field));
      if (!rp_sealing_open_field (vault, record, field, sealed, error))
        return FALSE;
    }

  return TRUE;
}
