/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-internal.h"

#include "rp-error.h"

#include <glib/gi18n.h>

/* Slots of a vault that is open, added, replaced and removed. Each wraps the same key:
 * changing one leaves the others as they are. */

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, RP_ERROR, RP_ERROR_USAGE, message);

  return FALSE;
}

/**
 * rp_vault_take_slots:
 * @self: a vault
 * @header: a header of it
 * @slots: complete slots
 *
 * Puts @slots into @header, in the place of those of the same types.
 */
void
rp_vault_take_slots (RpVault            *self,
                     RpVaultHeader      *header,
                     const RpVaultSlots *slots)
{
  for (guint i = 0; i < slots->n_slots; i++)
    {
      rp_vault_header_drop_slot (header, rp_vault_slot_get_type (&slots->slots[i]));
      rp_vault_header_put_slot (header, &slots->slots[i]);
      if (rp_vault_slot_is_in_keyring (&slots->slots[i]))
        header->kind = rp_keyring_get_kind (self->keyring);
    }
  if (rp_vault_header_find_in_keyring (header) == NULL)
    header->kind = RP_KEYRING_KIND_NONE;
}

static void
slots_made_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr(GTask) kept = g_object_ref (task);
  RpVault *self = g_task_get_source_object (task);
  RpVaultVerb *verb = g_task_get_task_data (task);
  RpVaultReason reason = verb->reason;
  RpVaultSlots slots;
  GError *error = NULL;

  if (!rp_vault_make_slots_finish (result, &slots, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  rp_vault_take_slots (self, &verb->header, &slots);
  verb->header.seq++;
  if (verb->plan.ways & (RP_VAULT_WAY_KEYRING | RP_VAULT_WAY_STRICT))
    reason = RP_VAULT_REASON_NONE;
  if (!rp_vault_verb_goes_on (task) || !rp_vault_end_verb_unlocked (task, &verb->header, reason))
    rp_vault_withdraw_slots (self->keyring, &verb->header, &slots);
}

/* Strict mode begins and ends with a new key: whoever had one of the old ways would
 * otherwise have the key itself. */
static gboolean
check_put (RpVault              *self,
           RpVaultVerb          *verb,
           const RpVaultChoice  *choice,
           GError              **error)
{
  gboolean is_strict =
    rp_vault_header_find_slot (&verb->header, RP_VAULT_SLOT_STRICT) != NULL;
  RpVaultWays allowed = is_strict ? RP_VAULT_WAY_STRICT | RP_VAULT_WAY_CODE
                                  : RP_VAULT_WAY_KEYRING | RP_VAULT_WAYS_RECOVERY;

  if (verb->vault_key == NULL)
    {
      rp_vault_set_closed_error (rp_vault_get_state (self), rp_vault_get_reason (self),
                                 rp_vault_get_ways (self), error);
      return FALSE;
    }
  if (choice->ways == 0 || (choice->ways & ~allowed))
    return refuse (error, is_strict
                          ? _("In strict mode only its passphrase and the recovery code can be "
                              "changed. Turn strict mode off first.")
                          : _("Strict mode begins with a new key. Turn it on instead."));
  if (!rp_vault_header_has_room (&verb->header, 3))
    return refuse (error, _("A newer version gave these private notes so many ways in that this "
                            "one cannot add another."));

  return rp_vault_plan_check (&verb->plan, self, choice, error);
}

/**
 * rp_vault_put_ways_async:
 * @self: an unlocked vault
 * @choice: ways to be added, or to be replaced by new ones; secrets in it are copied
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Gives the vault a new passphrase, a new recovery code or a key in the keyring, which is
 * read back by a new search. The other ways stay. On success the header has to be saved
 * (see rp_vault_has_unsaved_header()); old copies of it still open in the old way. On
 * failure nothing was changed.
 */
void
rp_vault_put_ways_async (RpVault             *self,
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

  task = rp_vault_begin_verb (self, rp_vault_put_ways_async, cancellable, callback, user_data);
  if (task == NULL)
    return;
  verb = g_task_get_task_data (task);
  rp_vault_take_key (self, verb);
  if (!check_put (self, verb, choice, &error))
    {
      rp_vault_end_verb (task, error);
      return;
    }

  rp_vault_make_slots_async (self->keyring, &verb->header, verb->header.key_id, &verb->plan,
                             verb->vault_key, cancellable, slots_made_cb, task);
}

/**
 * rp_vault_put_ways_finish:
 * @self: a vault
 * @result: what the callback got
 * @error: where to put %RP_ERROR_USAGE (strict mode is in the way), %RP_ERROR_DATA
 *   (passphrase too short or not UTF-8), %RP_ERROR_KEYRING (it did not take the key),
 *   %RP_ERROR_LOCKED (it is locked, or the vault is), %RP_ERROR_IO (too little memory),
 *   %RP_ERROR_BUSY or a cancellation
 *
 * Returns: %TRUE if the vault has these ways
 */
gboolean
rp_vault_put_ways_finish (RpVault       *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
check_remove (const RpVaultHeader  *header,
              RpVaultWays           ways,
              gboolean              insists,
              GError              **error)
{
  RpVaultWays now = rp_vault_header_get_ways (header);
  const RpVaultChoice rest = { .ways = now & ~ways, .insists = insists };

  if (ways & ~now)
    return refuse (error, _("Private notes do not open in that way."));
  if (now & RP_VAULT_WAY_STRICT)
    return refuse (error, _("In strict mode nothing can be removed. Turn it off first."));

  return rp_vault_plan_check_whole (&rest, error);
}

/**
 * rp_vault_remove_ways:
 * @self: an unlocked vault; called in its thread
 * @ways: ways to be removed
 * @insists: the user was told what it means to have no way but the keyring, and wants that
 * @error: where to put %RP_ERROR_USAGE (it is the last way, the last one for recovery, or
 *   none of the vault), %RP_ERROR_LOCKED or %RP_ERROR_BUSY
 *
 * Removes ways. The header then has to be saved (see rp_vault_has_unsaved_header()). What
 * the keyring holds is deleted after the next unlocking, when nothing on the disk needs it.
 *
 * Returns: %TRUE if the vault has them no more
 */
gboolean
rp_vault_remove_ways (RpVault      *self,
                      RpVaultWays   ways,
                      gboolean      insists,
                      GError      **error)
{
  RpVaultVerb verb = { 0 };
  gboolean removed;

  g_return_val_if_fail (RP_IS_VAULT (self), FALSE);
  g_return_val_if_fail (ways != 0, FALSE);

  if (!rp_vault_check_idle (self, error))
    return FALSE;
  rp_vault_take_key (self, &verb);
  if (verb.vault_key == NULL)
    {
      rp_vault_set_closed_error (rp_vault_get_state (self), rp_vault_get_reason (self),
                                 rp_vault_get_ways (self), error);
      return FALSE;
    }

  removed = check_remove (&verb.header, ways, insists, error);
  for (guint type = RP_VAULT_SLOT_KEYRING; removed && type <= RP_VAULT_SLOT_STRICT; type++)
    if (ways & (1 << (type - RP_VAULT_SLOT_KEYRING)))
      rp_vault_header_drop_slot (&verb.header, type);
  if (removed)
    {
      rp_vault_take_slots (self, &verb.header, &(RpVaultSlots) { 0 });
      verb.header.seq++;
      removed = rp_vault_become_unlocked (self, verb.epoch, &verb.header, verb.vault_key,
                                          rp_vault_get_reason (self));
      if (!removed)
        rp_vault_set_closed_error (RP_VAULT_LOCKED, RP_VAULT_REASON_BY_USER, 0, error);
    }
  rp_secret_bytes_unref (verb.vault_key);

  return removed;
}
