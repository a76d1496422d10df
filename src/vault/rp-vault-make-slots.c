/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"
#include "rp-secret-bytes-private.h"

/* Making slots: what is derived from a passphrase in a thread, then what goes into the
 * keyring, which has to give it back. All of it or nothing. The thread sees copies only,
 * and its task has no source object: the last reference to the vault can never be dropped
 * there. */
typedef struct
{
  RpKeyring     *keyring;     /* NULL: none is needed */
  RpVaultHeader  header;
  guint32        key_id;
  RpVaultPlan    plan;
  RpSecretBytes *vault_key;
  RpSecretBytes *item;        /* what the keyring is to hold */
  RpVaultSlots   slots;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->keyring);
  rp_vault_plan_clear (&job->plan);
  g_clear_pointer (&job->vault_key, rp_secret_bytes_unref);
  g_clear_pointer (&job->item, rp_secret_bytes_unref);
  g_free (job);
}

static void
add_slot (Job               *job,
          const RpVaultSlot *begun,
          RpSecretBytes     *slot_key)
{
  RpVaultSlot *slot = &job->slots.slots[job->slots.n_slots++];

  *slot = *begun;
  rp_vault_slot_wrap (slot, slot_key, job->vault_key);
}

static RpSecretBytes *
derive (Job             *job,
        RpVaultSlotType  type,
        RpVaultSlot     *slot)
{
  return rp_vault_slot_begin_passphrase (slot, type, job->header.vault_id, job->key_id,
                                         job->plan.passphrase, job->plan.opslimit,
                                         job->plan.memlimit);
}

static gboolean
add_passphrase (Job *job)
{
  g_autoptr(RpSecretBytes) key = NULL;
  RpVaultSlot slot;

  key = derive (job, RP_VAULT_SLOT_PASSPHRASE, &slot);
  if (key != NULL)
    add_slot (job, &slot, key);

  return key != NULL;
}

static gboolean
add_strict (Job *job)
{
  g_autoptr(RpSecretBytes) derived = NULL;
  g_autoptr(RpSecretBytes) key = NULL;
  RpVaultSlot slot;

  derived = derive (job, RP_VAULT_SLOT_STRICT, &slot);
  if (derived == NULL)
    return FALSE;
  key = rp_vault_slot_combine_keys (derived, job->item);
  add_slot (job, &slot, key);

  return TRUE;
}

static void
add_code (Job *job)
{
  g_autoptr(RpSecretBytes) key = rp_vault_slot_code_key (job->plan.code);
  RpVaultSlot slot;

  rp_vault_slot_begin (&slot, RP_VAULT_SLOT_CODE, job->header.vault_id, job->key_id);
  add_slot (job, &slot, key);
}

static void
add_keyring (Job *job)
{
  RpVaultSlot slot;

  rp_vault_slot_begin (&slot, RP_VAULT_SLOT_KEYRING, job->header.vault_id, job->key_id);
  add_slot (job, &slot, job->item);
}

/* The slot with an item in the keyring comes last. */
static void
make_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  RpVaultWays ways = job->plan.ways;
  GError *error = NULL;

  if (ways & RP_VAULT_WAY_CODE)
    add_code (job);
  if (((ways & RP_VAULT_WAY_PASSPHRASE) && !add_passphrase (job)) ||
      ((ways & RP_VAULT_WAY_STRICT) && !add_strict (job)))
    {
      rp_vault_set_no_derivation (&error);
      g_task_return_error (task, error);
      return;
    }
  if (ways & RP_VAULT_WAY_KEYRING)
    add_keyring (job);
  g_task_return_boolean (task, TRUE);
}

static void
enrolled_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (rp_vault_enrol_finish (RP_KEYRING (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else if (job->item == NULL)
    g_task_return_boolean (task, TRUE);
  else if (!g_task_return_error_if_cancelled (task))
    rp_vault_enrol_async (job->keyring, &job->header, &job->slots.slots[job->slots.n_slots - 1],
                          job->item, g_task_get_cancellable (task), enrolled_cb,
                          g_object_ref (task));
}

/**
 * rp_vault_make_slots_async:
 * @keyring: (nullable): a keyring, if @plan needs one
 * @header: the header the slots are for
 * @key_id: the generation of @vault_key
 * @plan: what to make
 * @vault_key: the key to wrap
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Makes slots, and stores in the keyring what belongs there. Nothing that is in the
 * keyring is overwritten: each slot has an id of its own.
 */
void
rp_vault_make_slots_async (RpKeyring           *keyring,
                           const RpVaultHeader *header,
                           guint32              key_id,
                           const RpVaultPlan   *plan,
                           RpSecretBytes       *vault_key,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr(GTask) making = NULL;
  Job *job = g_new0 (Job, 1);

  job->header = *header;
  job->key_id = key_id;
  job->plan = *plan;
  if (plan->passphrase != NULL)
    rp_secret_bytes_ref (plan->passphrase);
  if (plan->code != NULL)
    rp_secret_bytes_ref (plan->code);
  job->vault_key = rp_secret_bytes_ref (vault_key);
  if (plan->ways & (RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_STRICT))
    {
      job->keyring = g_object_ref (keyring);
      job->item = rp_secret_bytes_new_random (RP_VAULT_KEY_SIZE);
    }
  g_task_set_source_tag (task, rp_vault_make_slots_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_check_cancellable (task, FALSE);

  making = g_task_new (NULL, cancellable, made_cb, g_object_ref (task));
  g_task_set_task_data (making, job, NULL);
  g_task_run_in_thread (making, make_thread);
}

/**
 * rp_vault_make_slots_finish:
 * @result: what the callback got
 * @slots: (out caller-allocates): complete slots, for rp_vault_withdraw_slots() if they
 *   are not used
 * @error: where to put %RP_ERROR_IO (too little memory), %RP_ERROR_KEYRING or
 *   %RP_ERROR_LOCKED (the keyring did not take its part), or a cancellation
 *
 * Returns: %TRUE on success; otherwise nothing was made
 */
gboolean
rp_vault_make_slots_finish (GAsyncResult  *result,
                            RpVaultSlots  *slots,
                            GError       **error)
{
  const Job *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *slots = job->slots;

  return TRUE;
}

/**
 * rp_vault_withdraw_slots:
 * @keyring: (nullable): a keyring
 * @header: the header @slots were made for
 * @slots: slots that no header on the disk has
 *
 * Deletes what the keyring holds for @slots, which nothing needs, as far as that can be
 * done.
 */
void
rp_vault_withdraw_slots (RpKeyring           *keyring,
                         const RpVaultHeader *header,
                         const RpVaultSlots  *slots)
{
  for (guint i = 0; i < slots->n_slots; i++)
    if (rp_vault_slot_is_in_keyring (&slots->slots[i]))
      rp_vault_withdraw (keyring, header, &slots->slots[i]);
}
