/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-flower.h"
#include "rp-topic-page-facts.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPIC_ENTRY (rp_topic_entry_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicEntry, rp_topic_entry, RP, TOPIC_ENTRY, GObject)

/**
 * RpTopicEntry:
 *
 * A topic as the catalogue shows it. Signal "changed": it was made to say what
 * is the case now.
 */
struct _RpTopicEntry
{
  GObject   parent_instance;

  RpTopic  *topic;
  char     *key;                       /* sorts by title as the user's language does */
  char     *folded;                    /* what is searched */
  guint8    values[RP_FLOWER_PETALS];  /* of the characteristics, by rank */
  guint     n_values;
  guint     strength;                  /* 0 to 18 */
  guint     curious;                   /* how many people are */
  guint     lessons;                   /* how many there are */
};

GPtrArray  *rp_topic_entries_new    (const RpCatalogueFacts *facts);
const char *rp_topic_entry_get_id   (RpTopicEntry           *self);
gboolean    rp_topic_entry_take     (RpTopicEntry           *self,
                                     RpTopicEntry           *other);
gboolean    rp_topic_entry_matches  (RpTopicEntry           *self,
                                     const char *const      *words);
char       *rp_topic_entry_describe (RpTopicEntry           *self);

G_END_DECLS
