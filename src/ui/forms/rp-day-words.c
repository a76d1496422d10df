/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-day-words.h"

#include "rp-date.h"

#include <glib/gi18n.h>

/**
 * rp_day_words:
 * @day: a day
 * @today: the day to judge by
 *
 * Returns: (transfer full): “Today”, “Tomorrow”, “Yesterday”, “Fri 27 Nov”, or
 *   the date with the year when it is another
 */
char *
rp_day_words (guint32 day,
              guint32 today)
{
  GDate date, now;

  g_return_val_if_fail (g_date_valid_julian (day) && g_date_valid_julian (today), g_strdup (""));

  if (day == today)
    return g_strdup (C_("day", "Today"));
  if (day == today + 1)
    return g_strdup (C_("day", "Tomorrow"));
  if (day + 1 == today)
    return g_strdup (C_("day", "Yesterday"));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_clear (&now, 1);
  g_date_set_julian (&now, today);
  if (g_date_get_year (&date) != g_date_get_year (&now))
    /* Translators: strftime, a day of another year: “27 Nov 2027” */
    return rp_day_format (day, _("%-d %b %Y"));

  return rp_day_format (day, _("%a %-d %b"));
}

/**
 * rp_day_friday:
 * @today: a day
 *
 * Returns: the Friday that “by Friday” means: today and tomorrow have words of
 *   their own
 */
guint32
rp_day_friday (guint32 today)
{
  GDate date;
  guint ahead;

  g_return_val_if_fail (g_date_valid_julian (today), 0);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, today);
  ahead = (G_DATE_FRIDAY + 7 - g_date_get_weekday (&date)) % 7;

  return today + (ahead > 1 ? ahead : ahead + 7);
}
