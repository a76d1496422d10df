/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-plan-writer.h"

G_BEGIN_DECLS

/* Dialogs in which one record is chosen for a plan. */
void rp_plan_choose_topic      (RpPlanWriter *writer,
                                RpPlan       *plan,
                                const char   *replaced);
void rp_plan_choose_lesson     (RpPlanWriter *writer,
                                RpPlan       *plan);
void rp_plan_choose_hypothesis (RpPlanWriter *writer,
                                RpPlan       *plan);
void rp_plan_choose_venue      (RpPlanWriter *writer,
                                RpPlan       *plan);

G_END_DECLS
