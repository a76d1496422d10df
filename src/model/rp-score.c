/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-score.h"

#include "rp-characteristic.h"
#include "rp-topic.h"

static const RpField fields[] = {
  { "topic",          RP_FIELD_REF,  G_STRUCT_OFFSET (RpScore, topic),
    RP_FIELD_REQUIRED, rp_topic_get_type },
  { "characteristic", RP_FIELD_REF,  G_STRUCT_OFFSET (RpScore, characteristic),
    RP_FIELD_REQUIRED, rp_characteristic_get_type },
  { "value",          RP_FIELD_INT,  G_STRUCT_OFFSET (RpScore, value),
    0, .minimum = 0, .maximum = 3 },
  { "why",            RP_FIELD_TEXT, G_STRUCT_OFFSET (RpScore, why),            RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpScore, rp_score, "score", "scores", fields)
