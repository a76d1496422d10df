/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-card.h"

#include "rp-person.h"

static const RpField fields[] = {
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpCard, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "text",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCard, text),   RP_FIELD_REQUIRED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpCard, rp_card, "card", "cards", fields)
