/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-facts.h"

#include "rp-date.h"
#include "rp-query-private.h"
#include "rp-sealing.h"

#define MEETINGS_CARRIED 2u   /* from how many meetings what was not asked is carried on */

typedef struct
{
  char      *meeting;
  gint64     now;
  GTimeZone *zone;
} MeetingCall;

static void
meeting_call_free (gpointer data)
{
  MeetingCall *call = data;

  g_time_zone_unref (call->zone);
  g_free (call->meeting);
  g_free (call);
}

/* Takes over the first record of an array. */
static gpointer
take_first (GPtrArray *records)
{
  return records->len > 0 ? g_object_ref (records->pdata[0]) : NULL;
}

static gboolean
read_plan (RpStore         *self,
           RpMeetingFacts  *facts,
           GError         **error)
{
  const struct { GPtrArray *into; GType type; const char *order; } parts[] = {
    { facts->attendees, RP_TYPE_ATTENDEE, NULL },
    { facts->plan_topics, RP_TYPE_PLAN_TOPIC, "rank" },
    { facts->plan_lessons, RP_TYPE_PLAN_LESSON, "rank" },
    { facts->plan_items, RP_TYPE_PLAN_ITEM, "rank" },
    { facts->notices, RP_TYPE_NOTICE, "due" },
    { facts->approaches, RP_TYPE_APPROACH, NULL },
    { facts->overrides, RP_TYPE_OVERRIDE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_facts_read_by (self, parts[i].into, parts[i].type, "meeting",
                           rp_record_get_id (facts->meeting), parts[i].order, error))
      return FALSE;

  return TRUE;
}

/* Those of the plan, and all others of its topics */
static gboolean
read_lessons (RpStore         *self,
              RpMeetingFacts  *facts,
              GError         **error)
{
  g_autoptr(GError) failed = NULL;

  for (guint i = 0; i < facts->plan_topics->len; i++)
    if (!rp_facts_read_by (self, facts->lessons, RP_TYPE_LESSON, "topic",
                           RP_PLAN_TOPIC (facts->plan_topics->pdata[i])->topic, NULL, error))
      return FALSE;

  for (guint i = 0; i < facts->plan_lessons->len && failed == NULL; i++)
    {
      const char *id = RP_PLAN_LESSON (facts->plan_lessons->pdata[i])->lesson;
      gpointer lesson = rp_facts_find (facts->lessons, id) == NULL
                          ? rp_store_load (self, RP_TYPE_LESSON, id, &failed) : NULL;

      if (lesson != NULL)
        g_ptr_array_add (facts->lessons, lesson);
    }
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
read_tellings (RpStore         *self,
               RpMeetingFacts  *facts,
               GError         **error)
{
  const char *meeting = rp_record_get_id (facts->meeting);

  if (!rp_facts_read_by (self, facts->tellings, RP_TYPE_TELLING, "person", facts->meeting->person,
                         NULL, error))
    return FALSE;

  for (guint i = facts->tellings->len; i-- > 0;)
    if (g_strcmp0 (RP_TELLING (facts->tellings->pdata[i])->meeting, meeting) == 0)
      g_ptr_array_remove_index (facts->tellings, i);

  return TRUE;
}

/* They are carried from plan to plan as the records they are, never copied. */
static gboolean
read_last_questions (RpStore         *self,
                     RpMeetingFacts  *facts,
                     GPtrArray       *held,
                     GError         **error)
{
  for (guint i = 0; i < MIN (held->len, MEETINGS_CARRIED); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PLAN_ITEM);

      rp_query_match (query, "meeting", rp_record_get_id (held->pdata[i]));
      rp_query_match (query, "type", "question");
      rp_query_match (query, "state", "open");
      rp_query_order (query, "rank", FALSE);
      if (!rp_store_read (self, query, facts->last_questions, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_last (RpStore         *self,
           RpMeetingFacts  *facts,
           GPtrArray       *held,
           GError         **error)
{
  g_autoptr(GPtrArray) debriefs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PLAN_ITEM);

  if (held->len == 0)
    return TRUE;

  facts->last_meeting = take_first (held);
  if (!rp_facts_read_by (self, debriefs, RP_TYPE_DEBRIEF, "meeting",
                         rp_record_get_id (facts->last_meeting), NULL, error))
    return FALSE;
  facts->last_debrief = take_first (debriefs);

  rp_query_match (query, "meeting", rp_record_get_id (facts->last_meeting));
  rp_query_match (query, "type", "differently");
  rp_query_order (query, "rank", FALSE);

  return rp_store_read (self, query, facts->last_items, error)
         && read_last_questions (self, facts, held, error);
}

static gboolean
read_members (RpStore         *self,
              RpMeetingFacts  *facts,
              GError         **error)
{
  for (guint i = 0; i < facts->topics->engagements->len; i++)
    if (!rp_facts_read_by (self, facts->engagement_members, RP_TYPE_ENGAGEMENT_MEMBER, "engagement",
                           rp_record_get_id (facts->topics->engagements->pdata[i]), NULL, error))
      return FALSE;

  return TRUE;
}

/* Puts one more person on the list, deleted or not: somebody is named by it. */
static gboolean
add_person (RpStore         *self,
            RpMeetingFacts  *facts,
            const char      *id,
            GError         **error)
{
  g_autoptr(GError) failed = NULL;
  gpointer person;

  if (id == NULL || g_hash_table_contains (facts->people, id))
    return TRUE;
  person = rp_record_sql_load (rp_record_sql_get (RP_TYPE_PERSON), self->db, self->vault, id,
                               &failed);
  if (person != NULL)
    g_hash_table_insert (facts->people, (gpointer) rp_record_get_id (person), person);
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
read_people (RpStore         *self,
             RpMeetingFacts  *facts,
             GError         **error)
{
  GPtrArray *const mentions[] = { facts->attendees, facts->notices, facts->approaches,
                                  facts->engagement_members };

  if (!add_person (self, facts, facts->meeting->person, error))
    return FALSE;
  for (guint i = 0; i < facts->gatekeepers->len; i++)
    if (!add_person (self, facts, rp_record_get_id (facts->gatekeepers->pdata[i]), error))
      return FALSE;
  for (guint m = 0; m < G_N_ELEMENTS (mentions); m++)
    for (guint i = 0; i < mentions[m]->len; i++)
      {
        gpointer record = mentions[m]->pdata[i];
        const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), "person");

        if (!add_person (self, facts, rp_record_get_text (record, field), error))
          return FALSE;
      }

  return TRUE;
}

/* The single records */
static gboolean
read_setting (RpStore         *self,
              RpMeetingFacts  *facts,
              guint32          today,
              GError         **error)
{
  g_autoptr(GPtrArray) profiles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) failed = NULL;
  const char *person = facts->meeting->person;

  facts->person = rp_facts_require (self, RP_TYPE_PERSON, person, &failed);
  if (failed == NULL)
    facts->position = rp_facts_current_position (self, person, today, &failed);
  if (failed == NULL && facts->position != NULL)
    facts->organization = rp_store_load (self, RP_TYPE_ORGANIZATION,
                                         facts->position->organization, &failed);
  if (failed == NULL)
    facts->venue = rp_store_load (self, RP_TYPE_VENUE, facts->meeting->venue, &failed);
  if (failed != NULL ||
      !rp_facts_read_by (self, profiles, RP_TYPE_PROFILE, NULL, NULL, NULL, &failed) ||
      !rp_facts_read_by (self, assessments, RP_TYPE_ASSESSMENT, "person", person, "date", &failed))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  facts->me = take_first (profiles);
  for (guint i = 0; i < assessments->len; i++)   /* the undated come last, and are no latest */
    if (facts->assessment == NULL || RP_ASSESSMENT (assessments->pdata[i])->date != 0)
      g_set_object (&facts->assessment, assessments->pdata[i]);

  return TRUE;
}

static gpointer
meeting_facts_job (RpStore       *self,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  const MeetingCall *call = data;
  g_autoptr(RpMeetingFacts) facts = rp_meeting_facts_new ();
  g_autoptr(GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  guint32 today = rp_time_day (call->now, call->zone);

  facts->now = call->now;
  facts->zone = g_time_zone_ref (call->zone);
  facts->unlocked = rp_sealing_is_unlocked (self->vault);
  facts->meeting = rp_facts_require (self, RP_TYPE_MEETING, call->meeting, error);
  if (facts->meeting == NULL || !read_setting (self, facts, today, error))
    return NULL;
  facts->topics->now = facts->jar->now = call->now;
  facts->topics->person = g_object_ref (facts->person);
  facts->jar->person = g_object_ref (facts->person);

  return read_plan (self, facts, error) &&
         read_lessons (self, facts, error) &&
         read_tellings (self, facts, error) &&
         rp_facts_fill_surroundings (self, facts, today, error) &&
         rp_facts_read_held (self, held, facts->meeting->person, facts->meeting->starts,
                             call->meeting, error) &&
         read_last (self, facts, held, error) &&
         rp_facts_read_by (self, facts->venues, RP_TYPE_VENUE, NULL, NULL, "name", error) &&
         rp_facts_fill_topics (self, facts->topics,
                               facts->position != NULL ? facts->position->organization : NULL,
                               held, error) &&
         rp_facts_fill_jar (self, facts->jar, error) &&
         read_members (self, facts, error) &&
         read_people (self, facts, error) ? g_steal_pointer (&facts) : NULL;
}

static void
free_meeting_facts (gpointer facts)
{
  rp_meeting_facts_free (facts);
}

/**
 * rp_store_meeting_facts_async:
 * @self: an open store
 * @meeting: a UUID
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what the check and the brief of a meeting rest on.
 */
void
rp_store_meeting_facts_async (RpStore             *self,
                              const char          *meeting,
                              gint64               now,
                              GTimeZone           *zone,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  MeetingCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (meeting != NULL);
  g_return_if_fail (zone != NULL);

  call = g_new0 (MeetingCall, 1);
  call->meeting = g_strdup (meeting);
  call->now = now;
  call->zone = g_time_zone_ref (zone);
  rp_store_push (self, meeting_facts_job, call, meeting_call_free, free_meeting_facts, cancellable,
                 callback, user_data);
}

/**
 * rp_store_meeting_facts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpMeetingFacts *
rp_store_meeting_facts_finish (RpStore       *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
