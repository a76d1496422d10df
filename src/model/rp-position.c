/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-position.h"

#include "rp-organization.h"
#include "rp-person.h"

static const RpField fields[] = {
  { "person",       RP_FIELD_REF,  G_STRUCT_OFFSET (RpPosition, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "organization", RP_FIELD_REF,  G_STRUCT_OFFSET (RpPosition, organization),
    RP_FIELD_REQUIRED, rp_organization_get_type },
  { "role",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPosition, role),
    RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "since",        RP_FIELD_DAY,  G_STRUCT_OFFSET (RpPosition, since),        0 },
  { "until",        RP_FIELD_DAY,  G_STRUCT_OFFSET (RpPosition, until),        0 },
};

RP_DEFINE_RECORD (RpPosition, rp_position, "position", "positions", fields)
