/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-private.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-number.h"
#include "rp-rules.h"
#include "rp-words-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* "Dinner with Ottoline": a title with the full name is shortened. */
static char *
short_title (const RpTodayContext *context,
             RpMeeting            *meeting)
{
  RpPerson *person = rp_today_person (context, meeting->person);
  g_autofree char *title = rp_meeting_title (meeting, person);
  g_autofree char *name = rp_person_short_name (person);
  g_auto(GStrv) parts = NULL;

  if (person == NULL || person->name == NULL || *person->name == '\0')
    return g_steal_pointer (&title);

  parts = g_strsplit (title, person->name, 2);
  return g_strjoinv (name, parts);
}

static char *
next_sentence (const RpTodayContext *context,
               RpMeeting            *meeting)
{
  const RpTodayFacts *facts = context->facts;
  g_autofree char *title = short_title (context, meeting);
  guint32 day = rp_time_day (meeting->starts, facts->zone);
  g_autofree char *words = NULL;

  if (meeting->starts <= facts->now)
    /* Translators: the title of a meeting */
    return g_strdup_printf (_("%s is now."), title);
  if (day == context->today)
    return g_strdup_printf (rp_time_minute (meeting->starts, facts->zone) >= RP_RULE_TONIGHT_MINUTE
                              ? _("%s is tonight.") : _("%s is today."), title);
  if (day == context->today + 1)
    return g_strdup_printf (_("%s is tomorrow."), title);
  if (day - context->today <= RP_RULE_LEAD_DAYS)
    {
      words = rp_number_in_words (day - context->today);
      /* Translators: the title of a meeting and a number: “… is in two days.” */
      return g_strdup_printf (_("%s is in %s days."), title, words);
    }

  words = rp_words_day (day, context->today);
  /* Translators: the title of a meeting and a date */
  return g_strdup_printf (_("%s is on %s."), title, words);
}

/* A sentence that counts, with the number as a word at its beginning; the two
 * forms are those of ngettext() already. */
static char *
counted (const char *format,
         guint       count)
{
  g_autofree char *number = rp_number_in_words (count);
  g_autofree char *word = rp_text_capitalise (number);
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (word, parts);
}

static guint
count_of (const RpToday *today,
          RpTodayKind    kind)
{
  const RpTodayCard *card = rp_today_find (today, kind);

  return card != NULL ? card->items->len + card->more : 0;
}

static const RpTodayItem *
first_of (const RpToday *today,
          RpTodayKind    kind)
{
  const RpTodayCard *card = rp_today_find (today, kind);

  return card != NULL ? card->items->pdata[0] : NULL;
}

/* Late ones come first on the card, so that counting what is shown and late is
 * enough to tell one from several. */
static guint
count_late (const RpToday *today)
{
  const RpTodayCard *card = rp_today_find (today, RP_TODAY_I_OWE);
  guint late = 0;

  for (guint i = 0; card != NULL && i < card->items->len; i++)
    late += ((RpTodayItem *) card->items->pdata[i])->late;

  return late;
}

static char *
debrief_sentence (const RpTodayContext *context,
                  const RpToday        *today)
{
  guint count = count_of (today, RP_TODAY_DEBRIEF);
  const RpTodayItem *item = first_of (today, RP_TODAY_DEBRIEF);
  g_autofree char *title = NULL;

  if (count == 0)
    return NULL;
  if (count > 1)
    return counted (ngettext ("%s conversation waits to be debriefed.",
                              "%s conversations wait to be debriefed.", count), count);

  title = short_title (context, rp_facts_find (context->facts->meetings, item->id));
  /* Translators: the title of a meeting: “Tea with Dashiell waits to be debriefed.” */
  return g_strdup_printf (_("%s waits to be debriefed."), title);
}

static char *
late_sentence (const RpToday *today)
{
  guint count = count_late (today);

  return count > 0 ? counted (ngettext ("%s promise of yours is late.",
                                        "%s promises of yours are late.", count), count)
                   : NULL;
}

