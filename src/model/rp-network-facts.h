/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"

G_BEGIN_DECLS

/**
 * RpNetworkFacts:
 * @now: the instant the advice is given for
 * @zone: my time zone
 * @today: the day it is there
 * @me: (nullable): the profile
 * @people: (element-type RpPerson): everyone
 * @positions: (element-type RpPosition): past ones, too
 * @organizations: (element-type RpOrganization): where they are held
 * @objectives: (element-type RpObjective): open ones
 * @needs: (element-type RpNeed): open ones
 * @offers: (element-type RpOffer): open ones
 * @curiosities: (element-type RpCuriosity): with the evidence left closed
 * @topics: (element-type RpTopic): all
 * @lessons: (element-type RpLesson): mine, with the sources left closed
 * @tellings: (element-type RpTelling): to whom lessons were told
 * @communities: (element-type RpCommunity): all
 * @memberships: (element-type RpMembership): those that last today, mine, too
 * @events: (element-type RpEvent): those that are not over
 * @commitments: (element-type RpCommitment): open ones, both ways
 * @appeals: (element-type RpAppeal): all
 * @favours: (element-type RpFavour): all
 * @connections: (element-type RpConnection): those that last today
 * @introductions: (element-type RpIntroduction): all, planned ones, too
 * @snoozes: (element-type RpSnooze): what is put off today
 *
 * Everyone I know or want to know, and how they hang together. No order is
 * promised: advice must not depend on one.
 */
typedef struct
{
  gint64     now;
  GTimeZone *zone;
  guint32    today;
  RpProfile *me;
  GPtrArray *people;
  GPtrArray *positions;
  GPtrArray *organizations;
  GPtrArray *objectives;
  GPtrArray *needs;
  GPtrArray *offers;
  GPtrArray *curiosities;
  GPtrArray *topics;
  GPtrArray *lessons;
  GPtrArray *tellings;
  GPtrArray *communities;
  GPtrArray *memberships;
  GPtrArray *events;
  GPtrArray *commitments;
  GPtrArray *appeals;
  GPtrArray *favours;
  GPtrArray *connections;
  GPtrArray *introductions;
  GPtrArray *snoozes;
} RpNetworkFacts;

RpNetworkFacts *rp_network_facts_new  (void);
void            rp_network_facts_free (RpNetworkFacts *facts);

/**
 * RpMatches:
 *
 * How well records fit some words: their relevance by UUID, which is above 0
 * for those that fit at all. The scale is that of one search: only what one
 * search found can be compared.
 */
typedef GHashTable RpMatches;

RpMatches *rp_matches_new (void);
void       rp_matches_add (RpMatches  *matches,
                           const char *record,
                           double      relevance);
double     rp_matches_get (RpMatches  *matches,
                           const char *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNetworkFacts, rp_network_facts_free)

G_END_DECLS
