/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-need.h"

#include "rp-person.h"

static const RpField fields[] = {
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpNeed, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "text",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpNeed, text),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "since",  RP_FIELD_DAY,  G_STRUCT_OFFSET (RpNeed, since),  0 },
  { "filled", RP_FIELD_DAY,  G_STRUCT_OFFSET (RpNeed, filled), 0 },
};

RP_DEFINE_RECORD (RpNeed, rp_need, "need", "needs", fields)
