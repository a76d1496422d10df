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
  GPtrArray     *secrets;      /* what the keyring holds for a strict slot */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->passphrase, rp_secret_bytes_unref);
  g_clear_pointer (&job->secrets, g_ptr_array_unref);
  g_free (job);
}

/**
 * rp_vault_set_no_derivation:
 * @error: where to put %RP_ERROR_IO
 *
 * There was not the memory that deriving a key takes.
 */
void
rp_vault_set_no_derivation (GError **error)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_IO,
                       _("There is not enough memory to check the passphrase. "
                         "Close other programs and try again."));
}

static RpSecretBytes *
unwrap (const RpVaultHeader *header,
        const RpVaultSlot   *slot,
        RpSecretBytes       *slot_key)
{
  g_autoptr(RpSecretBytes) vault_key = rp_vault_slot_unwrap (slot, slot_key);

  return vault_key != NULL && rp_vault_header_check_key (header, vault_key)
         ? g_steal_pointer (&vault_key) : NULL;
}

/* Several items of the keyring may fit the slot: each is tried. */
static RpSecretBytes *
unwrap_strict (const Job         *job,
               const RpVaultSlot *slot,
               RpSecretBytes     *derived)
{
  RpSecretBytes *vault_key = NULL;

  for (guint i = 0; i < job->secrets->len && vault_key == NULL; i++)
    {
      g_autoptr(RpSecretBytes) slot_key =
        rp_vault_slot_combine_keys (derived, g_ptr_array_index (job->secrets, i));

      vault_key = unwrap (&job->header, slot, slot_key);
    }

  return vault_key;
}

static void
derive_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  RpVaultSlotType type = job->secrets != NULL ? RP_VAULT_SLOT_STRICT : RP_VAULT_SLOT_PASSPHRASE;
  const RpVaultSlot *slot = rp_vault_header_find_slot (&job->header, type);
  g_autoptr(RpSecretBytes) derived = NULL;
  RpSecretBytes *vault_key;
  GError *error = NULL;

  if (slot == NULL)
    {
      g_task_return_new_error (task, RP_ERROR, RP_ERROR_LOCKED,
                               _("No passphrase that this version can check opens these "
                                 "private notes."));
      return;
    }

  derived = rp_vault_slot_derive_key (slot, job->passphrase);
  if (derived == NULL)
    {
      rp_vault_set_no_derivation (&error);
      g_task_return_error (task, error);
      return;
    }

  vault_key = job->secrets != NULL ? unwrap_strict (job, slot, derived)
                                   : unwrap (&job->header, slot, derived);
  if (vault_key != NULL)
    g_task_return_pointer (task, vault_key, (GDestroyNotify) rp_secret_bytes_unref);
  else
    g_task_return_new_error (task, RP_ERROR, RP_ERROR_LOCKED,
                             _("That is not the passphrase of these private notes. Mind capital "
                               "letters and the keyboard layout."));
}

/**
 * rp_vault_derive_async:
 * @header: a header
 * @passphrase: a prepared passphrase
 * @secrets: (nullable) (element-type RpSecretBytes): what the keyring holds for the strict
 *   slot, to try that
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Opens the passphrase slot of @header, or the strict one.
 */
void
rp_vault_derive_async (const RpVaultHeader *header,
                       RpSecretBytes       *passphrase,
                       GPtrArray           *secrets,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->header = *header;
  job->passphrase = rp_secret_bytes_ref (passphrase);
  job->secrets = secrets != NULL ? g_ptr_array_ref (secrets) : NULL;
  g_task_set_source_tag (task, rp_vault_derive_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
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
