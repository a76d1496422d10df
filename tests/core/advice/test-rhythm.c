/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-date.h"
#include "rp-person-advice.h"

#define TODAY "2026-10-14"
#define NOW   TODAY "T12:00:00Z"

static RpPersonEntry *
entry_new (int cadence_days)
{
  g_autoptr(RpPerson) person = fixture_record (RP_TYPE_PERSON, "name=Ottoline Brandt-Hale", NULL);

  person->cadence_days = cadence_days;

  return rp_person_entry_new (person);
}

static void
add_moment (RpPersonEntry *entry,
            const char    *at,
            RpMomentKind   kind)
{
  RpMoment moment = { rp_time_from_rfc3339 (at), kind,
                      kind == RP_MOMENT_MEETING || kind == RP_MOMENT_ENCOUNTER };

  g_array_append_val (entry->moments, moment);
}

/* Encounters so many days ago, at noon. */
static void
add_days_ago (RpPersonEntry *entry,
              const char    *days)
{
  g_auto(GStrv) words = g_strsplit (days, " ", 0);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      RpMoment moment = { rp_time_from_rfc3339 (NOW) -
                          g_ascii_strtoll (words[i], NULL, 10) * RP_DAY,
                          RP_MOMENT_ENCOUNTER, TRUE };

      g_array_append_val (entry->moments, moment);
    }
}

static void
test_cadence (void)
{
  static const struct
  {
    int         deliberate;
    const char *days;      /* ago, of contacts */
    int         cadence;
    gboolean    measured;
    int         overdue;
    gboolean    late;
  } cases[] = {
    { 42, "",                0,  FALSE, 0,   FALSE },   /* never spoken: nothing is due */
    { 42, "77",              42, FALSE, 35,  TRUE },
    { 42, "42",              42, FALSE, 0,   FALSE },   /* due today is not late */
    { 42, "43",              42, FALSE, 1,   TRUE },
    { 42, "20",              42, FALSE, -22, FALSE },
    { 0,  "77",              0,  FALSE, 0,   FALSE },
    { 0,  "90 60 30",        0,  FALSE, 0,   FALSE },   /* three are too few */
    { 0,  "100 70 40 10",    30, TRUE,  -20, FALSE },
    { 0,  "100 90 70 40",    20, TRUE,  20,  TRUE },    /* gaps 10, 20, 30 */
    { 0,  "100 90 70 41 40", 15, TRUE,  25,  TRUE },    /* gaps 10, 20, 29, 1 */
    { 0,  "90 60 60 30",     0,  FALSE, 0,   FALSE },   /* one day is one contact */
    { 0,  "10 40 70 100",    30, TRUE,  -20, FALSE },   /* in whatever order */
    { 7,  "100 70 40 10",    7,  FALSE, 3,   TRUE },    /* the deliberate one wins */
    { 42, "50 -3",           42, FALSE, 8,   TRUE },    /* what is to come does not count */
  };
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonEntry) entry = entry_new (cases[i].deliberate);
      RpRhythm rhythm;

      add_days_ago (entry, cases[i].days);
      rp_rhythm_measure (entry, rp_time_from_rfc3339 (NOW), utc, &rhythm);
      g_test_message ("%u: %s", i, cases[i].days);
      if (*cases[i].days != '\0')
        g_assert_cmpint (rhythm.cadence_days, ==, cases[i].cadence);
      g_assert_cmpint (rhythm.measured, ==, cases[i].measured);
      g_assert_cmpint (rhythm.days_overdue, ==, cases[i].overdue);
      g_assert_cmpint (rp_rhythm_is_late (&rhythm), ==, cases[i].late);
      if (cases[i].cadence > 0)
        g_assert_cmpfloat_with_epsilon (rhythm.lateness,
                                        (double) cases[i].overdue / cases[i].cadence, 1e-9);
    }
}

static void
test_in_person_is_apart (void)
{
  g_autoptr(RpPersonEntry) entry = entry_new (42);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  RpRhythm rhythm;

  add_moment (entry, "2026-09-01T19:00:00Z", RP_MOMENT_MEETING);
  add_moment (entry, "2026-10-01T12:00:00Z", RP_MOMENT_FAVOUR);
  rp_rhythm_measure (entry, rp_time_from_rfc3339 (NOW), utc, &rhythm);

  g_assert_cmpint (rhythm.last, ==, rp_time_from_rfc3339 ("2026-10-01T12:00:00Z"));
  g_assert_cmpint (rhythm.last_in_person, ==, rp_time_from_rfc3339 ("2026-09-01T19:00:00Z"));
  g_assert_cmpuint (rhythm.due, ==, rp_day_from_iso ("2026-11-12"));
}

/* Where the day begins decides: an evening in Europe is the next day in Auckland,
 * but what is known by its day alone stays on that day. */
