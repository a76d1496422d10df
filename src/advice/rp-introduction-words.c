/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-introduction-advice.h"

#include "rp-words-private.h"

#include "rp-date.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* How far an introduction came, and what is next. */

/**
 * rp_introduction_next:
 * @introduction: an introduction
 * @introduced: (nullable): who is introduced
 * @to_person: (nullable): to whom
 *
 * Returns: what is to be done next
 */
RpIntroductionStep
rp_introduction_next (RpIntroduction *introduction,
                      RpPerson       *introduced,
                      RpPerson       *to_person)
{
  g_autofree char *refusal = NULL;
  gboolean first, second;

  g_return_val_if_fail (RP_IS_INTRODUCTION (introduction), RP_INTRODUCTION_NOTHING);

  switch (introduction->state)
    {
    case RP_INTRODUCTION_PLANNED:
      refusal = rp_meet_refusal (introduced, to_person);
      if (refusal != NULL)
        return RP_INTRODUCTION_NOTHING;
      if (!rp_introduction_lacks (introduction, introduced, to_person, &first, &second))
        return RP_INTRODUCTION_INTRODUCE;
      return first ? RP_INTRODUCTION_ASK_INTRODUCED : RP_INTRODUCTION_ASK_TO_PERSON;

    case RP_INTRODUCTION_INTRODUCED:
      return RP_INTRODUCTION_FOLLOW_UP;

    case RP_INTRODUCTION_FOLLOWED_UP:
      return RP_INTRODUCTION_MEET;

    case RP_INTRODUCTION_MET:
    default:
      return RP_INTRODUCTION_NOTHING;
    }
}

/**
 * rp_introduction_verb:
 * @introduction: an introduction
 * @introduced: (nullable): who is introduced
 * @to_person: (nullable): to whom
 *
 * Returns: (transfer full) (nullable): what is to be done next, for a button
 */
char *
rp_introduction_verb (RpIntroduction *introduction,
                      RpPerson       *introduced,
                      RpPerson       *to_person)
{
  RpIntroductionStep step = rp_introduction_next (introduction, introduced, to_person);
  g_autofree char *name = NULL;

  switch (step)
    {
    case RP_INTRODUCTION_ASK_INTRODUCED:
    case RP_INTRODUCTION_ASK_TO_PERSON:
      name = rp_person_short_name (step == RP_INTRODUCTION_ASK_INTRODUCED ? introduced
                                                                          : to_person);
      /* Translators: a first name */
      return g_strdup_printf (_("Ask %s…"), name);
    case RP_INTRODUCTION_INTRODUCE:
      return g_strdup (_("Introduce…"));
    case RP_INTRODUCTION_FOLLOW_UP:
      return g_strdup (C_("introduction", "Followed Up"));
    case RP_INTRODUCTION_MEET:
      return g_strdup (introduced == NULL || to_person == NULL ? C_("introduction", "We Met")
                                                               : C_("introduction", "They Met"));
    case RP_INTRODUCTION_NOTHING:
    default:
      return NULL;
    }
}

/**
 * rp_introduction_is_due:
 * @introduction: an introduction
 * @today: a day
 *
 * Returns: whether it is time to ask what came of it
 */
gboolean
rp_introduction_is_due (RpIntroduction *introduction,
                        guint32         today)
{
  guint32 day = rp_introduction_follow_up (introduction);

  return day != 0 && day <= today;
}

/**
 * rp_introduction_of_two:
 * @network: everyone
 * @person: a UUID
 * @other: another
 *
 * Returns: (transfer none) (nullable): how these two are being introduced to
 *   each other, as long as they have not met; @network owns it
 */
