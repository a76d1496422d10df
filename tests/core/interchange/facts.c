/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts.h"

#include "rp-date.h"

#include <string.h>

/* The facts about a meeting as the store would load them, from records alone. */
typedef struct
{
  GPtrArray      *all;
  RpMeetingFacts *facts;
} Loader;

typedef gboolean (*Wanted) (Loader   *self,
                            gpointer  record);

static gboolean
is (const char *id,
    gpointer    record)
{
  return record != NULL && g_strcmp0 (id, rp_record_get_id (record)) == 0;
}

static gpointer
find (Loader     *self,
      const char *id)
{
  for (guint i = 0; i < self->all->len; i++)
    if (is (id, self->all->pdata[i]))
      return self->all->pdata[i];

  return NULL;
}

static void
load (Loader    *self,
      GPtrArray *into,
      GType      type,
      Wanted     wanted)
{
  for (guint i = 0; i < self->all->len; i++)
    if (G_OBJECT_TYPE (self->all->pdata[i]) == type &&
        (wanted == NULL || wanted (self, self->all->pdata[i])))
      g_ptr_array_add (into, g_object_ref (self->all->pdata[i]));
}

static gboolean
has (Loader     *self,
     gpointer    record,
     const char *field,
     gpointer    other)
{
  const RpField *reference = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);

  return is (rp_record_get_text (record, reference), other);
}

static gboolean
of_meeting (Loader   *self,
            gpointer  record)
{
  return has (self, record, "meeting", self->facts->meeting);
}

static gboolean
of_person (Loader   *self,
           gpointer  record)
{
  return has (self, record, "person", self->facts->person);
}

static gboolean
of_organization (Loader   *self,
                 gpointer  record)
{
  return has (self, record, "organization", self->facts->organization);
}

static gboolean
is_work_in_play (Loader   *self,
                 gpointer  record)
{
  return of_organization (self, record) && RP_ENGAGEMENT (record)->state == RP_ENGAGEMENT_ACTIVE;
}

static gboolean
of_active_engagement (Loader   *self,
                      gpointer  record)
{
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), "engagement");

  return rp_facts_find (self->facts->topics->engagements,
                        rp_record_get_text (record, field)) != NULL;
}

static gboolean
is_open_commitment (Loader   *self,
                    gpointer  record)
{
  return of_person (self, record) && RP_COMMITMENT (record)->state == RP_COMMITMENT_OPEN;
}

static gboolean
is_competitor (Loader   *self,
               gpointer  record)
{
  for (guint i = 0; i < self->all->len; i++)
    if (RP_IS_COMPETITION (self->all->pdata[i]) &&
        of_organization (self, self->all->pdata[i]) &&
        has (self, self->all->pdata[i], "competitor", record))
      return TRUE;

  return FALSE;
}

static gboolean
is_gatekeeper (Loader   *self,
               gpointer  record)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      RpConnection *connection = RP_IS_CONNECTION (self->all->pdata[i]) ? self->all->pdata[i]
                                                                        : NULL;

      if (connection != NULL && connection->type == RP_CONNECTION_GATEKEEPER_OF &&
          is (connection->person, record) && is (connection->other, self->facts->person))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_near (Loader   *self,
         gpointer  record)
{
  RpMeeting *meeting = record;

  return meeting != self->facts->meeting && meeting->state != RP_MEETING_CANCELLED &&
         ABS (meeting->starts - self->facts->meeting->starts) <= RP_DAY;
}

static gboolean
was_held (RpMeeting *meeting)
{
  return meeting->state == RP_MEETING_HELD || meeting->state == RP_MEETING_DEBRIEFED;
}

/* The @skip-th last meeting held with the executive before this one. */
static RpMeeting *
find_earlier (Loader *self,
              guint   skip)
{
  gint64 below = self->facts->meeting->starts;
  RpMeeting *found = NULL;

  for (guint step = 0; step <= skip; step++)
    {
      found = NULL;
      for (guint i = 0; i < self->all->len; i++)
        {
          RpMeeting *meeting = RP_IS_MEETING (self->all->pdata[i]) ? self->all->pdata[i] : NULL;

          if (meeting != NULL && of_person (self, meeting) && was_held (meeting) &&
              meeting->starts < below && (found == NULL || meeting->starts > found->starts))
            found = meeting;
        }
      if (found == NULL)
        return NULL;
      below = found->starts;
    }

  return found;
}

static gboolean
is_differently (Loader   *self,
                gpointer  record)
{
  return RP_PLAN_ITEM (record)->type == RP_PLAN_ITEM_DIFFERENTLY &&
         has (self, record, "meeting", self->facts->last_meeting);
}

static gboolean
is_discussed (Loader   *self,
              gpointer  record)
{
  return has (self, record, "meeting", find_earlier (self, 0)) ||
         has (self, record, "meeting", find_earlier (self, 1));
}

