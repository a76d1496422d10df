/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-digest.h"
#include "rp-meeting.h"

G_BEGIN_DECLS

#define RP_TYPE_MEETING_ROW (rp_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetingRow, rp_meeting_row, RP, MEETING_ROW, GtkListBoxRow)

GtkWidget  *rp_meeting_row_new         (RpMeeting    *meeting,
                                        RpDigest     *digest,
                                        gint64        now,
                                        GTimeZone    *zone);
RpMeeting  *rp_meeting_row_get_meeting (RpMeetingRow *self);

G_END_DECLS
