/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpTopicRelation:
 * @RP_TOPIC_RELATION_CONFLICT: they are the same matter
 * @RP_TOPIC_RELATION_NO_CONFLICT: they only share words
 *
 * The decision.
 */
typedef enum {
  RP_TOPIC_RELATION_CONFLICT,
  RP_TOPIC_RELATION_NO_CONFLICT,
} RpTopicRelation;

#define RP_TYPE_TOPIC_RELATION (rp_topic_relation_get_type ())
GType rp_topic_relation_get_type (void);

#define RP_TYPE_TOPIC_LINK (rp_topic_link_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicLink, rp_topic_link, RP, TOPIC_LINK, RpRecord)

/**
 * RpTopicLink:
 *
 * What I decided about a topic and an engagement, by hand.
 */
struct _RpTopicLink
{
  RpRecord         parent_instance;

  char            *engagement;
  char            *topic;
  RpTopicRelation  relation;
  char            *reason;
};

G_END_DECLS
