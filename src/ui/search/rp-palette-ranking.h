/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpPaletteRank:
 * @RP_PALETTE_RANK_BEGINS: the title begins with what was typed
 * @RP_PALETTE_RANK_WORDS: words of the title do
 * @RP_PALETTE_RANK_WITHIN: the title has it somewhere
 * @RP_PALETTE_RANK_TEXT: it was found in other words than the title
 *
 * How well something is called what was typed; the best first.
 */
typedef enum {
  RP_PALETTE_RANK_BEGINS,
  RP_PALETTE_RANK_WORDS,
  RP_PALETTE_RANK_WITHIN,
  RP_PALETTE_RANK_TEXT,
} RpPaletteRank;

RpPaletteRank rp_palette_rank (const char *title,
                               const char *typed);

G_END_DECLS
