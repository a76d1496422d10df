/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAN_LESSON (rp_plan_lesson_get_type ())
G_DECLARE_FINAL_TYPE (RpPlanLesson, rp_plan_lesson, RP, PLAN_LESSON, RpRecord)

/**
 * RpPlanLesson:
 *
 * A lesson to tell at a meeting.
 */
struct _RpPlanLesson
{
  RpRecord  parent_instance;

  char     *meeting;
  char     *lesson;
  int       rank;
};

G_END_DECLS
