/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_TOLD_PART (rp_told_part_get_type ())
G_DECLARE_FINAL_TYPE (RpToldPart, rp_told_part, RP, TOLD_PART, RpDebriefPart)

RpDebriefPart *rp_told_part_new (void);

G_END_DECLS
