/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-curiosity.h"

#include "rp-person.h"
#include "rp-topic.h"

static const RpField fields[] = {
  { "person",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpCuriosity, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "topic",     RP_FIELD_REF,  G_STRUCT_OFFSET (RpCuriosity, topic),     0, rp_topic_get_type },
  { "challenge", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCuriosity, challenge),
    RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "strength",  RP_FIELD_INT,  G_STRUCT_OFFSET (RpCuriosity, strength),
    0, .minimum = 1, .maximum = 3 },
  { "evidence",  RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCuriosity, evidence),
    RP_FIELD_SEALED | RP_FIELD_LINES },
  { "date",      RP_FIELD_DAY,  G_STRUCT_OFFSET (RpCuriosity, date),      0 },
};

RP_DEFINE_RECORD (RpCuriosity, rp_curiosity, "curiosity", "curiosities", fields)
