/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan-lesson.h"

#include "rp-lesson.h"
#include "rp-meeting.h"

static const RpField fields[] = {
  { "meeting", RP_FIELD_REF, G_STRUCT_OFFSET (RpPlanLesson, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "lesson",  RP_FIELD_REF, G_STRUCT_OFFSET (RpPlanLesson, lesson),
    RP_FIELD_REQUIRED, rp_lesson_get_type },
  { "rank",    RP_FIELD_INT, G_STRUCT_OFFSET (RpPlanLesson, rank),
    0, .minimum = 0, .maximum = 1000 },
};

RP_DEFINE_RECORD (RpPlanLesson, rp_plan_lesson, "plan_lesson", "plan_lessons", fields)
