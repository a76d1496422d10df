/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-ranking.h"

#include "rp-text.h"

#include <string.h>

/* Whether a word of @title begins with @word, or only holds it. */
static RpPaletteRank
rank_word (const char *title,
           const char *word)
{
  RpPaletteRank rank = RP_PALETTE_RANK_TEXT;

  for (const char *at = strstr (title, word); at != NULL;
       at = strstr (g_utf8_next_char (at), word))
    {
      if (at == title || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
        return RP_PALETTE_RANK_WORDS;
      rank = RP_PALETTE_RANK_WITHIN;
    }

  return rank;
}

/**
 * rp_palette_rank:
 * @title: what something is called
 * @typed: what was typed
 *
 * Returns: how well the one is the other, whatever the case and the accents
 */
RpPaletteRank
rp_palette_rank (const char *title,
                 const char *typed)
{
  g_autofree char *folded = rp_text_fold (title);
  g_autofree char *folded_typed = rp_text_fold (typed);
  g_auto(GStrv) words = g_strsplit (folded_typed, " ", -1);
  RpPaletteRank worst = RP_PALETTE_RANK_WORDS;

  if (g_str_has_prefix (folded, folded_typed))
    return RP_PALETTE_RANK_BEGINS;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      worst = MAX (worst, rank_word (folded, words[i]));

  return worst;
}
