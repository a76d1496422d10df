/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

/**
 * RpExecutivesPage:
 *
 * The place of people: the list of them, and the page of one. What it owes the
 * window stands in rp-window.h.
 *
 * What it offers the widgets below it, for whoever is shown: `place.edit`,
 * `place.delete`, `people.merge` (chooses with whom), `people.new-position`,
 * `people.choose-photo`, `people.remove-photo`, `people.edit-tags`,
 * `people.edit-contacts`. They are enabled while somebody is.
 */
#define RP_TYPE_EXECUTIVES_PAGE (rp_executives_page_get_type ())
G_DECLARE_FINAL_TYPE (RpExecutivesPage, rp_executives_page, RP, EXECUTIVES_PAGE, RpPlace)

GtkWidget *rp_executives_page_new (RpStore *store);

G_END_DECLS
