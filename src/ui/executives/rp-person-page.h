/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpPersonPage:
 *
 * The page of one person. Signal "gone": the person who was shown is there no
 * more. The place around it installs `place.edit` and the actions that
 * rp-executives-page.h names.
 */
#define RP_TYPE_PERSON_PAGE (rp_person_page_get_type ())
G_DECLARE_FINAL_TYPE (RpPersonPage, rp_person_page, RP, PERSON_PAGE, AdwBin)

GtkWidget  *rp_person_page_new        (RpStore      *store);
void        rp_person_page_show       (RpPersonPage *self,
                                       const char   *id);
const char *rp_person_page_get_shown  (RpPersonPage *self);
void        rp_person_page_set_folded (RpPersonPage *self,
                                       gboolean      folded,
                                       gboolean      outer_folded);

G_END_DECLS
