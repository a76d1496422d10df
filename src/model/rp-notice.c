/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-notice.h"

#include "rp-engagement.h"
#include "rp-meeting.h"
#include "rp-person.h"

static const RpField fields[] = {
  { "meeting",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpNotice, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "engagement", RP_FIELD_REF,  G_STRUCT_OFFSET (RpNotice, engagement),
    0, rp_engagement_get_type },
  { "person",     RP_FIELD_REF,  G_STRUCT_OFFSET (RpNotice, person),     0, rp_person_get_type },
  { "wording",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpNotice, wording),    RP_FIELD_LINES },
  { "due",        RP_FIELD_TIME, G_STRUCT_OFFSET (RpNotice, due),        0 },
  { "told",       RP_FIELD_TIME, G_STRUCT_OFFSET (RpNotice, told),       0 },
};

RP_DEFINE_RECORD (RpNotice, rp_notice, "notice", "notices", fields)
