/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-drawing.h"
#include "rp-give-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_APPEAL_BAR (rp_appeal_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpAppealBar, rp_appeal_bar, RP, APPEAL_BAR, RpDrawing)

GtkWidget *rp_appeal_bar_new (void);
void       rp_appeal_bar_set (RpAppealBar       *self,
                              RpAppeal          *appeal,
                              const RpAppealSum *sum);

G_END_DECLS
