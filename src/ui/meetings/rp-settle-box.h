/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_SETTLE_BOX (rp_settle_box_get_type ())
G_DECLARE_FINAL_TYPE (RpSettleBox, rp_settle_box, RP, SETTLE_BOX, AdwBin)

gboolean rp_settle_box_wants    (RpPlan          *plan,
                                 const RpFinding *finding);
gboolean rp_settle_box_set_plan (RpSettleBox     *self,
                                 RpPlan          *plan);

G_END_DECLS
