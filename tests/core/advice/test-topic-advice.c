/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include <string.h>

/* Facts with one topic and one engagement, each in a single text. */
static RpTopicFacts *
pair_new (const char *topic,
          const char *engagement)
{
  RpTopicFacts *facts = rp_topic_facts_new ();
  RpTopic *added = fixture_add (facts->topics, RP_TYPE_TOPIC, "id=" RESILIENCE, NULL);
  RpEngagement *work = fixture_add (facts->engagements, RP_TYPE_ENGAGEMENT, "id=" RENEWAL, NULL);

  fixture_set (added, "title", topic);
  fixture_set (work, "name", engagement);

  return facts;
}

static char *
conflict_terms (const RpTopicFacts *facts)
{
  g_autoptr(RpTopicConflict) conflict = rp_topic_find_conflict (facts, facts->topics->pdata[0]);

  return conflict != NULL ? rp_join_quoted (conflict->terms) : NULL;
}

static void
test_conflict_terms (void)
{
  static const char *const cases[][3] = {
    /* two distinct terms make a conflict, one does not, the same one twice neither */
    { "The alarms of the control room", "Control Room Renewal", "“control” and “room”" },
    { "A room of one's own", "Control Room Renewal", NULL },
    { "Rooms and rooms within a room", "Control Room Renewal", NULL },
    /* stems, not spellings */
    { "Who pays for outages and their pricing?", "Price of an outage", "“outages” and “pricing”" },
    /* stop words do not count, in whatever number */
    { "What would you have done with this or that?", "With what would this have been done?", NULL },
    { "CONTROL at the ROOM", "control room", "“CONTROL” and “ROOM”" },
    /* German, French, Spanish; a name without a stop word takes the other's language */
    { "Wer entscheidet, wenn die Leitstellen veralten?", "Erneuerung der Leitstelle und wer "
      "entscheidet", "“entscheidet” and “Leitstellen”" },
    { "Warum veralten die Leitstellen und ihre Netze?", "Netz Leitstelle",
      "“Leitstellen” and “Netze”" },
    { "Comment décider des réseaux et de leurs pannes ?", "Les pannes du réseau",
      "“réseaux” and “pannes”" },
    { "¿Quién decide sobre las redes y los contratos?", "La red y el contrato",
      "“redes” and “contratos”" },
    /* accents aside */
    { "La résilience des reseaux", "Les réseaux et la resilience", "“résilience” and “reseaux”" },
    { "Paying for resilience nobody sees", "Control Room Renewal", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTopicFacts) facts = pair_new (cases[i][0], cases[i][1]);
      g_autofree char *terms = conflict_terms (facts);

      g_test_message ("%s / %s", cases[i][0], cases[i][1]);
      g_assert_cmpstr (terms, ==, cases[i][2]);
    }
}

static void
test_conflict_decisions (void)
{
  g_autoptr(RpTopicFacts) facts = pair_new ("The control room", "Control Room Renewal");
  RpTopicLink *decision = fixture_add (facts->topic_links, RP_TYPE_TOPIC_LINK,
                                       "topic=" RESILIENCE, "engagement=" RENEWAL,
                                       "relation=no-conflict", "reason=Only words", NULL);
  g_autoptr(RpTopicConflict) conflict = NULL;

  g_assert_null (rp_topic_find_conflict (facts, facts->topics->pdata[0]));

  decision->relation = RP_TOPIC_RELATION_CONFLICT;
  fixture_set (facts->topics->pdata[0], "title", "Something else");
  conflict = rp_topic_find_conflict (facts, facts->topics->pdata[0]);
  g_assert_nonnull (conflict);
  g_assert_true (conflict->by_hand);
  g_assert_cmpuint (conflict->terms->len, ==, 0);

  /* work that is over is nobody's concern */
  ((RpEngagement *) facts->engagements->pdata[0])->state = RP_ENGAGEMENT_CLOSED;
  g_assert_null (rp_topic_find_conflict (facts, facts->topics->pdata[0]));
}

static void
test_conflict_fields (void)
{
  static const char *const topic_fields[] = { "title", "struggle", "hook", "lift" };
  static const char *const work_fields[] = { "name", "summary", "key_terms" };

  for (guint i = 0; i < G_N_ELEMENTS (topic_fields); i++)
    for (guint j = 0; j < G_N_ELEMENTS (work_fields); j++)
      {
        g_autoptr(RpTopicFacts) facts = pair_new ("Elsewhere", "Unrelated");
        g_autofree char *terms = NULL;

        fixture_set (facts->topics->pdata[0], topic_fields[i], "Dispatcher alarms");
        fixture_set (facts->engagements->pdata[0], work_fields[j], "alarm, dispatchers");
        terms = conflict_terms (facts);
        g_assert_cmpstr (terms, ==, "“Dispatcher” and “alarms”");
      }
}

