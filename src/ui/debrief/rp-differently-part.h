/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_DIFFERENTLY_PART (rp_differently_part_get_type ())
G_DECLARE_FINAL_TYPE (RpDifferentlyPart, rp_differently_part, RP, DIFFERENTLY_PART, RpDebriefPart)

RpDebriefPart *rp_differently_part_new (void);

G_END_DECLS
