/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-attendance.h"

#include "rp-event.h"
#include "rp-person.h"

G_DEFINE_ENUM_TYPE (RpAttendanceRole, rp_attendance_role,
                    G_DEFINE_ENUM_VALUE (RP_ATTENDANCE_ATTENDS, "attends"),
                    G_DEFINE_ENUM_VALUE (RP_ATTENDANCE_SPEAKS, "speaks"),
                    G_DEFINE_ENUM_VALUE (RP_ATTENDANCE_CHAIRS, "chairs"))

static const RpField fields[] = {
  { "event",  RP_FIELD_REF,  G_STRUCT_OFFSET (RpAttendance, event),
    RP_FIELD_REQUIRED, rp_event_get_type },
  { "person", RP_FIELD_REF,  G_STRUCT_OFFSET (RpAttendance, person), 0, rp_person_get_type },
  { "role",   RP_FIELD_ENUM, G_STRUCT_OFFSET (RpAttendance, role),
    0, rp_attendance_role_get_type },
};

RP_DEFINE_RECORD (RpAttendance, rp_attendance, "attendance", "attendances", fields)
