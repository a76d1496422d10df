/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-organization-facts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpWorkConflict:
 * @link: what was decided, or a new no-conflict link that is not stored
 * @topic: the topic
 * @by_hand: whether I said myself that it is too close
 * @terms: (nullable): the words both share, as a list to read
 *
 * A topic that is too close to work in play.
 */
typedef struct
{
  RpTopicLink *link;
  RpTopic     *topic;
  gboolean     by_hand;
  char        *terms;
} RpWorkConflict;

void       rp_work_conflicts_async  (const RpOrganizationFacts  *facts,
                                     GCancellable               *cancellable,
                                     GAsyncReadyCallback         callback,
                                     gpointer                    user_data);
GPtrArray *rp_work_conflicts_finish (GAsyncResult               *result,
                                     GError                    **error);

G_END_DECLS
