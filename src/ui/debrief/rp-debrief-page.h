/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpDebriefPage:
 *
 * What a meeting came to, asked in a fixed order; nothing is required. Signal
 * "closed": it is done, or given up.
 *
 * Actions: `cover.leave` closes it, and asks first when something was written;
 * `debrief.finish` (Ctrl+Return) keeps it, all in one step of undo.
 */
#define RP_TYPE_DEBRIEF_PAGE (rp_debrief_page_get_type ())
G_DECLARE_FINAL_TYPE (RpDebriefPage, rp_debrief_page, RP, DEBRIEF_PAGE, AdwBin)

GtkWidget *rp_debrief_page_new        (RpStore       *store,
                                       const char    *meeting);
gboolean   rp_debrief_page_is_touched (RpDebriefPage *self);

G_END_DECLS
