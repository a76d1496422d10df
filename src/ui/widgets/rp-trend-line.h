/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"

G_BEGIN_DECLS

/**
 * RpTrendPoint:
 * @at: when; any unit that grows with time
 * @value: how much
 *
 * One point of a line.
 */
typedef struct
{
  double at;
  double value;
} RpTrendPoint;

#define RP_TYPE_TREND_LINE (rp_trend_line_get_type ())

G_DECLARE_FINAL_TYPE (RpTrendLine, rp_trend_line, RP, TREND_LINE, RpDrawing)

GtkWidget *rp_trend_line_new (void);
void       rp_trend_line_set (RpTrendLine        *self,
                              const char         *name,
                              const RpTrendPoint *points,
                              guint               n_points);

G_END_DECLS
