/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-date.h"

#include <stdio.h>
#include <string.h>

#define MINUTES_PER_DAY  1440
#define MAX_OVERLAP_DAYS 31   /* a longer span surely meets a working day */

/**
 * rp_time_to_rfc3339:
 * @time: an instant
 *
 * Returns: (transfer full): for instance "2026-11-22T19:00:00Z"
 */
char *
rp_time_to_rfc3339 (gint64 time)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (time);

  if (date == NULL)
    return g_strdup ("");

  /* g_date_time_format() writes the year 800 with three digits. */
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (date),
                          g_date_time_get_month (date), g_date_time_get_day_of_month (date),
                          g_date_time_get_hour (date), g_date_time_get_minute (date),
                          g_date_time_get_second (date));
}

/**
 * rp_time_from_rfc3339:
 * @text: (nullable): an instant with its offset; one without is taken as UTC
 *
 * Returns: the instant, or 0 when @text is not one
 */
gint64
rp_time_from_rfc3339 (const char *text)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) date = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;
  g_autoptr(GDateTime) there = date != NULL ? g_date_time_to_utc (date) : NULL;

  /* In the last hours of 9999 an offset leads to a year that cannot be written. */
  return there != NULL ? g_date_time_to_unix (there) : 0;
}

/**
 * rp_time_format:
 * @time: an instant
 * @zone: where it is read
 * @format: as g_date_time_format() takes it
 *
 * Returns: (transfer full): @time as people there write it
 */
char *
rp_time_format (gint64      time,
                GTimeZone  *zone,
                const char *format)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, format) : g_strdup ("");
}

/**
 * rp_time_at:
 * @day: a day
 * @minute: minutes after midnight
 * @zone: whose midnight
 *
 * Returns: the instant, or 0 when @day is not set
 */
gint64
rp_time_at (guint32    day,
            guint      minute,
            GTimeZone *zone)
{
  g_autoptr(GDateTime) date = NULL;
  GDate julian;

  if (day == 0 || minute >= MINUTES_PER_DAY)
    return 0;

  g_date_clear (&julian, 1);
  g_date_set_julian (&julian, day);
  date = g_date_time_new (zone, g_date_get_year (&julian), g_date_get_month (&julian),
                          g_date_get_day (&julian), (int) minute / 60, (int) minute % 60, 0);

  return date != NULL ? g_date_time_to_unix (date) : 0;
}

static GDateTime *
local_time (gint64     time,
            GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time);

  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/**
 * rp_time_day:
 * @time: an instant, not 0
 * @zone: whose calendar
 *
 * Returns: the day it falls on there
 */
guint32
rp_time_day (gint64     time,
             GTimeZone *zone)
{
  g_autoptr(GDateTime) local = local_time (time, zone);
  GDate date;

  if (local == NULL)
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (local),
                  (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));

  return g_date_get_julian (&date);
}

/**
 * rp_time_minute:
 * @time: an instant
 * @zone: whose clock
 *
 * Returns: minutes after midnight there
 */
