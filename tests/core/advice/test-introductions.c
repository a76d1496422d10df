/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network-fixture.h"

#include "rp-introduction-advice.h"

#include <string.h>

/* Two who are put aside are not suggested, whoever of them is named first in the key. */
static void
test_aside (void)
{
  g_autofree char *ann = network_dup_id ("ann");
  g_autofree char *bob = network_dup_id ("bob");
  g_autofree char *key = rp_meet_aside_key (ann, bob);
  g_autofree char *same = rp_meet_aside_key (bob, ann);
  g_autofree char *turned = g_strdup_printf ("meet:%s:%s", bob, ann);
  const struct { const char *key; guint n; } cases[] = {
    { key, 0 },
    { turned, 0 },
    { "meet:", 1 },
    { ann, 1 },
  };

  g_assert_cmpstr (key, ==, same);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RpNetworkFacts *facts = network_facts ("person ann curious; person bob curious; "
                                             "need n ann a_speaker; can f bob a_speaker");
      RpSnooze *snooze = rp_record_new (RP_TYPE_SNOOZE);
      g_autoptr(RpNetwork) network = NULL;
      g_autoptr(GPtrArray) pairs = NULL;

      snooze->what = g_strdup (cases[i].key);
      g_ptr_array_add (facts->snoozes, snooze);
      network = rp_network_new (facts);
      pairs = rp_who_should_meet (network, NULL);
      g_assert_cmpuint (pairs->len, ==, cases[i].n);
    }
}

/* What two people can do for each other is known also when they are about to meet. */
static void
test_pair (void)
{
  g_autoptr(RpNetwork) network =
    rp_network_new (network_facts ("person Ann curious; person Bob curious; person Cat curious; "
                                   "need n Ann A_speaker; measured o Bob told-me Good_speakers; "
                                   "introduced me Ann Bob planned; gatekeeper-of Cat Bob"));
  g_autofree char *ann = network_dup_id ("Ann");
  g_autofree char *bob = network_dup_id ("Bob");
  g_autofree char *cat = network_dup_id ("Cat");
  g_autoptr(RpPair) pair = rp_meet_pair (network, bob, ann);
  g_autofree char *why = NULL;
  g_autofree char *approach = rp_network_approach (network, bob);
  g_autofree char *to_ann = NULL, *to_bob = NULL, *to_both = NULL, *own = NULL;
  RpJarEntry first, second;

  g_assert_null (rp_meet_pair (network, ann, cat));
  g_assert_null (rp_meet_pair (network, ann, ann));
  g_assert_null (rp_network_approach (network, ann));
  g_assert_nonnull (pair);
  why = rp_introduction_why (pair);
  g_assert_cmpstr (why, ==, "Ann is looking for “A speaker”.\n"
                            "It serves “Good speakers”, which Bob is measured on.");

  g_assert_true (rp_network_jar (network, ann, &first));
  g_assert_true (rp_network_jar (network, bob, &second));
  to_ann = rp_introduction_request (&first, &second, pair, why, NULL);
  to_bob = rp_introduction_request (&second, &first, pair, why, NULL);
  to_both = rp_introduction_letter (&first, &second, pair, why, approach, NULL);
  own = rp_introduction_letter (&first, &second, NULL, "Both sail.", NULL, NULL);
  g_assert_true (g_str_has_prefix (to_ann, "Dear Ann,\n\nYou are looking for “A speaker”"));
  g_assert_nonnull (strstr (to_ann, "May I introduce you to Bob?"));
  g_assert_true (g_str_has_prefix (to_bob, "Dear Bob,\n\nIt would serve “Good speakers”: Ann is "
                                           "looking for “A speaker”."));
  g_assert_nonnull (strstr (to_both, "Ann, meet Bob. Bob, meet Ann."));
  g_assert_nonnull (strstr (to_both, "by Cat, who keeps the diary"));
  g_assert_nonnull (strstr (own, "Both sail."));
  /* What Bob is measured on is between Bob and me. */
  g_assert_null (strstr (to_ann, "Good speakers"));
  g_assert_null (strstr (to_both, "Good speakers"));
}

/* From the first question to what came of it, a step at a time */
static void
test_steps (void)
{
  static const struct
  {
    RpConsent            first, second;
    RpIntroductionState  state;
    guint32              first_agreed, second_agreed, date;
    const char          *verb, *stands;
  } cases[] = {
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_ASK_FIRST, RP_INTRODUCTION_PLANNED, 0, 0, 0,
      "Ask Ann…", "Ann and Bob have still to agree." },
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_ASK_FIRST, RP_INTRODUCTION_PLANNED, 2461000, 0, 0,
      "Ask Bob…", "Bob has still to agree." },
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_MAY, RP_INTRODUCTION_PLANNED, 0, 0, 0,
      "Ask Ann…", "Ann has still to agree." },
    { RP_CONSENT_ASK_FIRST, RP_CONSENT_MAY, RP_INTRODUCTION_PLANNED, 2461000, 0, 0,
      "Introduce…", "Both agreed: introduce them." },
    { RP_CONSENT_MAY, RP_CONSENT_NEVER, RP_INTRODUCTION_PLANNED, 2461000, 2461000, 0,
      NULL, "Bob never wants to be introduced." },
    { RP_CONSENT_MAY, RP_CONSENT_MAY, RP_INTRODUCTION_INTRODUCED, 0, 0, 2461000 - 13,
      "Followed Up", "Introduced 13 days ago. Ask on Thursday, 29 December what came of it." },
    { RP_CONSENT_MAY, RP_CONSENT_MAY, RP_INTRODUCTION_INTRODUCED, 0, 0, 2461000 - 14,
      "Followed Up", "Introduced 14 days ago: ask what came of it." },
    { RP_CONSENT_MAY, RP_CONSENT_MAY, RP_INTRODUCTION_INTRODUCED, 0, 0, 0,
      "Followed Up", "Introduced: ask what came of it." },
    { RP_CONSENT_MAY, RP_CONSENT_MAY, RP_INTRODUCTION_FOLLOWED_UP, 0, 0, 2461000 - 20,
      "They Met", "Followed up. Have they met?" },
    { RP_CONSENT_MAY, RP_CONSENT_MAY, RP_INTRODUCTION_MET, 0, 0, 2461000 - 20,
      NULL, "They met." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpIntroduction) introduction = rp_record_new (RP_TYPE_INTRODUCTION);
      g_autoptr(RpPerson) first = rp_record_new (RP_TYPE_PERSON);
      g_autoptr(RpPerson) second = rp_record_new (RP_TYPE_PERSON);
      g_autofree char *verb = NULL;
      g_autofree char *stands = NULL;

      first->name = g_strdup ("Ann");
      first->consent = cases[i].first;
      second->name = g_strdup ("Bob");
      second->consent = cases[i].second;
      introduction->state = cases[i].state;
      introduction->date = cases[i].date;
      introduction->introduced_agreed = cases[i].first_agreed;
      introduction->to_person_agreed = cases[i].second_agreed;
      verb = rp_introduction_verb (introduction, first, second);
      stands = rp_introduction_stands (introduction, first, second, 2461000);
      g_assert_cmpstr (verb, ==, cases[i].verb);
      g_assert_cmpstr (stands, ==, cases[i].stands);
      g_assert_cmpint (rp_introduction_is_due (introduction, 2461000), ==,
                       cases[i].date == 2461000 - 14);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/introductions/aside", test_aside);
  g_test_add_func ("/introductions/pair", test_pair);
  g_test_add_func ("/introductions/steps", test_steps);

  return g_test_run ();
}
