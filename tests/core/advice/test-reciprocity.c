/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-date.h"
#include "rp-person-advice.h"

#include <string.h>

#define TODAY "2026-10-14"

static RpPersonFacts *
facts_new (void)
{
  RpPersonFacts *facts = rp_person_facts_new ();
  g_autoptr(RpPerson) person = fixture_record (RP_TYPE_PERSON, "id=" OTTOLINE,
                                               "name=Ottoline Brandt-Hale", NULL);

  facts->now = rp_time_from_rfc3339 (TODAY "T12:00:00Z");
  facts->zone = g_time_zone_new_utc ();
  facts->entry = rp_person_entry_new (person);

  return facts;
}

/* What passed between us, in short, each with its day: "+2026-10-01" a gift,
 * "-…" an ask, "m…" a meeting, "i…" an introduction, "f…" a favour closed;
 * promises of mine "k…" kept, "l…" late, "b…" broken, "o…" open and due then;
 * in capitals theirs. */
static void
pass (RpPersonFacts *facts,
      const char    *text)
{
  static const char sorts[] = "klbo";
  static const RpCommitmentState states[] = {
    RP_COMMITMENT_KEPT, RP_COMMITMENT_LATE, RP_COMMITMENT_BROKEN, RP_COMMITMENT_OPEN,
  };
  g_auto(GStrv) words = g_strsplit (text, " ", 0);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      char sort = words[i][0];
      guint32 day = rp_day_from_iso (words[i] + 1);
      const char *found = strchr (sorts, g_ascii_tolower (sort));

      g_assert_cmpuint (day, !=, 0);
      if (sort == '+' || sort == '-')
        {
          RpFavour *favour = fixture_add (facts->jar->favours, RP_TYPE_FAVOUR, "text=x", NULL);

          favour->direction = sort == '+' ? RP_FAVOUR_GIVEN : RP_FAVOUR_ASKED;
          favour->date = day;
        }
      else if (found != NULL)
        {
          RpCommitment *commitment = fixture_add (facts->commitments, RP_TYPE_COMMITMENT,
                                                  "text=x", NULL);

          commitment->state = states[found - sorts];
          commitment->by = g_ascii_isupper (sort) ? RP_COMMITMENT_BY_THEM : RP_COMMITMENT_BY_ME;
          commitment->due = day;
        }
      else
        {
          RpMomentKind kind = sort == 'm' ? RP_MOMENT_MEETING
                                          : sort == 'i' ? RP_MOMENT_INTRODUCTION
                                                        : RP_MOMENT_FAVOUR;
          RpMoment moment = { rp_time_at (day, 12 * 60, facts->zone), kind, sort == 'm' };

          g_array_append_val (facts->entry->moments, moment);
        }
    }
}

static void
test_counts (void)
{
  static const struct
  {
    const char *passed;
    guint       given, asked, listened;
    gboolean    only_asks;
    const char *words;
  } cases[] = {
    { "", 0, 0, 0, FALSE, "Nothing went either way in twelve months." },
    { "m2026-10-01", 0, 0, 1, FALSE, "You listened; nothing was given or asked." },
    { "m2026-10-01 +2026-10-01", 1, 0, 0, FALSE, "You give more than you ask." },
    { "m2026-10-01 m2026-10-01", 0, 0, 1, FALSE, "You listened; nothing was given or asked." },
    { "f2026-10-01", 0, 0, 0, FALSE, "Nothing went either way in twelve months." },
    { "i2026-10-01", 0, 0, 1, FALSE, "You listened; nothing was given or asked." },
    { "+2026-10-01 -2026-09-01", 1, 1, 0, FALSE, "You give as much as you ask." },
    { "-2026-10-01 -2026-09-01", 0, 2, 0, FALSE, "You ask more than you give." },
    /* The window: the first day of November 2025 is in it, the day before is not. */
    { "+2025-11-01", 1, 0, 0, FALSE, "You give more than you ask." },
    { "+2025-10-31", 0, 0, 0, FALSE, "Nothing went either way in twelve months." },
    { "+2026-10-14", 1, 0, 0, FALSE, "You give more than you ask." },
    { "+2026-10-15 m2026-10-15", 0, 0, 0, FALSE, "Nothing went either way in twelve months." },
    /* Only when you need something */
    { "-2026-07-01 -2026-08-01 -2026-09-01", 0, 3, 0, TRUE,
      "You come only when you need something." },
    { "-2026-07-01 m2026-07-01 -2026-08-01 -2026-09-01", 0, 3, 0, TRUE,
      "You come only when you need something." },
    { "-2026-07-01 m2026-07-15 -2026-08-01 -2026-09-01", 0, 3, 1, FALSE,
      "You ask more than you give." },
    { "-2026-07-01 -2026-08-01 -2026-09-01 +2026-09-02", 1, 3, 0, FALSE,
      "You ask more than you give." },
    { "+2026-06-01 -2026-07-01 -2026-08-01 -2026-09-01 f2026-09-20", 1, 3, 0, TRUE,
      "You come only when you need something." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonFacts) facts = facts_new ();
      g_autoptr(RpReciprocity) sum = NULL;

      pass (facts, cases[i].passed);
      sum = rp_reciprocity_weigh (facts);
      g_test_message ("%s", cases[i].passed);
      g_assert_cmpuint (sum->given, ==, cases[i].given);
      g_assert_cmpuint (sum->asked, ==, cases[i].asked);
      g_assert_cmpuint (sum->listened, ==, cases[i].listened);
      g_assert_cmpint (sum->only_asks, ==, cases[i].only_asks);
      g_assert_cmpstr (sum->words, ==, cases[i].words);
    }
}

