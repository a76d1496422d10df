/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"

G_BEGIN_DECLS

/**
 * RpNetworkFacts:
 * @now: the instant the advice is given for
 * @people: (element-type RpPerson): everyone
 * @positions: (element-type RpPosition): held today
 * @organizations: (element-type RpOrganization): where they are held
 * @objectives: (element-type RpObjective): open ones
 * @offers: (element-type RpOffer): open ones
 * @favours: (element-type RpFavour): all
 * @connections: (element-type RpConnection): those that last today
 * @introductions: (element-type RpIntroduction): all
 *
 * Everyone I know or want to know, and how they hang together. No order is
 * promised: advice must not depend on one.
 */
typedef struct
{
  gint64     now;
  GPtrArray *people;
  GPtrArray *positions;
  GPtrArray *organizations;
  GPtrArray *objectives;
  GPtrArray *offers;
  GPtrArray *favours;
  GPtrArray *connections;
  GPtrArray *introductions;
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
