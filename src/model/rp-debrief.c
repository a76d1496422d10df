/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-debrief.h"

#include "rp-meeting.h"

static const RpField fields[] = {
  { "meeting",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpDebrief, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "at",         RP_FIELD_TIME, G_STRUCT_OFFSET (RpDebrief, at),         0 },
  { "learned",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpDebrief, learned),
    RP_FIELD_SEALED | RP_FIELD_LINES },
  { "confided",   RP_FIELD_BOOL, G_STRUCT_OFFSET (RpDebrief, confided),   0 },
  { "talk_share", RP_FIELD_INT,  G_STRUCT_OFFSET (RpDebrief, talk_share),
    0, .minimum = 0, .maximum = 100 },
  { "advice",     RP_FIELD_BOOL, G_STRUCT_OFFSET (RpDebrief, advice),     0 },
};

RP_DEFINE_RECORD (RpDebrief, rp_debrief, "debrief", "debriefs", fields)
