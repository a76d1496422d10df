/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_COMMUNITY_VIEW (rp_community_view_get_type ())
G_DECLARE_FINAL_TYPE (RpCommunityView, rp_community_view, RP, COMMUNITY_VIEW, AdwBin)

GtkWidget *rp_community_view_new           (RpStore         *store);
void       rp_community_view_set_community (RpCommunityView *self,
                                            const char      *id);
void       rp_community_view_set_folded    (RpCommunityView *self,
                                            gboolean         folded,
                                            gboolean         outermost);
gboolean   rp_community_view_get_filling   (RpCommunityView *self);

G_END_DECLS