RpIntroduction *
rp_introduction_of_two (RpNetwork  *network,
                        const char *person,
                        const char *other)
{
  GPtrArray *introductions = rp_network_get_facts (network)->introductions;
  RpIntroduction *found = NULL;

  for (guint i = 0; i < introductions->len; i++)
    {
      RpIntroduction *one = introductions->pdata[i];
      gboolean forth = g_strcmp0 (one->introduced, person) == 0
                       && g_strcmp0 (one->to_person, other) == 0;
      gboolean back = g_strcmp0 (one->introduced, other) == 0
                      && g_strcmp0 (one->to_person, person) == 0;

      /* The same one, however they are ordered */
      if ((forth || back) && one->state != RP_INTRODUCTION_MET
          && (found == NULL || g_strcmp0 (rp_record_get_id (one), rp_record_get_id (found)) < 0))
        found = one;
    }

  return found;
}

static char *
lacking_words (RpIntroduction *introduction,
               RpPerson       *introduced,
               RpPerson       *to_person)
{
  g_autofree char *name = introduced != NULL ? rp_person_short_name (introduced) : NULL;
  g_autofree char *other = to_person != NULL ? rp_person_short_name (to_person) : NULL;
  gboolean first, second;

  if (!rp_introduction_lacks (introduction, introduced, to_person, &first, &second))
    return g_strdup (_("Both agreed: introduce them."));
  if (first && second)
    /* Translators: two first names */
    return g_strdup_printf (_("%1$s and %2$s have still to agree."), name, other);

  /* Translators: a first name */
  return g_strdup_printf (_("%s has still to agree."), first ? name : other);
}

static char *
follow_up_words (RpIntroduction *introduction,
                 gboolean        with_me,
                 guint32         today)
{
  guint32 due = rp_introduction_follow_up (introduction);
  g_autofree char *ago = NULL;
  g_autofree char *day = NULL;

  if (due == 0 || introduction->date > today)
    return g_strdup (with_me ? _("Introduced: time to meet.")
                             : _("Introduced: ask what came of it."));

  ago = rp_words_ago ((int) (today - introduction->date));
  if (due <= today && with_me)
    /* Translators: a span of time: “Introduced 3 weeks ago: time to meet.” */
    return g_strdup_printf (_("Introduced %s: time to meet."), ago);
  if (due <= today)
    /* Translators: a span of time: “Introduced 3 weeks ago: ask what came of it.” */
    return g_strdup_printf (_("Introduced %s: ask what came of it."), ago);

  day = rp_day_format (due, _("%A, %-d %B"));
  if (with_me)
    /* Translators: a span of time, and a day */
    return g_strdup_printf (_("Introduced %1$s. Meet by %2$s."), ago, day);

  /* Translators: a span of time, and a day */
  return g_strdup_printf (_("Introduced %1$s. Ask on %2$s what came of it."), ago, day);
}

/**
 * rp_introduction_stands:
 * @introduction: an introduction
 * @introduced: (nullable): who is introduced
 * @to_person: (nullable): to whom
 * @today: the day it is
 *
 * Returns: (transfer full): how far it came, and what it lacks, as a sentence
 */
char *
rp_introduction_stands (RpIntroduction *introduction,
                        RpPerson       *introduced,
                        RpPerson       *to_person,
                        guint32         today)
{
  gboolean with_me = introduced == NULL || to_person == NULL;
  char *refusal;

  g_return_val_if_fail (RP_IS_INTRODUCTION (introduction), NULL);

  switch (introduction->state)
    {
    case RP_INTRODUCTION_PLANNED:
      refusal = rp_meet_refusal (introduced, to_person);
      return refusal != NULL ? refusal : lacking_words (introduction, introduced, to_person);

    case RP_INTRODUCTION_INTRODUCED:
      return follow_up_words (introduction, with_me, today);

    case RP_INTRODUCTION_FOLLOWED_UP:
      return g_strdup (with_me ? _("Followed up. Have you met?")
                               : _("Followed up. Have they met?"));

    case RP_INTRODUCTION_MET:
    default:
      if (rp_text_is_blank (introduction->outcome))
        return g_strdup (with_me ? _("You met.") : _("They met."));

      /* Translators: what came of an introduction, in the user’s words */
      return g_strdup_printf (with_me ? _("You met: %s") : _("They met: %s"),
                              introduction->outcome);
    }
}
