/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-advice.h"

#include "rp-date.h"
#include "rp-number.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Sweets are summed as whole numbers of this part of one, so that the order in
 * which favours were entered cannot change the last bit of the sum. */
#define PARTS_PER_SWEET (G_GINT64_CONSTANT (1) << 40)

static const int base_by_stage[] = RP_RULE_JAR_BASE;

/* Days since @date; a favour without a date, or of a later day, is of today. */
static int
favour_age (const RpFavour *favour,
            guint32         today)
{
  return favour->date != 0 && favour->date < today ? (int) (today - favour->date) : 0;
}

static gint64
decayed_parts (double sweets,
               int    age)
{
  return llround (sweets * pow (0.5, age / (double) RP_RULE_JAR_HALF_LIFE_DAYS) *
                  (double) PARTS_PER_SWEET);
}

/**
 * rp_favour_weight:
 * @size: how big
 *
 * Returns: how many sweets that is: 1, 2 or 3
 */
int
rp_favour_weight (RpFavourSize size)
{
  return (int) size + 1;
}

/**
 * rp_favour_cost:
 * @size: how big
 * @aligned: whether it serves an objective of theirs
 *
 * Returns: how many sweets an ask takes; none when @aligned, for then it is
 *   not a favour
 */
int
rp_favour_cost (RpFavourSize size,
                gboolean     aligned)
{
  return aligned ? 0 : rp_favour_weight (size);
}

/**
 * rp_favour_is_shown:
 * @favour: a favour
 *
 * Returns: whether it was asked for, served an objective of theirs, and left
 *   them a result that they can show
 */
gboolean
rp_favour_is_shown (RpFavour *favour)
{
  return favour->direction == RP_FAVOUR_ASKED && favour->objective != NULL
         && favour->state == RP_FAVOUR_STATE_GRANTED && favour->closed != 0
         && !rp_text_is_blank (favour->result);
}

static gint64
asked_parts (RpFavour *favour,
             guint32   today,
             RpJar    *jar)
{
  int age = favour_age (favour, today);
  gboolean aligned = favour->objective != NULL;

  if (favour->state == RP_FAVOUR_STATE_DECLINED)
    {
      jar->declined++;
      return 0;
    }
  jar->asked++;
  if (aligned)
    return rp_favour_is_shown (favour)
           ? decayed_parts (rp_favour_weight (favour->size) * RP_RULE_SHOWN_FACTOR, age) : 0;

  return -decayed_parts (rp_favour_cost (favour->size, FALSE), age);
}

/* Of the asks that make it often, the one that is over first: the last of as many as it takes,
 * counted from the newest on. */
static void
note_recent (int *ages,
             int  age)
{
  int at = RP_RULE_ASKS_OFTEN - 1;

  if (age >= ages[at])
    return;
  for (; at > 0 && ages[at - 1] > age; at--)
    ages[at] = ages[at - 1];
  ages[at] = age;
}

/**
 * rp_jar_count:
 * @facts: what the jar is counted from
 * @jar: (out): the count
 *
 * Counts the sweets: base by stage, what was given, less what was asked for,
 * plus half of each aligned ask whose result they can show, each fading with
 * a half-life of 180 days.
 */
void
rp_jar_count (const RpJarFacts *facts,
              RpJar            *jar)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  guint32 today = rp_time_day (facts->now, utc);
  guint stage = facts->person != NULL ? facts->person->stage : RP_STAGE_NOT_MET;
  gint64 parts;
  int ages[RP_RULE_ASKS_OFTEN];
  int oldest;

  *jar = (RpJar) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    ages[i] = G_MAXINT;
  parts = base_by_stage[MIN (stage, G_N_ELEMENTS (base_by_stage) - 1)] * PARTS_PER_SWEET;

  for (guint i = 0; i < facts->favours->len; i++)
    {
      RpFavour *favour = facts->favours->pdata[i];

      if (favour->direction == RP_FAVOUR_GIVEN)
        {
          jar->given++;
          jar->kinds[favour->type] += (guint) rp_favour_weight (favour->size);
          parts += decayed_parts (rp_favour_weight (favour->size), favour_age (favour, today));
          continue;
        }
      parts += asked_parts (favour, today, jar);
      if (favour->objective == NULL)
        note_recent (ages, favour_age (favour, today));
    }

  jar->exact = (double) parts / (double) PARTS_PER_SWEET;
  jar->sweets = (int) CLAMP (floor (jar->exact), RP_RULE_JAR_MIN, RP_RULE_JAR_MAX);
  oldest = ages[RP_RULE_ASKS_OFTEN - 1];
  jar->asks_often = oldest <= RP_RULE_ASKS_OFTEN_DAYS;
  jar->calm_days = jar->asks_often ? (guint) (RP_RULE_ASKS_OFTEN_DAYS + 1 - oldest) : 0;
}

