/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-advice.h"

#include "rp-number.h"

#include <glib/gi18n.h>

/* Who can help, in sentences. */

/**
 * rp_helper_cost_words:
 * @helper: who may help
 *
 * Returns: (transfer full): for instance "No sweet" or "Two sweets"
 */
char *
rp_helper_cost_words (const RpHelper *helper)
{
  g_autofree char *number = rp_number_in_words ((guint) helper->cost);
  g_autofree char *words = NULL;

  if (helper->cost == 0)
    return g_strdup (_("No sweet"));

  words = g_strdup_printf (ngettext ("%s sweet", "%s sweets", (gulong) helper->cost), number);

  return rp_text_capitalise (words);
}

/**
 * rp_helper_serves_words:
 * @helper: who may help
 *
 * Returns: (transfer full): what of theirs it serves, or why they come to mind
 */
char *
rp_helper_serves_words (const RpHelper *helper)
{
  if (helper->serves != NULL)
    return g_strdup (helper->serves->name);
  if (helper->offer != NULL)
    /* Translators: %s is what somebody offers */
    return g_strdup_printf (_("No target of theirs. They offer “%s”."), helper->offer->text);
  if (helper->knows != NULL)
    /* Translators: %s is a name */
    return g_strdup_printf (_("May know %s"), helper->knows->name);

  return g_strdup (_("No target of theirs. It is their work."));
}

/**
 * rp_helper_gains_words:
 * @helper: who may help
 *
 * The three wins: it is resolved, they have a result to show, and what I am
 * worth is proven. Without a target of theirs there is no result to show.
 *
 * Returns: (transfer full): what they gain
 */
char *
rp_helper_gains_words (const RpHelper *helper)
{
  g_autofree char *owed = NULL;

  if (helper->serves != NULL)
    return g_strdup_printf (_("It is resolved, and there is a result to show for “%s”."),
                            helper->serves->name);
  if (helper->sweets >= 0)
    return g_strdup (_("Nothing of their own yet. What could you give?"));

  owed = rp_number_in_words ((guint) -helper->sweets);

  return g_strdup_printf (ngettext ("Nothing yet: you already owe %s sweet.",
                                    "Nothing yet: you already owe %s sweets.",
                                    (gulong) -helper->sweets), owed);
}

/**
 * rp_helper_headline:
 * @helper: the best to ask
 *
 * Returns: (transfer full): for instance "Ask Ottoline first"
 */
char *
rp_helper_headline (const RpHelper *helper)
{
  g_autofree char *name = rp_person_short_name (helper->person);

  if (helper->verdict == RP_VERDICT_GIVE_FIRST)
    /* Translators: %s is a first name */
    return g_strdup_printf (_("Give %s something first"), name);

  /* Translators: %s is a first name */
  return g_strdup_printf (_("Ask %s first"), name);
}

/**
 * rp_helper_reason:
 * @helper: the best to ask
 *
 * Returns: (transfer full): why, as a sentence below the headline
 */
char *
rp_helper_reason (const RpHelper *helper)
{
  g_autofree char *name = rp_person_short_name (helper->person);
  g_autofree char *cost = NULL;

  if (helper->cost == 0)
    return rp_person_phrase (helper->person,
                             _("It helps her more than it costs her, so it takes no sweet."),
                             _("It helps him more than it costs him, so it takes no sweet."),
                             _("It helps them more than it costs them, so it takes no sweet."),
                             /* Translators: %s is a first name */
                             g_strdup_printf (_("It helps %s more than it costs, so it takes no "
                                                "sweet."), name));
  if (helper->verdict == RP_VERDICT_GIVE_FIRST)
    return g_strdup (_("The jar does not hold what this would take."));

  cost = rp_number_in_words ((guint) helper->cost);
  if (helper->verdict == RP_VERDICT_ASK_THEN_GIVE)
    return g_strdup_printf (ngettext ("It takes %s sweet: give something back soon.",
                                      "It takes %s sweets: give something back soon.",
                                      (gulong) helper->cost), cost);

  return g_strdup_printf (ngettext ("It takes %s sweet, and there is room to ask.",
                                    "It takes %s sweets, and there is room to ask.",
                                    (gulong) helper->cost), cost);
}

static void
add_paragraph (GString    *text,
               char       *paragraph)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", paragraph);
  g_free (paragraph);
}

/**
 * rp_help_draft:
 * @helper: whom to ask
 * @need: what is needed
 * @by: (nullable): by when, in words
 * @me: (nullable): who asks
 *
 * Returns: (transfer full): a letter that leads with what they gain, and is
 *   easy to grant: exactly what to do, by when, and words to forward
 */
char *
rp_help_draft (const RpHelper *helper,
               const char     *need,
               const char     *by,
               RpProfile      *me)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = rp_person_short_name (helper->person);

  /* Translators: the beginning of a letter; %s is a first name */
  add_paragraph (text, g_strdup_printf (_("Dear %s,"), name));
  if (helper->serves != NULL)
    /* Translators: %s is what they are measured on */
    add_paragraph (text, g_strdup_printf (_("I may have something for “%s”: a result that you "
                                            "could show."), helper->serves->name));
  else if (helper->offer != NULL)
    /* Translators: %s is what somebody offers */
    add_paragraph (text, g_strdup_printf (_("You once offered this: %s. Today I would gladly "
                                            "take you up on it."), helper->offer->text));
  /* Translators: %s is what is needed, in the user's words */
  add_paragraph (text, g_strdup_printf (_("What I ask for is this: %s"), need));
  if (by != NULL)
    /* Translators: %s is a day */
    add_paragraph (text, g_strdup_printf (_("It would be needed by %s."), by));
  add_paragraph (text, g_strdup (_("If it is for somebody else to say yes, here are words to "
                                   "forward:")));
  /* Translators: %s is what is needed, in the user's words */
  add_paragraph (text, g_strdup_printf (_("“%s Could you help?”"), need));
  if (me != NULL && me->name != NULL)
    add_paragraph (text, g_strdup (me->name));

  return g_string_free (text, FALSE);
}
