/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-competition.h"

#include "rp-organization.h"

static const RpField fields[] = {
  { "organization", RP_FIELD_REF, G_STRUCT_OFFSET (RpCompetition, organization),
    RP_FIELD_REQUIRED, rp_organization_get_type },
  { "competitor",   RP_FIELD_REF, G_STRUCT_OFFSET (RpCompetition, competitor),
    RP_FIELD_REQUIRED, rp_organization_get_type },
};

RP_DEFINE_RECORD (RpCompetition, rp_competition, "competition", "competitions", fields)
