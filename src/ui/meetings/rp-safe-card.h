/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_SAFE_CARD (rp_safe_card_get_type ())
G_DECLARE_FINAL_TYPE (RpSafeCard, rp_safe_card, RP, SAFE_CARD, AdwBin)

void rp_safe_card_set_plan (RpSafeCard *self,
                            RpPlan     *plan);
void rp_safe_card_set_wide (RpSafeCard *self,
                            gboolean    wide);

G_END_DECLS
