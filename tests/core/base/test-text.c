/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-text.h"

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "Ottoline", "ottoline" }, { "ÉMILE", "emile" }, { "Straße", "strasse" },
    { "Ελένη", "ελενη" },       { "ﬁnal", "final" },  { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = rp_text_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
test_clean_line (void)
{
  static const char *const cases[][2] = {
    { "  two\n\twords  ", "two words" },
    { "evil\xe2\x80\xaename", "evilname" },   /* a right-to-left override */
    { "e\xcc\x81", "é" },
    { "\x01\x02", NULL },
    { " \n ", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = rp_text_clean_line (cases[i][0]);

      g_assert_cmpstr (line, ==, cases[i][1]);
    }
}

static void
test_contains_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    gboolean    found;
  } cases[] = {
    { "At Norrland Rail they swapped minutes", "norrland rail", TRUE },
    { "At Norrland  Rail they", "Norrland Rail", TRUE },
    { "Railway people", "Rail", FALSE },
    { "Monorail", "rail", FALSE },
    { "rail", "rail", TRUE },
    { "Émile said", "emile", TRUE },
    { "anything", "", FALSE },
    { NULL, "rail", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rp_text_contains_words (cases[i].text, cases[i].words), ==, cases[i].found);
}

static void
test_initials (void)
{
  static const char *const cases[][2] = {
    { "Ottoline Brandt-Hale", "O. B.-H." }, { "priya", "P." }, { "Émile  Zola", "É. Z." },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = rp_text_initials (cases[i][0]);

      g_assert_cmpstr (initials, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/clean-line", test_clean_line);
  g_test_add_func ("/text/contains-words", test_contains_words);
  g_test_add_func ("/text/initials", test_initials);

  return g_test_run ();
}
