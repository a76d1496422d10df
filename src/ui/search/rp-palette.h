/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_PALETTE (rp_palette_get_type ())
G_DECLARE_FINAL_TYPE (RpPalette, rp_palette, RP, PALETTE, AdwWindow)

void rp_palette_present (GtkWindow  *parent,
                         RpStore    *store,
                         GType       type,
                         const char *shown,
                         gboolean    has_example);

G_END_DECLS
