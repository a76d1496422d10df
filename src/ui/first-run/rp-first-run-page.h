/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RpFirstRunPage:
 *
 * What an empty library shows: three ways to begin, as the actions
 * `win.load-example`, `win.import` and `win.add-person`.
 */
#define RP_TYPE_FIRST_RUN_PAGE (rp_first_run_page_get_type ())
G_DECLARE_FINAL_TYPE (RpFirstRunPage, rp_first_run_page, RP, FIRST_RUN_PAGE, AdwBin)

GtkWidget *rp_first_run_page_new (void);

G_END_DECLS
