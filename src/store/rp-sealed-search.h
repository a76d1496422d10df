/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store-private.h"

G_BEGIN_DECLS

/* Private to src/store, worker thread only. */

/**
 * RpSealedTaker:
 * @self: a store
 * @hit: (transfer full) (nullable): the next hit, without a title; %NULL when a step was made
 * @record: (nullable): what @hit is
 * @data: closure data
 *
 * Gets the hits, as they come, in their order.
 */
typedef void (*RpSealedTaker) (RpStore     *self,
                               RpSearchHit *hit,
                               gpointer     record,
                               gpointer     data);

/**
 * RpSealedCall:
 * @text: what was typed
 * @serial: number of this search
 * @limit: how many hits at most
 * @cancellable: (nullable): stops it at once
 * @taker: gets the hits
 * @data: closure data for @taker
 */
typedef struct
{
  const char    *text;
  int            serial;
  guint          limit;
  GCancellable  *cancellable;
  RpSealedTaker  taker;
  gpointer       data;
} RpSealedCall;

gboolean rp_sealed_search (RpStore             *self,
                           const RpSealedCall  *call,
                           GError             **error);

G_END_DECLS
