/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"
#include "rp-people-facts.h"

G_BEGIN_DECLS

/**
 * RpTownFacts:
 * @now: the instant the advice is given for
 * @zone: my time zone
 * @from: the first day there
 * @to: the last one
 * @city: (nullable): where; %NULL: only what @community holds counts
 * @community: (nullable): whose event it is
 * @event: (nullable): the one event that is asked about, instead of days in a city
 * @events: (element-type RpEvent): held there on these days
 * @attendances: (element-type RpAttendance): who comes to @events, me too
 * @communities: (element-type RpCommunity): of @events, and @community
 * @memberships: (element-type RpMembership): in @communities, of today, mine, too
 * @people: whoever lives or works there, comes to @events, or has a role in
 *   @communities
 * @ranking: what the ranking of topics rests on: curiosities of everyone, all
 *   active engagements, the decisions about them
 * @discussed: (element-type utf8 GPtrArray): topics of the last two held
 *   meetings (#RpPlanTopic), by the person's UUID
 * @commitments: (element-type RpCommitment): open ones, both ways
 * @favours: (element-type RpFavour): all
 * @connections: (element-type RpConnection): of today
 *
 * Whom I could see in a city or at an event.
 */
typedef struct
{
  gint64         now;
  GTimeZone     *zone;
  guint32        from;
  guint32        to;
  char          *city;
  RpCommunity   *community;
  RpEvent       *event;
  GPtrArray     *events;
  GPtrArray     *attendances;
  GPtrArray     *communities;
  GPtrArray     *memberships;
  RpPeopleFacts *people;
  RpTopicFacts  *ranking;
  GHashTable    *discussed;
  GPtrArray     *commitments;
  GPtrArray     *favours;
  GPtrArray     *connections;
} RpTownFacts;

RpTownFacts *rp_town_facts_new  (void);
void         rp_town_facts_free (RpTownFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTownFacts, rp_town_facts_free)

G_END_DECLS
