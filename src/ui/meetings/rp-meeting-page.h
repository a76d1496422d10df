/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-plan.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_MEETING_PAGE (rp_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetingPage, rp_meeting_page, RP, MEETING_PAGE, AdwBin)

GtkWidget *rp_meeting_page_new         (RpStore       *store);
void       rp_meeting_page_set_meeting (RpMeetingPage *self,
                                        const char    *meeting);
RpPlan    *rp_meeting_page_get_plan    (RpMeetingPage *self);
void       rp_meeting_page_set_folded  (RpMeetingPage *self,
                                        gboolean       folded,
                                        gboolean       outer_folded);
void       rp_meeting_page_print_brief (RpMeetingPage *self);
void       rp_meeting_page_save_brief  (RpMeetingPage *self);

G_END_DECLS
