/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-today.h"

G_BEGIN_DECLS

#define RP_TYPE_NEXT_CARD (rp_next_card_get_type ())
G_DECLARE_FINAL_TYPE (RpNextCard, rp_next_card, RP, NEXT_CARD, AdwBin)

void rp_next_card_set_item (RpNextCard         *self,
                            const RpTodayItem  *item,
                            const RpTodayFacts *facts);

G_END_DECLS
