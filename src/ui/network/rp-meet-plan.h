/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-introduction-advice.h"

G_BEGIN_DECLS

/**
 * RpMeetMatch:
 * @pairs: (element-type RpPair): why the same two should meet, the best first
 */
typedef struct
{
  GPtrArray *pairs;
} RpMeetMatch;

/**
 * RpMeetPlan:
 * @network: what all of it is of
 * @today: the day it is
 * @matches: (element-type RpMeetMatch): who should meet, the best first
 * @under_way: (element-type RpIntroduction): what waits for something, what is
 *   due first
 * @met: (element-type RpIntroduction): what is over, the last one first
 * @aside: (element-type RpSnooze): two people each, who are not suggested
 *
 * Who is, was, or should be brought together. Not changed once it is made.
 */
typedef struct
{
  RpNetwork *network;
  guint32    today;
  GPtrArray *pairs;
  GPtrArray *matches;
  GPtrArray *under_way;
  GPtrArray *met;
  GPtrArray *aside;
} RpMeetPlan;

RpMeetPlan *rp_meet_plan_new    (RpNetwork  *network);
void        rp_meet_plan_free   (RpMeetPlan *plan);
RpPerson   *rp_meet_plan_lookup (RpMeetPlan *plan,
                                 const char *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpMeetPlan, rp_meet_plan_free)

G_END_DECLS
