/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-model.h"

G_BEGIN_DECLS

/* Facts are what one piece of advice needs to know, read from the library in
 * one go. Advice is a function of facts alone, so it is tested on facts made
 * in memory, and the window and the command line cannot disagree. Arrays hold
 * references to records and are never NULL; single records may be. */

/**
 * RpTopicFacts:
 * @now: the instant the advice is given for
 * @person: (nullable): the executive; %NULL when a topic is looked at by itself
 * @topics: (element-type RpTopic): all topics
 * @characteristics: (element-type RpCharacteristic): those not retired, by rank
 * @scores: (element-type RpScore): of @topics
 * @curiosities: (element-type RpCuriosity): of @person; or of all people, with
 *   the evidence left closed
 * @engagements: (element-type RpEngagement): active ones at the person's
 *   organization
 * @topic_links: (element-type RpTopicLink): decisions about those engagements
 * @discussed: (element-type RpPlanTopic): topics of the last two held meetings
 *   with @person
 *
 * What the ranking of topics rests on.
 */
typedef struct
{
  gint64     now;
  RpPerson  *person;
  GPtrArray *topics;
  GPtrArray *characteristics;
  GPtrArray *scores;
  GPtrArray *curiosities;
  GPtrArray *engagements;
  GPtrArray *topic_links;
  GPtrArray *discussed;
} RpTopicFacts;

/**
 * RpJarFacts:
 * @now: the instant the advice is given for
 * @person: whose jar it is
 * @favours: (element-type RpFavour): all between us
 *
 * What a sweet jar is counted from.
 */
typedef struct
{
  gint64     now;
  RpPerson  *person;
  GPtrArray *favours;
} RpJarFacts;

/**
 * RpMeetingFacts:
 * @now: the instant the advice is given for
 * @zone: my time zone, when @me names none
 * @unlocked: whether sealed text could be read
 * @me: (nullable): the profile
 * @meeting: the plan
 * @person: the executive
 * @position: (nullable): their current position
 * @organization: (nullable): where they hold it
 * @venue: (nullable): where the meeting takes place
 * @attendees: (element-type RpAttendee): beside the executive and me
 * @plan_topics: (element-type RpPlanTopic): by rank
 * @plan_lessons: (element-type RpPlanLesson): by rank
 * @plan_items: (element-type RpPlanItem): by rank
 * @notices: (element-type RpNotice): tell beforehand
 * @approaches: (element-type RpApproach): to gatekeepers
 * @overrides: (element-type RpOverride): findings accepted
 * @lessons: (element-type RpLesson): of the plan, and all others of its topics
 * @tellings: (element-type RpTelling): lessons told to the executive, at any
 *   other meeting
 * @engagement_members: (element-type RpEngagementMember): of the active
 *   engagements
 * @competitors: (element-type RpOrganization): of the executive's organization
 * @gatekeepers: (element-type RpPerson): of the executive, now
 * @objectives: (element-type RpObjective): of the executive, open
 * @needs: (element-type RpNeed): of the executive, open
 * @offers: (element-type RpOffer): of the executive, open
 * @commitments: (element-type RpCommitment): open ones, both ways
 * @other_meetings: (element-type RpMeeting): mine that start within a day of
 *   this one, not cancelled, without it
 * @last_meeting: (nullable): the last one held with the executive before this
 * @last_debrief: (nullable): its debrief
 * @last_items: (element-type RpPlanItem): what I would do differently, from it
 * @last_questions: (element-type RpPlanItem): planned for the last two meetings
 *   held with the executive before this, and not asked
 * @assessment: (nullable): the latest trust assessment
 * @venues: (element-type RpVenue): all, to offer another
 * @people: (element-type utf8 RpPerson): everyone mentioned above, by id
 * @topics: what the ranking of topics rests on
 * @jar: what the jar is counted from
 *
 * What the safe-conversation check and the brief rest on.
 */
typedef struct
{
  gint64          now;
  GTimeZone      *zone;
  gboolean        unlocked;
  RpProfile      *me;
  RpMeeting      *meeting;
  RpPerson       *person;
  RpPosition     *position;
  RpOrganization *organization;
  RpVenue        *venue;
  GPtrArray      *attendees;
  GPtrArray      *plan_topics;
  GPtrArray      *plan_lessons;
  GPtrArray      *plan_items;
  GPtrArray      *notices;
  GPtrArray      *approaches;
  GPtrArray      *overrides;
  GPtrArray      *lessons;
  GPtrArray      *tellings;
  GPtrArray      *engagement_members;
  GPtrArray      *competitors;
  GPtrArray      *gatekeepers;
  GPtrArray      *objectives;
  GPtrArray      *needs;
  GPtrArray      *offers;
  GPtrArray      *commitments;
  GPtrArray      *other_meetings;
  RpMeeting      *last_meeting;
  RpDebrief      *last_debrief;
  GPtrArray      *last_items;
  GPtrArray      *last_questions;
  RpAssessment   *assessment;
  GPtrArray      *venues;
  GHashTable     *people;
  RpTopicFacts   *topics;
  RpJarFacts     *jar;
} RpMeetingFacts;

RpTopicFacts   *rp_topic_facts_new        (void);
void            rp_topic_facts_free       (RpTopicFacts         *facts);
RpJarFacts     *rp_jar_facts_new          (void);
void            rp_jar_facts_free         (RpJarFacts           *facts);
RpMeetingFacts *rp_meeting_facts_new      (void);
void            rp_meeting_facts_free     (RpMeetingFacts       *facts);
gpointer        rp_facts_find             (GPtrArray            *records,
                                           const char           *id);
GPtrArray      *rp_facts_array_new        (void);
GHashTable     *rp_facts_records_new      (void);
void            rp_facts_records_add      (GHashTable           *records,
                                           gpointer              record);
gpointer        rp_facts_records_lookup   (GHashTable           *records,
                                           GType                 type,
                                           const char           *id);
RpPerson       *rp_meeting_facts_person   (const RpMeetingFacts *facts,
                                           const char           *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTopicFacts, rp_topic_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJarFacts, rp_jar_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpMeetingFacts, rp_meeting_facts_free)

G_END_DECLS
