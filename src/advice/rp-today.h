/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-today-facts.h"

G_BEGIN_DECLS

/**
 * RpTodayKind:
 * @RP_TODAY_NEXT: the next conversation, one item
 * @RP_TODAY_LATER: later ones
 * @RP_TODAY_DEBRIEF: held, and to be debriefed
 * @RP_TODAY_CURIOUS: curious, waiting for an invitation
 * @RP_TODAY_I_OWE: what I promised
 * @RP_TODAY_THEY_OWE: what was promised to me
 * @RP_TODAY_RECONNECT: time to reconnect
 * @RP_TODAY_INTRODUCTION: introductions to follow up
 *
 * The cards of Today, in the order in which they are shown.
 */
typedef enum {
  RP_TODAY_NEXT,
  RP_TODAY_LATER,
  RP_TODAY_DEBRIEF,
  RP_TODAY_CURIOUS,
  RP_TODAY_I_OWE,
  RP_TODAY_THEY_OWE,
  RP_TODAY_RECONNECT,
  RP_TODAY_INTRODUCTION,
} RpTodayKind;

#define RP_TYPE_TODAY_KIND (rp_today_kind_get_type ())
GType rp_today_kind_get_type (void);

/* How many items a card shows, at the most */
#define RP_TODAY_MAX_ITEMS 7

/**
 * RpTodayItem:
 * @key: what a snooze names
 * @type: the class of the record it is about
 * @id: its UUID
 * @person: (nullable): the UUID of whom it is about
 * @title: what is to be done, or with whom
 * @reason: why it is here, one sentence or less: "by Friday", "4 days late ·
 *   promised 24 Sept", "His forum is looking for a speaker"
 * @aside: (nullable): short, at the end of the row: "11 weeks"
 * @aside_note: (nullable): under it: "aim for 6"
 * @late: whether it was promised for a day before today
 * @verb: (nullable): the button, such as "Nudge"; none when there is only the
 *   record to look at
 *
 * One item of Today. Sealed words are never in it.
 */
typedef struct
{
  char     *key;
  GType     type;
  char     *id;
  char     *person;
  char     *title;
  char     *reason;
  char     *aside;
  char     *aside_note;
  gboolean  late;
  char     *verb;
} RpTodayItem;

/**
 * RpTodayCard:
 * @kind: which
 * @title: its heading
 * @items: (element-type RpTodayItem): at most %RP_TODAY_MAX_ITEMS
 * @more: how many there are besides
 * @snoozed: how many are put off
 */
typedef struct
{
  RpTodayKind  kind;
  char        *title;
  GPtrArray   *items;
  guint        more;
  guint        snoozed;
} RpTodayCard;

/**
 * RpToday:
 * @lead: the one thing that matters, in a sentence or two
 * @cards: (element-type RpTodayCard): those with items, by kind
 */
typedef struct
{
  char      *lead;
  GPtrArray *cards;
} RpToday;

RpToday     *rp_today_compose (const RpTodayFacts *facts);
void         rp_today_free    (RpToday            *today);
RpTodayCard *rp_today_find    (const RpToday      *today,
                               RpTodayKind         kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpToday, rp_today_free)

G_END_DECLS
