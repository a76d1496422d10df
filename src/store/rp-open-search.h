/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store-private.h"

G_BEGIN_DECLS

/* Private to src/store, worker thread only: what is found in the index of open text. */

gboolean rp_open_search              (RpStore      *self,
                                      const char   *text,
                                      guint         limit,
                                      GPtrArray    *hits,
                                      GError      **error);
gboolean rp_open_search_curious      (RpStore      *self,
                                      GPtrArray    *hits,
                                      GError      **error);
void     rp_open_search_complete     (RpStore      *self,
                                      GPtrArray    *hits,
                                      guint32       today);
void     rp_open_search_complete_hit (RpStore      *self,
                                      RpSearchHit  *hit,
                                      gpointer      record,
                                      guint32       today);

G_END_DECLS
