/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"
#include "rp-people-facts.h"

G_BEGIN_DECLS

/**
 * RpPersonFacts:
 * @now: the instant the advice is given for
 * @zone: my time zone
 * @unlocked: whether sealed text could be read
 * @me: (nullable): the profile
 * @entry: the person, their position, contacts and next meeting
 * @topics: what the ranking of topics for them rests on; holds their
 *   curiosities, and the active engagements at their organization
 * @jar: holds all favours between us
 * @photo: (nullable): how they look
 * @contacts: (element-type RpContact): ways to reach them
 * @tags: (element-type RpTag): my words for them
 * @positions: (element-type RpPosition): the latest first
 * @objectives: (element-type RpObjective): closed ones, too
 * @needs: (element-type RpNeed): filled ones, too
 * @offers: (element-type RpOffer): filled ones, too
 * @memberships: (element-type RpMembership): theirs, past ones, too
 * @connections: (element-type RpConnection): to and from them
 * @introductions: (element-type RpIntroduction): they are any of the three
 * @meetings: (element-type RpMeeting): with them, the latest first
 * @attendees: (element-type RpAttendee): of @meetings
 * @plan_topics: (element-type RpPlanTopic): of @meetings
 * @debriefs: (element-type RpDebrief): of @meetings
 * @encounters: (element-type RpEncounter): the latest first
 * @commitments: (element-type RpCommitment): both ways, the latest due first
 * @assessments: (element-type RpAssessment): of trust, the oldest first
 * @calibrations: (element-type RpCalibration): what they said to hypotheses
 * @members: (element-type RpEngagementMember): of the active engagements
 * @confided: whether something was shared in confidence, unasked: by a
 *   debrief, or a note of that kind where notes could be read
 * @records: (element-type utf8 RpRecord): whatever is mentioned above, by UUID:
 *   people, organizations, communities, topics, venues; the person, too
 *
 * What a person's page, their stage, reciprocity and history rest on.
 */
typedef struct
{
  gint64         now;
  GTimeZone     *zone;
  gboolean       unlocked;
  RpProfile     *me;
  RpPersonEntry *entry;
  RpTopicFacts  *topics;
  RpJarFacts    *jar;
  RpPhoto       *photo;
  GPtrArray     *contacts;
  GPtrArray     *tags;
  GPtrArray     *positions;
  GPtrArray     *objectives;
  GPtrArray     *needs;
  GPtrArray     *offers;
  GPtrArray     *memberships;
  GPtrArray     *connections;
  GPtrArray     *introductions;
  GPtrArray     *meetings;
  GPtrArray     *attendees;
  GPtrArray     *plan_topics;
  GPtrArray     *debriefs;
  GPtrArray     *encounters;
  GPtrArray     *commitments;
  GPtrArray     *assessments;
  GPtrArray     *calibrations;
  GPtrArray     *members;
  gboolean       confided;
  GHashTable    *records;
} RpPersonFacts;

RpPersonFacts *rp_person_facts_new  (void);
void           rp_person_facts_free (RpPersonFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPersonFacts, rp_person_facts_free)

G_END_DECLS
