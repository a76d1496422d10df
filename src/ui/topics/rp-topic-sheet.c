/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-sheet.h"

#include "rp-text.h"

#include <string.h>

/* Each engagement by itself: the advice tells of the worst only. */
static GPtrArray *
find_conflicts (RpTopicPageFacts *facts)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_topic_conflict_free);
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  RpTopicFacts ranking = *facts->ranking;

  ranking.engagements = one;
  for (guint i = 0; i < facts->ranking->engagements->len; i++)
    {
      RpTopicConflict *conflict;

      g_ptr_array_set_size (one, 0);
      g_ptr_array_add (one, facts->ranking->engagements->pdata[i]);
      conflict = rp_topic_find_conflict (&ranking, facts->topic);
      if (conflict != NULL)
        g_ptr_array_add (conflicts, conflict);
    }

  return conflicts;
}

static int
compare_conflicts_cb (gconstpointer a,
                      gconstpointer b)
{
  const RpTopicConflict *first = *(const RpTopicConflict *const *) a;
  const RpTopicConflict *second = *(const RpTopicConflict *const *) b;

  if (first->by_hand != second->by_hand)
    return first->by_hand ? -1 : 1;
  if (first->terms->len != second->terms->len)
    return first->terms->len > second->terms->len ? -1 : 1;

  return g_strcmp0 (first->engagement->name, second->engagement->name);
}

static int
compare_curious_cb (gconstpointer a,
                    gconstpointer b)
{
  const RpCurious *first = *(const RpCurious *const *) a;
  const RpCurious *second = *(const RpCurious *const *) b;
  g_autofree char *first_name = NULL;
  g_autofree char *second_name = NULL;

  if (first->curiosity->strength != second->curiosity->strength)
    return second->curiosity->strength - first->curiosity->strength;
  if (first->curiosity->date != second->curiosity->date)
    return first->curiosity->date > second->curiosity->date ? -1 : 1;

  first_name = rp_text_fold (first->person->name);
  second_name = rp_text_fold (second->person->name);

  return strcmp (first_name, second_name);
}

/* Meetings are in order, the latest first. */
static void
find_meetings (RpTopicPageFacts *facts,
               RpCurious        *curious)
{
  const char *person = rp_record_get_id (curious->person);

  for (guint i = 0; i < facts->meetings->len; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];

      if (meeting->starts == 0 || g_strcmp0 (meeting->person, person) != 0)
        continue;
      if (meeting->state <= RP_MEETING_CONFIRMED && meeting->starts >= facts->now)
        curious->next = meeting;
      else if (meeting->state > RP_MEETING_CONFIRMED && meeting->state != RP_MEETING_CANCELLED
               && curious->last == NULL)
        curious->last = meeting;
    }
}

static GPtrArray *
find_curious (RpTopicPageFacts *facts)
{
  GPtrArray *curious = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) by_person = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->ranking->curiosities->len; i++)
    {
      RpCuriosity *curiosity = facts->ranking->curiosities->pdata[i];
      RpPerson *person = rp_facts_records_lookup (facts->records, RP_TYPE_PERSON,
                                                  curiosity->person);
      RpCurious *found;

      if (person == NULL
          || g_strcmp0 (curiosity->topic, rp_record_get_id (facts->topic)) != 0)
        continue;

      found = g_hash_table_lookup (by_person, curiosity->person);
      if (found == NULL)
        {
          found = g_new0 (RpCurious, 1);
          found->person = person;
          g_hash_table_insert (by_person, curiosity->person, found);
          g_ptr_array_add (curious, found);
        }
      if (found->curiosity == NULL || curiosity->strength > found->curiosity->strength
          || (curiosity->strength == found->curiosity->strength
              && curiosity->date > found->curiosity->date))
        found->curiosity = curiosity;
    }
  for (guint i = 0; i < curious->len; i++)
    find_meetings (facts, curious->pdata[i]);
  g_ptr_array_sort (curious, compare_curious_cb);

  return curious;
}

/**
 * rp_topic_sheet_new:
 * @facts: (transfer full): what a topic's page rests on
 *
 * Works out what the page shows. That may take a while: call it in a thread.
 *
 * Returns: (transfer full): the sheet
 */
