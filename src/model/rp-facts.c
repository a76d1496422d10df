/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-facts.h"

#include "rp-free-later.h"

#include <string.h>

/**
 * rp_facts_array_new:
 *
 * Returns: (transfer full) (element-type RpRecord): no records
 */
GPtrArray *
rp_facts_array_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rp_facts_records_new:
 *
 * Returns: (transfer full) (element-type utf8 RpRecord): no records, by UUID
 */
GHashTable *
rp_facts_records_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

/**
 * rp_facts_records_add:
 * @records: (element-type utf8 RpRecord): records by UUID
 * @record: (transfer full): one more, which takes the place of its like
 *
 * Adds @record.
 */
void
rp_facts_records_add (GHashTable *records,
                      gpointer    record)
{
  g_hash_table_replace (records, (gpointer) rp_record_get_id (record), record);
}

/**
 * rp_facts_records_lookup:
 * @records: (element-type utf8 RpRecord): records by UUID
 * @type: the class it must have
 * @id: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the record, or %NULL
 */
gpointer
rp_facts_records_lookup (GHashTable *records,
                         GType       type,
                         const char *id)
{
  gpointer record = id != NULL ? g_hash_table_lookup (records, id) : NULL;

  return record != NULL && G_TYPE_CHECK_INSTANCE_TYPE (record, type) ? record : NULL;
}

/**
 * rp_topic_facts_new:
 *
 * Returns: (transfer full): facts with empty arrays
 */
RpTopicFacts *
rp_topic_facts_new (void)
{
  RpTopicFacts *facts = g_new0 (RpTopicFacts, 1);

  facts->topics = rp_facts_array_new ();
  facts->characteristics = rp_facts_array_new ();
  facts->scores = rp_facts_array_new ();
  facts->curiosities = rp_facts_array_new ();
  facts->engagements = rp_facts_array_new ();
  facts->topic_links = rp_facts_array_new ();
  facts->discussed = rp_facts_array_new ();

  return facts;
}

static void
rp_topic_facts_really_free (gpointer data)
{
  RpTopicFacts *facts = data;

  g_clear_object (&facts->person);
  g_ptr_array_unref (facts->topics);
  g_ptr_array_unref (facts->characteristics);
  g_ptr_array_unref (facts->scores);
  g_ptr_array_unref (facts->curiosities);
  g_ptr_array_unref (facts->engagements);
  g_ptr_array_unref (facts->topic_links);
  g_ptr_array_unref (facts->discussed);
  g_free (facts);
}

/**
 * rp_topic_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_topic_facts_free (RpTopicFacts *facts)
{
  rp_free_later (facts, rp_topic_facts_really_free);
}

/**
 * rp_jar_facts_new:
 *
 * Returns: (transfer full): facts with empty arrays
 */
RpJarFacts *
rp_jar_facts_new (void)
{
  RpJarFacts *facts = g_new0 (RpJarFacts, 1);

  facts->favours = rp_facts_array_new ();

  return facts;
}

void
rp_jar_facts_free (RpJarFacts *facts)
{
  g_clear_object (&facts->person);
  g_ptr_array_unref (facts->favours);
  g_free (facts);
}

/* Calls @func with the address of each array of @facts. */
static void
for_each_array (RpMeetingFacts  *facts,
                void           (*func) (GPtrArray **array))
{
  GPtrArray **arrays[] = {
    &facts->attendees,          &facts->plan_topics, &facts->plan_lessons, &facts->plan_items,
    &facts->notices,            &facts->approaches,  &facts->overrides,    &facts->lessons,
    &facts->tellings,           &facts->competitors, &facts->gatekeepers,  &facts->objectives,
    &facts->engagement_members, &facts->needs,       &facts->offers,       &facts->commitments,
    &facts->other_meetings,     &facts->last_items,  &facts->venues,       &facts->last_questions,
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    func (arrays[i]);
}

static void
make_array (GPtrArray **array)
{
  *array = rp_facts_array_new ();
}

static void
clear_array (GPtrArray **array)
{
  g_clear_pointer (array, g_ptr_array_unref);
}

/**
 * rp_meeting_facts_new:
 *
 * Returns: (transfer full): facts with empty arrays, topics and jar; the
 *   caller sets what must be set: zone, meeting, person
 */
RpMeetingFacts *
rp_meeting_facts_new (void)
{
  RpMeetingFacts *facts = g_new0 (RpMeetingFacts, 1);

  for_each_array (facts, make_array);
  facts->people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  facts->topics = rp_topic_facts_new ();
  facts->jar = rp_jar_facts_new ();

  return facts;
}

static void
rp_meeting_facts_really_free (gpointer data)
{
  RpMeetingFacts *facts = data;

  for_each_array (facts, clear_array);
  g_clear_pointer (&facts->zone, g_time_zone_unref);
  g_clear_object (&facts->me);
  g_clear_object (&facts->meeting);
  g_clear_object (&facts->person);
  g_clear_object (&facts->position);
  g_clear_object (&facts->organization);
  g_clear_object (&facts->venue);
  g_clear_object (&facts->last_meeting);
  g_clear_object (&facts->last_debrief);
  g_clear_object (&facts->assessment);
  g_hash_table_unref (facts->people);
  rp_topic_facts_free (facts->topics);
  rp_jar_facts_free (facts->jar);
  g_free (facts);
}

/**
 * rp_meeting_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_meeting_facts_free (RpMeetingFacts *facts)
{
  rp_free_later (facts, rp_meeting_facts_really_free);
}

/**
 * rp_facts_find:
 * @records: (element-type RpRecord): records
 * @id: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the record with that id, or %NULL
 */
gpointer
rp_facts_find (GPtrArray  *records,
               const char *id)
{
  for (guint i = 0; id != NULL && i < records->len; i++)
    if (strcmp (rp_record_get_id (records->pdata[i]), id) == 0)
      return records->pdata[i];

  return NULL;
}

/**
 * rp_meeting_facts_person:
 * @facts: facts
 * @id: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the person with that id, or %NULL
 */
RpPerson *
rp_meeting_facts_person (const RpMeetingFacts *facts,
                         const char           *id)
{
  return id != NULL ? g_hash_table_lookup (facts->people, id) : NULL;
}
