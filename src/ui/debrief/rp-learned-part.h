/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_LEARNED_PART (rp_learned_part_get_type ())
G_DECLARE_FINAL_TYPE (RpLearnedPart, rp_learned_part, RP, LEARNED_PART, RpDebriefPart)

RpDebriefPart *rp_learned_part_new          (RpStore       *store);
gboolean       rp_learned_part_get_confided (RpLearnedPart *self);
gboolean       rp_learned_part_get_advice   (RpLearnedPart *self);

G_END_DECLS
