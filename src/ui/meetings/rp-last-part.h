/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_LAST_PART (rp_last_part_get_type ())
G_DECLARE_FINAL_TYPE (RpLastPart, rp_last_part, RP, LAST_PART, RpPlanPart)

G_END_DECLS
