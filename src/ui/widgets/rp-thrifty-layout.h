/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_THRIFTY_LAYOUT (rp_thrifty_layout_get_type ())
G_DECLARE_FINAL_TYPE (RpThriftyLayout, rp_thrifty_layout, RP, THRIFTY_LAYOUT, GtkLayoutManager)

void rp_thrifty_layout_use        (GtkWidget    *widget);
void rp_thrifty_layout_use_in_row (AdwActionRow *row);

G_END_DECLS
