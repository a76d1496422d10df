/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-today.h"

G_BEGIN_DECLS

#define RP_TYPE_TODAY_ROW (rp_today_row_get_type ())
G_DECLARE_FINAL_TYPE (RpTodayRow, rp_today_row, RP, TODAY_ROW, AdwActionRow)

GtkWidget  *rp_today_row_new      (RpTodayKind         kind,
                                   const RpTodayItem  *item,
                                   const RpTodayFacts *facts);
const char *rp_today_row_get_key  (RpTodayRow         *self);
void        rp_today_row_set_done (RpTodayRow         *self);

G_END_DECLS
