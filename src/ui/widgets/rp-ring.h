/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"

G_BEGIN_DECLS

#define RP_TYPE_RING (rp_ring_get_type ())

G_DECLARE_FINAL_TYPE (RpRing, rp_ring, RP, RING, RpDrawing)

GtkWidget *rp_ring_new       (int     size);
guint      rp_ring_get_value (RpRing *self);
guint      rp_ring_get_total (RpRing *self);
void       rp_ring_set_value (RpRing *self,
                              guint   value,
                              guint   total);
void       rp_ring_set_left  (RpRing *self,
                              guint   left);
int        rp_ring_get_size  (RpRing *self);
void       rp_ring_set_size  (RpRing *self,
                              int     size);

G_END_DECLS
