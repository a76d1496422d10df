/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_MEETINGS_PAGE (rp_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetingsPage, rp_meetings_page, RP, MEETINGS_PAGE, RpPlace)

GtkWidget *rp_meetings_page_new (RpStore *store);

G_END_DECLS
