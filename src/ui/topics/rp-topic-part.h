/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record-part.h"
#include "rp-topic-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_TOPIC_PART (rp_topic_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (RpTopicPart, rp_topic_part, RP, TOPIC_PART, RpRecordPart)

/**
 * RpTopicPartClass:
 * @show: appends the rows that show a topic
 */
struct _RpTopicPartClass
{
  RpRecordPartClass parent_class;

  void (*show) (RpTopicPart  *self,
                RpTopicSheet *sheet);
};

void     rp_topic_part_set_sheet (RpTopicPart  *self,
                                  RpTopicSheet *sheet);
guint    rp_topic_part_limit     (RpTopicPart  *self,
                                  guint         n_rows);
void     rp_topic_part_end_limit (RpTopicPart  *self,
                                  guint         n_rows);
gboolean rp_topic_part_focus     (RpTopicPart  *self);

G_END_DECLS
