/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include <string.h>

/* "o1=2 w1=1": what fits, and how well */
static RpMatches *
matches_new (const char *script)
{
  RpMatches *matches = rp_matches_new ();
  g_auto(GStrv) words = g_strsplit (script, " ", 0);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      char *sign = strchr (words[i], '=');
      g_autofree char *id = NULL;

      *sign = '\0';
      id = network_dup_id (words[i]);
      rp_matches_add (matches, id, g_ascii_strtod (sign + 1, NULL));
    }

  return matches;
}

/* "ann 0.500 bob 0.300 | eve" */
static char *
ranking (const RpHelp *help)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < help->ranked->len; i++)
    {
      const RpHelper *helper = &g_array_index (help->ranked, RpHelper, i);

      g_string_append_printf (words, "%s%s %.3f", i > 0 ? " " : "", helper->person->name,
                              helper->score);
    }
  for (guint i = 0; i < help->may_know->len; i++)
    {
      const RpHelper *helper = &g_array_index (help->may_know, RpHelper, i);

      g_string_append_printf (words, "%s%s:%s", i > 0 ? " " : " | ", helper->person->name,
                              helper->knows->name);
    }

  return g_string_free (words, FALSE);
}

static void
test_chains (void)
{
  static const struct { const char *script, *to, *expected; } cases[] = {
    { "person ann acquainted", "ann", "*ann" },
    { "person ann not-met", "ann", "" },
    { "person ann confidant; person bob not-met; knows-well ann bob", "bob", "*ann > bob" },
    { "person ann confidant; person bob not-met; peer-of bob ann", "bob", "ann > *bob" },
    /* the fewest steps first, then the strongest weakest step, then the name */
    { "person ann confidant; person bob not-met; person cat not-met; person dan acquainted; "
      "knows-well ann bob; knows-well bob cat; peer-of dan cat", "cat", "*dan > cat" },
    { "person ann acquainted; person bob confidant; person cat not-met; knows-well ann cat; "
      "knows-well bob cat", "cat", "*bob > cat" },
    { "person bob curious; person ann curious; person cat not-met; knows-well ann cat; "
      "knows-well bob cat", "cat", "*ann > cat" },
    /* three steps, not four */
    { "person a confidant; person b not-met; person c not-met; person d not-met; knows-well a b; "
      "reports-to b c; knows-well c d", "c", "a > b > *c" },
    { "person a confidant; person b not-met; person c not-met; person d not-met; knows-well a b; "
      "reports-to b c; knows-well c d", "d", "" },
    /* whoever never wants to be introduced is reached by nobody, and leads to nobody */
    { "person ann confidant; person bob not-met never; knows-well ann bob", "bob", "" },
    { "person ann confidant; person bob not-met never; person cat not-met; knows-well ann bob; "
      "knows-well bob cat", "cat", "" },
    { "person ann confidant never; person bob not-met; knows-well ann bob", "bob", "*ann > bob" },
    /* who was introduced to whom */
    { "person ann confidant; person bob not-met; introduced me ann bob introduced", "bob",
      "ann > *bob" },
    { "person ann confidant; person bob not-met; introduced bob ann me met", "bob",
      "ann > *bob" },
    { "person ann confidant; person bob not-met; person cat curious; "
      "introduced me ann bob introduced; introduced me cat bob met", "bob", "*cat > bob" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpNetwork) network = rp_network_new (network_facts (cases[i].script));
      g_autofree char *chain = network_dup_chain (network, cases[i].to);

      g_test_message ("%s", cases[i].script);
      g_assert_cmpstr (chain, ==, cases[i].expected);
    }
}

