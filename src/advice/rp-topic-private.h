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

RpConflictFinder *rp_conflict_finder_new  (const RpTopicFacts *facts);
void              rp_conflict_finder_free (RpConflictFinder   *finder);
RpTopicConflict  *rp_conflict_finder_find (RpConflictFinder   *finder,
                                           RpTopic            *topic);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpConflictFinder, rp_conflict_finder_free)

G_END_DECLS
