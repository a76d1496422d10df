/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"
#include "rp-finding.h"
#include "rp-people-facts.h"

G_BEGIN_DECLS

/**
 * RpTodayFacts:
 * @now: the instant the advice is given for
 * @zone: my time zone
 * @unlocked: whether sealed text could be read
 * @me: (nullable): the profile
 * @people: everyone, with contacts and next meeting
 * @meetings: (element-type RpMeeting): not cancelled and not debriefed, that
 *   have a start, the soonest first: those to come, and those that ended in
 *   the last 60 days
 * @plan_topics: (element-type RpPlanTopic): of @meetings, by rank
 * @commitments: (element-type RpCommitment): open ones, both ways, the soonest
 *   due first; without a day last
 * @encounters: (element-type RpEncounter): with a day to invite by, not yet
 *   asked, or put off; the latest first
 * @curiosities: (element-type RpCuriosity): of everyone, the latest first, with
 *   the evidence left closed
 * @needs: (element-type RpNeed): open ones of everyone
 * @introductions: (element-type RpIntroduction): introduced, not followed up
 * @snoozes: (element-type RpSnooze): that still last
 * @reports: (element-type utf8 RpCheckReport): of meetings that were checked,
 *   by UUID; filled by the caller
 * @records: (element-type utf8 RpRecord): venues and topics mentioned above
 *
 * What Today rests on.
 */
typedef struct
{
  gint64         now;
  GTimeZone     *zone;
  gboolean       unlocked;
  RpProfile     *me;
  RpPeopleFacts *people;
  GPtrArray     *meetings;
  GPtrArray     *plan_topics;
  GPtrArray     *commitments;
  GPtrArray     *encounters;
  GPtrArray     *curiosities;
  GPtrArray     *needs;
  GPtrArray     *introductions;
  GPtrArray     *snoozes;
  GHashTable    *reports;
  GHashTable    *records;
} RpTodayFacts;

RpTodayFacts *rp_today_facts_new  (void);
void          rp_today_facts_free (RpTodayFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTodayFacts, rp_today_facts_free)

G_END_DECLS
