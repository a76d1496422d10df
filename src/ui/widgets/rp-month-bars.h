/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"

G_BEGIN_DECLS

/**
 * RpMonthBar:
 * @label: (nullable): below the bar, a letter or two; static or owned by the caller
 * @given: drawn full
 * @asked: drawn as an outline
 * @listened: drawn pale
 *
 * What one month's bar is stacked of.
 */
typedef struct
{
  const char *label;
  guint       given;
  guint       asked;
  guint       listened;
} RpMonthBar;

#define RP_TYPE_MONTH_BARS (rp_month_bars_get_type ())

G_DECLARE_FINAL_TYPE (RpMonthBars, rp_month_bars, RP, MONTH_BARS, RpDrawing)

GtkWidget *rp_month_bars_new (void);
void       rp_month_bars_set (RpMonthBars      *self,
                              const char       *name,
                              const RpMonthBar *bars,
                              guint             n_bars);

G_END_DECLS
