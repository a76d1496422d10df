/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-json-private.h"

#include "rp-date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_COUNT 10000

static gboolean
is_weekend (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_date_get_weekday (&date) >= G_DATE_SATURDAY;
}

/* No step at all still comes to a working day, the next one. */
static guint32
add_working_days (guint32 day,
                  int     count)
{
  int step = count < 0 ? -1 : 1;

  while (count == 0 && is_weekend (day))
    day++;
  while (count != 0)
    {
      day += (guint32) step;
      if (!is_weekend (day))
        count -= step;
    }

  return day;
}

/* One step, such as "+2wd"; returns what stands behind it, or NULL. */
static const char *
add_step (const char *text,
          guint32    *day)
{
  char *end;
  long count;

  if (*text != '+' && *text != '-')
    return NULL;

  count = strtol (text, &end, 10);
  if (end == text || count < -MAX_COUNT || count > MAX_COUNT)
    return NULL;
  if (strncmp (end, "wd", 2) == 0)
    *day = add_working_days (*day, (int) count);
  else if (*end == 'w')
    *day += (guint32) (count * 7);
  else if (*end == 'd')
    *day += (guint32) count;
  else
    return NULL;

  return end + (strncmp (end, "wd", 2) == 0 ? 2 : 1);
}

/**
 * rp_relative_date:
 * @text: for instance "@+2wd 19:00" or "@-13d"
 * @with_time: whether a time of day must follow
 * @dates: when and where today is
 *
 * A relative date is "@" and one or more steps, taken from the left, each from
 * the day that the ones before came to:
 *
 * - "+3d", "-13d": days
 * - "+2w", "-6w": weeks
 * - "+2wd", "-1wd": working days, Monday to Friday; "+0wd" is today, or Monday
 *   when it is a weekend
 *
 * So "@+2wd-1d 12:00" is noon on the day before the second working day from
 * today, be that a Sunday or not.
 *
 * Returns: (transfer full) (nullable): the instant or day as files have it, or
 *   %NULL when @text is not a relative date
 */
char *
rp_relative_date (const char        *text,
                  gboolean           with_time,
                  const RpJsonDates *dates)
{
  guint32 day = rp_time_day (dates->now, dates->zone);
  unsigned hour = 0, minute = 0;
  int length = 0;

  if (*text != '@')
    return NULL;

  text++;
  do
    text = add_step (text, &day);
  while (text != NULL && (*text == '+' || *text == '-'));
  if (text == NULL || !g_date_valid_julian (day))
    return NULL;

  if (!with_time)
    return *text == '\0' ? rp_day_to_iso (day) : NULL;
  if (sscanf (text, " %2u:%2u%n", &hour, &minute, &length) != 2 || text[length] != '\0' ||
      hour > 23 || minute > 59)
    return NULL;

  return rp_time_to_rfc3339 (rp_time_at (day, hour * 60 + minute, dates->zone));
}
