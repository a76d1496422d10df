/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-person-digest.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_PAGE_HERO (rp_person_page_hero_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonPageHero, rp_person_page_hero, RP, PERSON_PAGE_HERO, AdwBin)

GtkWidget *rp_person_page_hero_new        (void);
void       rp_person_page_hero_set_digest (RpPersonPageHero *self,
                                           RpPersonDigest   *digest);
void       rp_person_page_hero_set_narrow (RpPersonPageHero *self,
                                           gboolean          narrow);

G_END_DECLS
