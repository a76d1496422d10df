/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void rp_jar_path        (cairo_t  *cr);
void rp_jar_draw_shadow (cairo_t  *cr,
                         gboolean  dark);
void rp_jar_draw_back   (cairo_t  *cr,
                         gboolean  dark);
void rp_jar_draw_front  (cairo_t  *cr,
                         gboolean  dark);
void rp_jar_draw_lid    (cairo_t  *cr,
                         double    lifted,
                         gboolean  dark);

G_END_DECLS
