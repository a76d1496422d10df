/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_ATTENDEE (rp_attendee_get_type ())
G_DECLARE_FINAL_TYPE (RpAttendee, rp_attendee, RP, ATTENDEE, RpRecord)

/**
 * RpAttendee:
 *
 * Somebody at a meeting beside the executive and me.
 */
struct _RpAttendee
{
  RpRecord  parent_instance;

  char     *meeting;
  char     *person;
};

G_END_DECLS