/* "Two things left to settle."; NULL when it was not checked */
static char *
settle_sentence (const RpTodayContext *context,
                 RpMeeting            *meeting)
{
  const RpCheckReport *report = g_hash_table_lookup (context->facts->reports,
                                                     rp_record_get_id (meeting));

  if (report == NULL)
    return NULL;
  if (report->to_settle > 0)
    return counted (ngettext ("%s thing left to settle.", "%s things left to settle.",
                              report->to_settle), report->to_settle);

  return report->ready ? g_strdup (_("You are ready.")) : NULL;
}

static char *
short_person (const RpTodayContext *context,
              const RpTodayItem    *item)
{
  return rp_person_short_name (rp_today_person (context, item->person));
}

/* Nothing presses; what there is, in the order in which it would be missed. */
static char *
quiet_sentence (const RpTodayContext *context,
                const RpToday        *today)
{
  guint curious = count_of (today, RP_TODAY_CURIOUS);
  guint reconnect = count_of (today, RP_TODAY_RECONNECT);
  guint promises = count_of (today, RP_TODAY_I_OWE);
  guint introductions = count_of (today, RP_TODAY_INTRODUCTION);
  g_autofree char *name = NULL;

  if (curious == 1)
    {
      name = short_person (context, first_of (today, RP_TODAY_CURIOUS));
      /* Translators: a first name */
      return g_strdup_printf (_("%s is curious and waits for you."), name);
    }
  if (curious > 1)
    return counted (ngettext ("%s person is curious and waits for you.",
                              "%s people are curious and wait for you.", curious),
                    curious);
  if (reconnect > 0)
    {
      name = short_person (context, first_of (today, RP_TODAY_RECONNECT));
      /* Translators: a first name */
      return g_strdup_printf (_("It is time to call %s again."), name);
    }
  if (introductions > 0)
    return counted (ngettext ("%s introduction is to be followed up.",
                              "%s introductions are to be followed up.", introductions),
                    introductions);
  if (promises > 0)
    return counted (ngettext ("%s promise of yours is open.", "%s promises of yours are open.",
                              promises), promises);

  return NULL;
}

static char *
join (char *first,
      char *second)
{
  g_autofree char *head = first;
  g_autofree char *tail = second;

  if (head == NULL || tail == NULL)
    return g_strdup (head != NULL ? head : tail);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_("sentences", "%s %s"), head, tail);
}

/* The most pressing of what is not a conversation to come. */
static char *
pressing_sentence (const RpTodayContext *context,
                   const RpToday        *today)
{
  char *sentence = debrief_sentence (context, today);

  return sentence != NULL ? sentence : late_sentence (today);
}

/* The second sentence: what is left to settle; else what presses, or rather
 * than saying nothing that the plan is ready. */
static char *
after_next (const RpTodayContext *context,
            const RpToday        *today,
            RpMeeting            *next)
{
  const RpCheckReport *report = g_hash_table_lookup (context->facts->reports,
                                                     rp_record_get_id (next));
  char *pressing = NULL;

  if (report == NULL || report->to_settle == 0)
    pressing = pressing_sentence (context, today);

  return pressing != NULL ? pressing : settle_sentence (context, next);
}

/**
 * rp_today_lead:
 * @context: what the cards need
 * @today: the cards
 *
 * A conversation within a week goes first, with what is left to settle; then a
 * debrief, then what is late, then a conversation further off, then the rest.
 *
 * Returns: (transfer full): "Dinner with Ottoline is in two days. Two things
 *   left to settle."
 */
char *
rp_today_lead (const RpTodayContext *context,
               const RpToday        *today)
{
  const RpTodayItem *item = first_of (today, RP_TODAY_NEXT);
  RpMeeting *next = item != NULL ? rp_facts_find (context->facts->meetings, item->id) : NULL;
  char *sentence;

  if (next != NULL && rp_time_day (next->starts, context->facts->zone) <=
                      context->today + RP_RULE_LEAD_DAYS)
    return join (next_sentence (context, next), after_next (context, today, next));

  sentence = join (debrief_sentence (context, today), late_sentence (today));
  if (sentence == NULL && next != NULL)
    sentence = join (next_sentence (context, next), quiet_sentence (context, today));
  if (sentence == NULL)
    sentence = quiet_sentence (context, today);
  if (sentence != NULL)
    return sentence;

  return g_strdup (_("No conversation this week, and no promise is due. A good day to log a "
                     "chance encounter."));
}
