/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_PERSON_OPENER_CARD (rp_person_opener_card_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonOpenerCard, rp_person_opener_card, RP, PERSON_OPENER_CARD, AdwBin)

GtkWidget *rp_person_opener_card_new         (GtkWidget          *child,
                                              const char         *style_class);
void       rp_person_opener_card_set_popover (RpPersonOpenerCard *self,
                                              GtkWidget          *popover);
void       rp_person_opener_card_set_name    (RpPersonOpenerCard *self,
                                              const char         *name);
void       rp_person_opener_card_close       (RpPersonOpenerCard *self);

G_END_DECLS
