/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-membership.h"

#include "rp-community.h"
#include "rp-person.h"

static const RpField fields[] = {
  { "community", RP_FIELD_REF,  G_STRUCT_OFFSET (RpMembership, community),
    RP_FIELD_REQUIRED, rp_community_get_type },
  { "person",    RP_FIELD_REF,  G_STRUCT_OFFSET (RpMembership, person),    0, rp_person_get_type },
  { "role",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpMembership, role),      RP_FIELD_TITLE },
  { "since",     RP_FIELD_DAY,  G_STRUCT_OFFSET (RpMembership, since),     0 },
  { "until",     RP_FIELD_DAY,  G_STRUCT_OFFSET (RpMembership, until),     0 },
};

RP_DEFINE_RECORD (RpMembership, rp_membership, "membership", "memberships", fields)
