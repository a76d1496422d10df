/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-query.h"

G_BEGIN_DECLS

/* What is read for each heading of the list. */
RpQuery *rp_meeting_query_ending  (gint64   from,
                                   gint64   below,
                                   gboolean descending);
RpQuery *rp_meeting_query_undated (void);
RpQuery *rp_meeting_query_past    (guint    limit);

G_END_DECLS
