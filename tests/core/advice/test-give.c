/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "rp-give-advice.h"

static char *
tell (RpNetwork  *network,
      const char *person)
{
  g_autofree char *id = network_dup_id (person);
  g_autoptr(GPtrArray) gifts = rp_what_could_i_give (network, id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gifts->len; i++)
    {
      g_autofree char *words = rp_gift_words (gifts->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words);
    }

  return g_string_free (text, FALSE);
}

static void
test_gifts (void)
{
  static const struct { const char *script, *expected; } cases[] = {
    { "person ann curious", "" },
    { "person ann curious; need n ann A_speaker", "Keep your ears open for “A speaker”." },
    { "person ann curious; person bob curious; need n ann A_speaker; can f bob A_speaker",
      "Introduce bob, for “A speaker”." },
    /* whoever knows them already is no gift, and needs of others are not theirs */
    { "person ann curious; person bob curious; need n ann A_speaker; can f bob A_speaker; "
      "knows-well ann bob", "Keep your ears open for “A speaker”." },
    { "person ann curious; person bob curious; need n bob A_speaker; can f ann A_speaker", "" },
    { "person ann curious; measured o ann told-me Minutes_lost; lesson l Recovering_minutes",
      "Tell “Recovering minutes”: it serves “Minutes lost”." },
    { "person ann curious; measured o ann told-me Minutes_lost; lesson l Recovering_minutes; "
      "told l ann", "" },
    { "person ann curious; person bob curious; measured o ann told-me Minutes_lost; "
      "lesson l Recovering_minutes; told l bob",
      "Tell “Recovering minutes”: it serves “Minutes lost”." },
    { "person ann curious; curious q ann - Spare_trains; lesson l Trains",
      "Tell “Trains”, for “Spare trains”." },
    /* two of each, the best first */
    { "person ann curious; curious q ann - Spare_trains; lesson l Trains_and_more_things; "
      "lesson m Spare_trains; lesson k Trains; lesson j Ships",
      "Tell “Spare trains”, for “Spare trains”. Tell “Trains”, for “Spare trains”." },
    { "person ann curious; need n ann Trains; measured o ann told-me Trains; lesson l Trains",
      "Tell “Trains”, for “Trains”. Tell “Trains”: it serves “Trains”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpNetwork) network = rp_network_new (network_facts (cases[i].script));
      g_autofree char *got = tell (network, "ann");

      g_test_message ("%s", cases[i].script);
      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

/* One for each whom I met, the emptiest jar first */
static void
test_all (void)
{
  g_autoptr(RpNetwork) network =
    rp_network_new (network_facts ("person ann curious; person bob curious; person cat not-met; "
                                   "person dan curious; given ann large; need n dan A_speaker; "
                                   "measured o ann told-me Trains; measured p bob told-me Trains; "
                                   "measured q cat told-me Trains; curious r bob - Trains_late; "
                                   "lesson l Trains; lesson m Late_trains"));
  g_autoptr(GPtrArray) gifts = rp_what_could_i_give_all (network, 9);
  g_autoptr(GPtrArray) one = rp_what_could_i_give_all (network, 1);
  g_autofree char *words = NULL;

  g_assert_cmpuint (gifts->len, ==, 2);
  g_assert_cmpstr (((RpGift *) gifts->pdata[0])->person->name, ==, "bob");
  g_assert_cmpstr (((RpGift *) gifts->pdata[1])->person->name, ==, "ann");
  words = rp_gift_words (gifts->pdata[0]);
  g_assert_cmpstr (words, ==, "Tell “Late trains”, for “Trains late”.");
  g_assert_cmpuint (one->len, ==, 1);
}

/* A lesson of their own industry is nothing new to them. */
static void
test_industry (void)
{
  RpNetworkFacts *facts = network_facts ("person ann curious; organization x; works w ann x; "
                                         "measured o ann told-me Trains; lesson l Trains");
  RpLesson *lesson = facts->lessons->pdata[0];
  g_autoptr(RpNetwork) network = NULL;
  g_autofree char *got = NULL;

  lesson->industry = g_strdup ("Rail");
  ((RpOrganization *) facts->organizations->pdata[0])->industry = g_strdup ("rail");
  network = rp_network_new (facts);
  got = tell (network, "ann");
  g_assert_cmpstr (got, ==, "");
}

static void
test_order (gconstpointer data)
{
  guint n_people = GPOINTER_TO_UINT (data);
  g_autoptr(GHashTable) matches = rp_matches_new ();
  g_autoptr(RpNetwork) network = NULL;
  g_autoptr(RpNetwork) other = NULL;
  RpNetworkFacts *shuffled = network_generate (n_people, 7, matches);

  network = rp_network_new (network_generate (n_people, 7, matches));
  network_shuffle (shuffled, 8);
  other = rp_network_new (shuffled);
  for (guint i = 0; i < n_people; i += MAX (n_people / 10, 1))
    {
      g_autofree char *name = g_strdup_printf ("p%05u", i);
      g_autofree char *expected = tell (network, name);
      g_autofree char *got = tell (other, name);

      g_assert_cmpstr (got, ==, expected);
    }
}

static RpFavour *
ask (GPtrArray     *favours,
     RpAppeal      *appeal,
     RpFavourState  state,
     int            amount)
{
  RpFavour *favour = rp_record_new (RP_TYPE_FAVOUR);

  favour->direction = RP_FAVOUR_ASKED;
  favour->appeal = g_strdup (appeal != NULL ? rp_record_get_id (appeal) : NULL);
  favour->state = state;
  favour->amount = amount;
  g_ptr_array_add (favours, favour);

  return favour;
}

static void
test_appeal (void)
{
  g_autoptr(GPtrArray) favours = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpAppeal) appeal = rp_record_new (RP_TYPE_APPEAL);
  g_autoptr(RpAppeal) other = rp_record_new (RP_TYPE_APPEAL);
  g_autofree char *words = NULL;
  g_autofree char *uncounted = NULL;
  RpAppealSum sum;

  appeal->amount = 1000;
  appeal->unit = g_strdup ("€");
  rp_appeal_sum (appeal, favours, &sum);
  g_assert_cmpuint (sum.n_asked, ==, 0);
  g_assert_cmpint (sum.missing, ==, 1000);

  ask (favours, appeal, RP_FAVOUR_STATE_GRANTED, 400);
  ask (favours, appeal, RP_FAVOUR_STATE_PENDING, 200);
  ask (favours, appeal, RP_FAVOUR_STATE_DECLINED, 300);
  ask (favours, appeal, RP_FAVOUR_STATE_GRANTED, 0);
  ask (favours, other, RP_FAVOUR_STATE_GRANTED, 50);
  ask (favours, NULL, RP_FAVOUR_STATE_GRANTED, 60);
  ask (favours, appeal, RP_FAVOUR_STATE_GRANTED, 70)->direction = RP_FAVOUR_GIVEN;
  rp_appeal_sum (appeal, favours, &sum);
  g_assert_cmpuint (sum.n_asked, ==, 4);
  g_assert_cmpuint (sum.n_pending + sum.n_pledged + sum.n_declined, ==, sum.n_asked);
  g_assert_cmpuint (sum.n_pledged, ==, 2);
  g_assert_cmpint (sum.asked, ==, 900);
  g_assert_cmpint (sum.pledged, ==, 400);
  g_assert_cmpint (sum.declined, ==, 300);
  g_assert_cmpint (sum.missing, ==, 600);
  words = rp_appeal_words (appeal, &sum);
  g_assert_cmpstr (words, ==, "400 of 1000 € pledged; 4 asked, 2 pledged, 1 declined");

  /* more than is needed; as much as two can pledge at the most */
  ask (favours, appeal, RP_FAVOUR_STATE_GRANTED, 1000000000);
  ask (favours, appeal, RP_FAVOUR_STATE_GRANTED, 1000000000);
  ask (favours, appeal, RP_FAVOUR_STATE_GRANTED, 1000000000);
  rp_appeal_sum (appeal, favours, &sum);
  g_assert_cmpint (sum.pledged, ==, G_GINT64_CONSTANT (3000000400));
  g_assert_cmpint (sum.missing, ==, 0);
  appeal->amount = 0;
  uncounted = rp_appeal_words (appeal, &sum);
  g_assert_cmpstr (uncounted, ==, "7 asked, 5 pledged, 1 declined");
}

static RpFavour *
past_ask (RpNetworkFacts *facts,
          const char     *person,
          guint32         date,
          RpMatches      *matches,
          double          relevance)
{
  RpFavour *favour = ask (facts->favours, NULL, RP_FAVOUR_STATE_PENDING, 0);

  favour->person = network_dup_id (person);
  favour->date = date;
  if (relevance > 0)
    rp_matches_add (matches, rp_record_get_id (favour), relevance);

  return favour;
}

static void
test_past_asks (void)
{
  RpNetworkFacts *facts = network_facts ("person Ann curious; person Bob curious");
  g_autoptr(GHashTable) matches = rp_matches_new ();
  g_autoptr(RpNetwork) network = NULL;
  g_autoptr(GArray) asks = NULL;
  static const char *const expected[] = {
    "Bob declined.", "Ann helped: He came.", "Ann helped, and can show: A story.", "Ann helped.",
    "Ann has not answered yet.",
  };
  RpFavour *favour;

  past_ask (facts, "Ann", 100, matches, 1);
  past_ask (facts, "Ann", 101, matches, 1)->state = RP_FAVOUR_STATE_GRANTED;
  favour = past_ask (facts, "Ann", 102, matches, 1);
  favour->state = RP_FAVOUR_STATE_GRANTED;
  favour->result = g_strdup ("A story.");
  favour = past_ask (facts, "Ann", 103, matches, 1);
  favour->state = RP_FAVOUR_STATE_GRANTED;
  favour->resolved = g_strdup ("He came.");
  past_ask (facts, "Bob", 90, matches, 2)->state = RP_FAVOUR_STATE_DECLINED;
  past_ask (facts, "Bob", 200, matches, 0);
  past_ask (facts, "Bob", 201, matches, 3)->direction = RP_FAVOUR_GIVEN;
  past_ask (facts, "Bob", 99, matches, 1);

  network_shuffle (facts, 1);
  network = rp_network_new (facts);
  asks = rp_past_asks (network, matches);
  g_assert_cmpuint (asks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < asks->len; i++)
    {
      g_autofree char *words = rp_past_ask_words (&g_array_index (asks, RpPastAsk, i));

      g_assert_cmpstr (words, ==, expected[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/give/gifts", test_gifts);
  g_test_add_func ("/give/industry", test_industry);
  g_test_add_data_func ("/give/order-10", GUINT_TO_POINTER (10), test_order);
  g_test_add_data_func ("/give/order-300", GUINT_TO_POINTER (300), test_order);
  g_test_add_data_func ("/give/order-5000", GUINT_TO_POINTER (5000), test_order);
  g_test_add_func ("/give/all", test_all);
  g_test_add_func ("/give/appeal", test_appeal);
  g_test_add_func ("/give/past-asks", test_past_asks);

  return g_test_run ();
}
