/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"
#include "rp-town-facts.h"

G_BEGIN_DECLS

void         rp_store_town_async  (RpStore              *self,
                                   const char           *city,
                                   const char           *community,
                                   guint32               from,
                                   guint32               to,
                                   gint64                now,
                                   GTimeZone            *zone,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
void         rp_store_event_async (RpStore              *self,
                                   const char           *event,
                                   gint64                now,
                                   GTimeZone            *zone,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
RpTownFacts *rp_store_town_finish (RpStore              *self,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
