/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_MEETING_LIST (rp_meeting_list_get_type ())
G_DECLARE_FINAL_TYPE (RpMeetingList, rp_meeting_list, RP, MEETING_LIST, AdwBin)

void        rp_meeting_list_set_store    (RpMeetingList *self,
                                          RpStore       *store);
const char *rp_meeting_list_get_selected (RpMeetingList *self);
RpMeeting  *rp_meeting_list_get_first    (RpMeetingList *self);
void        rp_meeting_list_select       (RpMeetingList *self,
                                          const char    *meeting);
void        rp_meeting_list_leave        (RpMeetingList *self);
gboolean    rp_meeting_list_is_empty     (RpMeetingList *self);
guint       rp_meeting_list_count_coming (RpMeetingList *self);

G_END_DECLS
