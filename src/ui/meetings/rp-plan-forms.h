/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* Small dialogs that write one record of a plan each, or change it. */
void rp_plan_form_item       (RpWriter       *writer,
                              RpPlan         *plan,
                              RpPlanItem     *item);
void rp_plan_form_new_item   (RpWriter       *writer,
                              RpPlan         *plan,
                              RpPlanItemType  type);
void rp_plan_form_topic      (RpWriter       *writer,
                              RpTopic        *topic);
void rp_plan_form_new_topic  (RpWriter       *writer,
                              RpPlan         *plan,
                              const char     *title,
                              RpPlanTopic    *replaced);
void rp_plan_form_hypothesis (RpWriter       *writer,
                              RpPlan         *plan,
                              const char     *topic);
void rp_plan_form_lesson     (RpWriter       *writer,
                              RpLesson       *lesson);
void rp_plan_form_new_lesson (RpWriter       *writer,
                              RpPlan         *plan,
                              const char     *title);
void rp_plan_form_engagement (RpWriter       *writer,
                              RpPlan         *plan,
                              RpEngagement   *engagement);
void rp_plan_form_guest      (RpWriter       *writer,
                              RpPlan         *plan);
void rp_plan_form_calendar   (RpWriter       *writer,
                              RpPlan         *plan);
void rp_plan_form_curiosity  (RpWriter       *writer,
                              RpPlan         *plan,
                              const char     *topic);
void rp_plan_form_commitment (RpWriter       *writer,
                              RpCommitment   *commitment);
int  rp_plan_next_rank       (GPtrArray      *records);

G_END_DECLS
