/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-offer.h"

#include "rp-person.h"

static const RpField fields[] = {
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpOffer, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "text",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpOffer, text),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "since",  RP_FIELD_DAY,  G_STRUCT_OFFSET (RpOffer, since),  0 },
  { "filled", RP_FIELD_DAY,  G_STRUCT_OFFSET (RpOffer, filled), 0 },
};

RP_DEFINE_RECORD (RpOffer, rp_offer, "offer", "offers", fields)
