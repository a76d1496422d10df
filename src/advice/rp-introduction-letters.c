/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-introduction-advice.h"

#include "rp-network-private.h"

#include "rp-text.h"

#include <glib/gi18n.h>

/* The words to ask two people with whether they agree, and to introduce them with. */

/**
 * rp_introduction_why:
 * @pair: two people
 *
 * Returns: (transfer full): what it brings each of them
 */
char *
rp_introduction_why (const RpPair *pair)
{
  g_autofree char *seeker = rp_pair_seeker_gain (pair);
  g_autofree char *helper = rp_pair_helper_gain (pair);

  return g_strdup_printf ("%s\n%s", seeker, helper);
}

static void
add_paragraph (GString *text,
               char    *paragraph)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", paragraph);
  g_free (paragraph);
}

/* Said to who looks for something. What the other one is measured on, or wonders about, is not
 * passed on. */
static char *
seeker_words (const RpPair *pair)
{
  g_autofree char *name = rp_person_short_name (pair->helper);
  g_autofree char *need = rp_quoted (pair->need->text);
  g_autofree char *offer = NULL;

  switch (pair->by)
    {
    case RP_MEET_BY_OFFER:
      offer = rp_quoted (((RpOffer *) pair->record)->text);
      /* Translators: what somebody looks for, a first name, and what they offer */
      return g_strdup_printf (_("You are looking for %1$s, and %2$s offers %3$s."), need, name,
                              offer);
    case RP_MEET_BY_COMMUNITY:
      /* Translators: what somebody looks for, a first name, and a community */
      return g_strdup_printf (_("You are looking for %1$s, and %2$s knows the people of %3$s."),
                              need, name, ((RpCommunity *) pair->about)->name);
    case RP_MEET_BY_OBJECTIVE:
    case RP_MEET_BY_CURIOSITY:
    default:
      /* Translators: what somebody looks for, and a first name */
      return g_strdup_printf (_("You are looking for %1$s, and %2$s works on just that."), need,
                              name);
    }
}

/* Said to who has it: their own matters, and of the other one's only what they look for. */
static char *
helper_words (const RpPair *pair)
{
  g_autofree char *name = rp_person_short_name (pair->seeker);
  g_autofree char *need = rp_quoted (pair->need->text);
  g_autofree char *own = NULL;

  switch (pair->by)
    {
    case RP_MEET_BY_OFFER:
      own = rp_quoted (((RpOffer *) pair->record)->text);
      /* Translators: what somebody offers, a first name, and what they look for */
      return g_strdup_printf (_("You offer %1$s, and %2$s could use it, looking for %3$s."), own,
                              name, need);
    case RP_MEET_BY_OBJECTIVE:
      own = rp_quoted (((RpObjective *) pair->record)->name);
      /* Translators: an objective, a first name, and what they look for */
      return g_strdup_printf (_("It would serve %1$s: %2$s is looking for %3$s."), own, name,
                              need);
    case RP_MEET_BY_CURIOSITY:
      /* Translators: a first name, and what they look for */
      return g_strdup_printf (_("You would find somebody with the same question: %1$s is looking "
                                "for %2$s."), name, need);
    case RP_MEET_BY_COMMUNITY:
    default:
      /* Translators: a first name, what they look for, and a community */
      return g_strdup_printf (_("%1$s is looking for %2$s, and would see what %3$s can do."), name,
                              need, ((RpCommunity *) pair->about)->name);
    }
}

/* "Ottoline Brandt-Hale (COO, Brindlewick Foods)" */
static char *
describe (const RpJarEntry *entry)
{
  const char *role = entry->position != NULL ? entry->position->role : NULL;
  const char *where = entry->organization != NULL ? entry->organization->name : NULL;

  if (rp_text_is_blank (role))
    role = NULL;
  if (role != NULL && where != NULL)
    /* Translators: name, role and company: “Ottoline Brandt-Hale (COO, Brindlewick Foods)” */
    return g_strdup_printf (_("%1$s (%2$s, %3$s)"), entry->person->name, role, where);
  if (role != NULL || where != NULL)
    /* Translators: name, and role or company */
    return g_strdup_printf (_("%1$s (%2$s)"), entry->person->name, role != NULL ? role : where);

  return g_strdup (entry->person->name);
}

/**
 * rp_introduction_request:
 * @asked: who is asked whether they agree
 * @other: whom they are to be introduced to
 * @pair: (nullable): what both can do for each other
 * @why: (nullable): in the user's words; where there is no @pair
 * @me: (nullable): who asks
 *
 * Returns: (transfer full): a letter that leads with what @asked gains
 */
