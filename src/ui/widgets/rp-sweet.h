/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"
#include "rp-sweet-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_SWEET (rp_sweet_get_type ())

G_DECLARE_FINAL_TYPE (RpSweet, rp_sweet, RP, SWEET, RpDrawing)

GtkWidget *rp_sweet_new (RpSweetKind  kind,
                         int          size,
                         const char  *name);

G_END_DECLS
