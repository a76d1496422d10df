/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"

G_BEGIN_DECLS

/**
 * RpOrganizationFacts:
 * @now: the instant they were read for
 * @zone: my time zone
 * @organization: the organization
 * @positions: (element-type RpPosition): current ones there, the earliest first
 * @engagements: (element-type RpEngagement): work there, active or closed
 * @members: (element-type RpEngagementMember): who works on @engagements
 * @topic_links: (element-type RpTopicLink): what was decided about @engagements
 * @topics: (element-type RpTopic): all
 * @competitions: (element-type RpCompetition): from either side
 * @meetings: (element-type RpMeeting): with people there, the latest first
 * @records: (element-type utf8 RpRecord): the people and organizations mentioned
 *   above, by UUID
 *
 * What an organization's page rests on.
 */
typedef struct
{
  gint64          now;
  GTimeZone      *zone;
  RpOrganization *organization;
  GPtrArray      *positions;
  GPtrArray      *engagements;
  GPtrArray      *members;
  GPtrArray      *topic_links;
  GPtrArray      *topics;
  GPtrArray      *competitions;
  GPtrArray      *meetings;
  GHashTable     *records;
} RpOrganizationFacts;

RpOrganizationFacts *rp_organization_facts_new  (void);
void                 rp_organization_facts_free (RpOrganizationFacts *facts);

/**
 * RpOrganizationCounts:
 * @people: (element-type utf8 guint): how many people are at an organization now,
 *   by its UUID; none is not there
 * @active: (element-type utf8 guint): how much work is in play there
 *
 * What a list of organizations shows beside their own fields.
 */
typedef struct
{
  GHashTable *people;
  GHashTable *active;
} RpOrganizationCounts;

RpOrganizationCounts *rp_organization_counts_new  (void);
void                  rp_organization_counts_free (RpOrganizationCounts *counts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpOrganizationFacts, rp_organization_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpOrganizationCounts, rp_organization_counts_free)

G_END_DECLS
