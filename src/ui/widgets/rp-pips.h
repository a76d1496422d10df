/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_PIPS (rp_pips_get_type ())

G_DECLARE_FINAL_TYPE (RpPips, rp_pips, RP, PIPS, RpDrawing)

GtkWidget *rp_pips_new       (void);
guint      rp_pips_get_stage (RpPips     *self);
void       rp_pips_set_stage (RpPips     *self,
                              guint       stage,
                              const char *name);

G_END_DECLS
