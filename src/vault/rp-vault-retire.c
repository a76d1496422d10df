/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

/* What the keyring holds for slots that are gone is deleted when the vault was opened
 * without it, by a header that is on the disk. Nobody is asked for anything: what cannot
 * be deleted now waits for the next time. */

typedef struct
{
  RpKeyring *keyring;
  char      *vault_id;
  char      *slot_id;
} Item;

static void
item_free (Item *item)
{
  g_clear_object (&item->keyring);
  g_free (item->vault_id);
  g_free (item->slot_id);
  g_free (item);
}

static void
deleted_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_boolean (task, rp_keyring_delete_finish (RP_KEYRING (object), result, NULL));
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Item *item = g_task_get_task_data (task);
  g_autoptr(GPtrArray) secrets = NULL;
  RpKeyringOutcome outcome = rp_keyring_lookup_finish (RP_KEYRING (object), result, &secrets);

  /* Deleting what is locked would ask for the keyring's password. */
  if (outcome == RP_KEYRING_FOUND || secrets->len > 0)
    rp_keyring_delete_async (item->keyring, item->vault_id, item->slot_id,
                             g_task_get_cancellable (task), deleted_cb, g_object_ref (task));
  else
    g_task_return_boolean (task, outcome == RP_KEYRING_ABSENT);
}

/* Ends in whether the keyring holds nothing for the slot any more. */
static void
delete_async (RpKeyring           *keyring,
              const guint8        *vault_id,
              const guint8        *slot_id,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Item *item = g_new0 (Item, 1);

  item->keyring = g_object_ref (keyring);
  item->vault_id = rp_vault_id_to_text (vault_id);
  item->slot_id = rp_vault_id_to_text (slot_id);
  g_task_set_source_tag (task, delete_async);
  g_task_set_task_data (task, item, (GDestroyNotify) item_free);
  g_task_set_check_cancellable (task, FALSE);
  rp_keyring_lookup_async (keyring, item->vault_id, item->slot_id, cancellable, found_cb,
                           g_object_ref (task));
}

static void
next_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  gboolean deleted = result != NULL && g_task_propagate_boolean (G_TASK (result), NULL);

  if (!rp_vault_verb_goes_on (task))
    return;

  if (deleted)
    {
      rp_vault_header_forget_retired (&verb->header, verb->header.retired[0]);
      verb->header.seq++;
    }
  if (verb->header.n_retired > 0 && (deleted || result == NULL))
    delete_async (self->keyring, verb->header.vault_id, verb->header.retired[0],
                  g_task_get_cancellable (task), next_cb, task);
  else
    rp_vault_end_verb_unlocked (task, verb->header.seq != verb->saved_seq ? &verb->header : NULL,
                                RP_VAULT_REASON_NONE);
}

/**
 * rp_vault_end_verb_opened:
 * @task: (transfer full): what rp_vault_begin_verb() gave, with a key
 *
 * Ends a verb that opened the vault as usual. Before that, deletes from the keyring what
 * nothing needs any more, if that is certain: the slot that stands in its place has just
 * opened the vault, or there is none.
 */
void
rp_vault_end_verb_opened (GTask *task)
{
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);

  if (verb->header.n_retired > 0 && verb->saved_seq == verb->header.seq && self->keyring != NULL &&
      (verb->by_keyring || rp_vault_header_find_in_keyring (&verb->header) == NULL))
    next_cb (NULL, NULL, task);
  else
    rp_vault_end_verb_unlocked (task, NULL, RP_VAULT_REASON_NONE);
}
