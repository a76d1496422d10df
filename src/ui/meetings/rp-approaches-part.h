/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_APPROACHES_PART (rp_approaches_part_get_type ())
G_DECLARE_FINAL_TYPE (RpApproachesPart, rp_approaches_part, RP, APPROACHES_PART, AdwBin)

GtkWidget *rp_approaches_part_new      (RpWriter         *writer);
void       rp_approaches_part_set_plan (RpApproachesPart *self,
                                        RpPlan           *plan);
gboolean   rp_approaches_part_edit     (RpApproachesPart *self,
                                        const char       *person);

G_END_DECLS
