/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-plan-writer.h"

G_BEGIN_DECLS

/* Small dialogs that write one record of a plan each, or change it. */
void rp_plan_form_item       (RpPlanWriter   *writer,
                              RpPlan         *plan,
                              RpPlanItem     *item);
void rp_plan_form_new_item   (RpPlanWriter   *writer,
                              RpPlan         *plan,
                              RpPlanItemType  type);
void rp_plan_form_topic      (RpPlanWriter   *writer,
                              RpTopic        *topic);
void rp_plan_form_new_topic  (RpPlanWriter   *writer,
                              RpPlan         *plan,
                              const char     *title,
                              RpPlanTopic    *replaced);
void rp_plan_form_hypothesis (RpPlanWriter   *writer,
                              RpPlan         *plan,
                              const char     *topic);
void rp_plan_form_lesson     (RpPlanWriter   *writer,
                              RpLesson       *lesson);
void rp_plan_form_new_lesson (RpPlanWriter   *writer,
                              RpPlan         *plan,
                              const char     *title);
void rp_plan_form_engagement (RpPlanWriter   *writer,
                              RpPlan         *plan,
                              RpEngagement   *engagement);
void rp_plan_form_calendar   (RpPlanWriter   *writer,
                              RpPlan         *plan);
void rp_plan_form_curiosity  (RpPlanWriter   *writer,
                              RpPlan         *plan,
                              const char     *topic);
void rp_plan_form_commitment (RpPlanWriter   *writer,
                              RpCommitment   *commitment);
int  rp_plan_next_rank       (GPtrArray      *records);

G_END_DECLS
