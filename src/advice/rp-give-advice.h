/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-meet-advice.h"

G_BEGIN_DECLS

/* What could I give?, and how asks of mine ended. What is referred to belongs to the network
 * and lives as long as it does. */

/**
 * RpGift:
 * @person: who could be given it
 * @wish: what it answers: an #RpNeed, #RpObjective or #RpCuriosity of theirs
 * @lesson: (nullable): a lesson of mine to tell
 * @helper: (nullable): somebody to introduce; with neither, nothing fits yet
 * @pair: (nullable): why, when it is an introduction
 * @fit: 0 when nothing fits
 *
 * Something I could give somebody.
 */
typedef struct
{
  RpPerson *person;
  gpointer  wish;
  RpLesson *lesson;
  RpPerson *helper;
  RpPair   *pair;
  double    fit;
} RpGift;

GPtrArray  *rp_what_could_i_give     (RpNetwork    *network,
                                      const char   *person);
GPtrArray  *rp_what_could_i_give_all (RpNetwork    *network,
                                      guint         most);
void        rp_gift_free             (RpGift       *gift);
char       *rp_gift_words            (const RpGift *gift);

/**
 * RpPastAsk:
 * @favour: the ask
 * @person: (nullable): who was asked
 * @relevance: how much it is like what is needed now
 */
typedef struct
{
  RpFavour *favour;
  RpPerson *person;
  double    relevance;
} RpPastAsk;

GArray     *rp_past_asks         (RpNetwork       *network,
                                  RpMatches       *matches);
char       *rp_past_ask_words    (const RpPastAsk *ask);

/**
 * RpAppealSum:
 * @n_asked: how many were asked, whatever they said
 * @n_pending: how many of them have not answered
 * @n_pledged: how many granted it
 * @n_declined: how many did not
 * @asked: the amount asked for in all
 * @pledged: the amount pledged
 * @declined: the amount declined
 * @missing: what is needed and not pledged yet; not below 0
 *
 * What became of one need that several were asked for; amounts in its unit.
 */
typedef struct
{
  guint  n_asked;
  guint  n_pending;
  guint  n_pledged;
  guint  n_declined;
  gint64 asked;
  gint64 pledged;
  gint64 declined;
  gint64 missing;
} RpAppealSum;

void        rp_appeal_sum        (RpAppeal          *appeal,
                                  GPtrArray         *favours,
                                  RpAppealSum       *sum);
char       *rp_appeal_words      (RpAppeal          *appeal,
                                  const RpAppealSum *sum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpGift, rp_gift_free)

G_END_DECLS
