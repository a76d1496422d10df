/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_EXECUTIVES_PAGE (rp_executives_page_get_type ())
G_DECLARE_FINAL_TYPE (RpExecutivesPage, rp_executives_page, RP, EXECUTIVES_PAGE, AdwBin)

GtkWidget *rp_executives_page_new (RpStore *store);

G_END_DECLS
