/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-give-advice.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_HELP_SEARCH (rp_help_search_get_type ())
G_DECLARE_FINAL_TYPE (RpHelpSearch, rp_help_search, RP, HELP_SEARCH, GObject)

RpHelpSearch *rp_help_search_new         (RpStore      *store);
void          rp_help_search_set_network (RpHelpSearch *self,
                                          RpNetwork    *network);
void          rp_help_search_find        (RpHelpSearch *self,
                                          const char   *need);
void          rp_help_search_rank        (RpHelpSearch *self,
                                          RpMatches    *matches,
                                          RpFavourSize  size,
                                          const char   *organization);
const char   *rp_help_search_get_need    (RpHelpSearch *self);
RpMatches    *rp_help_search_get_matches (RpHelpSearch *self);
GPtrArray    *rp_help_search_get_targets (RpHelpSearch *self,
                                          guint         most);
RpNetwork    *rp_help_search_get_network (RpHelpSearch *self);
RpHelp       *rp_help_search_get_help    (RpHelpSearch *self);
GArray       *rp_help_search_get_past    (RpHelpSearch *self);

G_END_DECLS
