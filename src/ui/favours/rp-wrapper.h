/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_WRAPPER (rp_wrapper_get_type ())

G_DECLARE_FINAL_TYPE (RpWrapper, rp_wrapper, RP, WRAPPER, RpDrawing)

GtkWidget *rp_wrapper_new (void);

G_END_DECLS
