/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_MEETING_DIALOG (rp_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetingDialog, rp_meeting_dialog, RP, MEETING_DIALOG, RpFormWindow)

void rp_meeting_dialog_present_new  (RpStore    *store,
                                     GtkWidget  *widget,
                                     const char *person,
                                     const char *topic);
void rp_meeting_dialog_present_edit (RpWriter   *writer,
                                     RpPlan     *plan);

G_END_DECLS
