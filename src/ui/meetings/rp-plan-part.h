/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-record-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAN_PART (rp_plan_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpPlanPart, rp_plan_part, RP, PLAN_PART, RpRecordPart)

/**
 * RpPlanPartClass:
 * @show: fills the emptied section from a plan
 *
 * One section of a meeting's page: a heading and a list.
 */
struct _RpPlanPartClass
{
  RpRecordPartClass parent_class;

  void (*show) (RpPlanPart *self,
                RpPlan     *plan);
};

void       rp_plan_part_set_plan (RpPlanPart *self,
                                  RpPlan     *plan);

G_END_DECLS
