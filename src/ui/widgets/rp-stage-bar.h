/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_STAGE_BAR (rp_stage_bar_get_type ())

G_DECLARE_FINAL_TYPE (RpStageBar, rp_stage_bar, RP, STAGE_BAR, GtkWidget)

GtkWidget *rp_stage_bar_new       (void);
guint      rp_stage_bar_get_stage (RpStageBar *self);
void       rp_stage_bar_set_stage (RpStageBar *self,
                                   guint       stage,
                                   const char *name,
                                   const char *next_name,
                                   const char *next_proof);

G_END_DECLS
