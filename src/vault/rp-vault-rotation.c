/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-rotation-private.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Rotation in two phases. First the new key is wrapped in slots of the next generation,
 * which stand in the header beside those in use, and the keyring holds what belongs to
 * them beside what it held before. Then one transaction reseals every text and puts a
 * header in place that knows the new generation only. Whatever is on the disk when the
 * program dies, one of the two keys opens all of it: the header that the database holds
 * says which. The mutex of the vault guards all of this. */
struct _RpVaultRotation
{
  GObject        parent_instance;
  RpVault       *vault;
  guint          epoch;         /* of the vault when it began */
  gboolean       is_over;       /* finished or abandoned */
  RpVaultHeader  header;        /* to be, once everything is resealed */
  GBytes        *header_bytes;
  RpSecretBytes *vault_key;     /* NULL when the vault was locked meanwhile */
  RpSecretBytes *record_key;
  RpSecretBytes *draft_key;
  RpSecretBytes *inbox_key;
};

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
