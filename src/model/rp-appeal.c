/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-appeal.h"

#include "rp-organization.h"

static const RpField fields[] = {
  { "text",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpAppeal, text),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "amount",       RP_FIELD_INT,  G_STRUCT_OFFSET (RpAppeal, amount),
    0, .minimum = 0, .maximum = 1000000000 },
  { "unit",         RP_FIELD_TEXT, G_STRUCT_OFFSET (RpAppeal, unit),         0 },
  { "due",          RP_FIELD_DAY,  G_STRUCT_OFFSET (RpAppeal, due),          0 },
  { "organization", RP_FIELD_REF,  G_STRUCT_OFFSET (RpAppeal, organization),
    0, rp_organization_get_type },
  { "official",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpAppeal, official),     0 },
  { "closed",       RP_FIELD_DAY,  G_STRUCT_OFFSET (RpAppeal, closed),       0 },
  { "outcome",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpAppeal, outcome),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpAppeal, rp_appeal, "appeal", "appeals", fields)
