/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"
#include "rp-sweet-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_SWEET_DOT (rp_sweet_dot_get_type ())
G_DECLARE_FINAL_TYPE (RpSweetDot, rp_sweet_dot, RP, SWEET_DOT, RpDrawing)

GtkWidget *rp_sweet_dot_new (RpSweetKind  kind,
                             int          size,
                             const char  *name);

G_END_DECLS
