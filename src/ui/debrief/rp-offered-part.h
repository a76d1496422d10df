/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_OFFERED_PART (rp_offered_part_get_type ())
G_DECLARE_FINAL_TYPE (RpOfferedPart, rp_offered_part, RP, OFFERED_PART, RpDebriefPart)

RpDebriefPart *rp_offered_part_new (RpStore *store);

G_END_DECLS
