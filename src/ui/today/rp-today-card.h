/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-section.h"
#include "rp-today-row.h"

G_BEGIN_DECLS

RpTopic    *rp_today_find_topic    (const RpTodayFacts *facts,
                                    const char         *meeting);
char       *rp_today_describe_card (const RpTodayCard  *card,
                                    const RpTodayFacts *facts);
void        rp_today_build_rows    (RpSection          *section,
                                    const RpTodayCard  *card,
                                    const RpTodayFacts *facts);
RpTodayRow *rp_today_find_row      (RpSection          *section,
                                    const char         *key);

G_END_DECLS
