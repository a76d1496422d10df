/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-telling.h"

#include "rp-lesson.h"
#include "rp-meeting.h"
#include "rp-person.h"

static const RpField fields[] = {
  { "lesson",  RP_FIELD_REF, G_STRUCT_OFFSET (RpTelling, lesson),
    RP_FIELD_REQUIRED, rp_lesson_get_type },
  { "person",  RP_FIELD_REF, G_STRUCT_OFFSET (RpTelling, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "date",    RP_FIELD_DAY, G_STRUCT_OFFSET (RpTelling, date),    0 },
  { "meeting", RP_FIELD_REF, G_STRUCT_OFFSET (RpTelling, meeting), 0, rp_meeting_get_type },
};

RP_DEFINE_RECORD (RpTelling, rp_telling, "telling", "tellings", fields)
