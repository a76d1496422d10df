/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan-item.h"

#include "rp-meeting.h"
#include "rp-topic.h"

G_DEFINE_ENUM_TYPE (RpPlanItemType, rp_plan_item_type,
                    G_DEFINE_ENUM_VALUE (RP_PLAN_ITEM_QUESTION, "question"),
                    G_DEFINE_ENUM_VALUE (RP_PLAN_ITEM_INSIGHT, "insight"),
                    G_DEFINE_ENUM_VALUE (RP_PLAN_ITEM_HYPOTHESIS, "hypothesis"),
                    G_DEFINE_ENUM_VALUE (RP_PLAN_ITEM_CHECKLIST, "checklist"),
                    G_DEFINE_ENUM_VALUE (RP_PLAN_ITEM_DIFFERENTLY, "differently"))

G_DEFINE_ENUM_TYPE (RpItemState, rp_item_state,
                    G_DEFINE_ENUM_VALUE (RP_ITEM_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (RP_ITEM_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (RP_ITEM_DISMISSED, "dismissed"))

static const RpField fields[] = {
  { "meeting", RP_FIELD_REF,  G_STRUCT_OFFSET (RpPlanItem, meeting),
    RP_FIELD_REQUIRED, rp_meeting_get_type },
  { "type",    RP_FIELD_ENUM, G_STRUCT_OFFSET (RpPlanItem, type),
    0, rp_plan_item_type_get_type },
  { "text",    RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPlanItem, text),
    RP_FIELD_TITLE | RP_FIELD_SEARCHED | RP_FIELD_LINES },
  { "topic",   RP_FIELD_REF,  G_STRUCT_OFFSET (RpPlanItem, topic),   0, rp_topic_get_type },
  { "key",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpPlanItem, key),     0 },
  { "state",   RP_FIELD_ENUM, G_STRUCT_OFFSET (RpPlanItem, state),   0, rp_item_state_get_type },
  { "rank",    RP_FIELD_INT,  G_STRUCT_OFFSET (RpPlanItem, rank),
    0, .minimum = 0, .maximum = 1000 },
};

RP_DEFINE_RECORD (RpPlanItem, rp_plan_item, "plan_item", "plan_items", fields)
