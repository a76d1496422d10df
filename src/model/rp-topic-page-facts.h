/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"

G_BEGIN_DECLS

/**
 * RpTopicPageFacts:
 * @now: the instant the advice is given for
 * @zone: my time zone
 * @unlocked: whether sealed text could be read
 * @topic: the topic
 * @ranking: what its strength rests on: all people's curiosities, those about
 *   the topic with their evidence, and all active engagements, whoever they are
 *   at
 * @lessons: (element-type RpLesson): of the topic
 * @tellings: (element-type RpTelling): of @lessons, the latest first
 * @calibrations: (element-type RpCalibration): of the topic, the oldest first
 * @plan_topics: (element-type RpPlanTopic): that name the topic
 * @meetings: (element-type RpMeeting): of @plan_topics, the latest first
 * @records: (element-type utf8 RpRecord): the people and organizations mentioned
 *   above, by UUID; of curiosities those about the topic
 *
 * What a topic's page rests on.
 */
typedef struct
{
  gint64        now;
  GTimeZone    *zone;
  gboolean      unlocked;
  RpTopic      *topic;
  RpTopicFacts *ranking;
  GPtrArray    *lessons;
  GPtrArray    *tellings;
  GPtrArray    *calibrations;
  GPtrArray    *plan_topics;
  GPtrArray    *meetings;
  GHashTable   *records;
} RpTopicPageFacts;

RpTopicPageFacts *rp_topic_page_facts_new  (void);
void              rp_topic_page_facts_free (RpTopicPageFacts *facts);

/**
 * RpCatalogueFacts:
 * @ranking: what the strength of all topics rests on: all people's curiosities
 * @lessons: (element-type utf8 guint): how many lessons a topic has, by its
 *   UUID; none is not there
 *
 * What the catalogue of topics rests on.
 */
typedef struct
{
  RpTopicFacts *ranking;
  GHashTable   *lessons;
} RpCatalogueFacts;

RpCatalogueFacts *rp_catalogue_facts_new  (void);
void              rp_catalogue_facts_free (RpCatalogueFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTopicPageFacts, rp_topic_page_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCatalogueFacts, rp_catalogue_facts_free)

G_END_DECLS
