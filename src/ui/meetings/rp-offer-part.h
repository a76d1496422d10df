/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan-part.h"

G_BEGIN_DECLS

#define RP_TYPE_OFFER_PART (rp_offer_part_get_type ())
G_DECLARE_FINAL_TYPE (RpOfferPart, rp_offer_part, RP, OFFER_PART, RpPlanPart)

G_END_DECLS
