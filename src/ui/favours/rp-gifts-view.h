/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_GIFTS_VIEW (rp_gifts_view_get_type ())
G_DECLARE_FINAL_TYPE (RpGiftsView, rp_gifts_view, RP, GIFTS_VIEW, AdwBin)

GtkWidget *rp_gifts_view_new  (void);
void       rp_gifts_view_show (RpGiftsView *self,
                               RpNetwork   *network);

G_END_DECLS
