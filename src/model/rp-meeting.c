/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meeting.h"

#include "rp-objective.h"
#include "rp-person.h"
#include "rp-venue.h"

G_DEFINE_ENUM_TYPE (RpMeetingState, rp_meeting_state,
                    G_DEFINE_ENUM_VALUE (RP_MEETING_IDEA, "idea"),
                    G_DEFINE_ENUM_VALUE (RP_MEETING_INVITED, "invited"),
                    G_DEFINE_ENUM_VALUE (RP_MEETING_CONFIRMED, "confirmed"),
                    G_DEFINE_ENUM_VALUE (RP_MEETING_HELD, "held"),
                    G_DEFINE_ENUM_VALUE (RP_MEETING_DEBRIEFED, "debriefed"),
                    G_DEFINE_ENUM_VALUE (RP_MEETING_CANCELLED, "cancelled"))

static const RpField fields[] = {
  { "title",          RP_FIELD_TEXT, G_STRUCT_OFFSET (RpMeeting, title),
    RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "format",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpMeeting, format),
    RP_FIELD_SEARCHED },
  { "person",         RP_FIELD_REF,  G_STRUCT_OFFSET (RpMeeting, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "state",          RP_FIELD_ENUM, G_STRUCT_OFFSET (RpMeeting, state),
    0, rp_meeting_state_get_type },
  { "starts",         RP_FIELD_TIME, G_STRUCT_OFFSET (RpMeeting, starts),         0 },
  { "ends",           RP_FIELD_TIME, G_STRUCT_OFFSET (RpMeeting, ends),           0 },
  { "venue",          RP_FIELD_REF,  G_STRUCT_OFFSET (RpMeeting, venue),
    0, rp_venue_get_type },
  { "takeaway",       RP_FIELD_TEXT, G_STRUCT_OFFSET (RpMeeting, takeaway),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "billed",         RP_FIELD_BOOL, G_STRUCT_OFFSET (RpMeeting, billed),         0 },
  { "calendar_title", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpMeeting, calendar_title), 0 },
  { "ask",            RP_FIELD_TEXT, G_STRUCT_OFFSET (RpMeeting, ask),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "ask_size",       RP_FIELD_ENUM, G_STRUCT_OFFSET (RpMeeting, ask_size),
    0, rp_favour_size_get_type },
  { "ask_objective",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpMeeting, ask_objective),
    0, rp_objective_get_type },
  { "not_invited",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpMeeting, not_invited),
    RP_FIELD_SEALED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpMeeting, rp_meeting, "meeting", "meetings", fields)
