/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void rp_jar_draw_tag (cairo_t  *cr,
                      int       count,
                      gboolean  dark);

G_END_DECLS
