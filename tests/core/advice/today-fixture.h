/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice-fixture.h"

#include "rp-today.h"

G_BEGIN_DECLS

#define NOW "2026-10-14T10:00:00+02:00"   /* a Wednesday */

RpTodayFacts      *facts_new   (const char    *now);
RpMeeting         *add_dinner  (RpTodayFacts  *facts,
                                const char    *starts,
                                const char    *state);
void               add_report  (RpTodayFacts  *facts,
                                RpMeeting     *meeting,
                                guint          to_settle,
                                guint          hints);
void               add_promise (RpTodayFacts  *facts,
                                const char    *person,
                                const char    *by,
                                const char    *text,
                                const char    *due);
RpPersonEntry     *neglect     (RpTodayFacts  *facts,
                                const char    *id,
                                int            days);
const RpTodayItem *item_at     (const RpToday *today,
                                RpTodayKind    kind,
                                guint          i);

G_END_DECLS
