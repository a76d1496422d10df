/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RP_TYPE_GROWING_MODEL (rp_growing_model_get_type ())
G_DECLARE_FINAL_TYPE (RpGrowingModel, rp_growing_model, RP, GROWING_MODEL, GObject)

RpGrowingModel *rp_growing_model_new        (GListModel     *model,
                                             guint           step,
                                             guint           wanted);
void            rp_growing_model_set_reused (RpGrowingModel *self);
void            rp_growing_model_want       (RpGrowingModel *self,
                                             guint           n_items);
gboolean        rp_growing_model_is_full    (RpGrowingModel *self);

G_END_DECLS
