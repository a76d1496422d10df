/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to src/advice: texts found by their significant words, however these end. */

typedef struct _RpTermIndex RpTermIndex;

/**
 * RpTermHit:
 * @text: number of the text
 * @relevance: above 0
 */
typedef struct
{
  guint  text;
  double relevance;
} RpTermHit;

RpTermIndex *rp_term_index_new    (void);
void         rp_term_index_free   (RpTermIndex *index);
guint        rp_term_index_add    (RpTermIndex *index,
                                   const char  *text,
                                   const char  *more);
GArray      *rp_term_index_find   (RpTermIndex *index,
                                   const char  *words);
GPtrArray   *rp_term_index_shared (RpTermIndex *index,
                                   const char  *words,
                                   guint        text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTermIndex, rp_term_index_free)

G_END_DECLS
