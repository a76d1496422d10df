/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"

G_BEGIN_DECLS

/**
 * RpCommunityFacts:
 * @now: the instant they were read for
 * @zone: my time zone
 * @today: my day then
 * @community: (nullable): which one they are about; %NULL: all
 * @communities: (element-type RpCommunity): by name: all, or @community
 * @events: (element-type RpEvent): theirs and, of all, those without a
 *   community; the earliest first
 * @memberships: (element-type RpMembership): mine; of one community everyone's,
 *   too, also of the past
 * @attendances: (element-type RpAttendance): mine, of @events
 * @offers: (element-type RpOffer): open ones of the members of @community
 * @people: (element-type utf8 RpPerson): its members by UUID
 * @n_members: (element-type utf8 guint): how many people have a role in a
 *   community today, by its UUID; none is not there
 *
 * What the communities and their events are shown from.
 */
typedef struct
{
  gint64       now;
  GTimeZone   *zone;
  guint32      today;
  RpCommunity *community;
  GPtrArray   *communities;
  GPtrArray   *events;
  GPtrArray   *memberships;
  GPtrArray   *attendances;
  GPtrArray   *offers;
  GHashTable  *people;
  GHashTable  *n_members;
} RpCommunityFacts;

RpCommunityFacts *rp_community_facts_new  (void);
void              rp_community_facts_free (RpCommunityFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCommunityFacts, rp_community_facts_free)

G_END_DECLS
