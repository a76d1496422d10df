/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_COLUMNS (rp_columns_get_type ())

G_DECLARE_FINAL_TYPE (RpColumns, rp_columns, RP, COLUMNS, GtkWidget)

GtkWidget *rp_columns_new         (GtkWidget *main,
                                   GtkWidget *side);
void       rp_columns_set_main    (RpColumns *self,
                                   GtkWidget *main);
void       rp_columns_set_side    (RpColumns *self,
                                   GtkWidget *side);
gboolean   rp_columns_get_stacked (RpColumns *self);

G_END_DECLS
