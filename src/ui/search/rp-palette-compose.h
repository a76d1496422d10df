/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette-item.h"
#include "rp-store.h"

G_BEGIN_DECLS

GPtrArray *rp_palette_compose (RpStore    *store,
                               const char *typed,
                               GPtrArray  *recent,
                               RpRecord   *shown,
                               GPtrArray  *open,
                               GPtrArray  *sealed);

G_END_DECLS
