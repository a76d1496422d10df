/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-snooze.h"

static const RpField fields[] = {
  { "what",  RP_FIELD_TEXT, G_STRUCT_OFFSET (RpSnooze, what),  RP_FIELD_REQUIRED },
  { "until", RP_FIELD_DAY,  G_STRUCT_OFFSET (RpSnooze, until), RP_FIELD_REQUIRED },
};

RP_DEFINE_RECORD (RpSnooze, rp_snooze, "snooze", "snoozes", fields)
