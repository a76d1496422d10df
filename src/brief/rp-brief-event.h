/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-brief.h"
#include "rp-town-advice.h"

G_BEGIN_DECLS

RpBrief *rp_brief_new_event (const RpTownFacts *facts,
                             GPtrArray         *people);

G_END_DECLS
