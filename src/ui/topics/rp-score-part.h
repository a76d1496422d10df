/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-part.h"

G_BEGIN_DECLS

#define RP_TYPE_SCORE_PART (rp_score_part_get_type ())
G_DECLARE_FINAL_TYPE (RpScorePart, rp_score_part, RP, SCORE_PART, RpTopicPart)

G_END_DECLS
