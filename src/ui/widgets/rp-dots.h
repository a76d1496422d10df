/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_DOTS (rp_dots_get_type ())

G_DECLARE_FINAL_TYPE (RpDots, rp_dots, RP, DOTS, RpDrawing)

GtkWidget *rp_dots_new (const char *subject,
                        guint       value,
                        guint       total);
void       rp_dots_set (RpDots     *self,
                        const char *subject,
                        guint       value,
                        guint       total);

G_END_DECLS
