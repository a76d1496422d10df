/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-person-digest.h"

G_BEGIN_DECLS

#define RP_TYPE_PERSON_JAR_CARD (rp_person_jar_card_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonJarCard, rp_person_jar_card, RP, PERSON_JAR_CARD, AdwBin)

GtkWidget *rp_person_jar_card_new        (void);
void       rp_person_jar_card_set_digest (RpPersonJarCard *self,
                                          RpPersonDigest  *digest);

G_END_DECLS
