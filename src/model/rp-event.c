/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-event.h"

#include "rp-community.h"

static const RpField fields[] = {
  { "community", RP_FIELD_REF,  G_STRUCT_OFFSET (RpEvent, community), 0, rp_community_get_type },
  { "name",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEvent, name),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "city",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpEvent, city),      RP_FIELD_SEARCHED },
  { "starts",    RP_FIELD_DAY,  G_STRUCT_OFFSET (RpEvent, starts),    0 },
  { "ends",      RP_FIELD_DAY,  G_STRUCT_OFFSET (RpEvent, ends),      0 },
};

RP_DEFINE_RECORD (RpEvent, rp_event, "event", "events", fields)
