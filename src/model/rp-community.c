/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-community.h"

G_DEFINE_ENUM_TYPE (RpCommunityType, rp_community_type,
                    G_DEFINE_ENUM_VALUE (RP_COMMUNITY_BODY, "professional-body"),
                    G_DEFINE_ENUM_VALUE (RP_COMMUNITY_GROUP, "user-group"),
                    G_DEFINE_ENUM_VALUE (RP_COMMUNITY_CONFERENCE, "conference"))

static const RpField fields[] = {
  { "name", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCommunity, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "type", RP_FIELD_ENUM, G_STRUCT_OFFSET (RpCommunity, type), 0, rp_community_type_get_type },
  { "city", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpCommunity, city), RP_FIELD_SEARCHED },
};

RP_DEFINE_RECORD (RpCommunity, rp_community, "community", "communities", fields)
