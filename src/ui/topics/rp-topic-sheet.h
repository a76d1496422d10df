/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "rp-advice.h"
#include "rp-calibration-advice.h"
#include "rp-flower.h"

G_BEGIN_DECLS

/**
 * RpCurious:
 * @person: who is curious
 * @curiosity: the strongest of theirs about the topic
 * @next: (nullable): the next meeting with them that has the topic
 * @last: (nullable): the last one held with them that had it
 */
typedef struct
{
  RpPerson    *person;
  RpCuriosity *curiosity;
  RpMeeting   *next;
  RpMeeting   *last;
} RpCurious;

/**
 * RpTopicSheet:
 * @facts: what it rests on
 * @values: how far the topic has each characteristic
 * @n_values: how many of them the flower shows
 * @strength: 0 to 18
 * @weakest: (nullable): the characteristic to work on next
 * @conflicts: (element-type RpTopicConflict): with work in play, the worst first
 * @curious: (element-type RpCurious): the strongest first
 * @hypothesis: how the hypothesis fares
 *
 * What a topic's page shows, worked out once. It is not changed any more, and
 * may be used in any thread.
 */
typedef struct
{
  gatomicrefcount     refs;
  RpTopicPageFacts   *facts;
  guint8             *values;
  guint               n_values;
  guint               strength;
  RpCharacteristic   *weakest;
  GPtrArray          *conflicts;
  GPtrArray          *curious;
  RpHypothesisAdvice *hypothesis;
} RpTopicSheet;

RpTopicSheet *rp_topic_sheet_new        (RpTopicPageFacts    *facts);
RpTopicSheet *rp_topic_sheet_ref        (RpTopicSheet        *sheet);
void          rp_topic_sheet_unref      (RpTopicSheet        *sheet);
void          rp_topic_sheet_new_async  (RpTopicPageFacts    *facts,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
RpTopicSheet *rp_topic_sheet_new_finish (GAsyncResult        *result,
                                         GError             **error);
const char   *rp_topic_sheet_get_id     (RpTopicSheet        *sheet);
gpointer      rp_topic_sheet_lookup     (RpTopicSheet        *sheet,
                                         GType                type,
                                         const char          *id);
RpScore      *rp_topic_sheet_find_score (RpTopicSheet        *sheet,
                                         const char          *characteristic);
GPtrArray    *rp_topic_sheet_tellings   (RpTopicSheet        *sheet,
                                         const char          *lesson);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTopicSheet, rp_topic_sheet_unref)

G_END_DECLS
