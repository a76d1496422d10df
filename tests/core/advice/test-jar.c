/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-date.h"

#include <string.h>

#define TODAY "2026-10-14"

static RpJarFacts *
jar_new (RpStage stage)
{
  RpJarFacts *facts = rp_jar_facts_new ();

  facts->now = rp_time_from_rfc3339 (TODAY "T12:00:00Z");
  facts->person = fixture_record (RP_TYPE_PERSON, "name=Ottoline Brandt-Hale", NULL);
  facts->person->stage = stage;

  return facts;
}

/* Favours in short: "+2/180" a medium one given 180 days ago, "-1/0" a small one
 * asked today, "a3/10" an aligned large ask, "s3/10" one with a result to show,
 * "d1/5" a declined one. */
static void
add_favours (RpJarFacts *facts,
             const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", 0);
  guint32 today = rp_day_from_iso (TODAY);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      RpFavour *favour = fixture_add (facts->favours, RP_TYPE_FAVOUR, "text=made up", NULL);
      char sort = words[i][0];

      favour->direction = sort == '+' ? RP_FAVOUR_GIVEN : RP_FAVOUR_ASKED;
      favour->size = (RpFavourSize) (words[i][1] - '1');
      favour->date = today - (guint32) g_ascii_strtoull (words[i] + 3, NULL, 10);
      favour->state = sort == 'd' ? RP_FAVOUR_STATE_DECLINED : RP_FAVOUR_STATE_PENDING;
      if (sort == 'a' || sort == 's')
        fixture_set (favour, "objective", OBJECTIVE);
      if (sort == 's')
        {
          favour->state = RP_FAVOUR_STATE_GRANTED;
          favour->closed = favour->date;
          fixture_set (favour, "result", "Minutes lost fell to 40");
        }
    }
}

