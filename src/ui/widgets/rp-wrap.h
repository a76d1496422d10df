/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_WRAP (rp_wrap_get_type ())

G_DECLARE_FINAL_TYPE (RpWrap, rp_wrap, RP, WRAP, GtkWidget)

GtkWidget *rp_wrap_new         (void);
void       rp_wrap_append      (RpWrap    *self,
                                GtkWidget *child);
void       rp_wrap_remove      (RpWrap    *self,
                                GtkWidget *child);
void       rp_wrap_remove_all  (RpWrap    *self);
void       rp_wrap_set_columns (RpWrap    *self,
                                guint      max_columns,
                                int        column_width);

G_END_DECLS
