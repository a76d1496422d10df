/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-lesson.h"

#include "rp-topic.h"

G_DEFINE_ENUM_TYPE (RpLessonOutcome, rp_lesson_outcome,
                    G_DEFINE_ENUM_VALUE (RP_LESSON_WORKED, "worked"),
                    G_DEFINE_ENUM_VALUE (RP_LESSON_FAILED, "failed"))

static const RpField fields[] = {
  { "topic",               RP_FIELD_REF,  G_STRUCT_OFFSET (RpLesson, topic),
    RP_FIELD_REQUIRED, rp_topic_get_type },
  { "title",               RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, title),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "outcome",             RP_FIELD_ENUM, G_STRUCT_OFFSET (RpLesson, outcome),
    0, rp_lesson_outcome_get_type },
  { "industry",            RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, industry),
    RP_FIELD_SEARCHED },
  { "situation",           RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, situation),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "action",              RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, action),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "result",              RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, result),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "transfers",           RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, transfers),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "say",                 RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, say),
    RP_FIELD_SEARCHED },
  { "source_person",       RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, source_person),
    RP_FIELD_SEALED },
  { "source_organization", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpLesson, source_organization),
    RP_FIELD_SEALED },
};

RP_DEFINE_RECORD (RpLesson, rp_lesson, "lesson", "lessons", fields)
