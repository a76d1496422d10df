/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-introduction.h"

#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpIntroductionState, rp_introduction_state,
                    G_DEFINE_ENUM_VALUE (RP_INTRODUCTION_INTRODUCED, "introduced"),
                    G_DEFINE_ENUM_VALUE (RP_INTRODUCTION_FOLLOWED_UP, "followed-up"),
                    G_DEFINE_ENUM_VALUE (RP_INTRODUCTION_MET, "met"),
                    G_DEFINE_ENUM_VALUE (RP_INTRODUCTION_PLANNED, "planned"))

static const RpField fields[] = {
  { "introducer", RP_FIELD_REF,  G_STRUCT_OFFSET (RpIntroduction, introducer),
    0, rp_person_get_type },
  { "introduced", RP_FIELD_REF,  G_STRUCT_OFFSET (RpIntroduction, introduced),
    0, rp_person_get_type },
  { "to_person",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpIntroduction, to_person),
    0, rp_person_get_type },
  { "date",       RP_FIELD_DAY,  G_STRUCT_OFFSET (RpIntroduction, date),       0 },
  { "why",        RP_FIELD_TEXT, G_STRUCT_OFFSET (RpIntroduction, why),        RP_FIELD_LINES },
  { "state",      RP_FIELD_ENUM, G_STRUCT_OFFSET (RpIntroduction, state),
    0, rp_introduction_state_get_type },
  { "outcome",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpIntroduction, outcome),    RP_FIELD_LINES },
  { "introduced_agreed", RP_FIELD_DAY, G_STRUCT_OFFSET (RpIntroduction, introduced_agreed), 0 },
  { "to_person_agreed",  RP_FIELD_DAY, G_STRUCT_OFFSET (RpIntroduction, to_person_agreed),  0 },
};

RP_DEFINE_RECORD (RpIntroduction, rp_introduction, "introduction", "introductions", fields)
