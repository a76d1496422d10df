/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_CHECKLIST_PART (rp_checklist_part_get_type ())
G_DECLARE_FINAL_TYPE (RpChecklistPart, rp_checklist_part, RP, CHECKLIST_PART, RpPlanPart)

G_END_DECLS
