/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE   /* memmem */

#include "rp-text-words.h"

#include "rp-text.h"

#include <string.h>

/* The same, in the plain way: word by word */
static char *
fold_slowly (const char *text)
{
  GString *out = g_string_new (" ");

  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);
      const char *next = g_utf8_next_char (text);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          g_autofree char *one = g_strndup (text, (gsize) (next - text));
          g_autofree char *folded = rp_text_fold (one);

          g_string_append (out, folded);
        }
      else
        g_string_append_c (out, ' ');
      text = next;
    }
  g_string_append_c (out, ' ');

  return g_string_free (out, FALSE);
}

static void
assert_same (const char *text)
{
  gsize length = strlen (text), room = 12 * length + 64, n = 0;
  g_autofree char *expected = fold_slowly (text);
  g_autofree char *out = g_malloc (room + 1);

  g_assert_true (rp_text_fold_words (text, length, out, room, &n));
  out[n] = '\0';
  g_assert_cmpstr (out, ==, expected);
}

static void
test_cases (void)
{
  static const char *const cases[] = {
    "", "a", "Zürich, and A–Z!", "İstanbul ıI", "Straße STRASSE", "ﬁnal oﬃce", "e\xcc\x81tude",
    "漢字かな ｶﾞ", "한국어", "½ ² ①", "Ελένη ΣΊΣΥΦΟΣ ς", "ﷺ", "🙂 a🙂b", "\xcc\x81", "tab\tnew\nline",
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ[]{}@`abcdefghijklmnopqrstuvwxyz",
    "fifteen letters ä sixteen letters ö and a long run of nothing but ASCII behind it",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_same (cases[i]);
}

/* Whole words are folded at once elsewhere; that must be the same as character by character. */
static void
test_all_characters (void)
{
  for (gunichar c = 1; c < 0x110000; c++)
    {
      char text[16] = "aB";
      g_autofree char *folded = NULL;
      g_autofree char *expected = NULL;

      if (!g_unichar_validate (c) || !g_unichar_isdefined (c))
        continue;
      text[2 + g_unichar_to_utf8 (c, text + 2)] = '\0';
      g_strlcat (text, "Cd", sizeof text);
      assert_same (text);
      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        continue;
      folded = rp_text_fold (text);
      expected = g_strconcat (" ", folded, " ", NULL);
      g_free (folded);
      folded = fold_slowly (text);
      g_assert_cmpstr (folded, ==, expected);
    }
}

/* Bytes that are no text, and too little room, do no harm. */
static void
test_bounds (void)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      gsize length = (gsize) g_rand_int_range (chance, 0, 48);
      gsize room = (gsize) g_rand_int_range (chance, 0, 80), n = 0;
      g_autofree char *text = g_malloc (length);
      g_autofree char *out = g_malloc (room);

      for (gsize b = 0; b < length; b++)
        text[b] = (char) g_rand_int (chance);
      if (rp_text_fold_words (text, length, out, room, &n))
        g_assert_cmpuint (n, <=, room);
      else
        g_assert_cmpuint (n, ==, 0);
    }
}

/* Two letters only, so that half of what is found ends too early. */
static void
test_finding (void)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (8);
  guint n_found = 0;

  for (guint i = 0; i < 100000; i++)
    {
      gsize length = (gsize) g_rand_int_range (chance, 0, 80);
      gsize size = (gsize) g_rand_int_range (chance, 1, 14);
      g_autofree char *text = g_malloc (length);
      g_autofree char *words = g_malloc (size);
      gboolean found;

      for (gsize b = 0; b < length; b++)
        text[b] = (char) g_rand_int_range (chance, 'a', 'c');
      for (gsize b = 0; b < size; b++)
        words[b] = (char) g_rand_int_range (chance, 'a', 'c');
      found = rp_text_has_words (text, length, words, size);
      g_assert_true (found == (memmem (text, length, words, size) != NULL));
      n_found += found ? 1 : 0;
    }
  g_assert_cmpuint (n_found, >, 1000);
  g_assert_cmpuint (n_found, <, 99000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-words/cases", test_cases);
  g_test_add_func ("/text-words/all-characters", test_all_characters);
  g_test_add_func ("/text-words/bounds", test_bounds);
  g_test_add_func ("/text-words/finding", test_finding);

  return g_test_run ();
}
