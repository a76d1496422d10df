/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "rp-meet-advice.h"

/* "ann>bob offer 1.00 ask-both [control room]; …" */
static char *
tell (GPtrArray *pairs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const RpPair *pair = pairs->pdata[i];
      g_autoptr(GEnumClass) by = g_type_class_ref (RP_TYPE_MEET_BY);
      g_autoptr(GEnumClass) verdict = g_type_class_ref (RP_TYPE_MEET_VERDICT);

      g_string_append_printf (text, "%s%s>%s %s %.2f %s [", i > 0 ? "; " : "", pair->seeker->name,
                              pair->helper->name,
                              g_enum_get_value (by, (int) pair->by)->value_nick, pair->score,
                              g_enum_get_value (verdict, (int) pair->verdict)->value_nick);
      for (guint w = 0; w < pair->words->len; w++)
        g_string_append_printf (text, "%s%s", w > 0 ? " " : "", (char *) pair->words->pdata[w]);
      g_string_append_c (text, ']');
    }

  return g_string_free (text, FALSE);
}

static void
test_pairs (void)
{
  static const struct { const char *script, *expected; } cases[] = {
    { "person ann curious; need n ann a_control_room", "" },
    { "person ann curious; person bob curious; need n ann a_control_room; can f bob a_lathe", "" },
    /* however the words end, and only those that say something */
    { "person ann curious; person bob curious; need n ann The_merging_of_control_rooms; "
      "can f bob He_merged_the_room",
      "ann>bob offer 1.00 ask-both [merging rooms]" },
    { "person ann curious may; person bob curious; need n ann a_speaker; can f bob a_speaker",
      "ann>bob offer 1.00 ask-helper [speaker]" },
    { "person ann curious; person bob curious may; need n ann a_speaker; can f bob a_speaker",
      "ann>bob offer 1.00 ask-seeker [speaker]" },
    { "person ann curious may; person bob curious may; need n ann a_speaker; can f bob a_speaker",
      "ann>bob offer 1.00 ready [speaker]" },
    { "person ann curious may; person bob not-met may; need n ann a_speaker; can f bob a_speaker",
      "ann>bob offer 1.00 get-to-know [speaker]" },
    /* neither set to never */
    { "person ann curious never; person bob curious; need n ann a_speaker; can f bob a_speaker",
      "" },
    { "person ann curious; person bob curious never; need n ann a_speaker; can f bob a_speaker",
      "" },
    /* not connected, introduced, or about to be */
    { "person ann curious; person bob curious; need n ann a_speaker; can f bob a_speaker; "
      "peer-of bob ann", "" },
    { "person ann curious; person bob curious; need n ann a_speaker; can f bob a_speaker; "
      "introduced me bob ann introduced", "" },
    { "person ann curious; person bob curious; need n ann a_speaker; can f bob a_speaker; "
      "introduced me ann bob planned", "" },
    /* objectives, curiosities with their topics, roles in communities */
    { "person ann curious; person bob curious; need n ann older_signals; "
      "measured o bob told-me signals_renewed",
      "ann>bob objective 1.00 ask-both [signals]" },
    { "person ann curious; person bob curious; topic t The_deciding_machine; "
      "need n ann a_machine_that_decides; curious q bob t nights",
      "ann>bob curiosity 1.00 ask-both [machine decides]" },
    { "person ann curious; person bob curious; community g Grid_Forum; need n ann a_forum; "
      "member m bob g chair", "ann>bob community 1.00 ask-both [forum]" },
    /* how sure an objective is */
    { "person ann curious; person bob curious; person cat curious; need n ann signals; "
      "measured o bob inferred signals; measured p cat public signals",
      "ann>cat objective 1.00 ask-both [signals]; ann>bob objective 0.82 ask-both [signals]" },
    /* the best of each, and of as good ones what is offered */
    { "person ann curious; person bob curious; need n ann signals; curious q bob - signals; "
      "can f bob signals", "ann>bob offer 1.00 ask-both [signals]" },
    /* three for a need, by name where they fit as well */
    { "person ann curious; person eve curious; person dan curious; person cat curious; "
      "person bob curious; need n ann signals; can f eve signals; can h dan signals; "
      "can i cat signals; can j bob signals",
      "ann>bob offer 1.00 ask-both [signals]; ann>cat offer 1.00 ask-both [signals]; "
      "ann>dan offer 1.00 ask-both [signals]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpNetwork) network = rp_network_new (network_facts (cases[i].script));
      g_autoptr(GPtrArray) pairs = rp_who_should_meet (network, NULL);
      g_autofree char *got = tell (pairs);

      g_test_message ("%s", cases[i].script);
      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

/* Of one person: as who looks for something, and as who has it; scored as among all. */
static void
test_of_one (void)
{
  g_autoptr(RpNetwork) network =
    rp_network_new (network_facts ("person ann curious; person bob curious; person cat curious; "
                                   "need n ann rare_signals; can f bob rare_signals; "
                                   "need o bob lathes; measured p cat inferred lathes"));
  static const struct { const char *who, *expected; } cases[] = {
    { "ann", "ann>bob offer 1.00 ask-both [rare signals]" },
    { "cat", "bob>cat objective 0.46 ask-both [lathes]" },
    { "bob", "ann>bob offer 1.00 ask-both [rare signals]; "
             "bob>cat objective 0.46 ask-both [lathes]" },
    { "dan", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = network_dup_id (cases[i].who);
      g_autoptr(GPtrArray) pairs = rp_who_should_meet (network, id);
      g_autofree char *got = tell (pairs);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_words (void)
{
  g_autoptr(RpNetwork) network =
    rp_network_new (network_facts ("person Ann curious; person Bob curious; friend Bob; "
                                   "need n Ann A_speaker; can f Bob A_speaker"));
  g_autoptr(GPtrArray) pairs = rp_who_should_meet (network, NULL);
  const RpPair *pair = pairs->pdata[0];
  g_autofree char *reason = rp_pair_reason (pair);
  g_autofree char *seeker = rp_pair_seeker_gain (pair);
  g_autofree char *helper = rp_pair_helper_gain (pair);
  g_autofree char *verdict = rp_pair_verdict_words (pair);
  g_autofree char *caution = rp_pair_caution (pair);

  g_assert_cmpstr (reason, ==, "Bob offers “A speaker”.");
  g_assert_cmpstr (seeker, ==, "Ann is looking for “A speaker”.");
  g_assert_cmpstr (helper, ==, "Bob finds in Ann somebody who can use the offer.");
  g_assert_cmpstr (verdict, ==, "Ask both first.");
  g_assert_cmpstr (caution, ==, "Bob is a friend, not a lead.");
}

static char *
tell_common (RpNetwork  *network,
             const char *person,
             const char *other)
{
  g_autofree char *id = network_dup_id (person);
  g_autofree char *other_id = network_dup_id (other);
  g_autoptr(GPtrArray) commons = rp_network_in_common (network, id, other_id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < commons->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            ((RpCommon *) commons->pdata[i])->words);

  return g_string_free (text, FALSE);
}

static void
test_in_common (void)
{
  static const struct { const char *script, *expected; } cases[] = {
    { "person ann curious; person bob curious", "" },
    { "person ann curious; person bob curious; community g Forum; member m ann g x; "
      "member k bob g y", "both in Forum" },
    { "person ann curious; person bob curious; lives ann Weirbridge; lives bob weirbridge",
      "both in Weirbridge" },
    { "person ann curious; person bob curious; topic t Nights; curious q ann t a; "
      "curious r bob t b", "both curious about “Nights”" },
    { "person ann curious; person bob curious; curious q ann - a; curious r bob - b", "" },
    { "person ann curious; person bob curious; organization x; "
      "worked w ann x 2020-01-01 2022-06-30; worked v bob x 2022-06-30 2024-01-01",
      "both at x at the same time" },
    { "person ann curious; person bob curious; organization x; "
      "worked w ann x 2020-01-01 2022-06-30; worked v bob x 2022-07-01 2024-01-01", "" },
    { "person ann curious; person bob curious; organization x; works w ann x; works v bob x",
      "both at x at the same time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpNetwork) network = rp_network_new (network_facts (cases[i].script));
      g_autofree char *got = tell_common (network, "ann", "bob");
      g_autofree char *other = tell_common (network, "bob", "ann");

      g_test_message ("%s", cases[i].script);
      g_assert_cmpstr (got, ==, cases[i].expected);
      g_assert_cmpstr (other, ==, cases[i].expected);
    }
}

/* Who may be introduced need not be asked; I need not, either. */
static void
test_consents (void)
{
  static const struct { RpConsent first, second; gboolean with_me, agreed, lacks; } cases[] = {
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_ASK_FIRST, FALSE, FALSE, TRUE },
    { RP_CONSENT_MAY, RP_CONSENT_ASK_FIRST, FALSE, FALSE, TRUE },
    { RP_CONSENT_MAY, RP_CONSENT_MAY, FALSE, FALSE, FALSE },
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_ASK_FIRST, TRUE, FALSE, TRUE },
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_MAY, TRUE, FALSE, FALSE },
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_ASK_FIRST, FALSE, TRUE, FALSE },
    { RP_CONSENT_NEVER, RP_CONSENT_MAY, FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpIntroduction) introduction = rp_record_new (RP_TYPE_INTRODUCTION);
      g_autoptr(RpPerson) first = rp_record_new (RP_TYPE_PERSON);
      g_autoptr(RpPerson) second = rp_record_new (RP_TYPE_PERSON);
      gboolean lacks_first, lacks_second;

      first->consent = cases[i].first;
      second->consent = cases[i].second;
      if (cases[i].agreed)
        introduction->introduced_agreed = introduction->to_person_agreed = 2461000;
      g_assert_cmpint (rp_introduction_lacks (introduction, cases[i].with_me ? NULL : first, second,
                                              &lacks_first, &lacks_second), ==, cases[i].lacks);
      g_assert_cmpint (lacks_first || lacks_second, ==, cases[i].lacks);
    }
}

static void
test_follow_up (void)
{
  g_autoptr(RpIntroduction) introduction = rp_record_new (RP_TYPE_INTRODUCTION);

  g_assert_cmpuint (rp_introduction_follow_up (introduction), ==, 0);
  introduction->date = 2461000;
  g_assert_cmpuint (rp_introduction_follow_up (introduction), ==, 2461014);
  introduction->state = RP_INTRODUCTION_PLANNED;
  g_assert_cmpuint (rp_introduction_follow_up (introduction), ==, 0);
  introduction->state = RP_INTRODUCTION_MET;
  g_assert_cmpuint (rp_introduction_follow_up (introduction), ==, 0);
}

static gboolean
is_connected (const RpNetworkFacts *facts,
              const RpPair         *pair)
{
  const char *one = rp_record_get_id (pair->seeker);
  const char *other = rp_record_get_id (pair->helper);

  for (guint i = 0; i < facts->connections->len; i++)
    {
      const RpConnection *connection = facts->connections->pdata[i];

      if ((g_str_equal (connection->person, one) && g_str_equal (connection->other, other))
          || (g_str_equal (connection->person, other) && g_str_equal (connection->other, one)))
        return TRUE;
    }

  return FALSE;
}

static void
check_pairs (const RpNetworkFacts *facts,
             GPtrArray            *pairs)
{
  g_autoptr(GHashTable) of_need = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const RpPair *pair = pairs->pdata[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (of_need, pair->need)) + 1;

      g_hash_table_insert (of_need, pair->need, GUINT_TO_POINTER (n));
      g_assert_cmpuint (n, <=, 3);
      g_assert_true (pair->seeker != pair->helper);
      g_assert_cmpint (pair->seeker->consent, !=, RP_CONSENT_NEVER);
      g_assert_cmpint (pair->helper->consent, !=, RP_CONSENT_NEVER);
      g_assert_cmpuint (pair->words->len, >, 0);
      g_assert_true (pair->score > 0 && pair->score <= 1);
      g_assert_true (i == 0 || ((RpPair *) pairs->pdata[i - 1])->score >= pair->score);
      if (i < 200)
        g_assert_false (is_connected (facts, pair));
    }
}

static void
test_order (gconstpointer data)
{
  guint n_people = GPOINTER_TO_UINT (data);

  for (guint32 seed = 1; seed <= (n_people > 1000 ? 1u : 20u); seed++)
    {
      g_autoptr(GHashTable) matches = rp_matches_new ();
      RpNetworkFacts *facts = network_generate (n_people, seed, matches);
      RpNetworkFacts *other_facts = network_generate (n_people, seed, matches);
      g_autoptr(RpNetwork) network = rp_network_new (facts);
      g_autoptr(RpNetwork) other = NULL;
      g_autoptr(GPtrArray) pairs = rp_who_should_meet (network, NULL);
      g_autoptr(GPtrArray) other_pairs = NULL;
      g_autofree char *expected = tell (pairs);
      g_autofree char *got = NULL;

      network_shuffle (other_facts, seed + 100);
      other = rp_network_new (other_facts);
      other_pairs = rp_who_should_meet (other, NULL);
      got = tell (other_pairs);
      g_assert_cmpstr (got, ==, expected);
      g_assert_true (n_people < 100 || pairs->len > 10);
      check_pairs (facts, pairs);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/who-should-meet/pairs", test_pairs);
  g_test_add_func ("/who-should-meet/of-one", test_of_one);
  g_test_add_func ("/who-should-meet/words", test_words);
  g_test_add_func ("/who-should-meet/in-common", test_in_common);
  g_test_add_func ("/who-should-meet/consents", test_consents);
  g_test_add_func ("/who-should-meet/follow-up", test_follow_up);
  g_test_add_data_func ("/who-should-meet/order-10", GUINT_TO_POINTER (10), test_order);
  g_test_add_data_func ("/who-should-meet/order-300", GUINT_TO_POINTER (300), test_order);
  g_test_add_data_func ("/who-should-meet/order-5000", GUINT_TO_POINTER (5000), test_order);

  return g_test_run ();
}
