/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/* Dialogs in which one record is chosen for a plan. */
void rp_plan_choose_topic      (RpWriter     *writer,
                                RpPlan       *plan,
                                const char   *replaced);
void rp_plan_choose_lesson     (RpWriter     *writer,
                                RpPlan       *plan);
void rp_plan_choose_hypothesis (RpWriter     *writer,
                                RpPlan       *plan);
void rp_plan_choose_venue      (RpWriter     *writer,
                                RpPlan       *plan);

G_END_DECLS
