/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-note.h"

#include "rp-meeting.h"
#include "rp-person.h"
#include "rp-topic.h"

static const RpField fields[] = {
  { "title",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpNote, title),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_LINES },
  { "body",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpNote, body),     RP_FIELD_LINES },
  { "person",   RP_FIELD_REF,  G_STRUCT_OFFSET (RpNote, person),   0, rp_person_get_type },
  { "topic",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpNote, topic),    0, rp_topic_get_type },
  { "meeting",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpNote, meeting),  0, rp_meeting_get_type },
  { "date",     RP_FIELD_DAY,  G_STRUCT_OFFSET (RpNote, date),     0 },
  { "confided", RP_FIELD_BOOL, G_STRUCT_OFFSET (RpNote, confided), 0 },
};

RP_DEFINE_RECORD_FULL (RpNote, rp_note, "note", "notes", fields, TRUE)
