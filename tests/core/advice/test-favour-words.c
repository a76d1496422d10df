/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"

#include "advice-fixture.h"

#include <string.h>

static RpFavour *
favour_new (const char *direction,
            const char *size,
            const char *state,
            const char *objective,
            const char *result)
{
  RpFavour *favour = rp_record_new (RP_TYPE_FAVOUR);

  fixture_set (favour, "direction", direction);
  fixture_set (favour, "size", size);
  fixture_set (favour, "state", state);
  fixture_set (favour, "text", "A morning in your control room");
  if (objective != NULL)
    fixture_set (favour, "objective", objective);
  if (result != NULL)
    fixture_set (favour, "result", result);
  if (!g_str_equal (state, "pending"))
    fixture_set (favour, "closed", "2026-10-14");

  return favour;
}

#define ID "00000000-0000-4000-8000-000000000001"

static void
test_effects (void)
{
  static const struct
  {
    const char *direction, *size, *state, *objective, *result, *expected;
  } cases[] = {
    { "given", "small",  "granted",  NULL, NULL,   "+1" },
    { "given", "large",  "granted",  NULL, NULL,   "+3" },
    { "asked", "medium", "pending",  NULL, NULL,   "−2" },
    { "asked", "small",  "granted",  NULL, "much", "−1" },
    { "asked", "large",  "declined", NULL, NULL,   "no sweet" },
    { "asked", "large",  "pending",  ID,   NULL,   "no sweet" },
    { "asked", "large",  "granted",  ID,   "  ",   "no sweet" },
    { "asked", "small",  "granted",  ID,   "much", "+½" },
    { "asked", "medium", "granted",  ID,   "much", "+1" },
    { "asked", "large",  "granted",  ID,   "much", "+1½" },
    { "asked", "large",  "declined", ID,   "much", "no sweet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpFavour) favour = favour_new (cases[i].direction, cases[i].size, cases[i].state,
                                               cases[i].objective, cases[i].result);
      g_autofree char *words = rp_favour_effect_words (favour);

      g_test_message ("%u", i);
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

/* What a ledger says of today's favours is what they do to the jar. */
static void
test_effects_are_the_jar (void)
{
  static const char *const directions[] = { "given", "asked" };
  static const char *const sizes[] = { "small", "medium", "large" };
  static const char *const states[] = { "pending", "granted", "declined" };

  for (guint i = 0; i < 72; i++)
    {
      g_autoptr(RpFavour) favour = favour_new (directions[i % 2], sizes[i / 2 % 3],
                                               states[i / 6 % 3], i / 18 % 2 ? ID : NULL,
                                               i / 36 ? "much" : NULL);
      g_autoptr(RpJarFacts) facts = rp_jar_facts_new ();
      RpJar jar;

      g_ptr_array_add (facts->favours, g_object_ref (favour));
      rp_jar_count (facts, &jar);
      g_assert_cmpfloat_with_epsilon (jar.exact, rp_favour_half_sweets (favour) / 2.0, 1e-9);
    }
}

static void
test_thanks (void)
{
  g_autoptr(RpFavour) bare = favour_new ("asked", "small", "granted", NULL, NULL);
  g_autoptr(RpFavour) shown = favour_new ("asked", "small", "granted", ID, "Turnover fell to 9 %");
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(RpObjective) objective = rp_record_new (RP_TYPE_OBJECTIVE);
  g_autoptr(RpProfile) me = rp_record_new (RP_TYPE_PROFILE);
  g_autofree char *short_one = NULL;
  g_autofree char *long_one = NULL;

  fixture_set (person, "name", "Ottoline Brandt-Hale");
  fixture_set (objective, "name", "Control-room staff turnover");
  fixture_set (me, "name", "Mara Ellingsen");

  short_one = rp_favour_thanks (bare, person, NULL, NULL);
  g_assert_cmpstr (short_one, ==,
                   "Dear Ottoline,\n\nthank you for this: A morning in your control room");
  long_one = rp_favour_thanks (shown, person, objective, me);
  g_assert_true (g_str_has_prefix (long_one, short_one));
  g_assert_nonnull (strstr (long_one, "\n\nWhat came of it: Turnover fell to 9 %\n\n"));
  g_assert_nonnull (strstr (long_one, "“Control-room staff turnover”"));
  g_assert_true (g_str_has_suffix (long_one, "\n\nMara Ellingsen"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/favour-words/effects", test_effects);
  g_test_add_func ("/favour-words/effects-are-the-jar", test_effects_are_the_jar);
  g_test_add_func ("/favour-words/thanks", test_thanks);

  return g_test_run ();
}
