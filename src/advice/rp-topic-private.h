/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"

G_BEGIN_DECLS

/**
 * RpConflictFinder:
 *
 * The engagements of some facts, ready to be compared with many topics.
 */
typedef struct _RpConflictFinder RpConflictFinder;

/**
 * RpTopicEvidence:
 * @curiosity: (nullable): the strongest one; of equal ones the latest
 * @latest: the day of the latest one; 0: none
 * @scores: (element-type RpScore): of the topic
 *
 * What some facts say of one topic; it lives no longer than they do.
 */
typedef struct
{
  RpCuriosity *curiosity;
  guint32      latest;
  GPtrArray   *scores;
} RpTopicEvidence;

RpTopicEvidence  *rp_topic_evidence_new      (const RpTopicFacts    *facts,
                                              const char            *topic);
GHashTable       *rp_topic_evidence_by_topic (const RpTopicFacts    *facts);
int               rp_topic_evidence_value    (const RpTopicEvidence *evidence,
                                              RpCharacteristic      *characteristic);
void              rp_topic_evidence_free     (RpTopicEvidence       *evidence);
GPtrArray        *rp_rank_topics_apart       (const RpTopicFacts    *facts);

RpConflictFinder *rp_conflict_finder_new  (const RpTopicFacts *facts);
void              rp_conflict_finder_free (RpConflictFinder   *finder);
RpTopicConflict  *rp_conflict_finder_find (RpConflictFinder   *finder,
                                           RpTopic            *topic);
void              rp_conflict_finder_weigh (RpConflictFinder  *finder,
                                            RpTopicRank       *rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTopicEvidence, rp_topic_evidence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpConflictFinder, rp_conflict_finder_free)

G_END_DECLS