/**
 * rp_jar_verdict:
 * @jar: the count
 * @size: how big the ask would be
 * @aligned: whether it serves an objective of theirs
 *
 * Returns: whether to ask; one step more careful when I ask often
 */
RpVerdict
rp_jar_verdict (const RpJar  *jar,
                RpFavourSize  size,
                gboolean      aligned)
{
  int left = jar->sweets - rp_favour_cost (size, aligned);
  RpVerdict verdict = RP_VERDICT_GIVE_FIRST;

  if (left >= RP_RULE_VERDICT_ROOM)
    verdict = RP_VERDICT_ROOM;
  else if (left >= RP_RULE_VERDICT_ASK)
    verdict = RP_VERDICT_ASK_THEN_GIVE;
  if (jar->asks_often && verdict > RP_VERDICT_GIVE_FIRST)
    verdict--;

  return verdict;
}

/**
 * rp_verdict_words:
 * @verdict: a verdict
 *
 * Returns: for instance "ask, then give back", for the middle of a sentence
 */
const char *
rp_verdict_words (RpVerdict verdict)
{
  switch (verdict)
    {
    case RP_VERDICT_ROOM:
      return _("room to ask");
    case RP_VERDICT_ASK_THEN_GIVE:
      return _("ask, then give back");
    case RP_VERDICT_GIVE_FIRST:
    default:
      return _("give first");
    }
}

/**
 * rp_jar_words:
 * @jar: the count
 *
 * Returns: (transfer full): for instance "a small favour", for the middle of
 *   a sentence; see rp_text_capitalise()
 */
char *
rp_jar_words (const RpJar *jar)
{
  g_autofree char *owed = NULL;

  if (jar->sweets >= RP_RULE_JAR_PLENTY)
    return g_strdup (_("plenty of room"));
  if (jar->sweets >= RP_RULE_JAR_ROOM)
    return g_strdup (_("room to ask"));
  if (jar->sweets >= RP_RULE_JAR_SMALL)
    return g_strdup (_("a small favour"));
  if (jar->sweets >= 0)
    return g_strdup (_("give first"));

  owed = rp_number_in_words ((guint) -jar->sweets);
  return g_strdup_printf (ngettext ("you owe %s sweet", "you owe %s sweets",
                                    (gulong) -jar->sweets), owed);
}

/**
 * rp_jar_pick_sweets:
 * @jar: the count
 * @kinds: (out caller-allocates) (array length=max_kinds): room for the kinds
 * @max_kinds: how many there is room for
 *
 * Which sweets a picture of the jar shows: as many as it holds, of the kinds
 * that were given most; those that the stage alone put in are insights.
 *
 * Returns: how many of @kinds were filled in
 */
guint
rp_jar_pick_sweets (const RpJar  *jar,
                    RpFavourType *kinds,
                    guint         max_kinds)
{
  guint count = MIN ((guint) MAX (jar->sweets, 0), max_kinds);
  guint left[G_N_ELEMENTS (jar->kinds)];

  memcpy (left, jar->kinds, sizeof left);
  for (guint i = 0; i < count; i++)
    {
      guint most = RP_FAVOUR_TYPE_INSIGHT;

      for (guint kind = 0; kind < G_N_ELEMENTS (left); kind++)
        if (left[kind] > left[most])
          most = kind;
      kinds[i] = (RpFavourType) most;
      left[most] -= left[most] > 0;
    }

  return count;
}
