/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-approach.h"

#include "rp-meeting.h"
#include "rp-person.h"

static const RpField fields[] = {
  { "meeting", RP_FIELD_REF,  G_STRUCT_OFFSET (RpApproach, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "person",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpApproach, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "text",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpApproach, text),
    RP_FIELD_SEALED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpApproach, rp_approach, "approach", "approaches", fields)
