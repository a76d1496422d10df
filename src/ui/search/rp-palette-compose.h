/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette-commands.h"

G_BEGIN_DECLS

GPtrArray *rp_palette_compose (const RpPaletteScene *scene,
                               const char           *typed,
                               GPtrArray            *recent,
                               GPtrArray            *open,
                               GPtrArray            *sealed);

G_END_DECLS
