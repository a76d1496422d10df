/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meet-advice.h"

#include "rp-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the key of a snooze of two people begins with */
#define ASIDE "meet:"

/* Why two people should meet, in words, and what both must agree to. */

static char *
curiosity_text (const RpPair *pair)
{
  const RpCuriosity *curiosity = pair->record;

  return rp_quoted (curiosity->challenge != NULL ? curiosity->challenge
                    : pair->about != NULL ? ((RpTopic *) pair->about)->title : "");
}

/**
 * rp_pair_reason:
 * @pair: two people
 *
 * Returns: (transfer full): why the helper fits, as a sentence
 */
char *
rp_pair_reason (const RpPair *pair)
{
  g_autofree char *name = rp_person_short_name (pair->helper);
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (pair != NULL, NULL);

  switch (pair->by)
    {
    case RP_MEET_BY_OFFER:
      quoted = rp_quoted (((RpOffer *) pair->record)->text);
      /* Translators: a first name and what they offer, quoted */
      return g_strdup_printf (_("%s offers %s."), name, quoted);
    case RP_MEET_BY_OBJECTIVE:
      quoted = rp_quoted (((RpObjective *) pair->record)->name);
      /* Translators: a first name and an objective, quoted */
      return g_strdup_printf (_("%s is measured on %s."), name, quoted);
    case RP_MEET_BY_CURIOSITY:
      quoted = curiosity_text (pair);
      /* Translators: a first name and a challenge, quoted */
      return g_strdup_printf (_("%s wonders about %s."), name, quoted);
    case RP_MEET_BY_COMMUNITY:
    default:
      /* Translators: a first name and a community */
      return g_strdup_printf (_("%s is in %s."), name, ((RpCommunity *) pair->about)->name);
    }
}

/**
 * rp_pair_seeker_gain:
 * @pair: two people
 *
 * Returns: (transfer full): what it brings who looks for something, as a sentence
 */
char *
rp_pair_seeker_gain (const RpPair *pair)
{
  g_autofree char *name = rp_person_short_name (pair->seeker);
  g_autofree char *quoted = rp_quoted (pair->need->text);

  /* Translators: a first name and what they look for, quoted */
  return g_strdup_printf (_("%s is looking for %s."), name, quoted);
}

/**
 * rp_pair_helper_gain:
 * @pair: two people
 *
 * Returns: (transfer full): what it brings the other one, as a sentence
 */
char *
rp_pair_helper_gain (const RpPair *pair)
{
  g_autofree char *name = rp_person_short_name (pair->helper);
  g_autofree char *seeker = rp_person_short_name (pair->seeker);
  g_autofree char *quoted = NULL;

  switch (pair->by)
    {
    case RP_MEET_BY_OFFER:
      /* Translators: two first names: who offers something, and who looks for it */
      return g_strdup_printf (_("%s finds in %s somebody who can use the offer."), name, seeker);
    case RP_MEET_BY_OBJECTIVE:
      quoted = rp_quoted (((RpObjective *) pair->record)->name);
      /* Translators: an objective, quoted, and the first name of whose it is */
      return g_strdup_printf (_("It serves %s, which %s is measured on."), quoted, name);
    case RP_MEET_BY_CURIOSITY:
      /* Translators: two first names */
      return g_strdup_printf (_("%s finds in %s somebody with the same question."), name, seeker);
    case RP_MEET_BY_COMMUNITY:
    default:
      /* Translators: a first name and a community */
      return g_strdup_printf (_("%s is seen to help people in %s."), name,
                              ((RpCommunity *) pair->about)->name);
    }
}

/**
 * rp_pair_verdict_words:
 * @pair: two people
 *
 * Returns: (transfer full): what comes before the introduction, as a sentence
 */
char *
rp_pair_verdict_words (const RpPair *pair)
{
  RpPerson *stranger = pair->seeker->stage == RP_STAGE_NOT_MET ? pair->seeker : pair->helper;
  RpPerson *asked = pair->verdict == RP_MEET_ASK_HELPER ? pair->helper : pair->seeker;
  g_autofree char *name = rp_person_short_name (pair->verdict == RP_MEET_GET_TO_KNOW ? stranger
                                                                                     : asked);

  switch (pair->verdict)
    {
    case RP_MEET_READY:
      return g_strdup (_("Both may be introduced."));
    case RP_MEET_ASK_SEEKER:
    case RP_MEET_ASK_HELPER:
      /* Translators: a first name */
      return g_strdup_printf (_("Ask %s first."), name);
    case RP_MEET_ASK_BOTH:
      return g_strdup (_("Ask both first."));
    case RP_MEET_GET_TO_KNOW:
    default:
      /* Translators: a first name */
      return g_strdup_printf (_("You have not met %s yet."), name);
    }
}

