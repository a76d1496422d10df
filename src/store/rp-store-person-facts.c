/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-places.h"

#include "rp-confided.h"
#include "rp-sealing.h"
#include "rp-store-facts.h"

#define ARRAY(facts, offset) G_STRUCT_MEMBER (GPtrArray *, facts, offset)

#define THEIRS       "t.person = ?1"
#define OF_A_MEETING "t.meeting IN (SELECT id FROM meeting WHERE person = ?1 AND deleted IS NULL)"
#define LATEST_FIRST " ORDER BY t.until DESC NULLS FIRST, t.since DESC, t.seq DESC"

/* What is read of a person, who is ?1 */
static const struct
{
  gsize        offset;
  GType      (*get_type) (void);
  const char  *where;
} parts[] = {
  { G_STRUCT_OFFSET (RpPersonFacts, contacts), rp_contact_get_type,
    THEIRS " ORDER BY t.preferred DESC, t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, tags), rp_tag_get_type,
    THEIRS " ORDER BY rp_sort_key (t.name), t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, positions), rp_position_get_type, THEIRS LATEST_FIRST },
  { G_STRUCT_OFFSET (RpPersonFacts, objectives), rp_objective_get_type, THEIRS " ORDER BY t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, needs), rp_need_get_type, THEIRS " ORDER BY t.since, t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, offers), rp_offer_get_type,
    THEIRS " ORDER BY t.since, t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, memberships), rp_membership_get_type, THEIRS LATEST_FIRST },
  { G_STRUCT_OFFSET (RpPersonFacts, connections), rp_connection_get_type,
    "(t.person = ?1 OR t.other = ?1) ORDER BY t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, introductions), rp_introduction_get_type,
    "(t.introducer = ?1 OR t.introduced = ?1 OR t.to_person = ?1) "
    "ORDER BY t.date DESC, t.seq DESC" },
  { G_STRUCT_OFFSET (RpPersonFacts, meetings), rp_meeting_get_type,
    THEIRS " ORDER BY t.starts DESC, t.seq DESC" },
  { G_STRUCT_OFFSET (RpPersonFacts, attendees), rp_attendee_get_type,
    OF_A_MEETING " ORDER BY t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, plan_topics), rp_plan_topic_get_type,
    OF_A_MEETING " ORDER BY t.rank, t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, debriefs), rp_debrief_get_type,
    OF_A_MEETING " ORDER BY t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, encounters), rp_encounter_get_type,
    THEIRS " ORDER BY t.at DESC, t.seq DESC" },
  { G_STRUCT_OFFSET (RpPersonFacts, commitments), rp_commitment_get_type,
    THEIRS " ORDER BY t.due DESC, t.seq DESC" },
  { G_STRUCT_OFFSET (RpPersonFacts, assessments), rp_assessment_get_type,
    THEIRS " ORDER BY t.date, t.seq" },
  { G_STRUCT_OFFSET (RpPersonFacts, calibrations), rp_calibration_get_type,
    THEIRS " ORDER BY t.date, t.seq" },
};

static gboolean
read_parts (RpStore        *self,
            RpPersonFacts  *facts,
            const char     *person,
            GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_facts_read_where (self, ARRAY (facts, parts[i].offset), parts[i].get_type (),
                              parts[i].where, person, NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_photo (RpStore        *self,
            RpPersonFacts  *facts,
            const char     *person,
            GError        **error)
{
  g_autoptr(GPtrArray) photos = rp_facts_array_new ();

  if (!rp_facts_read_where (self, photos, RP_TYPE_PHOTO, THEIRS " ORDER BY t.seq DESC LIMIT 1",
                            person, NULL, error))
    return FALSE;

  if (photos->len > 0)
    facts->photo = g_object_ref (photos->pdata[0]);
  return TRUE;
}

/* What they can be talked to about, and the work at where they are */
static gboolean
read_topics (RpStore        *self,
             RpPersonFacts  *facts,
             GError        **error)
{
  const char *organization = facts->entry->position != NULL ? facts->entry->position->organization
                                                            : NULL;
  g_autoptr(GPtrArray) held = g_ptr_array_new ();

  for (guint i = 0; i < facts->meetings->len; i++)
    {
      RpMeeting *meeting = facts->meetings->pdata[i];

      if (meeting->state == RP_MEETING_HELD || meeting->state == RP_MEETING_DEBRIEFED)
        g_ptr_array_add (held, meeting);
    }
  facts->topics->now = facts->now;
  facts->topics->person = g_object_ref (facts->entry->person);

  return rp_facts_fill_topics (self, facts->topics, organization, held, error) &&
         (organization == NULL ||
          rp_facts_read_where (self, facts->members, RP_TYPE_ENGAGEMENT_MEMBER,
                               "t.engagement IN (SELECT id FROM engagement WHERE organization = ?1 "
                               "AND state = 'active' AND deleted IS NULL) ORDER BY t.seq",
                               organization, NULL, error));
}

static gboolean
read_confided (RpStore        *self,
               RpPersonFacts  *facts,
               const char     *person,
               GError        **error)
{
  for (guint i = 0; i < facts->debriefs->len; i++)
    facts->confided |= RP_DEBRIEF (facts->debriefs->pdata[i])->confided;

  return facts->confided || rp_confided_has (self, person, &facts->confided, error);
}

static gboolean
read_mentioned (RpStore        *self,
                RpPersonFacts  *facts,
                GError        **error)
{
  const GType types[] = { RP_TYPE_PERSON, RP_TYPE_ORGANIZATION, RP_TYPE_COMMUNITY, RP_TYPE_TOPIC,
                          RP_TYPE_VENUE, G_TYPE_INVALID };
  GPtrArray *const others[] = { facts->topics->curiosities, facts->topics->engagements,
                                facts->topics->topic_links, facts->members };

  rp_facts_records_add (facts->records, g_object_ref (facts->entry->person));
  if (facts->entry->organization != NULL)
    rp_facts_records_add (facts->records, g_object_ref (facts->entry->organization));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_facts_mention (self, facts->records, ARRAY (facts, parts[i].offset), types, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (!rp_facts_mention (self, facts->records, others[i], types, error))
      return FALSE;

  return TRUE;
}

static gpointer
person_facts_job (RpStore       *self,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpPersonFacts) facts = rp_person_facts_new ();
  g_autoptr(RpPerson) person = rp_facts_require (self, RP_TYPE_PERSON, call->id, error);

  facts->now = facts->jar->now = call->now;
  facts->unlocked = rp_sealing_is_unlocked (self->vault);
  if (person == NULL || !rp_facts_read_me (self, &facts->me, call->zone, &facts->zone, error))
    return NULL;
  facts->entry = rp_facts_read_entry (self, person, facts->now, facts->zone, error);
  facts->jar->person = g_object_ref (person);

  return facts->entry != NULL &&
         read_parts (self, facts, call->id, error) &&
         read_photo (self, facts, call->id, error) &&
         read_topics (self, facts, error) &&
         rp_facts_fill_jar (self, facts->jar, error) &&
         read_confided (self, facts, call->id, error) &&
         read_mentioned (self, facts, error) ? g_steal_pointer (&facts) : NULL;
}

static void
free_person_facts (gpointer facts)
{
  rp_person_facts_free (facts);
}

/**
 * rp_store_person_facts_async:
 * @self: an open store
 * @person: a UUID
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what a person's page rests on.
 */
void
rp_store_person_facts_async (RpStore             *self,
                             const char          *person,
                             gint64               now,
                             GTimeZone           *zone,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (person != NULL);
  g_return_if_fail (zone != NULL);

  rp_store_push (self, person_facts_job, rp_place_call_new (person, now, zone),
                 rp_place_call_free, free_person_facts, cancellable, callback, user_data);
}

/**
 * rp_store_person_facts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpPersonFacts *
rp_store_person_facts_finish (RpStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
