/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_NAV_ROW (rp_nav_row_get_type ())
G_DECLARE_FINAL_TYPE (RpNavRow, rp_nav_row, RP, NAV_ROW, GtkListBoxRow)

GtkWidget  *rp_nav_row_new       (const char *place,
                                  const char *title,
                                  const char *icon_name);
const char *rp_nav_row_get_place (RpNavRow   *self);

G_END_DECLS