/**
 * rp_meet_caution:
 * @person: (nullable): one of two people; %NULL: me
 * @other: (nullable): the other one
 *
 * Returns: (transfer full) (nullable): a sentence, when one of them is a
 *   friend and no lead
 */
char *
rp_meet_caution (RpPerson *person,
                 RpPerson *other)
{
  gboolean first = person != NULL && person->friend;
  gboolean second = other != NULL && other->friend;
  g_autofree char *name = first ? rp_person_short_name (person) : NULL;
  g_autofree char *other_name = second ? rp_person_short_name (other) : NULL;

  if (first && second)
    /* Translators: two first names */
    return g_strdup_printf (_("%s and %s are friends, not leads."), name, other_name);

  /* Translators: a first name */
  return first || second ? g_strdup_printf (_("%s is a friend, not a lead."),
                                            first ? name : other_name) : NULL;
}

/**
 * rp_pair_caution:
 * @pair: two people
 *
 * Returns: (transfer full) (nullable): a sentence, when one of them is a
 *   friend and no lead
 */
char *
rp_pair_caution (const RpPair *pair)
{
  return rp_meet_caution (pair->seeker, pair->helper);
}

/**
 * rp_meet_refusal:
 * @person: (nullable): one of two people; %NULL: me
 * @other: (nullable): the other one
 *
 * Returns: (transfer full) (nullable): a sentence, when one of them never
 *   wants to be introduced
 */
char *
rp_meet_refusal (RpPerson *person,
                 RpPerson *other)
{
  RpPerson *refuses = person != NULL && person->consent == RP_CONSENT_NEVER ? person
                      : other != NULL && other->consent == RP_CONSENT_NEVER ? other : NULL;
  g_autofree char *name = refuses != NULL ? rp_person_short_name (refuses) : NULL;

  /* Translators: a first name */
  return refuses != NULL ? g_strdup_printf (_("%s never wants to be introduced."), name) : NULL;
}

/**
 * rp_meet_aside_key:
 * @person: a UUID
 * @other: another
 *
 * Returns: (transfer full): what a snooze of two people is called who are not
 *   to be suggested; the same whoever of both is named first
 */
char *
rp_meet_aside_key (const char *person,
                   const char *other)
{
  gboolean sorted = g_strcmp0 (person, other) <= 0;

  return g_strdup_printf (ASIDE "%s:%s", sorted ? person : other, sorted ? other : person);
}

/**
 * rp_meet_aside_parse:
 * @key: (nullable): what a snooze is called
 *
 * Returns: (transfer full) (nullable): the UUIDs of both people, if it is of
 *   two
 */
char **
rp_meet_aside_parse (const char *key)
{
  g_auto(GStrv) ids = NULL;

  if (key == NULL || !g_str_has_prefix (key, ASIDE))
    return NULL;

  ids = g_strsplit (key + strlen (ASIDE), ":", -1);

  return g_strv_length (ids) == 2 ? g_steal_pointer (&ids) : NULL;
}

/* Who may be introduced has agreed once and for all; nobody is me, who does not mind. */
static gboolean
lacks (RpPerson *person,
       guint32   agreed)
{
  return person != NULL && person->consent != RP_CONSENT_MAY && agreed == 0;
}

/**
 * rp_introduction_lacks:
 * @introduction: an introduction, planned or not
 * @introduced: (nullable): who is introduced; %NULL: me
 * @to_person: (nullable): to whom; %NULL: me
 * @lacks_introduced: (out) (optional): whether @introduced has still to agree
 * @lacks_to_person: (out) (optional): whether @to_person has
 *
 * Two consents are recorded before it counts as introduced (4.7): who may be
 * introduced anyway has given theirs, all others on a day.
 *
 * Returns: whether one of them has still to agree
 */
gboolean
rp_introduction_lacks (RpIntroduction *introduction,
                       RpPerson       *introduced,
                       RpPerson       *to_person,
                       gboolean       *lacks_introduced,
                       gboolean       *lacks_to_person)
{
  gboolean first, second;

  g_return_val_if_fail (RP_IS_INTRODUCTION (introduction), FALSE);

  first = lacks (introduced, introduction->introduced_agreed);
  second = lacks (to_person, introduction->to_person_agreed);
  if (lacks_introduced != NULL)
    *lacks_introduced = first;
  if (lacks_to_person != NULL)
    *lacks_to_person = second;

  return first || second;
}

/**
 * rp_introduction_follow_up:
 * @introduction: an introduction
 *
 * Returns: the day on which to ask what came of it, 14 days after it was made
 *   (4.7); 0 when there is nothing to ask any more, or yet
 */
guint32
rp_introduction_follow_up (RpIntroduction *introduction)
{
  g_return_val_if_fail (RP_IS_INTRODUCTION (introduction), 0);

  return introduction->state == RP_INTRODUCTION_INTRODUCED && introduction->date != 0
         ? introduction->date + RP_RULE_FOLLOW_UP_DAYS : 0;
}
