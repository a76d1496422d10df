/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-number.h"

#include <glib/gi18n.h>


/**
 * rp_number_in_words:
 * @number: a count
 *
 * Small counts read better as words: “seven of nine”. Above twenty the digits
 * are kept.
 *
 * Returns: (transfer full): the word in lower case, or the digits
 */
char *
rp_number_in_words (guint number)
{
  static const char *words[] = {
    NC_("number", "none"), NC_("number", "one"), NC_("number", "two"), NC_("number", "three"),
    NC_("number", "four"), NC_("number", "five"), NC_("number", "six"), NC_("number", "seven"),
    NC_("number", "eight"), NC_("number", "nine"), NC_("number", "ten"), NC_("number", "eleven"),
    NC_("number", "twelve"), NC_("number", "thirteen"), NC_("number", "fourteen"),
    NC_("number", "fifteen"), NC_("number", "sixteen"), NC_("number", "seventeen"),
    NC_("number", "eighteen"), NC_("number", "nineteen"), NC_("number", "twenty"),
  };

  if (number >= G_N_ELEMENTS (words))
    return g_strdup_printf ("%u", number);

  return g_strdup (g_dpgettext2 (NULL, "number", words[number]));
}

/**
 * rp_text_capitalise:
 * @text: a sentence put together from parts
 *
 * Returns: (transfer full): @text with its first letter in upper case
 */
char *
rp_text_capitalise (const char *text)
{
  g_autofree char *first = NULL;
  const char *rest;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_strdup ("");

  rest = g_utf8_next_char (text);
  first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}
