/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_BRIEF_WINDOW (rp_brief_window_get_type ())
G_DECLARE_FINAL_TYPE (RpBriefWindow, rp_brief_window, RP, BRIEF_WINDOW, AdwWindow)

RpBriefWindow *rp_brief_window_new (RpWriter     *writer,
                                    RpPlan       *plan,
                                    gboolean      initials);

G_END_DECLS
