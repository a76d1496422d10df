/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_FAVOURS_PAGE (rp_favours_page_get_type ())
G_DECLARE_FINAL_TYPE (RpFavoursPage, rp_favours_page, RP, FAVOURS_PAGE, RpPlace)

GtkWidget *rp_favours_page_new (RpStore *store);

G_END_DECLS
