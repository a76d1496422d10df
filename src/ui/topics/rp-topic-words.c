/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-words.h"

#include "rp-date.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * rp_topic_words_next:
 * @sheet: a sheet
 *
 * Returns: (transfer full): the next thing to do for a stronger topic
 */
char *
rp_topic_words_next (RpTopicSheet *sheet)
{
  if (sheet->weakest == NULL)
    return g_strdup (_("It has everything. Use it."));

  return rp_characteristic_dup_next (sheet->weakest, NULL);
}

/**
 * rp_topic_words_seconds:
 * @seconds: how long a line takes to say
 *
 * Returns: (transfer full): “about 11 seconds”
 */
char *
rp_topic_words_seconds (double seconds)
{
  guint rounded = (guint) MAX (1, lround (seconds));

  return g_strdup_printf (ngettext ("about %u second", "about %u seconds", rounded), rounded);
}

/**
 * rp_topic_words_day:
 * @sheet: a sheet
 * @day: a day
 *
 * Returns: (transfer full): “24 September”, with the year when it is another
 */
char *
rp_topic_words_day (RpTopicSheet *sheet,
                    guint32       day)
{
  guint32 today = rp_time_day (sheet->facts->now, sheet->facts->zone);
  g_autofree char *year = rp_day_format (day, "%Y");
  g_autofree char *this_year = rp_day_format (today, "%Y");

  return rp_day_format (day, g_str_equal (year, this_year) ? _("%-d %B") : _("%-d %B %Y"));
}

/**
 * rp_topic_words_told:
 * @sheet: a sheet
 *
 * Returns: (transfer full) (nullable): when a lesson of the topic was told last;
 *   %NULL when it has none
 */
char *
rp_topic_words_told (RpTopicSheet *sheet)
{
  RpTelling *last;
  g_autofree char *day = NULL;

  if (sheet->facts->lessons->len == 0)
    return NULL;
  if (sheet->facts->tellings->len == 0)
    return g_strdup (_("not told yet"));

  last = sheet->facts->tellings->pdata[0];
  if (last->date == 0)
    return g_strdup (_("told before"));
  day = rp_topic_words_day (sheet, last->date);

  return g_strdup_printf (_("last told %s"), day);
}

char *
rp_topic_words_lessons (RpTopicSheet *sheet)
{
  guint n = sheet->facts->lessons->len;

  return n > 0 ? g_strdup_printf (ngettext ("%u lesson", "%u lessons", n), n)
               : g_strdup (_("no lessons yet"));
}

/**
 * rp_topic_words_strength:
 * @strength: 1 to 3
 *
 * Returns: (transfer none): how curious somebody is
 */
const char *
rp_topic_words_strength (int strength)
{
  if (strength >= 3)
    return C_("curiosity", "Struggling with it now");

  return strength == 2 ? C_("curiosity", "Said so") : C_("curiosity", "Hinted");
}

/* Narrow rows break between words, but not within a day. */
static char *
dup_unbroken_day (RpTopicSheet *sheet,
                  guint32       day)
{
  g_autofree char *words = rp_topic_words_day (sheet, day);
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  return g_strjoinv ("\u00a0", parts);
}

/**
 * rp_topic_words_curious:
 * @sheet: a sheet
 * @curious: one of those who are curious
 *
 * Returns: (transfer full): how much, since when, and when we talk about it
 */
char *
rp_topic_words_curious (RpTopicSheet    *sheet,
                        const RpCurious *curious)
{
  const char *strength = rp_topic_words_strength (curious->curiosity->strength);
  RpMeeting *meeting = curious->next != NULL ? curious->next : curious->last;
  g_autofree char *since = NULL;
  g_autofree char *when = NULL;

  if (curious->curiosity->date != 0)
    since = dup_unbroken_day (sheet, curious->curiosity->date);
  if (meeting != NULL)
    {
      guint32 day = rp_time_day (meeting->starts, sheet->facts->zone);
      g_autofree char *words = dup_unbroken_day (sheet, day);

      /* Translators: %s is a day */
      when = g_strdup_printf (curious->next != NULL ? _("next talk %s") : _("talked %s"), words);
    }

  if (since == NULL && when == NULL)
    return g_strdup (strength);
  if (since == NULL || when == NULL)
    return g_strdup_printf ("%s  ·  %s", strength, since != NULL ? since : when);

  return g_strdup_printf ("%s  ·  %s\n%s", strength, since, when);
}

/**
 * rp_topic_words_raised:
 * @sheet: a sheet
 *
 * Returns: (transfer full): how many people are curious, without their names
 */
char *
rp_topic_words_raised (RpTopicSheet *sheet)
{
  guint n = sheet->curious->len;

  if (n == 0)
    return g_strdup (_("Nobody said yet that it is on their mind"));

  return g_strdup_printf (ngettext ("%u person raised it", "%u people raised it", n), n);
}

/**
 * rp_topic_words_conflict:
 * @sheet: a sheet
 * @conflict: with work in play
 *
 * Returns: (transfer full): which work, where, and the words both share
 */
char *
rp_topic_words_conflict (RpTopicSheet          *sheet,
                         const RpTopicConflict *conflict)
{
  RpOrganization *organization = rp_topic_sheet_lookup (sheet, RP_TYPE_ORGANIZATION,
                                                        conflict->engagement->organization);
  g_autofree char *work = NULL;
  g_autofree char *terms = NULL;

  if (organization != NULL)
    /* Translators: a project and the organization where it is done */
    work = g_strdup_printf (_("%1$s at %2$s"), conflict->engagement->name, organization->name);
  else
    work = g_strdup (conflict->engagement->name);
  if (conflict->by_hand)
    return g_strdup_printf (_("%s. You said that it is the same matter."), work);

  terms = rp_join_quoted (conflict->terms);

  /* Translators: work in play, then quoted words: “resilience” and “outage” */
  return g_strdup_printf (_("%1$s. Both speak of %2$s. With them, stay with other industries."),
                          work, terms);
}

/**
 * rp_lesson_words_story:
 * @lesson: a lesson
 *
 * Returns: (transfer full) (nullable): the situation, what they did and what
 *   came of it, as far as they are written
 */
char *
rp_lesson_words_story (RpLesson *lesson)
{
  const char *texts[] = { lesson->situation, lesson->action, lesson->result };
  g_autoptr(GString) story = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      {
        if (story->len > 0)
          g_string_append_c (story, ' ');
        g_string_append (story, texts[i]);
      }

  return story->len > 0 ? g_strdup (story->str) : NULL;
}

/**
 * rp_lesson_words_say:
 * @lesson: a lesson
 *
 * Returns: (transfer full): how it may be told
 */
char *
rp_lesson_words_say (RpLesson *lesson)
{
  if (lesson->say == NULL)
    return g_strdup (_("No way yet to tell it anonymously"));

  /* Translators: how a story is told without naming anybody: Say “a rail operator” */
  return g_strdup_printf (_("Say “%s”"), lesson->say);
}
