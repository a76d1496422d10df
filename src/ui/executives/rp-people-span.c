/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-span.h"

#include "rp-free-later.h"

#include <string.h>

static gboolean
same_record (gpointer record,
             gpointer other)
{
  if (record == NULL || other == NULL)
    return record == other;

  return rp_record_equal (record, other);
}

static gboolean
same_moments (GArray *moments,
              GArray *others)
{
  return moments->len == others->len
         && (moments->len == 0
             || memcmp (moments->data, others->data, moments->len * sizeof (RpMoment)) == 0);
}

static gboolean
same_entry (RpPersonEntry *entry,
            RpPersonEntry *other)
{
  return same_record (entry->person, other->person)
         && same_record (entry->position, other->position)
         && same_record (entry->organization, other->organization)
         && same_record (entry->next, other->next)
         && same_moments (entry->moments, other->moments);
}

static GHashTable *
index_entries (GPtrArray *entries)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      RpPersonEntry *entry = entries->pdata[i];

      g_hash_table_insert (by_id, (gpointer) rp_record_get_id (entry->person),
                           GUINT_TO_POINTER (i));
    }

  return by_id;
}

/* Whoever is as before stays the same object, so that their row need not be made again. */
static GPtrArray *
keep_entries (GPtrArray *before,
              GPtrArray *after)
{
  g_autoptr(GHashTable) positions = index_entries (before);
  GPtrArray *entries = g_ptr_array_new_full (after->len, g_object_unref);

  for (guint i = 0; i < after->len; i++)
    {
      RpPersonEntry *entry = after->pdata[i];
      gpointer position;

      if (g_hash_table_lookup_extended (positions, rp_record_get_id (entry->person), NULL,
                                        &position)
          && same_entry (before->pdata[GPOINTER_TO_UINT (position)], entry))
        entry = before->pdata[GPOINTER_TO_UINT (position)];
      g_ptr_array_add (entries, g_object_ref (entry));
    }

  return entries;
}

/**
 * rp_people_span_new:
 * @before: (element-type RpPersonEntry): what is shown
 * @after: (element-type RpPersonEntry): what was read
 *
 * Finds what differs; may be called from any thread. An entry that says the
 * same is taken from @before.
 *
 * Returns: (transfer full): how @before becomes @after
 */
RpPeopleSpan *
rp_people_span_new (GPtrArray *before,
                    GPtrArray *after)
{
  RpPeopleSpan *span = g_new0 (RpPeopleSpan, 1);
  guint shorter = MIN (before->len, after->len);
  guint tail = 0;

  span->entries = keep_entries (before, after);
  span->positions = index_entries (span->entries);
  while (span->from < shorter && before->pdata[span->from] == span->entries->pdata[span->from])
    span->from++;
  while (tail < shorter - span->from
         && before->pdata[before->len - 1 - tail]
            == span->entries->pdata[span->entries->len - 1 - tail])
    tail++;
  span->removed = before->len - tail - span->from;
  span->added = after->len - tail - span->from;

  return span;
}

void
rp_people_span_free (RpPeopleSpan *span)
{
  g_clear_pointer (&span->entries, g_ptr_array_unref);
  g_clear_pointer (&span->positions, g_hash_table_unref);
  g_free (span);
}

/* What is compared in the thread. */
typedef struct
{
  GPtrArray     *before;
  RpPeopleFacts *after;
} Comparison;

static void
comparison_really_free (gpointer data)
{
  Comparison *comparison = data;

  g_ptr_array_unref (comparison->before);
  g_clear_pointer (&comparison->after, rp_people_facts_free);
  g_free (comparison);
}

/* What was shown before may be let go of with it: thousands of records. */
static void
comparison_free (Comparison *comparison)
{
  rp_free_later (comparison, comparison_really_free);
}

static void
compare (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  Comparison *comparison = task_data;
  RpPeopleSpan *span = rp_people_span_new (comparison->before, comparison->after->entries);

  /* Thousands of records are let go of here, not where the window waits. */
  g_clear_pointer (&comparison->after, rp_people_facts_free);
  g_task_return_pointer (task, span, (GDestroyNotify) rp_people_span_free);
}

/**
 * rp_people_span_find_async:
 * @before: (element-type RpPersonEntry): what is shown; not changed meanwhile
 * @after: (transfer full): what was read
 *
 * Does in a thread what rp_people_span_new() does.
 */
void
rp_people_span_find_async (GPtrArray           *before,
                           RpPeopleFacts       *after,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Comparison *comparison = g_new0 (Comparison, 1);

  comparison->before = g_ptr_array_ref (before);
  comparison->after = after;
  g_task_set_source_tag (task, rp_people_span_find_async);
  g_task_set_task_data (task, comparison, (GDestroyNotify) comparison_free);
  g_task_run_in_thread (task, compare);
}

/**
 * rp_people_span_find_finish:
 *
 * Returns: (transfer full) (nullable): how one list becomes the other; %NULL
 *   when it was cancelled
 */
RpPeopleSpan *
rp_people_span_find_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
