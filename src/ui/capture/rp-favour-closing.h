/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-favour.h"

G_BEGIN_DECLS

#define RP_TYPE_FAVOUR_CLOSING (rp_favour_closing_get_type ())
G_DECLARE_FINAL_TYPE (RpFavourClosing, rp_favour_closing, RP, FAVOUR_CLOSING, AdwBin)

GtkWidget    *rp_favour_closing_new       (RpFavour        *favour);
RpFavourState rp_favour_closing_get_state (RpFavourClosing *self);
void          rp_favour_closing_put       (RpFavourClosing *self,
                                           RpFavour        *favour);

G_END_DECLS
