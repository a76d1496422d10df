/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-vault"

#include "rp-vault-internal.h"

#include "rp-error.h"

#include <glib/gi18n.h>

typedef struct
{
  char          *vault_id;
  char          *slot_id;
  RpSecretBytes *slot_key;
} Enrolment;

static void
enrolment_free (Enrolment *enrolment)
{
  g_free (enrolment->vault_id);
  g_free (enrolment->slot_id);
  g_clear_pointer (&enrolment->slot_key, rp_secret_bytes_unref);
  g_free (enrolment);
}

static void
withdrawn_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  /* The item opens nothing; at worst it stays behind. */
  if (!rp_keyring_delete_finish (RP_KEYRING (object), result, NULL))
    g_debug ("a key that nothing needs stays in the keyring");
}

/**
 * rp_vault_withdraw:
 * @keyring: a keyring
 * @header: the header @slot was made for
 * @slot: a slot that no header on the disk has
 *
 * Deletes the key of @slot, which nothing needs, as far as that can be done.
 */
void
rp_vault_withdraw (RpKeyring           *keyring,
                   const RpVaultHeader *header,
                   const RpVaultSlot   *slot)
{
  g_autofree char *vault_id = rp_vault_id_to_text (header->vault_id);
  g_autofree char *slot_id = rp_vault_slot_dup_id (slot);

  rp_keyring_delete_async (keyring, vault_id, slot_id, NULL, withdrawn_cb, NULL);
}

static gboolean
holds (GPtrArray     *secrets,
       RpSecretBytes *wanted)
{
  for (guint i = 0; i < secrets->len; i++)
    if (rp_secret_bytes_equal (g_ptr_array_index (secrets, i), wanted))
      return TRUE;

  return FALSE;
}

static void
read_back_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Enrolment *enrolment = g_task_get_task_data (task);
  g_autoptr(GPtrArray) secrets = NULL;

  rp_keyring_lookup_finish (RP_KEYRING (object), result, &secrets);
  if (holds (secrets, enrolment->slot_key))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  rp_keyring_delete_async (RP_KEYRING (object), enrolment->vault_id, enrolment->slot_id, NULL,
                           withdrawn_cb, NULL);
  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_new_error (task, RP_ERROR, RP_ERROR_KEYRING,
                           _("The desktop keyring did not give back the key it was given. "
                             "Nothing was changed."));
}

static void
stored_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Enrolment *enrolment = g_task_get_task_data (task);
  GError *error = NULL;

  if (!rp_keyring_store_finish (RP_KEYRING (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  rp_keyring_lookup_async (RP_KEYRING (object), enrolment->vault_id, enrolment->slot_id,
                           g_task_get_cancellable (task), read_back_cb, g_object_ref (task));
}

/**
 * rp_vault_enrol_async:
 * @keyring: a keyring
 * @header: the header @slot is made for
 * @slot: a complete keyring slot with an id of its own
 * @slot_key: its key
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Stores @slot_key, reads it back by a new search and compares: keyrings have said
 * "stored" and kept nothing.
 */
void
rp_vault_enrol_async (RpKeyring           *keyring,
                      const RpVaultHeader *header,
                      const RpVaultSlot   *slot,
                      RpSecretBytes       *slot_key,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (keyring, cancellable, callback, user_data);
  Enrolment *enrolment = g_new0 (Enrolment, 1);

  enrolment->vault_id = rp_vault_id_to_text (header->vault_id);
  enrolment->slot_id = rp_vault_slot_dup_id (slot);
  enrolment->slot_key = rp_secret_bytes_ref (slot_key);
  g_task_set_source_tag (task, rp_vault_enrol_async);
  g_task_set_task_data (task, enrolment, (GDestroyNotify) enrolment_free);
  g_task_set_check_cancellable (task, FALSE);
  rp_keyring_store_async (keyring, enrolment->vault_id, enrolment->slot_id, slot_key,
                          cancellable, stored_cb, g_object_ref (task));
}

/**
 * rp_vault_enrol_finish:
 * @keyring: a keyring
 * @result: what the callback got
 * @error: where to put %RP_ERROR_KEYRING, %RP_ERROR_LOCKED or a cancellation
 *
 * Returns: %TRUE if the keyring holds the key
 */
gboolean
rp_vault_enrol_finish (RpKeyring     *keyring,
                       GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
