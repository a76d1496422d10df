/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-engagement-member.h"

#include "rp-engagement.h"
#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpInfluence, rp_influence,
                    G_DEFINE_ENUM_VALUE (RP_INFLUENCE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (RP_INFLUENCE_LITTLE, "little"),
                    G_DEFINE_ENUM_VALUE (RP_INFLUENCE_SOME, "some"),
                    G_DEFINE_ENUM_VALUE (RP_INFLUENCE_MUCH, "much"))

G_DEFINE_ENUM_TYPE (RpSupport, rp_support,
                    G_DEFINE_ENUM_VALUE (RP_SUPPORT_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (RP_SUPPORT_OPPOSED, "opposed"),
                    G_DEFINE_ENUM_VALUE (RP_SUPPORT_DOUBTFUL, "doubtful"),
                    G_DEFINE_ENUM_VALUE (RP_SUPPORT_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (RP_SUPPORT_IN_FAVOUR, "in-favour"),
                    G_DEFINE_ENUM_VALUE (RP_SUPPORT_CHAMPION, "champion"))

static const RpField fields[] = {
  { "engagement", RP_FIELD_REF,  G_STRUCT_OFFSET (RpEngagementMember, engagement),
    RP_FIELD_REQUIRED, rp_engagement_get_type },
  { "person",     RP_FIELD_REF,  G_STRUCT_OFFSET (RpEngagementMember, person),
    RP_FIELD_REQUIRED, rp_person_get_type },
  { "role",       RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEngagementMember, role),       RP_FIELD_TITLE },
  { "influence",  RP_FIELD_ENUM, G_STRUCT_OFFSET (RpEngagementMember, influence),
    0, rp_influence_get_type },
  { "support",    RP_FIELD_ENUM, G_STRUCT_OFFSET (RpEngagementMember, support),
    0, rp_support_get_type },
};

RP_DEFINE_RECORD (RpEngagementMember, rp_engagement_member,
                  "engagement_member", "engagement_members", fields)
