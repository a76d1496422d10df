/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_HELD_CARD (rp_held_card_get_type ())
G_DECLARE_FINAL_TYPE (RpHeldCard, rp_held_card, RP, HELD_CARD, AdwBin)

void rp_held_card_set_plan (RpHeldCard *self,
                            RpPlan     *plan);

G_END_DECLS
