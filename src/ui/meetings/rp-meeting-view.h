/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_MEETING_VIEW (rp_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetingView, rp_meeting_view, RP, MEETING_VIEW, AdwBin)

GtkWidget *rp_meeting_view_new           (void);
RpPlan    *rp_meeting_view_get_plan      (RpMeetingView *self);
void       rp_meeting_view_set_plan      (RpMeetingView *self,
                                          RpPlan        *plan);
gboolean   rp_meeting_view_get_filling   (RpMeetingView *self);
void       rp_meeting_view_append_side   (RpMeetingView *self,
                                          GtkWidget     *child);
void       rp_meeting_view_edit_takeaway (RpMeetingView *self);

G_END_DECLS
