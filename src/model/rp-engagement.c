/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-engagement.h"

#include "rp-organization.h"

G_DEFINE_ENUM_TYPE (RpEngagementState, rp_engagement_state,
                    G_DEFINE_ENUM_VALUE (RP_ENGAGEMENT_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (RP_ENGAGEMENT_CLOSED, "closed"))

static const RpField fields[] = {
  { "organization", RP_FIELD_REF,  G_STRUCT_OFFSET (RpEngagement, organization),
    RP_FIELD_REQUIRED, rp_organization_get_type },
  { "name",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEngagement, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "summary",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEngagement, summary),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "key_terms",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEngagement, key_terms),
    RP_FIELD_SEARCHED },
  { "state",        RP_FIELD_ENUM, G_STRUCT_OFFSET (RpEngagement, state),
    0, rp_engagement_state_get_type },
};

RP_DEFINE_RECORD (RpEngagement, rp_engagement, "engagement", "engagements", fields)
