/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-calibration.h"

#include "rp-meeting.h"
#include "rp-person.h"
#include "rp-topic.h"

G_DEFINE_ENUM_TYPE (RpResponse, rp_response,
                    G_DEFINE_ENUM_VALUE (RP_RESPONSE_CONFIRMED, "confirmed"),
                    G_DEFINE_ENUM_VALUE (RP_RESPONSE_CHALLENGED, "challenged"),
                    G_DEFINE_ENUM_VALUE (RP_RESPONSE_NEW_ANGLE, "new-angle"))

static const RpField fields[] = {
  { "topic",        RP_FIELD_REF,  G_STRUCT_OFFSET (RpCalibration, topic),
    RP_FIELD_REQUIRED, rp_topic_get_type },
  { "person",       RP_FIELD_REF,  G_STRUCT_OFFSET (RpCalibration, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "meeting",      RP_FIELD_REF,  G_STRUCT_OFFSET (RpCalibration, meeting),
    0, rp_meeting_get_type },
  { "hypothesis",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCalibration, hypothesis),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "date",         RP_FIELD_DAY,  G_STRUCT_OFFSET (RpCalibration, date),     0 },
  { "response",     RP_FIELD_ENUM, G_STRUCT_OFFSET (RpCalibration, response),
    0, rp_response_get_type },
  { "words",        RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCalibration, words),
    RP_FIELD_SEALED | RP_FIELD_LINES },
  { "changed_mind", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCalibration, changed_mind),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpCalibration, rp_calibration, "calibration", "calibrations", fields)
