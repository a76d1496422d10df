/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpAttendanceRole:
 * @RP_ATTENDANCE_ATTENDS: is there
 * @RP_ATTENDANCE_SPEAKS: speaks
 * @RP_ATTENDANCE_CHAIRS: chairs it, or a part of it
 *
 * As what.
 */
typedef enum {
  RP_ATTENDANCE_ATTENDS,
  RP_ATTENDANCE_SPEAKS,
  RP_ATTENDANCE_CHAIRS,
} RpAttendanceRole;

#define RP_TYPE_ATTENDANCE_ROLE (rp_attendance_role_get_type ())
GType rp_attendance_role_get_type (void);

#define RP_TYPE_ATTENDANCE (rp_attendance_get_type ())
G_DECLARE_FINAL_TYPE (RpAttendance, rp_attendance, RP, ATTENDANCE, RpRecord)

/**
 * RpAttendance:
 *
 * Somebody who comes to an event, or came.
 */
struct _RpAttendance
{
  RpRecord          parent_instance;

  char             *event;
  char             *person;   /* not set: me */
  RpAttendanceRole  role;
};

G_END_DECLS
