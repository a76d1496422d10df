/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_FLOWER (rp_flower_get_type ())

G_DECLARE_FINAL_TYPE (RpFlower, rp_flower, RP, FLOWER, RpDrawing)

/* The most petals that a flower has. */
#define RP_FLOWER_PETALS 8

GtkWidget *rp_flower_new        (int           size);
void       rp_flower_set_values (RpFlower     *self,
                                 const guint8 *values,
                                 guint         n_values,
                                 guint         strength);

G_END_DECLS
