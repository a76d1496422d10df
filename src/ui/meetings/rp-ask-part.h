/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_ASK_PART (rp_ask_part_get_type ())
G_DECLARE_FINAL_TYPE (RpAskPart, rp_ask_part, RP, ASK_PART, RpPlanPart)

G_END_DECLS
