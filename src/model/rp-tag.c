/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-tag.h"

#include "rp-person.h"

static const RpField fields[] = {
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpTag, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "name",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTag, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
};

RP_DEFINE_RECORD (RpTag, rp_tag, "tag", "tags", fields)
