/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-venue.h"

#include "rp-organization.h"

G_DEFINE_ENUM_TYPE (RpPrivacy, rp_privacy,
                    G_DEFINE_ENUM_VALUE (RP_PRIVACY_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (RP_PRIVACY_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (RP_PRIVACY_QUIET, "quiet"),
                    G_DEFINE_ENUM_VALUE (RP_PRIVACY_PRIVATE, "private"))

G_DEFINE_ENUM_TYPE (RpGround, rp_ground,
                    G_DEFINE_ENUM_VALUE (RP_GROUND_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (RP_GROUND_THEIRS, "theirs"),
                    G_DEFINE_ENUM_VALUE (RP_GROUND_MINE, "mine"))

static const RpField fields[] = {
  { "name",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpVenue, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "address",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpVenue, address),      RP_FIELD_SEARCHED },
  { "city",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpVenue, city),         RP_FIELD_SEARCHED },
  { "privacy",      RP_FIELD_ENUM, G_STRUCT_OFFSET (RpVenue, privacy),
    0, rp_privacy_get_type },
  { "ground",       RP_FIELD_ENUM, G_STRUCT_OFFSET (RpVenue, ground),       0, rp_ground_get_type },
  { "organization", RP_FIELD_REF,  G_STRUCT_OFFSET (RpVenue, organization),
    0, rp_organization_get_type },
};

RP_DEFINE_RECORD (RpVenue, rp_venue, "venue", "venues", fields)