static void
test_ranking (void)
{
  static const struct
  {
    const char *script, *matches, *organization, *expected;
  } cases[] = {
    { "person ann acquainted", "", NULL, "" },
    /* 0.5 of alignment, 0.2 · stage / 5; the best has an alignment of 1 whatever the scale */
    { "person ann acquainted; objective o ann told-me", "o=7", NULL, "ann 0.540" },
    { "person ann not-met; objective o ann told-me", "o=0.001", NULL, "ann 0.500" },
    { "person ann not-met; person bob not-met; objective o ann told-me; objective q bob told-me",
      "o=4 q=1", NULL, "ann 0.500 bob 0.125" },
    /* how sure the objective is; offers are sure; a role counts half */
    { "person ann not-met; person bob not-met; person cat not-met; objective o ann told-me; "
      "objective q bob public; objective r cat inferred", "o=1 q=1 r=1", NULL,
      "ann 0.500 bob 0.425 cat 0.350" },
    { "person ann not-met; person bob not-met; offer f ann; organization x; works w bob x",
      "f=1 w=1", NULL, "ann 0.500 bob 0.250" },
    /* the best of theirs counts, not the sum */
    { "person ann not-met; person bob not-met; objective o ann told-me; objective q ann told-me; "
      "objective r bob told-me", "o=1 q=1 r=1", NULL, "ann 0.500 bob 0.500" },
    /* sweets from 0 to 10: 3 and 12 of them */
    { "person ann not-met; objective o ann told-me; given ann large", "o=1", NULL, "ann 0.560" },
    { "person ann trusted-advisor; objective o ann told-me; given ann large; given ann large; "
      "given ann large; given ann large", "o=1", NULL, "ann 0.900" },
    /* at the organization asked for */
    { "person ann not-met; person bob not-met; organization x; works w ann x; "
      "objective o ann told-me; objective q bob told-me", "o=1 q=1", "x",
      "ann 0.600 bob 0.500" },
    /* who may know the right person: connected comes before the same organization */
    { "person ann curious; person bob curious; person cat curious; organization x; works w bob x; "
      "works v cat x; objective o cat told-me; objective q bob told-me; knows-well ann bob",
      "o=2 q=1", NULL, "cat 0.600 bob 0.350 | ann:bob" },
    { "person ann curious; person bob curious; person eve curious; organization x; works w ann x; "
      "works v bob x; objective o bob told-me", "o=2", NULL, "bob 0.600 | ann:bob" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpNetwork) network = rp_network_new (network_facts (cases[i].script));
      g_autoptr(GHashTable) matches = matches_new (cases[i].matches);
      g_autofree char *at = cases[i].organization != NULL
                            ? network_dup_id (cases[i].organization) : NULL;
      g_autoptr(RpHelp) help = rp_who_can_help (network, matches, RP_FAVOUR_SIZE_SMALL, at);
      g_autofree char *got = ranking (help);

      g_test_message ("%s", cases[i].script);
      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

/* What serves an objective of theirs costs nothing, whatever its size. */
static void
test_cost (void)
{
  g_autoptr(RpNetwork) network =
    rp_network_new (network_facts ("person ann acquainted; person bob acquainted; "
                                   "objective o ann told-me; offer f bob; given bob large"));
  g_autoptr(GHashTable) matches = matches_new ("o=1 f=1");
  g_autoptr(RpHelp) help = rp_who_can_help (network, matches, RP_FAVOUR_SIZE_LARGE, NULL);
  const RpHelper *bob = &g_array_index (help->ranked, RpHelper, 0);
  const RpHelper *ann = &g_array_index (help->ranked, RpHelper, 1);

  g_assert_cmpstr (bob->person->name, ==, "bob");
  g_assert_null (bob->serves);
  g_assert_nonnull (bob->offer);
  g_assert_cmpint (bob->sweets, ==, 3);
  g_assert_cmpint (bob->cost, ==, 3);
  g_assert_cmpint (bob->verdict, ==, RP_VERDICT_ASK_THEN_GIVE);
  g_assert_cmpstr (ann->serves->name, ==, "o");
  g_assert_cmpint (ann->cost, ==, 0);
  g_assert_cmpint (ann->verdict, ==, RP_VERDICT_ASK_THEN_GIVE);
}

static void
check_help (RpNetwork    *network,
            const RpHelp *help)
{
  for (guint i = 0; i < help->ranked->len; i++)
    {
      const RpHelper *helper = &g_array_index (help->ranked, RpHelper, i);
      g_autoptr(GArray) chain = rp_network_chain (network, rp_record_get_id (helper->person));

      g_assert_true (helper->alignment > 0 && helper->alignment <= 1);
      g_assert_true (helper->score > 0 && helper->score <= 1);
      g_assert_true (i == 0 || (helper - 1)->score >= helper->score);
      g_assert_cmpint (helper->cost, ==, helper->serves != NULL ? 0 : 2);
      g_assert_cmpuint (chain->len, <=, 3);
      g_assert_true (helper->person->stage == RP_STAGE_NOT_MET || chain->len == 1);
      g_assert_true (chain->len == 0 || g_array_index (chain, RpChainStep, 0).person->stage
                                        > RP_STAGE_NOT_MET);
    }
  for (guint i = 0; i < help->may_know->len; i++)
    g_assert_cmpfloat (g_array_index (help->may_know, RpHelper, i).alignment, ==, 0);
}

/* The same library entered in another order gives the same advice, chains included. */
static void
test_order (gconstpointer data)
{
  guint n_people = GPOINTER_TO_UINT (data);
  g_autofree char *at = network_dup_id ("c003");

  for (guint32 seed = 1; seed <= (n_people > 1000 ? 1u : 20u); seed++)
    {
      g_autoptr(GHashTable) matches = rp_matches_new ();
      g_autoptr(GHashTable) same = rp_matches_new ();
      RpNetworkFacts *facts = network_generate (n_people, seed, matches);
      RpNetworkFacts *other_facts = network_generate (n_people, seed, same);
      g_autoptr(RpNetwork) network = rp_network_new (facts);
      g_autoptr(RpNetwork) other = NULL;
      g_autoptr(RpHelp) help = rp_who_can_help (network, matches, RP_FAVOUR_SIZE_MEDIUM, at);
      g_autoptr(RpHelp) other_help = NULL;
      g_autofree char *expected = ranking (help);
      g_autofree char *got = NULL;

      network_shuffle (other_facts, seed + 100);
      other = rp_network_new (other_facts);
      other_help = rp_who_can_help (other, matches, RP_FAVOUR_SIZE_MEDIUM, at);
      got = ranking (other_help);
      g_assert_cmpstr (got, ==, expected);
      check_help (network, help);
      for (guint i = 0; i < facts->people->len; i++)
        {
          const RpPerson *person = facts->people->pdata[i];
          g_autofree char *chain = network_dup_chain (network, person->name);
          g_autofree char *other_chain = network_dup_chain (other, person->name);

          g_assert_cmpstr (chain, ==, other_chain);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/who-can-help/chains", test_chains);
  g_test_add_func ("/who-can-help/ranking", test_ranking);
  g_test_add_func ("/who-can-help/cost", test_cost);
  g_test_add_data_func ("/who-can-help/order-10", GUINT_TO_POINTER (10), test_order);
  g_test_add_data_func ("/who-can-help/order-300", GUINT_TO_POINTER (300), test_order);
  g_test_add_data_func ("/who-can-help/order-5000", GUINT_TO_POINTER (5000), test_order);

  return g_test_run ();
}
