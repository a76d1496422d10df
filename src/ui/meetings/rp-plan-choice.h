/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-choose-dialog.h"
#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

/**
 * RpPlanChoice:
 * @writer: how to write what is chosen
 * @plan: the plan it is chosen for
 * @replaced: (nullable): the topic on the plan that makes room for it
 *
 * What a dialog's answer is for.
 */
typedef struct
{
  RpWriter     *writer;
  RpPlan       *plan;
  RpPlanTopic  *replaced;
} RpPlanChoice;

void rp_plan_choice_present (RpChooseDialog *dialog,
                             RpWriter       *writer,
                             RpPlan         *plan,
                             RpPlanTopic    *replaced,
                             GCallback       chosen,
                             GCallback       wanted);
void rp_plan_choice_write   (RpPlanChoice   *choice,
                             gpointer        record,
                             const char     *label,
                             const char     *toast);

G_END_DECLS
