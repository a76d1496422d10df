/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_TODAY_PAGE (rp_today_page_get_type ())
G_DECLARE_FINAL_TYPE (RpTodayPage, rp_today_page, RP, TODAY_PAGE, RpPlace)

GtkWidget *rp_today_page_new (RpStore *store);

G_END_DECLS
