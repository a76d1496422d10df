/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan-part.h"

#include "rp-plan-words.h"

/**
 * RpPlanPart:
 *
 * A section of a meeting's page. Given another plan it fills its list anew. Of
 * a meeting that is over it invites to nothing.
 */
G_DEFINE_ABSTRACT_TYPE (RpPlanPart, rp_plan_part, RP_TYPE_RECORD_PART)

static void
rp_plan_part_class_init (RpPlanPartClass *klass)
{
}

static void
rp_plan_part_init (RpPlanPart *self)
{
}

/**
 * rp_plan_part_set_plan:
 * @self: a section
 * @plan: what it shows from now on
 */
void
rp_plan_part_set_plan (RpPlanPart *self,
                       RpPlan     *plan)
{
  g_return_if_fail (RP_IS_PLAN_PART (self));
  g_return_if_fail (plan != NULL);

  rp_record_part_begin (RP_RECORD_PART (self));
  rp_record_part_set_closed (RP_RECORD_PART (self), rp_plan_is_over (plan));
  RP_PLAN_PART_GET_CLASS (self)->show (self, plan);
  if (!rp_record_part_get_filling (RP_RECORD_PART (self)))
    rp_record_part_end (RP_RECORD_PART (self));
}
