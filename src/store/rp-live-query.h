/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpLiveQuery:
 *
 * A #GListModel of the records that a query finds. It holds row numbers and
 * makes the records on demand; after a commit it reads again only if the
 * commit touched its tables, keeps the identity of records that stay, and
 * tells its listeners just what changed.
 *
 * Property "loading": until the first rows are there.
 */
#define RP_TYPE_LIVE_QUERY (rp_live_query_get_type ())
G_DECLARE_FINAL_TYPE (RpLiveQuery, rp_live_query, RP, LIVE_QUERY, GObject)

RpLiveQuery *rp_live_query_new         (RpStore     *store,
                                        RpQuery     *query);
void         rp_live_query_set_query   (RpLiveQuery *self,
                                        RpQuery     *query);
gboolean     rp_live_query_get_loading (RpLiveQuery *self);

G_END_DECLS
