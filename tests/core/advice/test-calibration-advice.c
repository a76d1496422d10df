/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-calibration-advice.h"

/* What was said, in short: "c" confirmed, "x" challenged, "n" a new angle, "X"
 * challenged as it was worded before, "u" challenged and not said how it was
 * worded, "o" challenged, of another topic. */
static GPtrArray *
said (const char *text)
{
  GPtrArray *calibrations = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *p = text; *p != '\0'; p++)
    {
      const char *response = *p == 'c' ? "response=confirmed"
                                       : *p == 'n' ? "response=new-angle" : "response=challenged";
      RpCalibration *calibration = fixture_add (calibrations, RP_TYPE_CALIBRATION, response,
                                                *p == 'o' ? "topic=" MACHINE : "topic=" RESILIENCE,
                                                NULL);

      if (*p != 'u')
        fixture_set (calibration, "hypothesis",
                     *p == 'X' ? "Price the asset" : " price an  HOUR, not an asset.");
    }

  return calibrations;
}

static void
test_advise (void)
{
  static const struct
  {
    const char *said;
    guint       offered, confirmed, challenged, new_angles;
    gboolean    rewrite;
    const char *words;
  } cases[] = {
    { "", 0, 0, 0, 0, FALSE, "Untested: nobody has heard it yet." },
    { "X", 0, 0, 0, 0, FALSE, "Untested: nobody has heard it yet." },
    { "c", 1, 1, 0, 0, FALSE, "Offered: confirmed once." },
    { "x", 1, 0, 1, 0, FALSE, "Offered: challenged once." },
    { "xx", 2, 0, 2, 0, TRUE,
      "Challenged twice in a row: rewrite it before you offer it again." },
    { "xcx", 3, 1, 2, 0, FALSE, "Offered: confirmed once, challenged 2 times." },
    { "xnx", 3, 0, 2, 1, FALSE, "Offered: challenged 2 times, a new angle." },
    { "ccnn", 4, 2, 0, 2, FALSE, "Offered: confirmed 2 times, 2 new angles." },
    { "xxc", 3, 1, 2, 0, FALSE, "Offered: confirmed once, challenged 2 times." },
    { "cxx", 3, 1, 2, 0, TRUE,
      "Challenged twice in a row: rewrite it before you offer it again." },
    /* Another wording is another hypothesis; another topic's is none of its own. */
    { "XX", 0, 0, 0, 0, FALSE, "Untested: nobody has heard it yet." },
    { "Xx", 1, 0, 1, 0, FALSE, "Offered: challenged once." },
    { "xo", 1, 0, 1, 0, FALSE, "Offered: challenged once." },
    { "ux", 2, 0, 2, 0, TRUE,
      "Challenged twice in a row: rewrite it before you offer it again." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTopic) topic = fixture_record (RP_TYPE_TOPIC, "id=" RESILIENCE, "title=T",
                                                 "hypothesis=Price an hour, not an asset.", NULL);
      g_autoptr(GPtrArray) calibrations = said (cases[i].said);
      g_autoptr(RpHypothesisAdvice) advice = rp_hypothesis_advise (topic, calibrations);

      g_test_message ("%s", cases[i].said);
      g_assert_cmpuint (advice->offered, ==, cases[i].offered);
      g_assert_cmpuint (advice->confirmed, ==, cases[i].confirmed);
      g_assert_cmpuint (advice->challenged, ==, cases[i].challenged);
      g_assert_cmpuint (advice->new_angles, ==, cases[i].new_angles);
      g_assert_cmpint (advice->rewrite, ==, cases[i].rewrite);
      g_assert_cmpstr (advice->words, ==, cases[i].words);
    }
}

/* Once it is worded anew it may be offered again. */
static void
test_rewriting_settles (void)
{
  g_autoptr(RpTopic) topic = fixture_record (RP_TYPE_TOPIC, "id=" RESILIENCE, "title=T",
                                             "hypothesis=Price an hour, not an asset.", NULL);
  g_autoptr(GPtrArray) calibrations = said ("xx");
  g_autoptr(RpHypothesisAdvice) before = rp_hypothesis_advise (topic, calibrations);
  g_autoptr(RpHypothesisAdvice) after = NULL;
  g_autoptr(RpHypothesisAdvice) without = NULL;

  fixture_set (topic, "hypothesis", "Price the queue behind the hour.");
  after = rp_hypothesis_advise (topic, calibrations);
  fixture_set (topic, "hypothesis", "");
  without = rp_hypothesis_advise (topic, calibrations);

  g_assert_true (before->rewrite);
  g_assert_false (after->rewrite);
  g_assert_cmpuint (after->offered, ==, 0);
  g_assert_false (without->rewrite);
  g_assert_cmpstr (without->words, ==, "No hypothesis yet.");
}

static void
test_lift_seconds (void)
{
  static const struct
  {
    const char *line;
    guint       words;
  } cases[] = {
    { NULL, 0 },
    { "", 0 },
    { "  \n ", 0 },
    { "What is a quiet night worth?", 6 },
    { "Wait — no, an hour’s work; well-known.", 6 },
    { "Wie viel ist eine ruhige Nacht wert?", 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (rp_lift_seconds (cases[i].line), cases[i].words / 2.6, 1e-9);
}

static void
test_response_words (void)
{
  g_assert_cmpstr (rp_response_words (RP_RESPONSE_CONFIRMED), ==, "Confirmed");
  g_assert_cmpstr (rp_response_words (RP_RESPONSE_CHALLENGED), ==, "Challenged");
  g_assert_cmpstr (rp_response_words (RP_RESPONSE_NEW_ANGLE), ==, "New angle");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calibration-advice/advise", test_advise);
  g_test_add_func ("/calibration-advice/rewriting-settles", test_rewriting_settles);
  g_test_add_func ("/calibration-advice/lift-seconds", test_lift_seconds);
  g_test_add_func ("/calibration-advice/response-words", test_response_words);

  return g_test_run ();
}
