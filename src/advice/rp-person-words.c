/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-private.h"

#include "rp-advice.h"
#include "rp-number.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * rp_join_quoted:
 * @words: (element-type utf8): at least one word
 *
 * Returns: (transfer full): for instance "“control”, “room” and “alarm”"
 */
char *
rp_join_quoted (GPtrArray *words)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        /* Translators: between the last two and between other words of a list */
        g_string_append (out, i + 1 == words->len ? C_("list", " and ") : C_("list", ", "));
      g_string_append_printf (out, C_("quoted word", "“%s”"), (const char *) words->pdata[i]);
    }

  return g_string_free (out, FALSE);
}

/**
 * rp_quoted:
 * @text: some words
 *
 * Returns: (transfer full): @text in quotation marks, unless it brings its own
 */
char *
rp_quoted (const char *text)
{
  if (g_str_has_prefix (text, "“") || g_str_has_prefix (text, "\""))
    return g_strdup (text);

  /* Translators: your language's quotation marks */
  return g_strdup_printf (_("“%s”"), text);
}

/**
 * rp_person_short_name:
 * @person: (nullable): somebody
 *
 * Returns: (transfer full): the first name, without "Dr." and the like; "" for
 *   nobody
 */
char *
rp_person_short_name (RpPerson *person)
{
  g_autofree char *line = person != NULL ? rp_text_clean_line (person->name) : NULL;
  const char *start = line;
  const char *end;

  if (line == NULL)
    return g_strdup ("");

  /* A word that ends in a dot and is longer than an initial is a form of address. */
  for (end = strchr (start, ' '); end != NULL && end > start + 2 && end[-1] == '.';
       end = strchr (start, ' '))
    start = end + 1;
  end = strchr (start, ' ');

  return end != NULL ? g_strndup (start, (gsize) (end - start)) : g_strdup (start);
}

static const char *
by_pronouns (RpPerson   *person,
             const char *she,
             const char *he,
             const char *they)
{
  switch (person != NULL ? person->pronouns : RP_PRONOUNS_UNKNOWN)
    {
    case RP_PRONOUNS_SHE:
      return she;
    case RP_PRONOUNS_HE:
      return he;
    case RP_PRONOUNS_THEY:
      return they;
    case RP_PRONOUNS_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * rp_person_subject:
 * @person: (nullable): somebody
 *
 * Returns: (nullable): "she", "he" or "they", or %NULL when it was not asked:
 *   then the name is said
 */
const char *
rp_person_subject (RpPerson *person)
{
  return by_pronouns (person, C_("subject", "she"), C_("subject", "he"), C_("subject", "they"));
}

/**
 * rp_person_object:
 * @person: (nullable): somebody
 *
 * Returns: (nullable): "her", "him" or "them", or %NULL when it was not asked
 */
const char *
rp_person_object (RpPerson *person)
{
  return by_pronouns (person, C_("object", "her"), C_("object", "him"), C_("object", "them"));
}

/**
 * rp_person_possessive:
 * @person: (nullable): somebody
 *
 * Returns: (nullable): "her", "his" or "their", or %NULL when it was not asked
 */
const char *
rp_person_possessive (RpPerson *person)
{
  return by_pronouns (person, C_("possessive", "her"), C_("possessive", "his"),
                      C_("possessive", "their"));
}

/**
 * rp_person_phrase:
 * @person: (nullable): somebody
 * @she: the phrase for one who is "she"
 * @he: the phrase for one who is "he"
 * @they: the phrase for one who is "they"
 * @named: (transfer full): the phrase with the name, for when it was not asked
 *
 * Whole phrases, for no sentence can be glued together in every language.
 *
 * Returns: (transfer full): the phrase that fits
 */
char *
rp_person_phrase (RpPerson   *person,
                  const char *she,
                  const char *he,
                  const char *they,
                  char       *named)
{
  g_autofree char *by_name = named;
  const char *phrase = by_pronouns (person, she, he, they);

  return phrase != NULL ? g_strdup (phrase) : g_steal_pointer (&by_name);
}

/**
 * rp_person_sentence:
 * @person: (nullable): somebody
 * @she: the phrase for one who is "she"
 * @he: the phrase for one who is "he"
 * @they: the phrase for one who is "they"
 * @named: the phrase for when it was not asked; its %s is the first name
 *
 * Returns: (transfer full): the phrase that fits
 */
char *
rp_person_sentence (RpPerson   *person,
                    const char *she,
                    const char *he,
                    const char *they,
                    const char *named)
{
  g_autofree char *name = rp_person_short_name (person);
  g_auto(GStrv) parts = g_strsplit (named, "%s", 2);

  return rp_person_phrase (person, she, he, they, g_strjoinv (name, parts));
}

/**
 * rp_meeting_title:
 * @meeting: a meeting
 * @person: (nullable): with whom
 *
 * Returns: (transfer full): its own title, or else "Dinner with Ottoline
 *   Brandt-Hale"
 */
char *
rp_meeting_title (RpMeeting *meeting,
                  RpPerson  *person)
{
  g_autofree char *format = NULL;

  g_return_val_if_fail (RP_IS_MEETING (meeting), g_strdup (""));

  if (!rp_text_is_blank (meeting->title))
    return g_strdup (meeting->title);
  if (rp_text_is_blank (meeting->format))
    return person != NULL ? g_strdup_printf (_("Conversation with %s"), person->name)
                          : g_strdup (_("Conversation"));

  format = rp_text_capitalise (meeting->format);
  if (person == NULL)
    return g_steal_pointer (&format);

  /* Translators: the form of a meeting and a name: “Dinner with Ottoline Brandt-Hale” */
  return g_strdup_printf (_("%s with %s"), format, person->name);
}
