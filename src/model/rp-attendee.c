/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-attendee.h"

#include "rp-meeting.h"
#include "rp-person.h"

static const RpField fields[] = {
  { "meeting", RP_FIELD_REF, G_STRUCT_OFFSET (RpAttendee, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "person",  RP_FIELD_REF, G_STRUCT_OFFSET (RpAttendee, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
};

RP_DEFINE_RECORD (RpAttendee, rp_attendee, "attendee", "attendees", fields)
