/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-engagement-member.h"

#include "rp-engagement.h"
#include "rp-person.h"

static const RpField fields[] = {
  { "engagement", RP_FIELD_REF,  G_STRUCT_OFFSET (RpEngagementMember, engagement),
    RP_FIELD_REQUIRED, rp_engagement_get_type },
  { "person",     RP_FIELD_REF,  G_STRUCT_OFFSET (RpEngagementMember, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "role",       RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEngagementMember, role),       RP_FIELD_TITLE },
};

RP_DEFINE_RECORD (RpEngagementMember, rp_engagement_member,
                  "engagement_member", "engagement_members", fields)
