/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_COMMUNITIES_PAGE (rp_communities_page_get_type ())
G_DECLARE_FINAL_TYPE (RpCommunitiesPage, rp_communities_page, RP, COMMUNITIES_PAGE, RpPlace)

GtkWidget *rp_communities_page_new         (RpStore           *store);
gboolean   rp_communities_page_get_filling (RpCommunitiesPage *self);

G_END_DECLS
