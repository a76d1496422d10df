/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-debrief-part.h"

G_BEGIN_DECLS

#define RP_TYPE_PROMISES_PART (rp_promises_part_get_type ())
G_DECLARE_FINAL_TYPE (RpPromisesPart, rp_promises_part, RP, PROMISES_PART, RpDebriefPart)

RpDebriefPart *rp_promises_part_new (void);

G_END_DECLS