char *
rp_introduction_request (const RpJarEntry *asked,
                         const RpJarEntry *other,
                         const RpPair     *pair,
                         const char       *why,
                         RpProfile        *me)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = rp_person_short_name (asked->person);
  g_autofree char *described = describe (other);

  /* Translators: the beginning of a letter; %s is a first name */
  add_paragraph (text, g_strdup_printf (_("Dear %s,"), name));
  if (pair != NULL)
    add_paragraph (text, pair->seeker == asked->person ? seeker_words (pair)
                                                       : helper_words (pair));
  else if (!rp_text_is_blank (why))
    add_paragraph (text, g_strdup (why));
  /* Translators: a name, perhaps with a role */
  add_paragraph (text, g_strdup_printf (_("May I introduce you to %s?"), described));
  add_paragraph (text, g_strdup (_("I write to nobody before you say yes, and a no is as "
                                   "welcome.")));
  if (me != NULL && me->name != NULL)
    add_paragraph (text, g_strdup (me->name));

  return g_string_free (text, FALSE);
}

/* Said to both: of what one of them is measured on, or wonders about, nothing is passed on. */
static char *
letter_words (const RpPair *pair)
{
  g_autofree char *gain = rp_pair_seeker_gain (pair);
  g_autofree char *reason = NULL;
  g_autofree char *name = NULL;

  if (pair->by == RP_MEET_BY_OFFER || pair->by == RP_MEET_BY_COMMUNITY)
    reason = rp_pair_reason (pair);
  else
    {
      name = rp_person_short_name (pair->helper);
      /* Translators: a first name */
      reason = g_strdup_printf (_("%s works on just that."), name);
    }

  return g_strdup_printf ("%s %s", gain, reason);
}

/**
 * rp_introduction_letter:
 * @introduced: who is introduced
 * @to_person: to whom
 * @pair: (nullable): what both can do for each other
 * @why: (nullable): in the user's words; where there is no @pair
 * @approach: (nullable): how to come to one of them, as a sentence
 * @me: (nullable): who introduces them
 *
 * Returns: (transfer full): a letter to both
 */
char *
rp_introduction_letter (const RpJarEntry *introduced,
                        const RpJarEntry *to_person,
                        const RpPair     *pair,
                        const char       *why,
                        const char       *approach,
                        RpProfile        *me)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = rp_person_short_name (introduced->person);
  g_autofree char *other_name = rp_person_short_name (to_person->person);
  g_autofree char *described = describe (introduced);
  g_autofree char *other = describe (to_person);

  /* Translators: the beginning of a letter to two people */
  add_paragraph (text, g_strdup_printf (_("Dear %1$s, dear %2$s,"), name, other_name));
  /* Translators: a first name, and a name with a role, twice */
  add_paragraph (text, g_strdup_printf (_("%1$s, meet %2$s. %3$s, meet %4$s."), name, other,
                                        other_name, described));
  if (pair != NULL)
    add_paragraph (text, letter_words (pair));
  else if (!rp_text_is_blank (why))
    add_paragraph (text, g_strdup (why));
  if (approach != NULL)
    add_paragraph (text, g_strdup (approach));
  add_paragraph (text, g_strdup (_("I think that you will have much to say to each other, and "
                                   "leave the rest to you.")));
  if (me != NULL && me->name != NULL)
    add_paragraph (text, g_strdup (me->name));

  return g_string_free (text, FALSE);
}

/**
 * rp_network_approach:
 * @network: everyone
 * @person: a UUID
 *
 * Returns: (transfer full) (nullable): how to come to them, as a sentence: by
 *   way of who keeps their door
 */
char *
rp_network_approach (RpNetwork  *network,
                     const char *person)
{
  const RpNode *node = rp_network_lookup (network, person);
  const RpNode *keeper = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; node != NULL && i < network->facts->connections->len; i++)
    {
      const RpConnection *connection = network->facts->connections->pdata[i];
      const RpNode *other = rp_network_lookup (network, connection->person);

      if (connection->type == RP_CONNECTION_GATEKEEPER_OF && other != NULL
          && g_strcmp0 (connection->other, person) == 0
          && (keeper == NULL || rp_node_compare (other, keeper) < 0))
        keeper = other;
    }
  if (keeper == NULL)
    return NULL;

  name = rp_person_short_name (node->person);

  /* Translators: a first name, and the name of who keeps their diary */
  return g_strdup_printf (_("The best way to %1$s is by %2$s, who keeps the diary."), name,
                          keeper->person->name);
}
