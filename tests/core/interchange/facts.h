/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-facts.h"
#include "rp-import.h"

G_BEGIN_DECLS

RpMeetingFacts *facts_from_records (GPtrArray  *records,
                                    const char *meeting,
                                    gint64      now,
                                    GTimeZone  *zone);

G_END_DECLS