/* Strength of a topic with some characteristics, each of the same value. */
static int
strength_of (guint count,
             int   value,
             int   last)
{
  g_autoptr(RpTopicFacts) facts = pair_new ("Topic", "Work");

  for (guint i = 0; i < count; i++)
    {
      RpCharacteristic *characteristic = fixture_add (facts->characteristics,
                                                      RP_TYPE_CHARACTERISTIC, "name=Own", NULL);
      RpScore *score = fixture_add (facts->scores, RP_TYPE_SCORE, "topic=" RESILIENCE, NULL);

      fixture_set (score, "characteristic", rp_record_get_id (characteristic));
      score->value = i + 1 == count ? last : value;
    }

  return rp_topic_strength (facts, RESILIENCE);
}

static void
test_strength (void)
{
  static const struct
  {
    guint count;
    int   value;
    int   last;
    int   strength;
  } cases[] = {
    { 6, 3, 3, 18 }, { 6, 2, 1, 11 }, { 6, 0, 0, 0 },  { 0, 0, 0, 0 },
    { 8, 3, 3, 18 }, { 8, 2, 2, 12 }, { 8, 1, 3, 8 },    /* 10 of 24 is 7.5: half goes up */
    { 8, 1, 2, 7 },                                      /* 9 of 24 is 6.75 */
    { 4, 3, 0, 14 },                                     /* 9 of 12 is 13.5 */
    { 5, 2, 2, 12 }, { 1, 0, 1, 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (strength_of (cases[i].count, cases[i].value, cases[i].last), ==,
                     cases[i].strength);
  g_assert_cmpint (rp_topic_level (15), ==, RP_TOPIC_STRONG);
  g_assert_cmpint (rp_topic_level (14), ==, RP_TOPIC_GOOD);
  g_assert_cmpint (rp_topic_level (11), ==, RP_TOPIC_GOOD);
  g_assert_cmpint (rp_topic_level (10), ==, RP_TOPIC_NOT_YET);
}

static void
test_curiosity_is_never_typed (void)
{
  g_autoptr(RpMeetingFacts) plan = fixture_plan ();
  RpTopicFacts *facts = plan->topics;
  RpCharacteristic *curious = facts->characteristics->pdata[5];
  RpScore *typed = fixture_add (facts->scores, RP_TYPE_SCORE, "topic=" MACHINE, "value=3", NULL);

  fixture_set (typed, "characteristic", rp_record_get_id (curious));
  g_assert_cmpint (rp_topic_strength (facts, MACHINE), ==, 15);
  g_assert_cmpint (rp_topic_strength (facts, RESILIENCE), ==, 13);

  /* the strongest counts, and a retired characteristic does not */
  fixture_add (facts->curiosities, RP_TYPE_CURIOSITY, "topic=" MACHINE, "strength=1", NULL);
  fixture_add (facts->curiosities, RP_TYPE_CURIOSITY, "topic=" MACHINE, "strength=2", NULL);
  g_assert_cmpint (rp_topic_strength (facts, MACHINE), ==, 17);
  curious->retired = TRUE;
  g_assert_cmpint (rp_topic_strength (facts, MACHINE), ==, 18);
}

/* What a topic's page shows of each characteristic, and which one is next. */
static void
test_values (void)
{
  g_autoptr(RpMeetingFacts) plan = fixture_plan ();
  RpTopicFacts *facts = plan->topics;
  RpCharacteristic *curious = facts->characteristics->pdata[5];
  int sum = 0;

  for (guint i = 0; i < facts->characteristics->len; i++)
    sum += rp_topic_value (facts, RESILIENCE, facts->characteristics->pdata[i]);
  g_assert_cmpint (sum, ==, rp_topic_strength (facts, RESILIENCE));
  g_assert_cmpint (rp_topic_value (facts, MACHINE, curious), ==, 0);
  g_assert_true (rp_topic_weakest (facts, MACHINE) == curious);

  fixture_add (facts->curiosities, RP_TYPE_CURIOSITY, "topic=" MACHINE, "strength=3", NULL);
  g_assert_cmpint (rp_topic_value (facts, MACHINE, curious), ==, 3);
  g_assert_null (rp_topic_weakest (facts, MACHINE));
}

/* The order of a ranking by the first letters of the titles. */
static char *
order_of (const RpTopicFacts *facts)
{
  g_autoptr(GPtrArray) ranks = rp_rank_topics (facts);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ranks->len; i++)
    g_string_append_c (out, ((RpTopicRank *) ranks->pdata[i])->topic->title[0]);

  return g_string_free (out, FALSE);
}

static void
test_ranking (void)
{
  g_autoptr(RpMeetingFacts) plan = fixture_plan ();
  RpTopicFacts *facts = plan->topics;
  g_autofree char *by_strength = order_of (facts);
  g_autofree char *discussed = NULL;
  g_autofree char *conflicting = NULL;
  RpTopicLink *decision;

  /* Paying 13, Who 15 */
  g_assert_cmpstr (by_strength, ==, "WP");

  fixture_add (facts->discussed, RP_TYPE_PLAN_TOPIC, "topic=" MACHINE, NULL);
  discussed = order_of (facts);
  g_assert_cmpstr (discussed, ==, "PW");   /* 13 before 7.5 */

  decision = fixture_add (facts->topic_links, RP_TYPE_TOPIC_LINK, "topic=" RESILIENCE,
                          "engagement=" RENEWAL, "relation=conflict", NULL);
  g_assert_nonnull (decision);
  conflicting = order_of (facts);
  g_assert_cmpstr (conflicting, ==, "WP");   /* last, however strong */
}

static void
test_ranking_ties (void)
{
  g_autoptr(RpTopicFacts) facts = rp_topic_facts_new ();
  g_autofree char *by_title = NULL;
  g_autofree char *by_evidence = NULL;

  fixture_add (facts->topics, RP_TYPE_TOPIC, "id=" RESILIENCE, "title=beta", NULL);
  fixture_add (facts->topics, RP_TYPE_TOPIC, "id=" MACHINE, "title=Alpha", NULL);
  fixture_add (facts->topics, RP_TYPE_TOPIC, "id=" CURRENCY, "title=Gamma", NULL);
  by_title = order_of (facts);
  g_assert_cmpstr (by_title, ==, "AbG");

  fixture_add (facts->curiosities, RP_TYPE_CURIOSITY, "topic=" CURRENCY, "date=2026-10-02", NULL);
  fixture_add (facts->curiosities, RP_TYPE_CURIOSITY, "topic=" RESILIENCE, "date=2026-10-01", NULL);
  by_evidence = order_of (facts);
  g_assert_cmpstr (by_evidence, ==, "GbA");
}

static void
test_reasons (void)
{
  g_autoptr(RpMeetingFacts) plan = fixture_plan ();
  RpTopicFacts *facts = plan->topics;
  g_autoptr(GPtrArray) ranks = NULL;
  RpTopicRank *rank;

  fixture_set (facts->engagements->pdata[0], "summary", "Resilience, and paying for it");
  fixture_add (facts->discussed, RP_TYPE_PLAN_TOPIC, "topic=" RESILIENCE, NULL);
  ranks = rp_rank_topics (facts);
  rank = ranks->pdata[1];

  g_assert_cmpstr (rp_record_get_id (rank->topic), ==, RESILIENCE);
  g_assert_true (rank->discussed);
  g_assert_cmpint (rank->strength, ==, 13);
  g_assert_cmpfloat (rank->score, ==, 6.5);
  g_assert_cmpuint (rank->reasons->len, ==, 4);
  g_assert_cmpstr (rank->reasons->pdata[0], ==,
                   "Ottoline is struggling with it now (24 September 2026).");
  g_assert_cmpstr (rank->reasons->pdata[1], ==, "It is a good topic.");
  g_assert_cmpstr (rank->reasons->pdata[2], ==, "You discussed it lately, so it counts half.");
  g_assert_cmpstr (rank->reasons->pdata[3], ==,
                   "It shares “Paying” and “resilience” with “Control Room Renewal”, which is work "
                   "in play.");
  g_assert_cmpstr (rp_characteristic_get_name (rank->weakest), ==, "Perplexing, unstructured");
}

/* What is next is something to do, and about the one whom it is talked about with. */
static void
test_next (void)
{
  g_autoptr(RpMeetingFacts) plan = fixture_plan ();
  RpCharacteristic *size = plan->topics->characteristics->pdata[2];
  RpCharacteristic *curious = plan->topics->characteristics->pdata[5];
  g_autoptr(RpCharacteristic) own = rp_record_new (RP_TYPE_CHARACTERISTIC);
  g_autofree char *for_size = rp_characteristic_dup_next (size, "Ottoline");
  g_autofree char *for_one = rp_characteristic_dup_next (curious, "Ottoline");
  g_autofree char *for_anybody = rp_characteristic_dup_next (curious, NULL);
  g_autofree char *for_own = NULL;

  own->name = g_strdup ("It is fun");
  for_own = rp_characteristic_dup_next (own, "Ottoline");
  g_assert_cmpstr (for_size, ==, "Put a size on it");
  g_assert_cmpstr (for_one, ==, "Find out whether Ottoline is curious about it");
  g_assert_cmpstr (for_anybody, ==, "Find somebody who is curious about it");
  g_assert_cmpstr (for_own, ==, "Next: “It is fun”");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/topic-advice/conflict-terms", test_conflict_terms);
  g_test_add_func ("/topic-advice/conflict-decisions", test_conflict_decisions);
  g_test_add_func ("/topic-advice/conflict-fields", test_conflict_fields);
  g_test_add_func ("/topic-advice/strength", test_strength);
  g_test_add_func ("/topic-advice/curiosity-is-never-typed", test_curiosity_is_never_typed);
  g_test_add_func ("/topic-advice/values", test_values);
  g_test_add_func ("/topic-advice/ranking", test_ranking);
  g_test_add_func ("/topic-advice/ranking-ties", test_ranking_ties);
  g_test_add_func ("/topic-advice/reasons", test_reasons);
  g_test_add_func ("/topic-advice/next", test_next);

  return g_test_run ();
}
