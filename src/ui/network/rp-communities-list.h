/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_COMMUNITIES_LIST (rp_communities_list_get_type ())
G_DECLARE_FINAL_TYPE (RpCommunitiesList, rp_communities_list, RP, COMMUNITIES_LIST, AdwBin)

void        rp_communities_list_set_store    (RpCommunitiesList *self,
                                              RpStore           *store);
gboolean    rp_communities_list_is_empty     (RpCommunitiesList *self);
gboolean    rp_communities_list_get_filling  (RpCommunitiesList *self);
const char *rp_communities_list_get_selected (RpCommunitiesList *self,
                                              GType             *type);
void        rp_communities_list_select       (RpCommunitiesList *self,
                                              const char        *id);

G_END_DECLS
