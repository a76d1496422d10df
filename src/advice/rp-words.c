/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-words-private.h"

#include "rp-date.h"
#include "rp-rules.h"

#include <glib/gi18n.h>

/**
 * rp_words_span:
 * @days: how many days, not negative
 *
 * Days up to three weeks, then whole weeks up to half a year, then whole
 * months up to two years, then whole years.
 *
 * Returns: (transfer full): for instance "11 weeks"
 */
char *
rp_words_span (int days)
{
  gulong count;

  if (days < RP_RULE_SAY_WEEKS_DAYS)
    return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
  if (days < RP_RULE_SAY_MONTHS_DAYS)
    {
      count = (gulong) days / 7;
      return g_strdup_printf (ngettext ("%lu week", "%lu weeks", count), count);
    }
  if (days < RP_RULE_SAY_YEARS_DAYS)
    {
      count = (gulong) (days * 12 / 365);
      return g_strdup_printf (ngettext ("%lu month", "%lu months", count), count);
    }

  count = (gulong) days / 365;
  return g_strdup_printf (ngettext ("%lu year", "%lu years", count), count);
}

/**
 * rp_words_ago:
 * @days: how many days ago, not negative
 *
 * In the same units as rp_words_span(), and said in whole, as many languages put
 * a span of time into another case here.
 *
 * Returns: (transfer full): for instance "today", "yesterday", "11 weeks ago"
 */
char *
rp_words_ago (int days)
{
  gulong count;

  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("yesterday"));
  if (days < RP_RULE_SAY_WEEKS_DAYS)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
  if (days < RP_RULE_SAY_MONTHS_DAYS)
    {
      count = (gulong) days / 7;
      return g_strdup_printf (ngettext ("%lu week ago", "%lu weeks ago", count), count);
    }
  if (days < RP_RULE_SAY_YEARS_DAYS)
    {
      count = (gulong) (days * 12 / 365);
      return g_strdup_printf (ngettext ("%lu month ago", "%lu months ago", count), count);
    }

  count = (gulong) days / 365;
  return g_strdup_printf (ngettext ("%lu year ago", "%lu years ago", count), count);
}

/**
 * rp_words_day:
 * @day: a day
 * @today: the day it is said on
 *
 * Returns: (transfer full): the weekday when that is clear, else the date, with
 *   its year when it is far: "Friday", "20 October", "20 October 2027"
 */
char *
rp_words_day (guint32 day,
              guint32 today)
{
  guint32 distance = day > today ? day - today : today - day;

  if (distance <= RP_RULE_NEAR_DAYS)
    return rp_day_format (day, _("%A"));

  return rp_day_format (day, distance < RP_RULE_SAY_YEAR_DAYS ? _("%-d %B") : _("%-d %B %Y"));
}

/**
 * rp_words_on_day:
 * @day: a day
 * @today: the day it is said on
 *
 * Returns: (transfer full): for instance "today", "yesterday", "on Friday"
 */
char *
rp_words_on_day (guint32 day,
                 guint32 today)
{
  g_autofree char *words = NULL;

  if (day == today)
    return g_strdup (_("today"));
  if (day + 1 == today)
    return g_strdup (_("yesterday"));
  if (day == today + 1)
    return g_strdup (_("tomorrow"));

  words = rp_words_day (day, today);
  /* Translators: a weekday or a date: “on Friday”, “on 20 October” */
  return g_strdup_printf (_("on %s"), words);
}
