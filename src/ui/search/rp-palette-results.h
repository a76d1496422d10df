/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette-item.h"
#include "rp-store.h"

G_BEGIN_DECLS

guint          rp_palette_add_hits   (GPtrArray  *open,
                                      GPtrArray  *sealed,
                                      const char *typed,
                                      GPtrArray  *items);
RpPaletteItem *rp_palette_record_new (RpRecord   *record,
                                      RpRecord   *owner,
                                      const char *typed);

G_END_DECLS
