/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-date.h"
#include "rp-json-private.h"

static void
test_forms (void)
{
  static const struct
  {
    const char *now;
    const char *text;
    gboolean    with_time;
    const char *expected;
  } cases[] = {
    { "2026-11-20T12:00:00Z", "@+0d",             FALSE, "2026-11-20" },             /* Friday */
    { "2026-11-20T12:00:00Z", "@-13d",            FALSE, "2026-11-07" },
    { "2026-11-20T12:00:00Z", "@+2w",             FALSE, "2026-12-04" },
    { "2026-11-20T12:00:00Z", "@+1wd",            FALSE, "2026-11-23" },
    { "2026-11-20T12:00:00Z", "@+2wd",            FALSE, "2026-11-24" },
    { "2026-11-20T12:00:00Z", "@-1wd",            FALSE, "2026-11-19" },
    { "2026-11-20T12:00:00Z", "@+0wd",            FALSE, "2026-11-20" },
    { "2026-11-21T12:00:00Z", "@+0wd",            FALSE, "2026-11-23" },             /* Saturday */
    { "2026-11-21T12:00:00Z", "@+1wd",            FALSE, "2026-11-23" },
    { "2026-11-22T12:00:00Z", "@-1wd",            FALSE, "2026-11-20" },             /* Sunday */
    { "2026-11-20T12:00:00Z", "@+2wd-1d",         FALSE, "2026-11-23" },
    { "2026-11-20T12:00:00Z", "@+1w-1wd+2d",      FALSE, "2026-11-28" },
    { "2026-11-20T12:00:00Z", "@+2wd 19:00",      TRUE,  "2026-11-24T18:00:00Z" },   /* Vienna */
    { "2026-11-20T23:30:00Z", "@+0d 08:05",       TRUE,  "2026-11-21T07:05:00Z" },
    { "2027-03-26T12:00:00Z", "@+2d 12:00",       TRUE,  "2027-03-28T10:00:00Z" },   /* summer */
    { "2026-11-20T12:00:00Z", "@+2wd",            TRUE,  NULL },
    { "2026-11-20T12:00:00Z", "@+2wd 19:00",      FALSE, NULL },
    { "2026-11-20T12:00:00Z", "@+2wd 24:00",      TRUE,  NULL },
    { "2026-11-20T12:00:00Z", "@+2wd 19:00 Uhr",  TRUE,  NULL },
    { "2026-11-20T12:00:00Z", "@",                FALSE, NULL },
    { "2026-11-20T12:00:00Z", "@2d",              FALSE, NULL },
    { "2026-11-20T12:00:00Z", "@+d",              FALSE, NULL },
    { "2026-11-20T12:00:00Z", "@+2m",             FALSE, NULL },
    { "2026-11-20T12:00:00Z", "@+2d+",            FALSE, NULL },
    { "2026-11-20T12:00:00Z", "@+99999999999d",   FALSE, NULL },
    { "2026-11-20T12:00:00Z", "2026-11-20",       FALSE, NULL },
  };
  g_autoptr(GTimeZone) vienna = g_time_zone_new_identifier ("Europe/Vienna");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RpJsonDates dates = { rp_time_from_rfc3339 (cases[i].now), vienna };
      g_autofree char *found = rp_relative_date (cases[i].text, cases[i].with_time, &dates);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/relative-date/forms", test_forms);

  return g_test_run ();
}
