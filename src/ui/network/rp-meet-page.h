/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_MEET_PAGE (rp_meet_page_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetPage, rp_meet_page, RP, MEET_PAGE, RpPlace)

GtkWidget *rp_meet_page_new (RpStore *store);

G_END_DECLS
