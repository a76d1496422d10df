/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-favour.h"

#include "rp-appeal.h"
#include "rp-meeting.h"
#include "rp-objective.h"
#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpFavourDirection, rp_favour_direction,
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_GIVEN, "given"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_ASKED, "asked"))

G_DEFINE_ENUM_TYPE (RpFavourType, rp_favour_type,
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_TYPE_INSIGHT, "insight"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_TYPE_INTRODUCTION, "introduction"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_TYPE_HELP, "help"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_TYPE_VISIBILITY, "visibility"))

G_DEFINE_ENUM_TYPE (RpFavourSize, rp_favour_size,
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_SIZE_SMALL, "small"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_SIZE_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_SIZE_LARGE, "large"))

G_DEFINE_ENUM_TYPE (RpFavourState, rp_favour_state,
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_STATE_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_STATE_GRANTED, "granted"),
                    G_DEFINE_ENUM_VALUE (RP_FAVOUR_STATE_DECLINED, "declined"))

static const RpField fields[] = {
  { "person",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpFavour, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "meeting",   RP_FIELD_REF,  G_STRUCT_OFFSET (RpFavour, meeting),   0, rp_meeting_get_type },
  { "direction", RP_FIELD_ENUM, G_STRUCT_OFFSET (RpFavour, direction),
    0, rp_favour_direction_get_type },
  { "type",      RP_FIELD_ENUM, G_STRUCT_OFFSET (RpFavour, type),      0, rp_favour_type_get_type },
  { "size",      RP_FIELD_ENUM, G_STRUCT_OFFSET (RpFavour, size),      0, rp_favour_size_get_type },
  { "text",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpFavour, text),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "date",      RP_FIELD_DAY,  G_STRUCT_OFFSET (RpFavour, date),      0 },
  { "state",     RP_FIELD_ENUM, G_STRUCT_OFFSET (RpFavour, state),
    0, rp_favour_state_get_type },
  { "objective", RP_FIELD_REF,  G_STRUCT_OFFSET (RpFavour, objective), 0, rp_objective_get_type },
  { "result",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpFavour, result),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "closed",    RP_FIELD_DAY,  G_STRUCT_OFFSET (RpFavour, closed),    0 },
  { "official",  RP_FIELD_TEXT, G_STRUCT_OFFSET (RpFavour, official),  0 },
  { "tried",     RP_FIELD_DAY,  G_STRUCT_OFFSET (RpFavour, tried),     0 },
  { "due",       RP_FIELD_DAY,  G_STRUCT_OFFSET (RpFavour, due),       0 },
  { "appeal",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpFavour, appeal),    0, rp_appeal_get_type },
  { "amount",    RP_FIELD_INT,  G_STRUCT_OFFSET (RpFavour, amount),
    0, .minimum = 0, .maximum = 1000000000 },
  { "resolved",  RP_FIELD_TEXT, G_STRUCT_OFFSET (RpFavour, resolved),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "proved",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpFavour, proved),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpFavour, rp_favour, "favour", "favours", fields)
