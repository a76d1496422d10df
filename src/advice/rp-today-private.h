/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-today.h"

G_BEGIN_DECLS

/**
 * RpTodayContext:
 * @facts: what Today rests on
 * @today: the day, where I am
 * @snoozed: keys that are put off
 * @needs: the first open need of each person
 * @curiosities: the latest of each person
 *
 * What every card needs, worked out once.
 */
typedef struct
{
  const RpTodayFacts *facts;
  guint32             today;
  GHashTable         *snoozed;
  GHashTable         *needs;
  GHashTable         *curiosities;
} RpTodayContext;

/* The items of one card, without asking whether they are put off. They are
 * NULL when the record gives no occasion for one: rp-today-items.c */
RpTodayItem *rp_today_meeting_item      (const RpTodayContext *context,
                                         RpMeeting            *meeting,
                                         gboolean              next);
RpTodayItem *rp_today_debrief_item      (const RpTodayContext *context,
                                         RpMeeting            *meeting);
RpTodayItem *rp_today_curious_item      (const RpTodayContext *context,
                                         RpEncounter          *encounter);
RpTodayItem *rp_today_commitment_item   (const RpTodayContext *context,
                                         RpCommitment         *commitment);
void         rp_today_item_free         (RpTodayItem          *item);

/* People to be in touch with again: rp-today-people.c */
RpTodayItem *rp_today_reconnect_item    (const RpTodayContext *context,
                                         RpPersonEntry        *entry);
RpTodayItem *rp_today_introduction_item (const RpTodayContext *context,
                                         RpIntroduction       *introduction);

/* What the items share: rp-today-items.c */
RpTodayItem *rp_today_item_new          (const char           *kind,
                                         gpointer              record,
                                         const char           *person);
RpPerson    *rp_today_person            (const RpTodayContext *context,
                                         const char           *id);
gint64       rp_today_meeting_end       (RpMeeting            *meeting);

/* The one thing that matters: rp-today-lead.c */
char        *rp_today_lead              (const RpTodayContext *context,
                                         const RpToday        *today);

G_END_DECLS
