/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-favour.h"
#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpMeetingState:
 * @RP_MEETING_IDEA: only an idea
 * @RP_MEETING_INVITED: they were asked
 * @RP_MEETING_CONFIRMED: agreed
 * @RP_MEETING_HELD: it took place
 * @RP_MEETING_DEBRIEFED: and was thought over
 * @RP_MEETING_CANCELLED: it will not take place
 *
 * How far it came.
 */
typedef enum {
  RP_MEETING_IDEA,
  RP_MEETING_INVITED,
  RP_MEETING_CONFIRMED,
  RP_MEETING_HELD,
  RP_MEETING_DEBRIEFED,
  RP_MEETING_CANCELLED,
} RpMeetingState;

#define RP_TYPE_MEETING_STATE (rp_meeting_state_get_type ())
GType rp_meeting_state_get_type (void);

#define RP_TYPE_MEETING (rp_meeting_get_type ())
G_DECLARE_FINAL_TYPE (RpMeeting, rp_meeting, RP, MEETING, RpRecord)

/**
 * RpMeeting:
 *
 * A planned conversation with one executive.
 */
struct _RpMeeting
{
  RpRecord        parent_instance;

  char           *title;
  char           *format;           /* dinner, walk, breakfast */
  char           *person;
  RpMeetingState  state;
  gint64          starts;
  gint64          ends;
  char           *venue;
  char           *takeaway;         /* they walk away with */
  gboolean        billed;           /* chargeable to a project */
  char           *calendar_title;   /* what a calendar may show */
  char           *ask;
  RpFavourSize    ask_size;
  char           *ask_objective;    /* the objective of theirs that the ask serves */
  char           *not_invited;      /* the true answer to "why was I not invited?" */
};

G_END_DECLS
