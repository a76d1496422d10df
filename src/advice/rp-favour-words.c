/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"

#include "rp-number.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * rp_favour_type_name:
 * @type: what kind
 *
 * Returns: for instance "Insight", as a title
 */
const char *
rp_favour_type_name (RpFavourType type)
{
  switch (type)
    {
    case RP_FAVOUR_TYPE_INTRODUCTION:
      return C_("favour", "Introduction");
    case RP_FAVOUR_TYPE_HELP:
      return C_("favour", "Help");
    case RP_FAVOUR_TYPE_VISIBILITY:
      return C_("favour", "Visibility");
    case RP_FAVOUR_TYPE_INSIGHT:
    default:
      return C_("favour", "Insight");
    }
}

/**
 * rp_favour_size_name:
 * @size: how big
 *
 * Returns: for instance "Medium", as a title
 */
const char *
rp_favour_size_name (RpFavourSize size)
{
  switch (size)
    {
    case RP_FAVOUR_SIZE_LARGE:
      return C_("favour", "Large");
    case RP_FAVOUR_SIZE_MEDIUM:
      return C_("favour", "Medium");
    case RP_FAVOUR_SIZE_SMALL:
    default:
      return C_("favour", "Small");
    }
}

/**
 * rp_favour_state_name:
 * @state: what became of an ask
 *
 * Returns: for instance "Granted", as a title
 */
const char *
rp_favour_state_name (RpFavourState state)
{
  switch (state)
    {
    case RP_FAVOUR_STATE_GRANTED:
      return C_("favour", "Granted");
    case RP_FAVOUR_STATE_DECLINED:
      return C_("favour", "Declined");
    case RP_FAVOUR_STATE_PENDING:
    default:
      return C_("favour", "Not answered yet");
    }
}

/**
 * rp_favour_words:
 * @direction: which way
 * @type: what kind
 *
 * Returns: for instance "You gave an insight"
 */
const char *
rp_favour_words (RpFavourDirection direction,
                 RpFavourType      type)
{
  gboolean given = direction == RP_FAVOUR_GIVEN;

  switch (type)
    {
    case RP_FAVOUR_TYPE_INTRODUCTION:
      return given ? _("You gave an introduction") : _("You asked for an introduction");
    case RP_FAVOUR_TYPE_HELP:
      return given ? _("You gave help") : _("You asked for help");
    case RP_FAVOUR_TYPE_VISIBILITY:
      return given ? _("You gave visibility") : _("You asked for visibility");
    case RP_FAVOUR_TYPE_INSIGHT:
    default:
      return given ? _("You gave an insight") : _("You asked for an insight");
    }
}

/**
 * rp_favour_half_sweets:
 * @favour: a favour
 *
 * Returns: what it put into the jar on its day, in halves of a sweet; below 0:
 *   what it took out
 */
int
rp_favour_half_sweets (RpFavour *favour)
{
  int weight = rp_favour_weight (favour->size);

  if (favour->direction == RP_FAVOUR_GIVEN)
    return 2 * weight;
  if (favour->state == RP_FAVOUR_STATE_DECLINED)
    return 0;
  if (favour->objective != NULL)
    return rp_favour_is_shown (favour) ? weight : 0;

  return -2 * weight;
}

/**
 * rp_favour_effect_words:
 * @favour: a favour
 *
 * Returns: (transfer full): for instance "+2", "−1", "+1½" or "no sweet"
 */
char *
rp_favour_effect_words (RpFavour *favour)
{
  int halves = rp_favour_half_sweets (favour);
  int whole = ABS (halves) / 2;
  const char *sign = halves > 0 ? "+" : "−";

  if (halves == 0)
    return g_strdup (_("no sweet"));
  if (halves % 2 == 0)
    return g_strdup_printf ("%s%d", sign, whole);

  return whole > 0 ? g_strdup_printf ("%s%d½", sign, whole) : g_strdup_printf ("%s½", sign);
}

/**
 * rp_favour_ask_words:
 * @jar: their jar
 * @size: how big an ask would be
 * @aligned: whether it serves an objective of theirs
 *
 * Returns: (transfer full): what the jar says to it, in a sentence or a few
 */
char *
rp_favour_ask_words (const RpJar  *jar,
                     RpFavourSize  size,
                     gboolean      aligned)
{
  g_autofree char *jar_words = rp_jar_words (jar);
  g_autofree char *verdict = rp_text_capitalise (rp_verdict_words (rp_jar_verdict (jar, size,
                                                                                   aligned)));

  if (aligned)
    /* Translators: how full the jar is */
    return g_strdup_printf (_("It serves what they are measured on, so it costs nothing. The jar: "
                              "%s."), jar_words);
  if (jar->asks_often)
    /* Translators: what the jar says to an ask, days, and how full it is */
    return g_strdup_printf (ngettext ("%1$s: you ask often. Wait %2$u day, or give something. "
                                      "The jar: %3$s.",
                                      "%1$s: you ask often. Wait %2$u days, or give something. "
                                      "The jar: %3$s.", jar->calm_days),
                            verdict, jar->calm_days, jar_words);
  if (rp_text_matches_name (verdict, jar_words))
    /* Translators: what the jar says to an ask */
    return g_strdup_printf (_("%s."), verdict);

  /* Translators: what the jar says to an ask, and how full it is */
  return g_strdup_printf (_("%1$s. The jar: %2$s."), verdict, jar_words);
}

/**
 * rp_favour_is_overdue:
 * @favour: a favour
 * @today: today
 *
 * Returns: whether it was asked for, is not answered, and was needed by a day
 *   that has gone by
 */
gboolean
rp_favour_is_overdue (RpFavour *favour,
                      guint32   today)
{
  return favour->direction == RP_FAVOUR_ASKED && favour->state == RP_FAVOUR_STATE_PENDING
         && favour->due != 0 && favour->due < today;
}

static void
add_paragraph (GString    *text,
               const char *paragraph)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", paragraph);
}

/**
 * rp_favour_thanks:
 * @favour: an ask that was granted
 * @person: who granted it
 * @objective: (nullable): of theirs, that it served
 * @me: (nullable): who thanks
 *
 * Returns: (transfer full): a thank-you that gives the credit to them and to
 *   what they are measured on
 */
char *
rp_favour_thanks (RpFavour    *favour,
                  RpPerson    *person,
                  RpObjective *objective,
                  RpProfile   *me)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = rp_person_short_name (person);
  /* Translators: the beginning of a letter; %s is a first name */
  g_autofree char *dear = g_strdup_printf (_("Dear %s,"), name);
  /* Translators: %s is what was asked for, in the user's words */
  g_autofree char *thanks = g_strdup_printf (_("thank you for this: %s"), favour->text);

  add_paragraph (text, dear);
  add_paragraph (text, thanks);
  if (!rp_text_is_blank (favour->result))
    {
      /* Translators: %s is the result of a favour */
      g_autofree char *result = g_strdup_printf (_("What came of it: %s"), favour->result);

      add_paragraph (text, result);
    }
  if (objective != NULL)
    {
      /* Translators: %s is what they are measured on */
      g_autofree char *credit = g_strdup_printf (_("It counts towards “%s”, and that is your "
                                                   "doing. Please show it to whoever should "
                                                   "see it."), objective->name);

      add_paragraph (text, credit);
    }
  if (me != NULL && !rp_text_is_blank (me->name))
    add_paragraph (text, me->name);

  return g_string_free (text, FALSE);
}
