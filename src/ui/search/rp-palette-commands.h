/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette-item.h"
#include "rp-store.h"

G_BEGIN_DECLS

/* What the window behind the palette has */
typedef struct
{
  RpStore  *store;
  RpRecord *shown;       /* (nullable): what it shows */
  gboolean  has_example; /* whether the example is in the library */
} RpPaletteScene;

void rp_palette_add_commands (const RpPaletteScene *scene,
                              const char           *typed,
                              GPtrArray            *items);
void rp_palette_add_missed   (const RpPaletteScene *scene,
                              const char           *typed,
                              GPtrArray            *items);

G_END_DECLS
