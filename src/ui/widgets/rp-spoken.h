/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_spoken_set_label (GtkLabel   *label,
                          const char *text);
void rp_spoken_set_row   (GtkWidget  *child,
                          const char *name);

G_END_DECLS
