/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-person-digest.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_NEXT_CARD (rp_person_next_card_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonNextCard, rp_person_next_card, RP, PERSON_NEXT_CARD, AdwBin)

GtkWidget *rp_person_next_card_new         (void);
void       rp_person_next_card_set_digest  (RpPersonNextCard *self,
                                            RpPersonDigest   *digest);
void       rp_person_next_card_set_holding (RpPersonNextCard *self,
                                            guint             holds,
                                            guint             applicable,
                                            guint             left);
void       rp_person_next_card_set_stacked (RpPersonNextCard *self,
                                            gboolean          stacked);

G_END_DECLS
