/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette-item.h"
#include "rp-store.h"

G_BEGIN_DECLS

void rp_palette_add_commands (RpStore    *store,
                              RpRecord   *shown,
                              const char *typed,
                              GPtrArray  *items);

G_END_DECLS
