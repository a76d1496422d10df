/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _RpStepFiller RpStepFiller;

/**
 * RpStepFill:
 * @widget: what is filled
 *
 * Fills the next part of @widget.
 *
 * Returns: whether there is more to fill
 */
typedef gboolean (*RpStepFill) (gpointer widget);

RpStepFiller *rp_step_filler_new     (gpointer      widget,
                                      RpStepFill    fill);
void          rp_step_filler_free    (RpStepFiller *filler);
void          rp_step_filler_start   (RpStepFiller *filler);
void          rp_step_filler_slow    (RpStepFiller *filler);
gboolean      rp_step_filler_is_busy (RpStepFiller *filler);

G_END_DECLS
