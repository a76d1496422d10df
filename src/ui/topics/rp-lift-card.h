/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_LIFT_CARD (rp_lift_card_get_type ())
G_DECLARE_FINAL_TYPE (RpLiftCard, rp_lift_card, RP, LIFT_CARD, AdwBin)

void rp_lift_card_set_line (RpLiftCard *self,
                            const char *line);

G_END_DECLS
