/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-plan.h"

G_BEGIN_DECLS

/**
 * RpMeetingGroup:
 * @RP_MEETING_GROUP_COMING: coming up
 * @RP_MEETING_GROUP_DEBRIEF: over, and not thought over yet
 * @RP_MEETING_GROUP_PAST: debriefed or cancelled
 *
 * The heading that a meeting stands under.
 */
typedef enum {
  RP_MEETING_GROUP_COMING,
  RP_MEETING_GROUP_DEBRIEF,
  RP_MEETING_GROUP_PAST,
} RpMeetingGroup;

RpMeetingGroup  rp_meeting_group          (RpMeeting      *meeting,
                                           gint64          now);
const char     *rp_meeting_group_name     (RpMeetingGroup  group);
char           *rp_meeting_kind_words     (RpMeeting      *meeting);
char           *rp_meeting_row_words      (RpMeeting      *meeting,
                                           const char     *venue,
                                           gint64          now,
                                           GTimeZone      *zone);
char           *rp_meeting_time_words     (RpMeeting      *meeting,
                                           GTimeZone      *zone);
const char     *rp_meeting_state_words    (RpMeetingState  state);
gboolean        rp_plan_is_over           (RpPlan         *plan);
char           *rp_venue_words            (RpVenue        *venue);
char           *rp_plan_place_words       (RpPlan         *plan);
char           *rp_plan_before_words      (RpPlan         *plan);
char           *rp_plan_takeaway_heading  (RpPlan         *plan);
char           *rp_plan_person_words      (RpPlan         *plan);
char           *rp_plan_calendar_words    (RpPlan         *plan);
const char     *rp_favour_size_words      (RpFavourSize    size);
const char     *rp_ground_words           (RpGround        ground);

G_END_DECLS
