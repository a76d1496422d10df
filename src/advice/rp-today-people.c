/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-private.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-person-private.h"
#include "rp-rules.h"
#include "rp-text.h"
#include "rp-words-private.h"

#include <glib/gi18n.h>

/* What a role that is still new gives occasion to, or NULL. */
static char *
new_role_reason (const RpTodayContext *context,
                 RpPersonEntry        *entry)
{
  int days;

  if (entry->position == NULL || entry->position->since == 0 ||
      entry->position->since > context->today)
    return NULL;

  days = (int) (context->today - entry->position->since);
  if (ABS (days - RP_RULE_NEW_ROLE_DAYS) <= RP_RULE_NEW_ROLE_NEAR_DAYS)
    return days <= RP_RULE_NEW_ROLE_DAYS
             ? rp_person_sentence (entry->person, _("She reaches 100 days in her new role"),
                                   _("He reaches 100 days in his new role"),
                                   _("They reach 100 days in their new role"),
                                   _("%s reaches 100 days in a new role"))
             : rp_person_sentence (entry->person, _("She has passed 100 days in her new role"),
                                   _("He has passed 100 days in his new role"),
                                   _("They have passed 100 days in their new role"),
                                   _("%s has passed 100 days in a new role"));
  if (days < RP_RULE_NEW_ROLE_DAYS)
    return rp_person_sentence (entry->person, _("She is new in her role"),
                               _("He is new in his role"), _("They are new in their role"),
                               _("%s is new in the role"));

  return NULL;
}

/* What they keep thinking about: its own words, or the topic's title. */
static char *
curiosity_reason (const RpTodayContext *context,
                  RpPersonEntry        *entry)
{
  RpCuriosity *curiosity = g_hash_table_lookup (context->curiosities,
                                                rp_record_get_id (entry->person));
  RpTopic *topic;

  if (curiosity == NULL)
    return NULL;
  if (!rp_text_is_blank (curiosity->challenge))
    /* Translators: what perplexes somebody, in a few words */
    return g_strdup_printf (_("Perplexed by: %s"), curiosity->challenge);

  topic = rp_facts_records_lookup (context->facts->records, RP_TYPE_TOPIC, curiosity->topic);
  return topic != NULL ? g_strdup_printf (_("Perplexed by: %s"), topic->title) : NULL;
}

/* A reason to call: what they look for, a new role, what perplexes them; else
 * the last contact. */
static char *
reconnect_reason (const RpTodayContext *context,
                  RpPersonEntry        *entry,
                  const RpRhythm       *rhythm)
{
  RpNeed *need = g_hash_table_lookup (context->needs, rp_record_get_id (entry->person));
  g_autofree char *since = NULL;
  char *reason;

  if (need != NULL)
    /* Translators: what somebody needs, in a few words */
    return g_strdup_printf (_("Looking for: %s"), need->text);

  reason = new_role_reason (context, entry);
  if (reason == NULL)
    reason = curiosity_reason (context, entry);
  if (reason != NULL)
    return reason;

  since = rp_rhythm_since (rhythm, context->facts->now, context->facts->zone);
  /* Translators: “Last contact 11 weeks ago” */
  return g_strdup_printf (_("Last contact %s"), since);
}

/* "aim for 6" under "11 weeks": the unit is said once */
static char *
aim_words (const RpRhythm *rhythm,
           int             days)
{
  g_autofree char *span = NULL;
  gboolean weeks = days >= RP_RULE_SAY_WEEKS_DAYS && days < RP_RULE_SAY_MONTHS_DAYS &&
                   rhythm->cadence_days >= 7;

  if (weeks)
    return g_strdup_printf (_("aim for %d"), (rhythm->cadence_days + 3) / 7);
  if (days < RP_RULE_SAY_WEEKS_DAYS)
    return g_strdup_printf (_("aim for %d"), rhythm->cadence_days);

  span = rp_words_span (rhythm->cadence_days);
  /* Translators: a span of time: “aim for 6 weeks” */
  return g_strdup_printf (_("aim for %s"), span);
}

/**
 * rp_today_reconnect_item:
 * @context: what the cards need
 * @entry: a person
 *
 * Returns: (transfer full) (nullable): why to call; %NULL when the next contact
 *   is not overdue (4.5), or a meeting is planned
 */
RpTodayItem *
rp_today_reconnect_item (const RpTodayContext *context,
                         RpPersonEntry        *entry)
{
  const RpTodayFacts *facts = context->facts;
  RpTodayItem *item;
  RpRhythm rhythm;
  int days;

  if (entry->next != NULL)
    return NULL;
  rp_rhythm_measure (entry, facts->now, facts->zone, &rhythm);
  if (!rp_rhythm_is_late (&rhythm))
    return NULL;

  days = rhythm.days_overdue + rhythm.cadence_days;
  item = rp_today_item_new ("reconnect", entry->person, rp_record_get_id (entry->person));
  item->title = g_strdup (entry->person->name);
  item->reason = reconnect_reason (context, entry, &rhythm);
  item->aside = rp_words_span (days);
  item->aside_note = aim_words (&rhythm, days);
  item->verb = g_strdup (_("Plan Meeting…"));

  return item;
}

static char *
introduction_title (RpPerson *first,
                    RpPerson *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first->name : second->name);

  /* Translators: two names */
  return g_strdup_printf (_("%s and %s"), first->name, second->name);
}

static char *
introduction_reason (const RpTodayContext *context,
                     RpIntroduction       *introduction)
{
  RpPerson *introducer = rp_today_person (context, introduction->introducer);
  gboolean with_me = introduction->introduced == NULL || introduction->to_person == NULL;
  g_autofree char *ago = rp_words_ago ((int) (context->today - introduction->date));
  g_autofree char *name = NULL;

  if (introduction->introducer == NULL)
    /* Translators: a span of time: “You introduced them 3 weeks ago” */
    return g_strdup_printf (_("You introduced them %s"), ago);

  name = introducer != NULL ? rp_person_short_name (introducer) : g_strdup (_("Somebody"));
  if (with_me)
    /* Translators: a name and a span of time */
    return g_strdup_printf (_("%s introduced you %s"), name, ago);

  /* Translators: a name and a span of time */
  return g_strdup_printf (_("%s introduced them %s"), name, ago);
}

/**
 * rp_today_introduction_item:
 * @context: what the cards need
 * @introduction: an introduction
 *
 * Returns: (transfer full) (nullable): what is to be followed up; %NULL until
 *   14 days have passed (4.7), and once it was
 */
RpTodayItem *
rp_today_introduction_item (const RpTodayContext *context,
                            RpIntroduction       *introduction)
{
  RpPerson *first = rp_today_person (context, introduction->introduced);
  RpPerson *second = rp_today_person (context, introduction->to_person);
  RpTodayItem *item;

  if (introduction->state != RP_INTRODUCTION_INTRODUCED || introduction->date == 0 ||
      introduction->date + RP_RULE_FOLLOW_UP_DAYS > context->today ||
      (first == NULL && second == NULL))
    return NULL;

  item = rp_today_item_new ("introduction", introduction,
                            rp_record_get_id (second != NULL ? second : first));
  item->title = introduction_title (first, second);
  item->reason = introduction_reason (context, introduction);
  item->verb = g_strdup (_("Followed Up"));

  return item;
}
