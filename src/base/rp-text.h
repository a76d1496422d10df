/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

G_END_DECLS
