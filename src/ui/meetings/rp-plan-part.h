/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"
#include "rp-record-row.h"
#include "rp-section.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAN_PART (rp_plan_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpPlanPart, rp_plan_part, RP, PLAN_PART, AdwBin)

/**
 * RpPlanPartClass:
 * @show: fills the emptied section from a plan
 *
 * One section of a meeting's page: a heading and a list.
 */
struct _RpPlanPartClass
{
  AdwBinClass parent_class;

  void (*show) (RpPlanPart *self,
                RpPlan     *plan);
};

void       rp_plan_part_set_plan (RpPlanPart *self,
                                  RpPlan     *plan);
RpSection *rp_plan_part_section  (RpPlanPart *self);
void       rp_plan_part_set_add  (RpPlanPart *self,
                                  const char *label,
                                  const char *action);
void       rp_plan_part_set_menu (RpPlanPart *self,
                                  const char *label,
                                  GMenuModel *menu);
void       rp_plan_part_append   (RpPlanPart *self,
                                  GtkWidget  *row);
void       rp_plan_part_invite   (RpPlanPart *self,
                                  const char *label,
                                  const char *action);

G_END_DECLS
