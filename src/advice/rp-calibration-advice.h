/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-topic-page-facts.h"

G_BEGIN_DECLS

/**
 * RpHypothesisAdvice:
 * @offered: how often it was offered
 * @confirmed: how often it was confirmed
 * @challenged: how often it was challenged
 * @new_angles: how often a new angle was found
 * @rewrite: whether it is to be rewritten before the next offer, because it
 *   was challenged twice in a row as it is worded now
 * @words: what it comes to, as a sentence
 *
 * How a hypothesis fares (4.10).
 */
typedef struct
{
  guint     offered;
  guint     confirmed;
  guint     challenged;
  guint     new_angles;
  gboolean  rewrite;
  char     *words;
} RpHypothesisAdvice;

RpHypothesisAdvice *rp_hypothesis_advise      (RpTopic            *topic,
                                               GPtrArray          *calibrations);
void                rp_hypothesis_advice_free (RpHypothesisAdvice *advice);
const char         *rp_response_words         (RpResponse          response);

/* How long a line takes to say, in seconds: words / 2.6. */
double              rp_lift_seconds           (const char         *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpHypothesisAdvice, rp_hypothesis_advice_free)

G_END_DECLS
