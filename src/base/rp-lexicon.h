/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpLexicon:
 *
 * The words of many texts: what folding and stemming make of a word is found
 * out once for each spelling. For one thread at a time.
 */
typedef struct _RpLexicon RpLexicon;
typedef struct _RpWord RpWord;

/**
 * RpTerm:
 * @stem: the folded stem; what is compared: the same pointer for the same stem
 * @word: the word as it was written; what is shown
 *
 * A significant word. Both live as long as their lexicon.
 */
typedef struct
{
  const char *stem;
  const char *word;
} RpTerm;

RpLexicon  *rp_lexicon_new      (void);
void        rp_lexicon_free     (RpLexicon    *lexicon);
GPtrArray  *rp_lexicon_read     (RpLexicon    *lexicon,
                                 const char   *text);
const char *rp_lexicon_language (GPtrArray    *words);
GArray     *rp_lexicon_terms    (RpLexicon    *lexicon,
                                 GPtrArray    *words,
                                 const char   *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpLexicon, rp_lexicon_free)

G_END_DECLS
