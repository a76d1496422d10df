/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_TAKEAWAY_CARD (rp_takeaway_card_get_type ())
G_DECLARE_FINAL_TYPE (RpTakeawayCard, rp_takeaway_card, RP, TAKEAWAY_CARD, AdwBin)

void rp_takeaway_card_set_plan (RpTakeawayCard *self,
                                RpPlan         *plan);
void rp_takeaway_card_edit     (RpTakeawayCard *self);

G_END_DECLS
