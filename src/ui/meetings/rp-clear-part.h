/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_CLEAR_PART (rp_clear_part_get_type ())
G_DECLARE_FINAL_TYPE (RpClearPart, rp_clear_part, RP, CLEAR_PART, RpPlanPart)

G_END_DECLS