guint
rp_time_minute (gint64     time,
                GTimeZone *zone)
{
  g_autoptr(GDateTime) local = local_time (time, zone);

  if (local == NULL)
    return 0;

  return (guint) (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
}

/**
 * rp_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full): for instance "2026-11-22", or "" when not set
 */
char *
rp_day_to_iso (guint32 day)
{
  GDate date;

  if (!g_date_valid_julian (day))
    return g_strdup ("");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                          g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * rp_day_from_iso:
 * @text: (nullable): a day as "2026-11-22"; what follows a "T" is left out
 *
 * Returns: the day, or 0 when @text is not one
 */
guint32
rp_day_from_iso (const char *text)
{
  unsigned year, month, day;
  int length = 0;
  GDate date;

  if (text == NULL ||
      sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &length) != 3 ||
      (text[length] != '\0' && text[length] != 'T') ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/**
 * rp_day_format:
 * @day: a day
 * @format: as g_date_time_format() takes it
 *
 * Returns: (transfer full): @day as people write it, or "" when not set
 */
char *
rp_day_format (guint32     day,
               const char *format)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  if (!g_date_valid_julian (day))
    return g_strdup ("");

  return rp_time_format (rp_time_at (day, 12 * 60, utc), utc, format);
}

/**
 * rp_zone_new:
 * @identifier: (nullable): for instance "Europe/Vienna"
 * @fallback: taken when @identifier is not set or not known here
 *
 * Returns: (transfer full): a time zone
 */
GTimeZone *
rp_zone_new (const char *identifier,
             GTimeZone  *fallback)
{
  GTimeZone *zone = NULL;

  if (identifier != NULL && *identifier != '\0')
    zone = g_time_zone_new_identifier (identifier);

  return zone != NULL ? zone : g_time_zone_ref (fallback);
}

static int
weekday_from_name (const char *name)
{
  static const char names[7][4] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

  for (int i = 0; i < 7; i++)
    if (g_ascii_strncasecmp (name, names[i], 3) == 0)
      return i;

  return -1;
}

/**
 * rp_working_hours_parse:
 * @hours: (out): the hours read
 * @text: (nullable): for instance "Mon-Fri 08:00-18:00" or "Tue,Thu 09:30-15:00"
 *
 * Returns: whether @text is working hours; if not, @hours is the default
 */
gboolean
rp_working_hours_parse (RpWorkingHours *hours,
                        const char     *text)
{
  guint8 days = 0;
  unsigned from_hour, from_minute, to_hour, to_minute;
  const char *p = text;

  *hours = (RpWorkingHours) { .days = 0x1f, .from = 8 * 60, .to = 18 * 60 };
  if (text == NULL)
    return FALSE;

  for (;;)
    {
      int first = weekday_from_name (p);
      int last = first;

      if (first < 0)
        return FALSE;
      p += 3;
      if (*p == '-')
        {
          last = weekday_from_name (p + 1);
          if (last < first)
            return FALSE;
          p += 4;
        }
      for (int day = first; day <= last; day++)
        days |= (guint8) (1u << day);
      if (*p != ',')
        break;
      p++;
    }

  if (sscanf (p, " %2u:%2u-%2u:%2u", &from_hour, &from_minute, &to_hour, &to_minute) != 4 ||
      from_hour > 23 || from_minute > 59 || to_minute > 59 ||
      to_hour * 60 + to_minute > MINUTES_PER_DAY ||
      to_hour * 60 + to_minute <= from_hour * 60 + from_minute)
    return FALSE;

  hours->days = days;
  hours->from = (guint16) (from_hour * 60 + from_minute);
  hours->to = (guint16) (to_hour * 60 + to_minute);
  return TRUE;
}

/**
 * rp_working_hours_overlap:
 * @hours: working hours
 * @zone: where they are kept
 * @starts: an instant
 * @ends: a later instant
 *
 * Returns: whether any moment from @starts up to @ends is working time
 */
gboolean
rp_working_hours_overlap (const RpWorkingHours *hours,
                          GTimeZone            *zone,
                          gint64                starts,
                          gint64                ends)
{
  guint32 first = rp_time_day (starts, zone);
  guint32 last = rp_time_day (MAX (starts, ends - 1), zone);

  last = MIN (last, first + MAX_OVERLAP_DAYS);
  for (guint32 day = first; day != 0 && day <= last; day++)
    {
      GDate date;
      gint64 from, to;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      if ((hours->days & (1u << (g_date_get_weekday (&date) - 1))) == 0)
        continue;

      from = rp_time_at (day, hours->from, zone);
      to = hours->to < MINUTES_PER_DAY ? rp_time_at (day, hours->to, zone)
                                       : rp_time_at (day + 1, 0, zone);
      if (starts < to && ends > from)
        return TRUE;
    }

  return FALSE;
}
