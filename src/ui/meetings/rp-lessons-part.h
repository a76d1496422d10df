/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_LESSONS_PART (rp_lessons_part_get_type ())
G_DECLARE_FINAL_TYPE (RpLessonsPart, rp_lessons_part, RP, LESSONS_PART, RpPlanPart)

G_END_DECLS
