/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-override.h"

#include "rp-meeting.h"

static const RpField fields[] = {
  { "meeting", RP_FIELD_REF,  G_STRUCT_OFFSET (RpOverride, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "check",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpOverride, check),   RP_FIELD_REQUIRED },
  { "reason",  RP_FIELD_TEXT, G_STRUCT_OFFSET (RpOverride, reason),
    RP_FIELD_REQUIRED | RP_FIELD_LINES },
  { "at",      RP_FIELD_TIME, G_STRUCT_OFFSET (RpOverride, at),      0 },
};

RP_DEFINE_RECORD (RpOverride, rp_override, "override", "overrides", fields)
