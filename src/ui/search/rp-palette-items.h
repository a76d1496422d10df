/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-palette-item.h"

G_BEGIN_DECLS

void  rp_palette_items_replace (GListStore *self,
                                GPtrArray  *items);
guint rp_palette_items_find    (GListStore *self,
                                const char *action,
                                GVariant   *target);
guint rp_palette_items_step    (GListStore *self,
                                guint       from,
                                int         step);

G_END_DECLS
