/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_NEXT_PART (rp_next_part_get_type ())
G_DECLARE_FINAL_TYPE (RpNextPart, rp_next_part, RP, NEXT_PART, RpDebriefPart)

RpDebriefPart *rp_next_part_new (void);

G_END_DECLS
