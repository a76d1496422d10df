/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-person-digest.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_STAGE_CARD (rp_person_stage_card_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonStageCard, rp_person_stage_card, RP, PERSON_STAGE_CARD, AdwBin)

GtkWidget *rp_person_stage_card_new        (void);
void       rp_person_stage_card_set_digest (RpPersonStageCard *self,
                                            RpPersonDigest    *digest);

G_END_DECLS
