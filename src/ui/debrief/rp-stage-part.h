/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_STAGE_PART (rp_stage_part_get_type ())
G_DECLARE_FINAL_TYPE (RpStagePart, rp_stage_part, RP, STAGE_PART, RpDebriefPart)

RpDebriefPart *rp_stage_part_new    (void);
void           rp_stage_part_weigh  (RpStagePart    *self,
                                     RpDebriefSheet *sheet,
                                     gboolean        confided,
                                     gboolean        advice);

G_END_DECLS
