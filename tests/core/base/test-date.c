/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-date.h"

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
  } cases[] = {
    { "2026-11-22", TRUE },  { "2024-02-29", TRUE },  { "2026-02-29", FALSE },
    { "2026-13-01", FALSE }, { "22.11.2026", FALSE }, { "", FALSE },
    { "2026-11-22x", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 day = rp_day_from_iso (cases[i].text);
      g_autofree char *text = rp_day_to_iso (day);

      g_assert_cmpint (day != 0, ==, cases[i].valid);
      g_assert_cmpstr (text, ==, cases[i].valid ? cases[i].text : "");
    }
}

static void
test_instants (void)
{
  g_autoptr(GTimeZone) vienna = g_time_zone_new_identifier ("Europe/Vienna");
  gint64 time = rp_time_from_rfc3339 ("2026-10-16T19:00:00+02:00");
  g_autofree char *text = rp_time_to_rfc3339 (time);
  g_autofree char *early = rp_time_to_rfc3339 (rp_time_from_rfc3339 ("0226-01-02T03:04:05Z"));
  g_autofree char *local = rp_time_format (time, vienna, "%a %H:%M");

  g_assert_cmpstr (text, ==, "2026-10-16T17:00:00Z");
  g_assert_cmpstr (local, ==, "Fri 19:00");
  g_assert_cmpint (rp_time_at (rp_time_day (time, vienna), rp_time_minute (time, vienna), vienna),
                   ==, time);
  g_assert_cmpstr (early, ==, "0226-01-02T03:04:05Z");
  g_assert_cmpint (rp_time_from_rfc3339 ("tomorrow"), ==, 0);
  g_assert_cmpint (rp_time_from_rfc3339 ("9999-12-31T23:59:59-01:00"), ==, 0);
  g_assert_cmpint (rp_time_from_rfc3339 (NULL), ==, 0);
}

static void
test_working_hours_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
    guint8      days;
  } cases[] = {
    { "Mon-Fri 08:00-18:00", TRUE, 0x1f },
    { "Tue,Thu 09:30-15:00", TRUE, 0x0a },
    { "Mon-Wed,Sat 00:00-24:00", TRUE, 0x27 },
    { "Fri-Mon 08:00-18:00", FALSE, 0x1f },
    { "Mon-Fri 18:00-08:00", FALSE, 0x1f },
    { "always", FALSE, 0x1f },
    { NULL, FALSE, 0x1f },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RpWorkingHours hours;

      g_assert_cmpint (rp_working_hours_parse (&hours, cases[i].text), ==, cases[i].valid);
      g_assert_cmpuint (hours.days, ==, cases[i].days);
    }
}

static void
test_working_hours_overlap (void)
{
  /* 2026-10-16 is a Friday; on 2026-10-25 Vienna's clocks go back. */
  static const struct
  {
    const char *starts;
    const char *ends;
    gboolean    overlaps;
  } cases[] = {
    { "2026-10-16T19:00:00+02:00", "2026-10-16T21:30:00+02:00", FALSE },
    { "2026-10-16T18:00:00+02:00", "2026-10-16T20:00:00+02:00", FALSE },
    { "2026-10-16T17:59:00+02:00", "2026-10-16T20:00:00+02:00", TRUE },
    { "2026-10-16T07:00:00+02:00", "2026-10-16T08:00:00+02:00", FALSE },
    { "2026-10-16T07:00:00+02:00", "2026-10-16T08:01:00+02:00", TRUE },
    { "2026-10-17T12:00:00+02:00", "2026-10-17T13:00:00+02:00", FALSE },
    { "2026-10-16T22:00:00+02:00", "2026-10-19T09:00:00+02:00", TRUE },
    { "2026-10-26T17:30:00+01:00", "2026-10-26T18:30:00+01:00", TRUE },
    { "2026-10-26T18:00:00+01:00", "2026-10-26T19:30:00+01:00", FALSE },
  };
  g_autoptr(GTimeZone) vienna = g_time_zone_new_identifier ("Europe/Vienna");
  RpWorkingHours hours;

  rp_working_hours_parse (&hours, RP_WORKING_HOURS_DEFAULT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rp_working_hours_overlap (&hours, vienna,
                                               rp_time_from_rfc3339 (cases[i].starts),
                                               rp_time_from_rfc3339 (cases[i].ends)),
                     ==, cases[i].overlaps);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/instants", test_instants);
  g_test_add_func ("/date/working-hours-parse", test_working_hours_parse);
  g_test_add_func ("/date/working-hours-overlap", test_working_hours_overlap);

  return g_test_run ();
}
