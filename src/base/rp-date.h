/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An instant is a gint64, seconds since 1970 UTC; 0 means "not set".
 * A day is a guint32, a proleptic Julian day as in GDate; 0 means "not set". */

#define RP_MINUTE ((gint64) 60)
#define RP_HOUR   ((gint64) 3600)
#define RP_DAY    ((gint64) 86400)

/**
 * RpWorkingHours:
 * @days: bit 0 is Monday, bit 6 is Sunday
 * @from: first minute of the working day
 * @to: minute after the last one
 */
typedef struct
{
  guint8  days;
  guint16 from;
  guint16 to;
} RpWorkingHours;

#define RP_WORKING_HOURS_DEFAULT "Mon-Fri 08:00-18:00"

char     *rp_time_to_rfc3339      (gint64                time);
gint64    rp_time_from_rfc3339    (const char           *text);
char     *rp_time_format          (gint64                time,
                                   GTimeZone            *zone,
                                   const char           *format);
gint64    rp_time_at              (guint32               day,
                                   guint                 minute,
                                   GTimeZone            *zone);
guint32   rp_time_day             (gint64                time,
                                   GTimeZone            *zone);
guint     rp_time_minute          (gint64                time,
                                   GTimeZone            *zone);
char     *rp_day_to_iso           (guint32               day);
guint32   rp_day_from_iso         (const char           *text);
char     *rp_day_format           (guint32               day,
                                   const char           *format);
GTimeZone *rp_zone_new            (const char           *identifier,
                                   GTimeZone            *fallback);
gboolean  rp_working_hours_parse  (RpWorkingHours       *hours,
                                   const char           *text);
gboolean  rp_working_hours_overlap (const RpWorkingHours *hours,
                                   GTimeZone            *zone,
                                   gint64                starts,
                                   gint64                ends);

G_END_DECLS
