/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_TALK_PART (rp_talk_part_get_type ())
G_DECLARE_FINAL_TYPE (RpTalkPart, rp_talk_part, RP, TALK_PART, RpDebriefPart)

RpDebriefPart *rp_talk_part_new (void);

G_END_DECLS