RpTopicSheet *
rp_topic_sheet_new (RpTopicPageFacts *facts)
{
  RpTopicSheet *sheet = g_new0 (RpTopicSheet, 1);
  const char *id = rp_record_get_id (facts->topic);
  GPtrArray *characteristics = facts->ranking->characteristics;

  g_atomic_ref_count_init (&sheet->refs);
  sheet->facts = facts;
  sheet->n_values = MIN (characteristics->len, RP_FLOWER_PETALS);
  sheet->values = g_new (guint8, characteristics->len);
  for (guint i = 0; i < characteristics->len; i++)
    sheet->values[i] = (guint8) rp_topic_value (facts->ranking, id, characteristics->pdata[i]);
  sheet->strength = (guint) rp_topic_strength (facts->ranking, id);
  sheet->weakest = rp_topic_weakest (facts->ranking, id);
  sheet->conflicts = find_conflicts (facts);
  g_ptr_array_sort (sheet->conflicts, compare_conflicts_cb);
  sheet->curious = find_curious (facts);
  sheet->hypothesis = rp_hypothesis_advise (facts->topic, facts->calibrations);

  return sheet;
}

RpTopicSheet *
rp_topic_sheet_ref (RpTopicSheet *sheet)
{
  g_atomic_ref_count_inc (&sheet->refs);

  return sheet;
}

void
rp_topic_sheet_unref (RpTopicSheet *sheet)
{
  if (!g_atomic_ref_count_dec (&sheet->refs))
    return;

  g_free (sheet->values);
  rp_hypothesis_advice_free (sheet->hypothesis);
  g_ptr_array_unref (sheet->conflicts);
  g_ptr_array_unref (sheet->curious);
  rp_topic_page_facts_free (sheet->facts);
  g_free (sheet);
}

static void
new_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_topic_sheet_new (task_data),
                         (GDestroyNotify) rp_topic_sheet_unref);
}

/**
 * rp_topic_sheet_new_async:
 * @facts: (transfer full): what a topic's page rests on
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Works out in a thread what the page shows.
 */
void
rp_topic_sheet_new_async (RpTopicPageFacts    *facts,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, rp_topic_sheet_new_async);
  /* the sheet takes the facts */
  g_task_set_task_data (task, facts, NULL);
  g_task_run_in_thread (task, new_thread);
}

/**
 * rp_topic_sheet_new_finish:
 * @result: the result
 * @error: return location for an error: only that it was stopped
 *
 * Returns: (transfer full) (nullable): the sheet
 */
RpTopicSheet *
rp_topic_sheet_new_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
rp_topic_sheet_get_id (RpTopicSheet *sheet)
{
  return rp_record_get_id (sheet->facts->topic);
}

/**
 * rp_topic_sheet_lookup:
 * @sheet: a sheet
 * @type: a record class
 * @id: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): what the topic's records refer to
 */
gpointer
rp_topic_sheet_lookup (RpTopicSheet *sheet,
                       GType         type,
                       const char   *id)
{
  return id != NULL ? rp_facts_records_lookup (sheet->facts->records, type, id) : NULL;
}

/**
 * rp_topic_sheet_find_score:
 * @sheet: a sheet
 * @characteristic: the UUID of a characteristic
 *
 * Returns: (transfer none) (nullable): what was set for the topic
 */
RpScore *
rp_topic_sheet_find_score (RpTopicSheet *sheet,
                           const char   *characteristic)
{
  GPtrArray *scores = sheet->facts->ranking->scores;

  for (guint i = 0; i < scores->len; i++)
    {
      RpScore *score = scores->pdata[i];

      if (g_strcmp0 (score->topic, rp_topic_sheet_get_id (sheet)) == 0
          && g_strcmp0 (score->characteristic, characteristic) == 0)
        return score;
    }

  return NULL;
}

/**
 * rp_topic_sheet_tellings:
 * @sheet: a sheet
 * @lesson: the UUID of a lesson of the topic
 *
 * Returns: (transfer container) (element-type RpTelling): to whom it was told,
 *   the latest first
 */
GPtrArray *
rp_topic_sheet_tellings (RpTopicSheet *sheet,
                         const char   *lesson)
{
  GPtrArray *found = g_ptr_array_new ();
  GPtrArray *tellings = sheet->facts->tellings;

  for (guint i = 0; i < tellings->len; i++)
    if (g_strcmp0 (RP_TELLING (tellings->pdata[i])->lesson, lesson) == 0)
      g_ptr_array_add (found, tellings->pdata[i]);

  return found;
}
