/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-profile.h"

static const RpField fields[] = {
  { "name",          RP_FIELD_TEXT, G_STRUCT_OFFSET (RpProfile, name),          RP_FIELD_TITLE },
  { "organization",  RP_FIELD_TEXT, G_STRUCT_OFFSET (RpProfile, organization),  0 },
  { "city",          RP_FIELD_TEXT, G_STRUCT_OFFSET (RpProfile, city),          0 },
  { "time_zone",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpProfile, time_zone),     0 },
  { "working_hours", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpProfile, working_hours), 0 },
};

RP_DEFINE_RECORD (RpProfile, rp_profile, "profile", "profiles", fields)
