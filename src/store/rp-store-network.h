/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-facts.h"
#include "rp-store.h"

G_BEGIN_DECLS

/* What advice about the whole network reads, each in one go. All fail with #RpError. */

void            rp_store_network_async  (RpStore              *self,
                                         gint64                now,
                                         GTimeZone            *zone,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
RpNetworkFacts *rp_store_network_finish (RpStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);
void            rp_store_matches_async  (RpStore              *self,
                                         const char           *text,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
RpMatches      *rp_store_matches_finish (RpStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);
void            rp_store_asks_async     (RpStore              *self,
                                         const char           *text,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
RpMatches      *rp_store_asks_finish    (RpStore              *self,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
