/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-give-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_PAST_ASKS (rp_past_asks_get_type ())
G_DECLARE_FINAL_TYPE (RpPastAsks, rp_past_asks, RP, PAST_ASKS, AdwBin)

GtkWidget *rp_past_asks_new  (guint32     today);
void       rp_past_asks_show (RpPastAsks *self,
                              GArray     *asks);

G_END_DECLS
