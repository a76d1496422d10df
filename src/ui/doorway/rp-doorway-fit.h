/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The style of a label that says what the line below it is */
#define RP_DOORWAY_HEADING "doorway-heading"

int  rp_doorway_fit      (GtkWidget *lines,
                          int        width,
                          int        height);
void rp_doorway_set_size (GtkWidget *lines,
                          int        size);

G_END_DECLS
