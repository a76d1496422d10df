/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-when-time.h"

/**
 * rp_when_parse_time:
 * @text: what was typed
 * @minute: (out): the minute of the day
 *
 * Returns: whether @text is a time of day
 */
gboolean
rp_when_parse_time (const char *text,
                    guint      *minute)
{
  guint digits[4] = { 0 };
  guint n = 0, hours, minutes;
  int colon = -1;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) && n < 4)
        digits[n++] = *p - '0';
      else if ((*p == ':' || *p == '.' || *p == 'h') && colon < 0 && n > 0)
        colon = n;
      else if (*p != ' ')
        return FALSE;
    }

  if (n == 0 || (colon >= 0 && n - colon != 2 && n != (guint) colon) || colon > 2)
    return FALSE;

  if (n <= 2)
    {
      hours = n == 1 ? digits[0] : digits[0] * 10 + digits[1];
      minutes = 0;
    }
  else
    {
      hours = n == 3 ? digits[0] : digits[0] * 10 + digits[1];
      minutes = digits[n - 2] * 10 + digits[n - 1];
    }

  *minute = hours * 60 + minutes;

  return hours < 24 && minutes < 60;
}
