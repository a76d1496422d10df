/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean rp_layout_takes_part     (GtkWidget *child);
void     rp_layout_measure_width  (GtkWidget *child,
                                   int       *minimum,
                                   int       *natural);
int      rp_layout_measure_height (GtkWidget *child,
                                   int        width);
void     rp_layout_place          (GtkWidget *child,
                                   int        x,
                                   int        y,
                                   int        width,
                                   int        height);
void     rp_layout_set_label      (GtkButton  *button,
                                   const char *label);
void     rp_layout_move           (GtkWidget *child,
                                   GtkBox    *box,
                                   GtkWidget *after);

G_END_DECLS
