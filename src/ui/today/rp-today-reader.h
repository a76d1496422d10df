/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-store.h"
#include "rp-today.h"

G_BEGIN_DECLS

#define RP_TYPE_TODAY_READER (rp_today_reader_get_type ())
G_DECLARE_FINAL_TYPE (RpTodayReader, rp_today_reader, RP, TODAY_READER, GObject)

RpTodayReader      *rp_today_reader_new        (RpStore       *store);
void                rp_today_reader_look       (RpTodayReader *self);
void                rp_today_reader_look_every (RpTodayReader *self,
                                                guint          milliseconds);
const RpToday      *rp_today_reader_get_today  (RpTodayReader *self);
const RpTodayFacts *rp_today_reader_get_facts  (RpTodayReader *self);

G_END_DECLS
