/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-person-advice.h"

/* "7 6 6 4": credibility, reliability, intimacy, self-orientation */
static RpAssessment *
assessment_new (const char *parts)
{
  RpAssessment *assessment = rp_record_new (RP_TYPE_ASSESSMENT);
  g_auto(GStrv) words = g_strsplit (parts, " ", 4);

  assessment->credibility = (int) g_ascii_strtoll (words[0], NULL, 10);
  assessment->reliability = (int) g_ascii_strtoll (words[1], NULL, 10);
  assessment->intimacy = (int) g_ascii_strtoll (words[2], NULL, 10);
  assessment->self_orientation = (int) g_ascii_strtoll (words[3], NULL, 10);

  return assessment;
}

static void
test_value (void)
{
  static const struct
  {
    const char *parts;
    double      value;
  } cases[] = {
    { "7 6 6 4", 4.75 },    { "10 10 10 1", 30 }, { "1 1 1 10", 0.3 },
    { "5 5 5 3", 5 },       { "0 6 6 4", 0 },     { "7 0 6 4", 0 },
    { "7 6 0 4", 0 },       { "7 6 6 0", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpAssessment) assessment = assessment_new (cases[i].parts);

      g_assert_cmpfloat_with_epsilon (rp_trust_value (assessment), cases[i].value, 1e-9);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *assessments;   /* the oldest first */
    const char *words;
  } cases[] = {
    { "", "Not assessed yet" },
    { "0 6 6 4", "Not assessed yet" },
    { "3 3 1 3", "Little trust yet" },
    { "7 6 6 4", "Fair trust" },
    { "5 5 5 3", "Strong trust" },
    { "7 6 6 5|7 6 6 4", "Fair trust, more than last time" },
    { "9 8 8 3|7 6 6 4", "Fair trust, less than last time" },
    { "7 6 6 4|7 6 6 4", "Fair trust, as last time" },
    { "9 8 8 3|7 6 6 5|0 6 6 4|7 6 6 4", "Fair trust, more than last time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);
      g_auto(GStrv) parts = g_strsplit (cases[i].assessments, "|", 0);
      g_autofree char *words = NULL;

      for (guint j = 0; parts[j] != NULL && *parts[j] != '\0'; j++)
        g_ptr_array_add (assessments, assessment_new (parts[j]));
      words = rp_trust_words (assessments);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* More of a part, or less self-orientation, is never less trust. */
static void
test_monotonous (void)
{
  for (int i = 0; i < 500; i++)
    {
      g_autoptr(RpAssessment) assessment = rp_record_new (RP_TYPE_ASSESSMENT);
      double before;

      assessment->credibility = g_test_rand_int_range (1, 10);
      assessment->reliability = g_test_rand_int_range (1, 10);
      assessment->intimacy = g_test_rand_int_range (1, 10);
      assessment->self_orientation = g_test_rand_int_range (2, 11);
      before = rp_trust_value (assessment);
      if (i % 2 == 0)
        assessment->intimacy++;
      else
        assessment->self_orientation--;
      g_assert_cmpfloat (rp_trust_value (assessment), >, before);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trust/value", test_value);
  g_test_add_func ("/trust/words", test_words);
  g_test_add_func ("/trust/monotonous", test_monotonous);

  return g_test_run ();
}
