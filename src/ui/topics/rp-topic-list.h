/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpTopicOrder:
 * @RP_TOPIC_ORDER_STRENGTH: the strongest first
 * @RP_TOPIC_ORDER_TITLE: by title
 * @RP_TOPIC_ORDER_CURIOUS: where the most people are curious first
 *
 * How the catalogue is sorted.
 */
typedef enum {
  RP_TOPIC_ORDER_STRENGTH,
  RP_TOPIC_ORDER_TITLE,
  RP_TOPIC_ORDER_CURIOUS,
} RpTopicOrder;

#define RP_TYPE_TOPIC_ORDER (rp_topic_order_get_type ())
GType rp_topic_order_get_type (void);

#define RP_TYPE_TOPIC_LIST (rp_topic_list_get_type ())
G_DECLARE_FINAL_TYPE (RpTopicList, rp_topic_list, RP, TOPIC_LIST, AdwBin)

void          rp_topic_list_set_store     (RpTopicList  *self,
                                           RpStore      *store);
const char   *rp_topic_list_get_selected  (RpTopicList  *self);
gboolean      rp_topic_list_has_selected  (RpTopicList  *self);
const char   *rp_topic_list_get_first     (RpTopicList  *self);
void          rp_topic_list_select        (RpTopicList  *self,
                                           const char   *topic);
gboolean      rp_topic_list_is_empty      (RpTopicList  *self);
RpTopicOrder  rp_topic_list_get_order     (RpTopicList  *self);
void          rp_topic_list_set_order     (RpTopicList  *self,
                                           RpTopicOrder  order);
gboolean      rp_topic_list_get_searching (RpTopicList  *self);
void          rp_topic_list_set_searching (RpTopicList  *self,
                                           gboolean      searching);

G_END_DECLS
