/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DATE_TILE (rp_date_tile_get_type ())

G_DECLARE_FINAL_TYPE (RpDateTile, rp_date_tile, RP, DATE_TILE, GtkWidget)

GtkWidget *rp_date_tile_new      (guint32     day,
                                  gboolean    mini);
guint32    rp_date_tile_get_day  (RpDateTile *self);
void       rp_date_tile_set_day  (RpDateTile *self,
                                  guint32     day);
gboolean   rp_date_tile_get_mini (RpDateTile *self);
void       rp_date_tile_set_mini (RpDateTile *self,
                                  gboolean    mini);

G_END_DECLS
