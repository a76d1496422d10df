/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_MEETING_HERO (rp_meeting_hero_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetingHero, rp_meeting_hero, RP, MEETING_HERO, AdwBin)

void rp_meeting_hero_set_plan (RpMeetingHero *self,
                               RpPlan        *plan);

G_END_DECLS
