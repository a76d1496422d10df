/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-batch-private.h"

#include "rp-record.h"

G_DEFINE_BOXED_TYPE (RpChanges, rp_changes, rp_changes_copy, rp_changes_free)

static void
entry_free (gpointer data)
{
  RpBatchEntry *entry = data;

  g_clear_object (&entry->record);
  g_free (entry->id);
  g_free (entry);
}

/**
 * rp_batch_new:
 * @label: what the user calls the step, in a few words: "Swap topic"
 *
 * Returns: (transfer full): an empty batch
 */
RpBatch *
rp_batch_new (const char *label)
{
  RpBatch *batch;

  g_return_val_if_fail (label != NULL, NULL);

  batch = g_new0 (RpBatch, 1);
  batch->label = g_strdup (label);
  batch->entries = g_ptr_array_new_with_free_func (entry_free);

  return batch;
}

void
rp_batch_free (RpBatch *batch)
{
  g_return_if_fail (batch != NULL);

  g_ptr_array_unref (batch->entries);
  g_free (batch->label);
  g_free (batch);
}

/**
 * rp_batch_put:
 * @batch: a batch
 * @record: (type RpRecord): what the library is to hold under its UUID; a copy
 *   is taken
 *
 * Inserts or updates one record. One that was deleted comes back when @record
 * says that it is not.
 */
void
rp_batch_put (RpBatch  *batch,
              gpointer  record)
{
  RpBatchEntry *entry;

  g_return_if_fail (batch != NULL);
  g_return_if_fail (RP_IS_RECORD (record));

  entry = g_new0 (RpBatchEntry, 1);
  entry->record = rp_record_copy (record);
  entry->type = G_OBJECT_TYPE (record);
  entry->id = g_strdup (rp_record_get_id (record));
  g_ptr_array_add (batch->entries, entry);
}

/**
 * rp_batch_delete:
 * @batch: a batch
 * @type: the record class
 * @id: a UUID
 *
 * Moves one record to Recently Deleted, and with it all that cannot be without
 * it.
 */
void
rp_batch_delete (RpBatch    *batch,
                 GType       type,
                 const char *id)
{
  RpBatchEntry *entry;

  g_return_if_fail (batch != NULL);
  g_return_if_fail (g_type_is_a (type, RP_TYPE_RECORD));
  g_return_if_fail (id != NULL);

  entry = g_new0 (RpBatchEntry, 1);
  entry->type = type;
  entry->id = g_strdup (id);
  g_ptr_array_add (batch->entries, entry);
}

/**
 * rp_batch_size:
 * @batch: a batch
 *
 * Returns: how many records are put or deleted
 */
guint
rp_batch_size (RpBatch *batch)
{
  g_return_val_if_fail (batch != NULL, 0);

  return batch->entries->len;
}

static void
change_free (gpointer data)
{
  RpChange *change = data;

  g_free (change->id);
  g_free (change);
}

RpChanges *
rp_changes_new (void)
{
  RpChanges *changes = g_new0 (RpChanges, 1);

  changes->changes = g_ptr_array_new_with_free_func (change_free);

  return changes;
}

RpChanges *
rp_changes_copy (RpChanges *changes)
{
  RpChanges *copy = g_new0 (RpChanges, 1);

  copy->changes = g_ptr_array_ref (changes->changes);   /* not changed once made */
  copy->sealed = changes->sealed;

  return copy;
}

void
rp_changes_free (RpChanges *changes)
{
  g_ptr_array_unref (changes->changes);
  g_free (changes);
}

/**
 * rp_changes_touch:
 * @changes: what a commit touched
 * @type: a record class
 *
 * Returns: whether a record of that class is among them; sealed text that is
 *   to be read again is told apart
 */
gboolean
rp_changes_touch (const RpChanges *changes,
                  GType            type)
{
  for (guint i = 0; i < changes->changes->len; i++)
    if (((RpChange *) changes->changes->pdata[i])->type == type)
      return TRUE;

  return FALSE;
}
