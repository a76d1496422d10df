/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-text.h"

#include <string.h>


static gboolean
is_direction_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * rp_text_fold:
 * @text: (nullable): UTF-8
 *
 * The form in which texts are compared: Unicode case folding, then
 * decomposition with the combining marks left out.
 *
 * Returns: (transfer full): the folded text, "" for %NULL
 */
char *
rp_text_fold (const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *decomposed = NULL;
  GString *out;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  folded = g_utf8_casefold (text, -1);
  decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD);
  if (decomposed == NULL)
    return g_steal_pointer (&folded);

  out = g_string_sized_new (strlen (decomposed));
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_combining_class (g_utf8_get_char (p)) == 0)
      g_string_append_len (out, p, g_utf8_next_char (p) - p);

  return g_string_free (out, FALSE);
}

/**
 * rp_text_clean_line:
 * @text: (nullable): what somebody typed or a file holds, valid UTF-8
 *
 * One line of text that is safe to show and compare: NFC, white space runs
 * become one space, control and direction characters are left out.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL when nothing is left
 */
char *
rp_text_clean_line (const char *text)
{
  g_autofree char *composed = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
  GString *out;
  gboolean space = FALSE;

  if (composed == NULL)
    return NULL;

  out = g_string_sized_new (strlen (composed));
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        space = out->len > 0;
      else if (!g_unichar_iscntrl (c) && !is_direction_control (c))
        {
          if (space)
            g_string_append_c (out, ' ');
          g_string_append_unichar (out, c);
          space = FALSE;
        }
    }

  return g_string_free (out, out->len == 0);
}

/**
 * rp_text_is_blank:
 * @text: (nullable): UTF-8
 *
 * Returns: whether @text is %NULL or nothing but white space
 */
gboolean
rp_text_is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * rp_text_matches_name:
 * @text: (nullable): what was typed
 * @name: (nullable): a name
 *
 * Returns: whether both are the same but for case, accents and spacing
 */
gboolean
rp_text_matches_name (const char *text,
                      const char *name)
{
  g_autofree char *text_line = rp_text_clean_line (text);
  g_autofree char *name_line = rp_text_clean_line (name);
  g_autofree char *text_folded = rp_text_fold (text_line);
  g_autofree char *name_folded = rp_text_fold (name_line);

  return *text_folded != '\0' && strcmp (text_folded, name_folded) == 0;
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_boundary_before (const char *text,
                    const char *at)
{
  return at == text || !is_word_char (g_utf8_get_char (g_utf8_prev_char (at)));
}

/**
 * rp_text_contains_words:
 * @text: (nullable): where to look
 * @words: (nullable): one or more words in order
 *
 * Returns: whether @words stand in @text as whole words, case aside
 */
gboolean
rp_text_contains_words (const char *text,
                        const char *words)
{
  g_autofree char *line = rp_text_clean_line (text);
  g_autofree char *wanted = rp_text_clean_line (words);
  g_autofree char *folded = rp_text_fold (line);
  g_autofree char *folded_words = rp_text_fold (wanted);
  size_t length = strlen (folded_words);

  if (length == 0)
    return FALSE;

  for (const char *at = strstr (folded, folded_words); at != NULL;
       at = strstr (g_utf8_next_char (at), folded_words))
    if (is_boundary_before (folded, at) &&
        (at[length] == '\0' || !is_word_char (g_utf8_get_char (at + length))))
      return TRUE;

  return FALSE;
}

/**
 * rp_text_initials:
 * @name: (nullable): for instance "Ottoline Brandt-Hale"
 *
 * Returns: (transfer full): for instance "O. B.-H."
 */
char *
rp_text_initials (const char *name)
{
  GString *out = g_string_new (NULL);
  gboolean start = TRUE;

  for (const char *p = name; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '-' && out->len > 0 && !start)
        {
          g_string_append_c (out, '-');
          start = TRUE;
        }
      else if (g_unichar_isspace (c))
        start = TRUE;
      else if (start && g_unichar_isalnum (c))
        {
          if (out->len > 0 && out->str[out->len - 1] != '-')
            g_string_append_c (out, ' ');
          g_string_append_unichar (out, g_unichar_totitle (c));
          g_string_append_c (out, '.');
          start = FALSE;
        }
    }

  return g_string_free (out, FALSE);
}
