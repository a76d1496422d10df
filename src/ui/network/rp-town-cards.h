/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-town-reader.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_TOWN_CARDS (rp_town_cards_get_type ())
G_DECLARE_FINAL_TYPE (RpTownCards, rp_town_cards, RP, TOWN_CARDS, AdwBin)

GtkWidget *rp_town_cards_new         (RpWriter    *writer);
void       rp_town_cards_show        (RpTownCards *self,
                                      RpTown      *town);
void       rp_town_cards_set_role    (RpTownCards *self,
                                      const char  *person,
                                      int          role);
gboolean   rp_town_cards_get_filling (RpTownCards *self);

G_END_DECLS