static void
test_months (void)
{
  g_autoptr(RpPersonFacts) facts = facts_new ();
  g_autoptr(RpReciprocity) sum = NULL;

  pass (facts, "+2025-11-01 -2025-12-31 m2026-01-01 +2026-10-14");
  sum = rp_reciprocity_weigh (facts);

  g_assert_cmpint (sum->months[0].year, ==, 2025);
  g_assert_cmpuint (sum->months[0].month, ==, 11);
  g_assert_cmpuint (sum->months[0].given, ==, 1);
  g_assert_cmpuint (sum->months[1].asked, ==, 1);
  g_assert_cmpint (sum->months[2].year, ==, 2026);
  g_assert_cmpuint (sum->months[2].listened, ==, 1);
  g_assert_cmpuint (sum->months[11].month, ==, 10);
  g_assert_cmpuint (sum->months[11].given, ==, 1);
}

static void
test_promises (void)
{
  static const struct
  {
    const char *passed;
    guint       kept, late, broken, open;
    int         reliability;
  } cases[] = {
    { "", 0, 0, 0, 0, 0 },
    { "k2026-10-01 k2026-09-01", 2, 0, 0, 0, 0 },               /* too few to tell */
    { "k2026-10-01 k2026-09-01 k2026-08-01", 3, 0, 0, 0, 10 },
    { "b2026-10-01 b2026-09-01 l2026-08-01", 0, 1, 2, 0, 1 },
    { "k2026-10-01 k2026-09-01 l2026-08-01 b2026-08-01", 2, 1, 1, 0, 6 },  /* 5.5 */
    { "k2026-10-01 k2026-09-01 o2026-10-01", 2, 0, 0, 1, 7 },   /* overdue: not kept so far */
    { "k2026-10-01 k2026-09-01 o2026-11-01", 2, 0, 0, 1, 0 },
    { "k2025-10-31 k2025-11-01", 1, 0, 0, 0, 0 },
    { "o2024-01-01", 0, 0, 0, 1, 0 },
    { "K2026-10-01 K2026-10-02 K2026-10-03", 0, 0, 0, 0, 0 },   /* theirs say nothing of me */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonFacts) facts = facts_new ();
      g_autoptr(RpReciprocity) sum = NULL;

      pass (facts, cases[i].passed);
      sum = rp_reciprocity_weigh (facts);
      g_test_message ("%s", cases[i].passed);
      g_assert_cmpuint (sum->mine.kept, ==, cases[i].kept);
      g_assert_cmpuint (sum->mine.late, ==, cases[i].late);
      g_assert_cmpuint (sum->mine.broken, ==, cases[i].broken);
      g_assert_cmpuint (sum->mine.open, ==, cases[i].open);
      g_assert_cmpint (sum->reliability, ==, cases[i].reliability);
    }
}

static void
test_theirs (void)
{
  g_autoptr(RpPersonFacts) facts = facts_new ();
  g_autoptr(RpReciprocity) sum = NULL;

  pass (facts, "K2026-10-01 L2026-09-01 B2026-08-01 O2026-11-01 k2026-10-01");
  sum = rp_reciprocity_weigh (facts);

  g_assert_cmpuint (sum->theirs.kept, ==, 1);
  g_assert_cmpuint (sum->theirs.late, ==, 1);
  g_assert_cmpuint (sum->theirs.broken, ==, 1);
  g_assert_cmpuint (sum->theirs.open, ==, 1);
}

/* The months add up to the whole, whatever happened and whenever it is now. */
static void
test_months_add_up (void)
{
  static const char sorts[] = "+-mif";

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(RpPersonFacts) facts = facts_new ();
      g_autoptr(RpReciprocity) sum = NULL;
      guint given = 0, asked = 0, listened = 0;

      facts->now += g_test_rand_int_range (0, 400) * RP_DAY;
      for (guint j = 0; j < 20; j++)
        {
          guint32 day = rp_time_day (facts->now, facts->zone) -
                        (guint32) g_test_rand_int_range (-20, 420);
          g_autofree char *iso = rp_day_to_iso (day);
          g_autofree char *text =
            g_strdup_printf ("%c%s", sorts[g_test_rand_int_range (0, 5)], iso);

          pass (facts, text);
        }
      sum = rp_reciprocity_weigh (facts);
      for (guint j = 0; j < RP_RECIPROCITY_MONTHS; j++)
        {
          given += sum->months[j].given;
          asked += sum->months[j].asked;
          listened += sum->months[j].listened;
        }
      g_assert_cmpuint (given, ==, sum->given);
      g_assert_cmpuint (asked, ==, sum->asked);
      g_assert_cmpuint (listened, ==, sum->listened);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reciprocity/counts", test_counts);
  g_test_add_func ("/reciprocity/months", test_months);
  g_test_add_func ("/reciprocity/promises", test_promises);
  g_test_add_func ("/reciprocity/theirs", test_theirs);
  g_test_add_func ("/reciprocity/months-add-up", test_months_add_up);

  return g_test_run ();
}
