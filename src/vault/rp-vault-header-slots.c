/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-vault-header.h"

#include <sodium.h>
#include <string.h>

/* The slots of a header: which can be tried, and what becomes of those that go. */

/**
 * rp_vault_header_find_slot:
 * @header: a header
 * @type: the type wanted
 *
 * Returns: (transfer none) (nullable): the first slot of @type that can be tried
 */
const RpVaultSlot *
rp_vault_header_find_slot (const RpVaultHeader *header,
                           RpVaultSlotType      type)
{
  for (guint i = 0; i < header->n_slots; i++)
    if (rp_vault_slot_fits (&header->slots[i], type, header->vault_id, header->key_id))
      return &header->slots[i];

  return NULL;
}

/**
 * rp_vault_header_find_in_keyring:
 * @header: a header
 *
 * Returns: (transfer none) (nullable): the slot that the keyring holds something for
 */
const RpVaultSlot *
rp_vault_header_find_in_keyring (const RpVaultHeader *header)
{
  const RpVaultSlot *slot = rp_vault_header_find_slot (header, RP_VAULT_SLOT_KEYRING);

  return slot != NULL ? slot : rp_vault_header_find_slot (header, RP_VAULT_SLOT_STRICT);
}

static void
remove_at (RpVaultHeader *header,
           guint          at)
{
  header->n_slots--;
  memmove (&header->slots[at], &header->slots[at + 1],
           (header->n_slots - at) * sizeof header->slots[0]);
}

/**
 * rp_vault_header_put_slot:
 * @header: a header
 * @slot: a complete slot
 *
 * Puts @slot in the place of the slot of its type, or adds it. Other slots, also those
 * this version does not know, stay as they are. What the keyring holds for the slot that
 * was there is left alone; see rp_vault_header_drop_slot().
 */
void
rp_vault_header_put_slot (RpVaultHeader     *header,
                          const RpVaultSlot *slot)
{
  const RpVaultSlot *old = rp_vault_header_find_slot (header, rp_vault_slot_get_type (slot));

  if (old != NULL)
    header->slots[old - header->slots] = *slot;
  else
    {
      g_assert (header->n_slots < RP_VAULT_MAX_SLOTS);
      header->slots[header->n_slots++] = *slot;
    }
}

/**
 * rp_vault_header_add_slots:
 * @header: a header that has room for them
 * @slots: complete slots
 *
 * Adds @slots; unlike rp_vault_header_put_slot() beside those of their types.
 */
void
rp_vault_header_add_slots (RpVaultHeader      *header,
                           const RpVaultSlots *slots)
{
  g_assert (rp_vault_header_has_room (header, slots->n_slots));

  for (guint i = 0; i < slots->n_slots; i++)
    header->slots[header->n_slots++] = slots->slots[i];
}

/**
 * rp_vault_header_drop_slot:
 * @header: a header
 * @type: the type of a slot
 *
 * Takes the slot of @type away, if there is one.
 */
void
rp_vault_header_drop_slot (RpVaultHeader   *header,
                           RpVaultSlotType  type)
{
  const RpVaultSlot *slot = rp_vault_header_find_slot (header, type);

  if (slot == NULL)
    return;

  rp_vault_header_retire (header, slot);
  remove_at (header, (guint) (slot - header->slots));
}

/**
 * rp_vault_header_has_room:
 * @header: a header
 * @n_slots: how many slots are to be added
 *
 * Returns: whether they can be
 */
gboolean
rp_vault_header_has_room (const RpVaultHeader *header,
                          guint                n_slots)
{
  return header->n_slots + n_slots <= RP_VAULT_MAX_SLOTS;
}

/**
 * rp_vault_header_retire:
 * @header: a header
 * @slot: a slot that is on its way out
 *
 * Remembers what the keyring holds for @slot, so that it can be deleted as soon as
 * nothing on the disk needs it any more. Where there are too many of them, the oldest
 * is forgotten: it stays in the keyring and opens nothing.
 */
void
rp_vault_header_retire (RpVaultHeader     *header,
                        const RpVaultSlot *slot)
{
  if (!rp_vault_slot_is_in_keyring (slot))
    return;

  if (header->n_retired == RP_VAULT_MAX_RETIRED)
    {
      header->n_retired--;
      memmove (header->retired[0], header->retired[1], header->n_retired * RP_VAULT_ID_SIZE);
    }
  memcpy (header->retired[header->n_retired++], rp_vault_slot_get_id (slot), RP_VAULT_ID_SIZE);
}

/**
 * rp_vault_header_forget_retired:
 * @header: a header
 * @slot_id: the id of a slot that is gone, 16 bytes
 *
 * The keyring holds nothing for it any more.
 */
void
rp_vault_header_forget_retired (RpVaultHeader *header,
                                const guint8  *slot_id)
{
  for (guint i = 0; i < header->n_retired; i++)
    if (sodium_memcmp (header->retired[i], slot_id, RP_VAULT_ID_SIZE) == 0)
      {
        header->n_retired--;
        memmove (header->retired[i], header->retired[i + 1],
                 (header->n_retired - i) * RP_VAULT_ID_SIZE);
        return;
      }
}

/* Of the next generation, and of no other vault */
static gboolean
is_pending (const RpVaultHeader *header,
            const RpVaultSlot   *slot)
{
  return rp_vault_slot_get_key_id (slot) == header->key_id + 1;
}

/**
 * rp_vault_header_settle:
 * @header: a header that the key of its active generation opened
 *
 * Takes away what a rotation left that was begun and never came to its end.
 *
 * Returns: whether @header changed
 */
gboolean
rp_vault_header_settle (RpVaultHeader *header)
{
  gboolean changed = FALSE;

  for (guint i = header->n_slots; i > 0; i--)
    if (is_pending (header, &header->slots[i - 1]))
      {
        rp_vault_header_retire (header, &header->slots[i - 1]);
        remove_at (header, i - 1);
        changed = TRUE;
      }
  if (changed)
    header->seq++;

  return changed;
}
