/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan-topic.h"

#include "rp-meeting.h"
#include "rp-topic.h"

static const RpField fields[] = {
  { "meeting", RP_FIELD_REF,  G_STRUCT_OFFSET (RpPlanTopic, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "topic",   RP_FIELD_REF,  G_STRUCT_OFFSET (RpPlanTopic, topic),
    RP_FIELD_REQUIRED, rp_topic_get_type },
  { "rank",    RP_FIELD_INT,  G_STRUCT_OFFSET (RpPlanTopic, rank),
    0, .minimum = 0, .maximum = 1000 },
  { "go_on",   RP_FIELD_BOOL, G_STRUCT_OFFSET (RpPlanTopic, go_on),   0 },
};

RP_DEFINE_RECORD (RpPlanTopic, rp_plan_topic, "plan_topic", "plan_topics", fields)
