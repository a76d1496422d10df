/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-model.h"

G_BEGIN_DECLS

#define RP_TYPE_PROMISE_ROW (rp_promise_row_get_type ())
G_DECLARE_FINAL_TYPE (RpPromiseRow, rp_promise_row, RP, PROMISE_ROW, GtkListBoxRow)

GtkWidget  *rp_promise_row_new      (RpCommitmentBy  by,
                                     guint32         today,
                                     RpCommitment   *commitment);
const char *rp_promise_row_get_id   (RpPromiseRow   *self);
char       *rp_promise_row_dup_text (RpPromiseRow   *self);
guint32     rp_promise_row_get_day  (RpPromiseRow   *self);

G_END_DECLS
