/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-organization.h"

static const RpField fields[] = {
  { "name",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpOrganization, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "industry", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpOrganization, industry), RP_FIELD_SEARCHED },
  { "city",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpOrganization, city),     RP_FIELD_SEARCHED },
};

RP_DEFINE_RECORD (RpOrganization, rp_organization, "organization", "organizations", fields)
