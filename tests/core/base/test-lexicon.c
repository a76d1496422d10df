/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-lexicon.h"

static void
test_language (void)
{
  static const struct { const char *text, *language; } cases[] = {
    { "Who decides when the machine disagrees?", "en" },
    { "Wer entscheidet, wenn die Maschine nicht zustimmt?", "de" },
    { "Qui décide quand la machine n'est pas d'accord ?", "fr" },
    { "¿Quién decide cuando la máquina no está de acuerdo?", "es" },
    { NULL, "en" },
  };
  g_autoptr(RpLexicon) lexicon = rp_lexicon_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) words = rp_lexicon_read (lexicon, cases[i].text);

      g_assert_cmpstr (rp_lexicon_language (words), ==, cases[i].language);
    }
}

static GArray *
terms_of (RpLexicon  *lexicon,
          const char *text,
          const char *language)
{
  g_autoptr(GPtrArray) words = rp_lexicon_read (lexicon, text);

  return rp_lexicon_terms (lexicon, words, language);
}

#define TERM(terms, i) (&g_array_index (terms, RpTerm, i))

static void
test_terms (void)
{
  g_autoptr(RpLexicon) lexicon = rp_lexicon_new ();
  g_autoptr(GArray) terms =
    terms_of (lexicon, "The resilience of Networks; a network's worth", "en");
  g_autoptr(GArray) plural = terms_of (lexicon, "networks", "en");
  g_autoptr(GArray) none = terms_of (lexicon, "what is it with you", "en");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (plural->len, ==, 1);
  g_assert_cmpuint (terms->len, ==, 3);
  g_assert_cmpstr (TERM (terms, 1)->word, ==, "Networks");
  g_assert_true (TERM (terms, 1)->stem == TERM (plural, 0)->stem);
}

/* How many of something there are is no subject. */
static void
test_numbers (void)
{
  static const struct { const char *text, *language; } cases[] = {
    { "Two, three or twelve", "en" },
    { "Zwei, fünf oder zwölf", "de" },
    { "Deux, trois ou douze", "fr" },
    { "Dos, tres o doce", "es" },
  };
  g_autoptr(RpLexicon) lexicon = rp_lexicon_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) terms = terms_of (lexicon, cases[i].text, cases[i].language);

      g_assert_cmpuint (terms->len, ==, 0);
    }
}

/* The same words by the rules of another language, in the same lexicon */
static void
test_languages (void)
{
  g_autoptr(RpLexicon) lexicon = rp_lexicon_new ();
  g_autoptr(GArray) german = terms_of (lexicon, "die Häuser, das Haus", "de");
  g_autoptr(GArray) english = terms_of (lexicon, "die Häuser, das Haus", "en");

  g_assert_cmpuint (german->len, ==, 1);
  g_assert_cmpstr (TERM (german, 0)->stem, ==, "haus");
  g_assert_cmpstr (TERM (german, 0)->word, ==, "Häuser");
  g_assert_cmpuint (english->len, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon/language", test_language);
  g_test_add_func ("/lexicon/terms", test_terms);
  g_test_add_func ("/lexicon/numbers", test_numbers);
  g_test_add_func ("/lexicon/languages", test_languages);

  return g_test_run ();
}