static void
test_count (void)
{
  static const struct
  {
    RpStage     stage;
    const char *favours;
    double      exact;
    int         sweets;
    const char *words;
  } cases[] = {
    { RP_STAGE_NOT_MET,          "",                            0,     0,  "give first" },
    { RP_STAGE_ACQUAINTED,       "",                            0,     0,  "give first" },
    { RP_STAGE_CURIOUS,          "",                            1,     1,  "give first" },
    { RP_STAGE_IN_CONVERSATION,  "",                            2,     2,  "a small favour" },
    { RP_STAGE_CONFIDANT,        "",                            3,     3,  "a small favour" },
    { RP_STAGE_TRUSTED_ADVISOR,  "",                            5,     5,  "room to ask" },
    { RP_STAGE_ACQUAINTED,       "+1/0 +2/0 +3/0",              6,     6,  "room to ask" },
    { RP_STAGE_ACQUAINTED,       "+2/180",                      1,     1,  "give first" },
    { RP_STAGE_ACQUAINTED,       "+2/360",                      0.5,   0,  "give first" },
    { RP_STAGE_ACQUAINTED,       "+3/0 -1/0",                   2,     2,  "a small favour" },
    { RP_STAGE_ACQUAINTED,       "-2/0",                        -2,    -2, "you owe two sweets" },
    { RP_STAGE_ACQUAINTED,       "-1/0",                        -1,    -1, "you owe one sweet" },
    { RP_STAGE_ACQUAINTED,       "-1/180",                      -0.5,  -1, "you owe one sweet" },
    { RP_STAGE_ACQUAINTED,       "a3/0",                        0,     0,  "give first" },
    { RP_STAGE_ACQUAINTED,       "s3/0",                        1.5,   1,  "give first" },
    { RP_STAGE_ACQUAINTED,       "s3/180",                      0.75,  0,  "give first" },
    { RP_STAGE_ACQUAINTED,       "d3/0",                        0,     0,  "give first" },
    { RP_STAGE_TRUSTED_ADVISOR,  "+3/0 +3/0 +3/0 +3/0",         17,    12, "plenty of room" },
    { RP_STAGE_TRUSTED_ADVISOR,  "+3/0",                        8,     8,  "plenty of room" },
    { RP_STAGE_ACQUAINTED,       "-3/0 -3/0 -3/0 -3/0",         -12,   -9, "you owe nine sweets" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpJarFacts) facts = jar_new (cases[i].stage);
      g_autofree char *words = NULL;
      RpJar jar;

      add_favours (facts, cases[i].favours);
      rp_jar_count (facts, &jar);
      words = rp_jar_words (&jar);
      g_assert_cmpfloat_with_epsilon (jar.exact, cases[i].exact, 1e-9);
      g_assert_cmpint (jar.sweets, ==, cases[i].sweets);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_tallies (void)
{
  g_autoptr(RpJarFacts) facts = jar_new (RP_STAGE_CURIOUS);
  RpJar jar;

  add_favours (facts, "+1/3 +3/9 -1/2 a2/1 d1/4");
  ((RpFavour *) facts->favours->pdata[1])->type = RP_FAVOUR_TYPE_VISIBILITY;
  rp_jar_count (facts, &jar);

  g_assert_cmpuint (jar.given, ==, 2);
  g_assert_cmpuint (jar.asked, ==, 2);
  g_assert_cmpuint (jar.declined, ==, 1);
  g_assert_cmpuint (jar.kinds[RP_FAVOUR_TYPE_INSIGHT], ==, 1);
  g_assert_cmpuint (jar.kinds[RP_FAVOUR_TYPE_VISIBILITY], ==, 3);
}

static void
test_result_must_show (void)
{
  g_autoptr(RpJarFacts) facts = jar_new (RP_STAGE_ACQUAINTED);
  RpFavour *favour;
  RpJar jar;

  add_favours (facts, "s2/0");
  favour = facts->favours->pdata[0];
  favour->closed = 0;
  rp_jar_count (facts, &jar);
  g_assert_cmpfloat (jar.exact, ==, 0);

  favour->closed = favour->date;
  fixture_set (favour, "result", "");
  rp_jar_count (facts, &jar);
  g_assert_cmpfloat (jar.exact, ==, 0);
}

static void
test_verdict (void)
{
  static const struct
  {
    int          sweets;
    gboolean     often;
    RpFavourSize size;
    gboolean     aligned;
    RpVerdict    verdict;
  } cases[] = {
    { 3,  FALSE, RP_FAVOUR_SIZE_SMALL,  FALSE, RP_VERDICT_ROOM },
    { 2,  FALSE, RP_FAVOUR_SIZE_SMALL,  FALSE, RP_VERDICT_ASK_THEN_GIVE },
    { 1,  FALSE, RP_FAVOUR_SIZE_SMALL,  FALSE, RP_VERDICT_ASK_THEN_GIVE },
    { 0,  FALSE, RP_FAVOUR_SIZE_SMALL,  FALSE, RP_VERDICT_GIVE_FIRST },
    { 5,  FALSE, RP_FAVOUR_SIZE_LARGE,  FALSE, RP_VERDICT_ROOM },
    { 4,  FALSE, RP_FAVOUR_SIZE_LARGE,  FALSE, RP_VERDICT_ASK_THEN_GIVE },
    { 2,  FALSE, RP_FAVOUR_SIZE_LARGE,  FALSE, RP_VERDICT_GIVE_FIRST },
    { 2,  FALSE, RP_FAVOUR_SIZE_LARGE,  TRUE,  RP_VERDICT_ROOM },
    { 0,  FALSE, RP_FAVOUR_SIZE_LARGE,  TRUE,  RP_VERDICT_ASK_THEN_GIVE },
    { 9,  TRUE,  RP_FAVOUR_SIZE_SMALL,  FALSE, RP_VERDICT_ASK_THEN_GIVE },
    { 2,  TRUE,  RP_FAVOUR_SIZE_MEDIUM, FALSE, RP_VERDICT_GIVE_FIRST },
    { -1, TRUE,  RP_FAVOUR_SIZE_SMALL,  FALSE, RP_VERDICT_GIVE_FIRST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RpJar jar = { .sweets = cases[i].sweets, .asks_often = cases[i].often };

      g_assert_cmpint (rp_jar_verdict (&jar, cases[i].size, cases[i].aligned), ==,
                       cases[i].verdict);
    }
}

static void
test_asks_often (void)
{
  static const struct
  {
    const char *favours;
    gboolean    often;
    guint       calm_days;
  } cases[] = {
    { "-1/0 -1/0", FALSE, 0 },
    { "-1/0 -1/45 -1/90", TRUE, 1 },
    { "-1/90 -1/0 -1/45", TRUE, 1 },
    { "-1/0 -1/45 -1/91", FALSE, 0 },
    { "-1/80 -1/0 -1/45 -1/60 -1/88", TRUE, 31 },
    { "-1/0 d1/10 -1/20", TRUE, 71 },  /* what was declined was asked for all the same */
    { "a1/0 a1/10 -1/20", FALSE, 0 },  /* what serves them is not a favour */
    { "+1/0 +1/1 +1/2", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpJarFacts) facts = jar_new (RP_STAGE_CURIOUS);
      RpJar jar;

      add_favours (facts, cases[i].favours);
      rp_jar_count (facts, &jar);
      g_assert_cmpint (jar.asks_often, ==, cases[i].often);
      g_assert_cmpuint (jar.calm_days, ==, cases[i].calm_days);
    }
}

static void
test_pick_sweets (void)
{
  RpJar jar = { .sweets = 5, .kinds = { 2, 1, 0, 1 } };
  RpFavourType kinds[8];
  guint tally[4] = { 0 };

  g_assert_cmpuint (rp_jar_pick_sweets (&jar, kinds, G_N_ELEMENTS (kinds)), ==, 5);
  for (guint i = 0; i < 5; i++)
    tally[kinds[i]]++;
  g_assert_cmpuint (tally[RP_FAVOUR_TYPE_INSIGHT], ==, 3);   /* one is the stage's */
  g_assert_cmpuint (tally[RP_FAVOUR_TYPE_INTRODUCTION], ==, 1);
  g_assert_cmpuint (tally[RP_FAVOUR_TYPE_VISIBILITY], ==, 1);

  g_assert_cmpuint (rp_jar_pick_sweets (&jar, kinds, 2), ==, 2);
  jar.sweets = -3;
  g_assert_cmpuint (rp_jar_pick_sweets (&jar, kinds, G_N_ELEMENTS (kinds)), ==, 0);
}

static void
shuffle (GPtrArray *records,
         GRand     *dice)
{
  for (guint i = records->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (dice, 0, (gint32) i);
      gpointer swapped = records->pdata[i - 1];

      records->pdata[i - 1] = records->pdata[j];
      records->pdata[j] = swapped;
    }
}

static void
add_random_favour (RpJarFacts *facts,
                   GRand      *dice,
                   const char *sorts)
{
  gint32 sort = g_rand_int_range (dice, 0, (gint32) strlen (sorts));
  g_autofree char *text = g_strdup_printf ("%c%d/%d", sorts[sort], g_rand_int_range (dice, 1, 4),
                                           g_rand_int_range (dice, 0, 1500));

  add_favours (facts, text);
}

/* What must hold of every jar, on four thousand of them. */
static void
test_properties (void)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed (20261014);

  for (guint round = 0; round < 4000; round++)
    {
      g_autoptr(RpJarFacts) facts = jar_new ((RpStage) g_rand_int_range (dice, 0, 6));
      int favours = g_rand_int_range (dice, 0, 12);
      RpJar before, shuffled, aligned, asked, given;

      for (int i = 0; i < favours; i++)
        add_random_favour (facts, dice, "+-asd");
      rp_jar_count (facts, &before);
      g_assert_cmpint (before.sweets, >=, -9);
      g_assert_cmpint (before.sweets, <=, 12);

      shuffle (facts->favours, dice);
      rp_jar_count (facts, &shuffled);
      g_assert_true (shuffled.exact == before.exact && shuffled.sweets == before.sweets);

      add_random_favour (facts, dice, "ad");
      rp_jar_count (facts, &aligned);
      g_assert_true (aligned.exact == before.exact);

      add_random_favour (facts, dice, "-");
      rp_jar_count (facts, &asked);
      g_assert_true (asked.exact <= aligned.exact && asked.sweets <= aligned.sweets);
      for (int size = 0; size < 3; size++)
        g_assert_cmpint (rp_jar_verdict (&asked, size, FALSE), <=,
                         rp_jar_verdict (&aligned, size, FALSE));

      add_random_favour (facts, dice, "+s");
      rp_jar_count (facts, &given);
      g_assert_true (given.exact >= asked.exact && given.sweets >= asked.sweets);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jar/count", test_count);
  g_test_add_func ("/jar/tallies", test_tallies);
  g_test_add_func ("/jar/result-must-show", test_result_must_show);
  g_test_add_func ("/jar/verdict", test_verdict);
  g_test_add_func ("/jar/asks-often", test_asks_often);
  g_test_add_func ("/jar/pick-sweets", test_pick_sweets);
  g_test_add_func ("/jar/properties", test_properties);

  return g_test_run ();
}
