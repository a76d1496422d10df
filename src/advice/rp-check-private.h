/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-date.h"
#include "rp-topic-private.h"

G_BEGIN_DECLS

/**
 * RpCheckContext:
 * @facts: what the check rests on
 * @name: first name of the executive
 * @my_zone: where I am
 * @their_zone: where they are
 * @my_hours: when I work
 * @their_hours: when they work
 * @today: the day of the advice, where I am
 * @ends: when the meeting ends; a usual length after its start when not set
 * @ranks: (element-type RpTopicRank): all topics, best for them first, whatever
 *   the work in play
 * @finder: finds the conflicts of those that matter
 *
 * What every check needs, worked out once for a plan.
 */
typedef struct
{
  const RpMeetingFacts *facts;
  char                 *name;
  GTimeZone            *my_zone;
  GTimeZone            *their_zone;
  RpWorkingHours        my_hours;
  RpWorkingHours        their_hours;
  guint32               today;
  gint64                ends;
  GPtrArray            *ranks;
  RpConflictFinder     *finder;
} RpCheckContext;

typedef void (*RpCheckFunc) (const RpCheckContext *context,
                             RpFinding            *finding);

/* Where the evening takes place and when: rp-check-setting.c */
void         rp_check_one_to_one       (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_neutral_ground   (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_own_time         (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_nothing_after    (const RpCheckContext *context,
                                        RpFinding            *finding);

/* The work in play and who stands around it: rp-check-work.c */
void         rp_check_clear_of_work    (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_told             (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_gatekeeper       (const RpCheckContext *context,
                                        RpFinding            *finding);

/* What is talked about: rp-check-content.c */
void         rp_check_curious          (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_my_stake         (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_takeaway         (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_strong_topic     (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_fresh_topic      (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_listening        (const RpCheckContext *context,
                                        RpFinding            *finding);

/* What is told of others: rp-check-lessons.c */
void         rp_check_peer_lessons     (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_anonymous        (const RpCheckContext *context,
                                        RpFinding            *finding);

/* What is between us: rp-check-relation.c */
void         rp_check_no_ask           (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_promises         (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_last_time        (const RpCheckContext *context,
                                        RpFinding            *finding);
void         rp_check_stays_between_us (const RpCheckContext *context,
                                        RpFinding            *finding);

/* What the checks share: rp-check-finding.c */
void         rp_finding_set            (RpFinding            *finding,
                                        RpCheckState          state,
                                        char                 *title,
                                        char                 *reason);
void         rp_finding_set_fix        (RpFinding            *finding,
                                        RpFixKind             kind,
                                        char                 *label,
                                        const char           *target,
                                        const char           *other);
gboolean     rp_check_plans_topic      (const RpCheckContext *context,
                                        const char           *topic);
RpTopicRank *rp_check_find_rank        (const RpCheckContext *context,
                                        const char           *topic);
gboolean     rp_check_is_fresh         (const RpCheckContext *context,
                                        RpCuriosity          *curiosity);
RpTopicRank *rp_check_better_topic     (const RpCheckContext *context,
                                        gboolean              curious,
                                        int                   strength);

G_END_DECLS
