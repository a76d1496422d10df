/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpTerm:
 * @stem: the folded Snowball stem; what is compared
 * @word: the word as it was written; what is shown
 */
typedef struct
{
  char *stem;
  char *word;
} RpTerm;

/* What a single line of text may hold; a longer one is refused where it comes in. */
#define RP_TEXT_MAX_LINE 10000

char       *rp_text_fold           (const char *text);
char       *rp_text_clean_line     (const char *text);
gboolean    rp_text_is_blank       (const char *text);
gboolean    rp_text_matches_name   (const char *text,
                                    const char *name);
gboolean    rp_text_contains_words (const char *text,
                                    const char *words);
char       *rp_text_initials       (const char *name);
const char *rp_text_language       (const char *text);
GPtrArray  *rp_text_terms          (const char *text,
                                    const char *language);

G_END_DECLS
