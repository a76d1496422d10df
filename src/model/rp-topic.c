/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic.h"

static const RpField fields[] = {
  { "title",      RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTopic, title),
    RP_FIELD_REQUIRED | RP_FIELD_TITLE | RP_FIELD_SEARCHED },
  { "struggle",   RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTopic, struggle),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "hook",       RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTopic, hook),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "lift",       RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTopic, lift),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "hypothesis", RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTopic, hypothesis),
    RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "credit",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTopic, credit),     0 },
};

RP_DEFINE_RECORD (RpTopic, rp_topic, "topic", "topics", fields)
