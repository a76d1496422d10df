/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_MAP_PAGE (rp_map_page_get_type ())
G_DECLARE_FINAL_TYPE (RpMapPage, rp_map_page, RP, MAP_PAGE, RpPlace)

GtkWidget *rp_map_page_new (RpStore *store);

G_END_DECLS
