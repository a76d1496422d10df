/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette-item.h"

G_BEGIN_DECLS

#define RP_TYPE_PALETTE_ROW (rp_palette_row_get_type ())
G_DECLARE_FINAL_TYPE (RpPaletteRow, rp_palette_row, RP, PALETTE_ROW, GtkWidget)

GtkWidget *rp_palette_row_new      (void);
void       rp_palette_row_set_item (RpPaletteRow  *self,
                                    RpPaletteItem *item);

G_END_DECLS
