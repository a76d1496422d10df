/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-rotation-private.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"

#include <glib/gi18n.h>

/* The first phase of a rotation: the new key, and everything that will open it */

/* The header that knows the new generation only */
static void
make_header (RpVaultRotation     *self,
             const RpVaultHeader *pending,
             const RpVaultSlots  *slots,
             RpKeyringKind        kind)
{
  RpVaultHeader *header = &self->header;
  guint8 public_key[RP_VAULT_INBOX_KEY_SIZE];

  self->inbox_key = rp_vault_derive_inbox (self->vault_key, public_key);
  self->record_key = rp_vault_derive_record (self->vault_key);
  self->draft_key = rp_vault_derive_draft (self->vault_key);

  *header = *pending;
  header->n_slots = 0;
  for (guint i = 0; i < pending->n_slots; i++)
    if (rp_vault_slot_get_key_id (&pending->slots[i]) == pending->key_id)
      rp_vault_header_retire (header, &pending->slots[i]);
  header->key_id++;
  header->kind = kind;
  rp_vault_header_add_slots (header, slots);
  rp_vault_key_check (self->vault_key, header->vault_id, header->key_id, header->kcv);
  rp_vault_header_put_inbox (header, public_key);
  header->seq = pending->seq + 1;
  self->header_bytes = rp_vault_header_serialize (header);
}

/* Puts the new slots into the vault's header beside the others. Returns %NULL, with
 * nothing changed, if the vault was locked or loaded meanwhile. */
static RpVaultRotation *
rotation_new (RpVault            *vault,
              RpVaultVerb        *verb,
              const RpVaultSlots *slots)
{
  RpVaultRotation *self = NULL;
  RpVaultHeader pending = verb->header;
  RpKeyringKind kind = verb->plan.ways & (RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_STRICT)
                       ? rp_keyring_get_kind (vault->keyring) : RP_KEYRING_KIND_NONE;

  rp_vault_header_add_slots (&pending, slots);
  pending.seq++;

  g_mutex_lock (&vault->mutex);
  if (vault->epoch == verb->epoch)
    {
      self = g_object_new (RP_TYPE_VAULT_ROTATION, NULL);
      self->vault = g_object_ref (vault);
      self->epoch = vault->epoch;
      self->vault_key = rp_secret_bytes_ref (verb->new_key);
      make_header (self, &pending, slots, kind);
      vault->rotation = self;
      rp_vault_use_header (vault, &pending);
    }
  g_mutex_unlock (&vault->mutex);

  return self;
}

static void
slots_made_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GTask) kept = g_object_ref (task);
  RpVault *vault = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  RpVaultSlots slots;
  GError *error = NULL;

  if (!rp_vault_make_slots_finish (result, &slots, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  if (rp_vault_verb_goes_on (task))
    {
      verb->rotation = (GObject *) rotation_new (vault, verb, &slots);
      rp_vault_end_verb (task, verb->rotation != NULL ? NULL : rp_vault_locked_meanwhile ());
    }
  if (verb->rotation == NULL)
    rp_vault_withdraw_slots (vault->keyring, &verb->header, &slots);
}

static gboolean
check (RpVault              *vault,
       RpVaultVerb          *verb,
       const RpVaultChoice  *choice,
       GError              **error)
{
  if (verb->vault_key == NULL)
    {
      rp_vault_set_closed_error (rp_vault_get_state (vault), rp_vault_get_reason (vault),
                                 rp_vault_get_ways (vault), error);
      return FALSE;
    }
  if (!rp_vault_header_has_room (&verb->header, G_N_ELEMENTS (((RpVaultSlots *) 0)->slots)))
    {
      g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE,
                           _("A newer version gave these private notes so many ways in that this "
                             "one cannot add another."));
      return FALSE;
    }

  return rp_vault_plan_check_whole (choice, error) &&
         rp_vault_plan_check (&verb->plan, vault, choice, error);
}

/**
 * rp_vault_begin_rotation_async:
 * @self: an unlocked vault
 * @choice: all ways into it from then on; secrets in it are copied
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Makes a new key and everything that will open it. Nothing that opens the vault now goes:
 * the new slots stand beside the old ones in a header that has to be saved (see
 * rp_vault_has_unsaved_header()) before anything is resealed. On failure nothing was
 * changed. Until the rotation is over no other verb begins.
 */
void
rp_vault_begin_rotation_async (RpVault             *self,
                               const RpVaultChoice *choice,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;
  RpVaultVerb *verb;
  GError *error = NULL;

  g_return_if_fail (RP_IS_VAULT (self));
  g_return_if_fail (choice != NULL);

  task = rp_vault_begin_verb (self, rp_vault_begin_rotation_async, cancellable, callback,
                              user_data);
  if (task == NULL)
    return;
  verb = g_task_get_task_data (task);
  rp_vault_take_key (self, verb);
  if (!check (self, verb, choice, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  verb->new_key = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);
  self->n_keys_made++;
  rp_vault_make_slots_async (self->keyring, &verb->header, verb->header.key_id + 1, &verb->plan,
                             verb->new_key, cancellable, slots_made_cb, task);
}

/**
 * rp_vault_begin_rotation_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: where to put %RP_ERROR_USAGE (the ways do not do), %RP_ERROR_DATA (passphrase too
 *   short or not UTF-8), %RP_ERROR_KEYRING (it did not take the key), %RP_ERROR_LOCKED (it is
 *   locked, or the vault is), %RP_ERROR_IO (too little memory), %RP_ERROR_BUSY or a
 *   cancellation
 *
 * Returns: (transfer full) (nullable): the rotation that was begun
 */
RpVaultRotation *
rp_vault_begin_rotation_finish (RpVault       *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  RpVaultVerb *verb;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  verb = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return RP_VAULT_ROTATION (g_steal_pointer (&verb->rotation));
}
