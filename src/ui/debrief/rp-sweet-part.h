/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_SWEET_PART (rp_sweet_part_get_type ())
G_DECLARE_FINAL_TYPE (RpSweetPart, rp_sweet_part, RP, SWEET_PART, RpDebriefPart)

RpDebriefPart *rp_sweet_part_new (void);

G_END_DECLS
