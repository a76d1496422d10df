/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"

#include <glib/gi18n.h>

/* Deriving a key takes half a second and 256 MiB, so it runs in a thread of GLib's
 * pool. The thread sees copies only, and its task has no source object: the last
 * reference to the vault can never be dropped there. */
typedef struct
{
  RpVaultHeader  header;
  RpSecretBytes *passphrase;
  RpSecretBytes *vault_key;
  guint64        opslimit;
  guint64        memlimit;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->passphrase, rp_secret_bytes_unref);
  g_clear_pointer (&job->vault_key, rp_secret_bytes_unref);
  g_free (job);
}

static Job *
job_new (const RpVaultHeader *header,
         RpSecretBytes       *passphrase)
{
  Job *job = g_new0 (Job, 1);

  job->header = *header;
  job->passphrase = rp_secret_bytes_ref (passphrase);

  return job;
}

static void
return_no_memory (GTask *task)
{
  g_task_return_new_error (task, RP_ERROR, RP_ERROR_IO,
                           _("There is not enough memory to check the passphrase. "
                             "Close other programs and try again."));
}

static void
derive_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  const RpVaultSlot *slot = rp_vault_header_find_slot (&job->header, RP_VAULT_SLOT_PASSPHRASE);
  g_autoptr(RpSecretBytes) slot_key = NULL;
  g_autoptr(RpSecretBytes) vault_key = NULL;

  if (slot == NULL)
    {
      g_task_return_new_error (task, RP_ERROR, RP_ERROR_LOCKED,
                               _("No passphrase that this version can check opens these "
                                 "private notes."));
      return;
    }

  slot_key = rp_vault_slot_derive_key (slot, job->passphrase);
  if (slot_key == NULL)
    {
      return_no_memory (task);
      return;
    }

  vault_key = rp_vault_slot_unwrap (slot, slot_key);
  if (vault_key != NULL && rp_vault_header_check_key (&job->header, vault_key))
    g_task_return_pointer (task, g_steal_pointer (&vault_key),
                           (GDestroyNotify) rp_secret_bytes_unref);
  else
    g_task_return_new_error (task, RP_ERROR, RP_ERROR_LOCKED,
                             _("That is not the passphrase of these private notes."));
}

/**
 * rp_vault_derive_async:
 * @header: a header
 * @passphrase: a prepared passphrase
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the passphrase slot of @header.
 */
void
rp_vault_derive_async (const RpVaultHeader *header,
                       RpSecretBytes       *passphrase,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, rp_vault_derive_async);
  g_task_set_task_data (task, job_new (header, passphrase), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, derive_thread);
}

/**
 * rp_vault_derive_finish:
 * @result: what the callback got
 * @error: where to put %RP_ERROR_LOCKED, if the passphrase is wrong, or %RP_ERROR_IO
 *
 * Returns: (transfer full) (nullable): the vault key, checked against the header
 */
RpSecretBytes *
rp_vault_derive_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static RpSecretBytes *
derive_new (RpVaultSlot *slot,
            const Job   *job,
            guint64      opslimit,
            guint64      memlimit)
{
  rp_vault_slot_begin_passphrase (slot, job->header.vault_id, job->header.key_id,
                                  opslimit, memlimit);

  return rp_vault_slot_derive_key (slot, job->passphrase);
}

static void
make_slot_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  g_autofree RpVaultSlot *slot = g_new0 (RpVaultSlot, 1);
  g_autoptr(RpSecretBytes) slot_key = derive_new (slot, job, job->opslimit, job->memlimit);

  if (slot_key == NULL)
    slot_key = derive_new (slot, job, RP_VAULT_OPSLIMIT_FALLBACK, RP_VAULT_MEMLIMIT_FALLBACK);
  if (slot_key == NULL)
    {
      return_no_memory (task);
      return;
    }

  rp_vault_slot_wrap (slot, slot_key, job->vault_key);
  g_task_return_pointer (task, g_steal_pointer (&slot), g_free);
}

/**
 * rp_vault_make_slot_async:
 * @header: the header the slot is for
 * @passphrase: a prepared passphrase
 * @vault_key: the key to wrap
 * @opslimit: passes over the memory
 * @memlimit: bytes of memory; with less available, more passes over less are made
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Makes a passphrase slot.
 */
void
rp_vault_make_slot_async (const RpVaultHeader *header,
                          RpSecretBytes       *passphrase,
                          RpSecretBytes       *vault_key,
                          guint64              opslimit,
                          guint64              memlimit,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = job_new (header, passphrase);

  job->vault_key = rp_secret_bytes_ref (vault_key);
  job->opslimit = opslimit;
  job->memlimit = memlimit;
  g_task_set_source_tag (task, rp_vault_make_slot_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, make_slot_thread);
}

/**
 * rp_vault_make_slot_finish:
 * @result: what the callback got
 * @slot: (out caller-allocates): the complete slot
 * @error: where to put %RP_ERROR_IO
 *
 * Returns: %TRUE on success
 */
gboolean
rp_vault_make_slot_finish (GAsyncResult  *result,
                           RpVaultSlot   *slot,
                           GError       **error)
{
  g_autofree RpVaultSlot *made = g_task_propagate_pointer (G_TASK (result), error);

  if (made == NULL)
    return FALSE;
  *slot = *made;

  return TRUE;
}
