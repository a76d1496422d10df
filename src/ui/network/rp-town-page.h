/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_TOWN_PAGE (rp_town_page_get_type ())
G_DECLARE_FINAL_TYPE (RpTownPage, rp_town_page, RP, TOWN_PAGE, RpPlace)

GtkWidget *rp_town_page_new         (RpStore    *store);
gboolean   rp_town_page_get_filling (RpTownPage *self);

G_END_DECLS
