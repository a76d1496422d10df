/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-today.h"
#include "rp-writer.h"

G_BEGIN_DECLS

void rp_today_keep      (RpWriter           *writer,
                         const RpTodayFacts *facts,
                         const char         *commitment);
void rp_today_snooze    (RpWriter           *writer,
                         const RpTodayFacts *facts,
                         const char         *key,
                         guint               days);
void rp_today_follow_up (RpWriter           *writer,
                         const RpTodayFacts *facts,
                         const char         *introduction);
void rp_today_nudge     (RpWriter           *writer,
                         const RpTodayFacts *facts,
                         const char         *commitment,
                         GtkWidget          *widget);

G_END_DECLS
