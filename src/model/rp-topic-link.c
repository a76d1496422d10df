/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-link.h"

#include "rp-engagement.h"
#include "rp-topic.h"

G_DEFINE_ENUM_TYPE (RpTopicRelation, rp_topic_relation,
                    G_DEFINE_ENUM_VALUE (RP_TOPIC_RELATION_CONFLICT, "conflict"),
                    G_DEFINE_ENUM_VALUE (RP_TOPIC_RELATION_NO_CONFLICT, "no-conflict"))

static const RpField fields[] = {
  { "engagement", RP_FIELD_REF,  G_STRUCT_OFFSET (RpTopicLink, engagement),
    RP_FIELD_REQUIRED, rp_engagement_get_type },
  { "topic",      RP_FIELD_REF,  G_STRUCT_OFFSET (RpTopicLink, topic),
    RP_FIELD_REQUIRED, rp_topic_get_type },
  { "relation",   RP_FIELD_ENUM, G_STRUCT_OFFSET (RpTopicLink, relation),
    0, rp_topic_relation_get_type },
  { "reason",     RP_FIELD_TEXT, G_STRUCT_OFFSET (RpTopicLink, reason),     RP_FIELD_LINES },
};

RP_DEFINE_RECORD (RpTopicLink, rp_topic_link, "topic_link", "topic_links", fields)
