/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_scroll_line_watch (GtkScrolledWindow *scroller,
                           GtkWidget         *header);

G_END_DECLS