static void
test_far_zone (void)
{
  static const struct
  {
    const char   *zone;
    RpMomentKind  kind;
    const char   *at;
    const char   *now;
    const char   *due;
    int           overdue;
  } cases[] = {
    { "Europe/Vienna", RP_MOMENT_MEETING, "2026-10-07T12:00:00Z", NOW, "2026-10-14", 0 },
    { "Pacific/Auckland", RP_MOMENT_MEETING, "2026-10-07T12:00:00Z", NOW, "2026-10-15", 0 },
    { "Pacific/Auckland", RP_MOMENT_FAVOUR, "2026-10-07T12:00:00Z", NOW, "2026-10-14", 1 },
    { "Pacific/Auckland", RP_MOMENT_INTRODUCTION, "2026-10-07T12:00:00Z",
      "2026-10-14T10:00:00Z", "2026-10-14", 0 },
    { "America/Los_Angeles", RP_MOMENT_MEETING, "2026-10-07T05:00:00Z", "2026-10-14T06:59:00Z",
      "2026-10-13", 0 },
    { "America/Los_Angeles", RP_MOMENT_MEETING, "2026-10-07T05:00:00Z", "2026-10-14T07:00:00Z",
      "2026-10-13", 1 },
    /* A favour of today counts from the morning on. */
    { "America/Los_Angeles", RP_MOMENT_FAVOUR, "2026-10-14T12:00:00Z", "2026-10-14T08:00:00Z",
      "2026-10-21", -7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonEntry) entry = entry_new (7);
      g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      g_autofree char *due = NULL;
      RpRhythm rhythm;

      g_assert_nonnull (zone);
      add_moment (entry, cases[i].at, cases[i].kind);
      rp_rhythm_measure (entry, rp_time_from_rfc3339 (cases[i].now), zone, &rhythm);
      due = rp_day_to_iso (rhythm.due);
      g_test_message ("%u", i);
      g_assert_cmpstr (due, ==, cases[i].due);
      g_assert_cmpint (rhythm.days_overdue, ==, cases[i].overdue);
      g_assert_cmpint (rhythm.last, <=, rp_time_from_rfc3339 (cases[i].now));
    }
}

static void
test_overdue (void)
{
  static const struct
  {
    const char *name;
    int         cadence;
    const char *days;
  } people[] = {
    { "A", 42, "77" },   /* 35 / 42 */
    { "B", 7,  "21" },   /* 14 / 7 */
    { "C", 42, "20" },
    { "D", 90, "180" },  /* 90 / 90 */
    { "E", 42, "" },
  };
  g_autoptr(RpPeopleFacts) facts = rp_people_facts_new ();
  g_autoptr(GPtrArray) overdue = NULL;
  g_autoptr(GString) names = g_string_new (NULL);

  facts->now = rp_time_from_rfc3339 (NOW);
  facts->zone = g_time_zone_new_utc ();
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      RpPersonEntry *entry = entry_new (people[i].cadence);

      fixture_set (entry->person, "name", people[i].name);
      add_days_ago (entry, people[i].days);
      rp_people_facts_add (facts, entry);
    }

  overdue = rp_rhythm_overdue (facts);
  for (guint i = 0; i < overdue->len; i++)
    g_string_append (names, ((RpPersonEntry *) overdue->pdata[i])->person->name);
  g_assert_cmpstr (names->str, ==, "BDA");
}

static void
test_words (void)
{
  static const struct
  {
    int         cadence;
    const char *days;
    const char *since;
    const char *every;
  } cases[] = {
    { 42,  "",             "never",        "every 6 weeks" },
    { 42,  "0",            "today",        "every 6 weeks" },
    { 7,   "1",            "yesterday",    "every week" },
    { 10,  "20",           "20 days ago",  "every 10 days" },
    { 1,   "21",           "3 weeks ago",  "every day" },
    { 30,  "77",           "11 weeks ago", "every 4 weeks" },
    { 0,   "200",          "6 months ago", "no rhythm yet" },
    { 0,   "800",          "2 years ago",  "no rhythm yet" },
    { 0,   "100 70 40 10", "10 days ago",  "about every 4 weeks" },
  };
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonEntry) entry = entry_new (cases[i].cadence);
      g_autofree char *since = NULL;
      g_autofree char *every = NULL;
      RpRhythm rhythm;

      add_days_ago (entry, cases[i].days);
      rp_rhythm_measure (entry, rp_time_from_rfc3339 (NOW), utc, &rhythm);
      since = rp_rhythm_since (&rhythm, rp_time_from_rfc3339 (NOW), utc);
      every = rp_rhythm_every (&rhythm);
      g_assert_cmpstr (since, ==, cases[i].since);
      g_assert_cmpstr (every, ==, cases[i].every);
    }
}

/* One more contact, however long ago, never makes a deliberate rhythm later. */
static void
test_contact_never_hurts (void)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(RpPersonEntry) entry = entry_new (g_test_rand_int_range (1, 120));
      RpRhythm before, after;

      for (int j = g_test_rand_int_range (1, 6); j > 0; j--)
        {
          g_autofree char *days = g_strdup_printf ("%d", g_test_rand_int_range (0, 400));

          add_days_ago (entry, days);
          rp_rhythm_measure (entry, rp_time_from_rfc3339 (NOW), utc, &before);
        }
      add_days_ago (entry, "13");
      rp_rhythm_measure (entry, rp_time_from_rfc3339 (NOW), utc, &after);
      g_assert_cmpint (after.days_overdue, <=, before.days_overdue);
      g_assert_cmpint (after.last, >=, before.last);
      g_assert_cmpint (after.last, >=, after.last_in_person);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rhythm/cadence", test_cadence);
  g_test_add_func ("/rhythm/in-person-is-apart", test_in_person_is_apart);
  g_test_add_func ("/rhythm/far-zone", test_far_zone);
  g_test_add_func ("/rhythm/overdue", test_overdue);
  g_test_add_func ("/rhythm/words", test_words);
  g_test_add_func ("/rhythm/contact-never-hurts", test_contact_never_hurts);

  return g_test_run ();
}
