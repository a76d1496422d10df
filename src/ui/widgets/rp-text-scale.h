/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double   rp_text_scale_get      (void);
gboolean rp_text_scale_is_large (void);
void     rp_text_scale_watch    (GtkWidget *widget);

G_END_DECLS
