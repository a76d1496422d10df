/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_TELL_PART (rp_tell_part_get_type ())
G_DECLARE_FINAL_TYPE (RpTellPart, rp_tell_part, RP, TELL_PART, RpPlanPart)

G_END_DECLS
