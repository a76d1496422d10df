/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-merge-words.h"

#include <glib/gi18n.h>

/* Nothing is said of what there is none of. */
static void
add_part (GPtrArray *parts,
          guint      n,
          char      *words)
{
  g_autofree char *owned = words;

  if (n > 0)
    g_ptr_array_add (parts, g_steal_pointer (&owned));
}

/* Of how many needs that several are asked for they were asked for a part */
static guint
count_appeals (const RpPersonFacts *facts)
{
  g_autoptr(GHashTable) appeals = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; facts->jar != NULL && i < facts->jar->favours->len; i++)
    {
      RpFavour *favour = facts->jar->favours->pdata[i];

      if (favour->appeal != NULL)
        g_hash_table_add (appeals, favour->appeal);
    }

  return g_hash_table_size (appeals);
}

/**
 * rp_merge_words:
 * @facts: about the person who becomes part of another
 *
 * Returns: (transfer full): a sentence that says what comes along
 */
char *
rp_merge_words (const RpPersonFacts *facts)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n;

  n = facts->meetings->len;
  add_part (parts, n, g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n));
  n = facts->encounters->len;
  add_part (parts, n, g_strdup_printf (ngettext ("%u encounter", "%u encounters", n), n));
  n = facts->jar != NULL ? facts->jar->favours->len : 0;
  add_part (parts, n, g_strdup_printf (ngettext ("%u favour", "%u favours", n), n));
  n = count_appeals (facts);
  add_part (parts, n, g_strdup_printf (ngettext ("a part in %u need that several are asked for",
                                                 "a part in %u needs that several are asked for",
                                                 n), n));
  n = facts->commitments->len;
  add_part (parts, n, g_strdup_printf (ngettext ("%u promise", "%u promises", n), n));
  n = facts->introductions->len;
  add_part (parts, n, g_strdup_printf (ngettext ("%u introduction", "%u introductions", n), n));
  n = facts->positions->len;
  add_part (parts, n, g_strdup_printf (ngettext ("%u position", "%u positions", n), n));
  n = facts->contacts->len;
  add_part (parts, n, g_strdup_printf (ngettext ("%u way to reach them",
                                                 "%u ways to reach them", n), n));

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (words, i > 0 ? ", %s" : "%s", (char *) parts->pdata[i]);

  if (parts->len == 0)
    return g_strdup (_("Nothing else hangs on this one but private notes, if there are any."));

  /* Translators: a list such as “3 meetings, 2 favours” */
  return g_strdup_printf (_("What comes along: %s, and private notes, if there are any."),
                          words->str);
}
