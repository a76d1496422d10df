/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_QUESTIONS_PART (rp_questions_part_get_type ())
G_DECLARE_FINAL_TYPE (RpQuestionsPart, rp_questions_part, RP, QUESTIONS_PART, RpPlanPart)

G_END_DECLS