static gboolean
is_current_position (Loader   *self,
                     gpointer  record)
{
  return of_person (self, record) && RP_POSITION (record)->until == 0;
}

static gpointer
ref (gpointer record)
{
  return record != NULL ? g_object_ref (record) : NULL;
}

static gpointer
find_first (Loader *self,
            GType   type,
            Wanted  wanted)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  load (self, found, type, wanted);

  return found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

static void
load_topics (Loader *self)
{
  RpTopicFacts *topics = self->facts->topics;

  topics->now = self->facts->now;
  topics->person = ref (self->facts->person);
  load (self, topics->topics, RP_TYPE_TOPIC, NULL);
  load (self, topics->characteristics, RP_TYPE_CHARACTERISTIC, NULL);
  load (self, topics->scores, RP_TYPE_SCORE, NULL);
  load (self, topics->curiosities, RP_TYPE_CURIOSITY, of_person);
  load (self, topics->engagements, RP_TYPE_ENGAGEMENT, is_work_in_play);
  load (self, topics->topic_links, RP_TYPE_TOPIC_LINK, of_active_engagement);
  load (self, topics->discussed, RP_TYPE_PLAN_TOPIC, is_discussed);
}

static void
load_surroundings (Loader *self)
{
  RpMeetingFacts *facts = self->facts;

  facts->me = find_first (self, RP_TYPE_PROFILE, NULL);
  facts->position = find_first (self, RP_TYPE_POSITION, is_current_position);
  facts->organization = ref (find (self, facts->position != NULL ? facts->position->organization
                                                                 : NULL));
  facts->venue = ref (find (self, facts->meeting->venue));
  facts->last_meeting = ref (find_earlier (self, 0));
  load (self, facts->competitors, RP_TYPE_ORGANIZATION, is_competitor);
  load (self, facts->gatekeepers, RP_TYPE_PERSON, is_gatekeeper);
  load (self, facts->other_meetings, RP_TYPE_MEETING, is_near);
  load (self, facts->venues, RP_TYPE_VENUE, NULL);
  for (guint i = 0; i < self->all->len; i++)
    if (RP_IS_PERSON (self->all->pdata[i]))
      g_hash_table_insert (facts->people, (char *) rp_record_get_id (self->all->pdata[i]),
                           g_object_ref (self->all->pdata[i]));
}

/**
 * facts_from_records:
 * @records: (element-type RpRecord): a library
 * @meeting: the title of a meeting in it
 * @now: the instant
 * @zone: my time zone
 *
 * Returns: (transfer full): what the check of @meeting rests on, unlocked
 */
RpMeetingFacts *
facts_from_records (GPtrArray  *records,
                    const char *meeting,
                    gint64      now,
                    GTimeZone  *zone)
{
  RpMeetingFacts *facts = rp_meeting_facts_new ();
  Loader self = { .all = records, .facts = facts };

  facts->now = now;
  facts->zone = g_time_zone_ref (zone);
  facts->unlocked = TRUE;
  for (guint i = 0; i < records->len; i++)
    if (RP_IS_MEETING (records->pdata[i]) &&
        g_strcmp0 (RP_MEETING (records->pdata[i])->title, meeting) == 0)
      facts->meeting = g_object_ref (records->pdata[i]);
  g_assert_nonnull (facts->meeting);
  facts->person = g_object_ref (find (&self, facts->meeting->person));
  load_surroundings (&self);
  load_topics (&self);
  load (&self, facts->attendees, RP_TYPE_ATTENDEE, of_meeting);
  load (&self, facts->plan_topics, RP_TYPE_PLAN_TOPIC, of_meeting);
  load (&self, facts->plan_lessons, RP_TYPE_PLAN_LESSON, of_meeting);
  load (&self, facts->plan_items, RP_TYPE_PLAN_ITEM, of_meeting);
  load (&self, facts->notices, RP_TYPE_NOTICE, of_meeting);
  load (&self, facts->approaches, RP_TYPE_APPROACH, of_meeting);
  load (&self, facts->overrides, RP_TYPE_OVERRIDE, of_meeting);
  load (&self, facts->lessons, RP_TYPE_LESSON, NULL);
  load (&self, facts->tellings, RP_TYPE_TELLING, of_person);
  load (&self, facts->engagement_members, RP_TYPE_ENGAGEMENT_MEMBER, of_active_engagement);
  load (&self, facts->objectives, RP_TYPE_OBJECTIVE, of_person);
  load (&self, facts->needs, RP_TYPE_NEED, of_person);
  load (&self, facts->offers, RP_TYPE_OFFER, of_person);
  load (&self, facts->commitments, RP_TYPE_COMMITMENT, is_open_commitment);
  load (&self, facts->last_items, RP_TYPE_PLAN_ITEM, is_differently);
  facts->jar->now = now;
  facts->jar->person = g_object_ref (facts->person);
  load (&self, facts->jar->favours, RP_TYPE_FAVOUR, of_person);

  return facts;
}
