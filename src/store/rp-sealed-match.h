/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"

G_BEGIN_DECLS

/* Private to src/store: the words that are looked for in sealed text. */

#define RP_SEALED_MATCH_WORDS 32

/* How many bytes of a word are compared, and a 0 */
#define RP_SEALED_MATCH_LENGTH 64

/**
 * RpSealedMatch:
 * @words: folded; all but the last must be there as a whole
 * @needles: the same between spaces, as rp_text_fold_words() has them
 * @n_words: how many
 */
typedef struct
{
  char  words[RP_SEALED_MATCH_WORDS][RP_SEALED_MATCH_LENGTH];
  char  needles[RP_SEALED_MATCH_WORDS][RP_SEALED_MATCH_LENGTH + 2];
  guint n_words;
} RpSealedMatch;

void         rp_sealed_match_init   (RpSealedMatch       *self,
                                     const char          *text);
guint32      rp_sealed_match_all    (const RpSealedMatch *self);
guint32      rp_sealed_match_folded (const RpSealedMatch *self,
                                     const char          *folded,
                                     gsize                length);
RpSearchHit *rp_sealed_match_record (const RpSealedMatch *self,
                                     gpointer             record);

G_END_DECLS
