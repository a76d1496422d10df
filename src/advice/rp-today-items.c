/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-private.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-number.h"
#include "rp-rules.h"
#include "rp-text.h"
#include "rp-words-private.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * rp_today_item_new:
 * @kind: the first part of the key
 * @record: what it is about
 * @person: (nullable): the UUID of whom it is about
 *
 * Returns: (transfer full): an item without words
 */
RpTodayItem *
rp_today_item_new (const char *kind,
                   gpointer    record,
                   const char *person)
{
  RpTodayItem *item = g_new0 (RpTodayItem, 1);

  item->key = g_strdup_printf ("%s:%s", kind, rp_record_get_id (record));
  item->type = G_OBJECT_TYPE (record);
  item->id = g_strdup (rp_record_get_id (record));
  item->person = g_strdup (person);

  return item;
}

void
rp_today_item_free (RpTodayItem *item)
{
  g_free (item->key);
  g_free (item->id);
  g_free (item->person);
  g_free (item->title);
  g_free (item->reason);
  g_free (item->aside);
  g_free (item->aside_note);
  g_free (item->verb);
  g_free (item);
}

/**
 * rp_today_person:
 * @context: what the cards need
 * @id: (nullable): a UUID
 *
 * Returns: (transfer none) (nullable): the person
 */
RpPerson *
rp_today_person (const RpTodayContext *context,
                 const char           *id)
{
  RpPersonEntry *entry = rp_people_facts_lookup (context->facts->people, id);

  return entry != NULL ? entry->person : NULL;
}

/**
 * rp_today_meeting_end:
 * @meeting: a meeting with a start
 *
 * Returns: when it ends; a usual length after its start when that is not set
 */
gint64
rp_today_meeting_end (RpMeeting *meeting)
{
  return meeting->ends > meeting->starts
           ? meeting->ends
           : meeting->starts + RP_RULE_LENGTH_MINUTES * RP_MINUTE;
}

static char *
venue_name (const RpTodayContext *context,
            RpMeeting            *meeting)
{
  RpVenue *venue = rp_facts_records_lookup (context->facts->records, RP_TYPE_VENUE,
                                            meeting->venue);

  return g_strdup (venue != NULL ? venue->name : _("no place yet"));
}

/* What is left to do about a plan; nothing when all holds. */
static char *
plan_verb (const RpTodayContext *context,
           RpMeeting            *meeting)
{
  const RpCheckReport *report = g_hash_table_lookup (context->facts->reports,
                                                     rp_record_get_id (meeting));
  g_autofree char *number = NULL;
  g_autofree char *count = NULL;

  if (report != NULL && report->holds == report->applicable)
    return NULL;
  if (report == NULL || report->to_settle == 0)
    return g_strdup (_("Finish Preparing"));

  number = rp_number_in_words (report->to_settle);
  count = rp_text_capitalise (number);
  /* Translators: a button: “Settle Two Things” */
  return g_strdup_printf (ngettext ("Settle %s Thing", "Settle %s Things", report->to_settle),
                          count);
}

/**
 * rp_today_meeting_item:
 * @context: what the cards need
 * @meeting: one that is not over
 * @next: whether it is the next one
 *
 * Returns: (transfer full): "19:00 · The Copper Ladle", with the day when it is
 *   a later one: "Wed 07:45 · Café Lantern"
 */
RpTodayItem *
rp_today_meeting_item (const RpTodayContext *context,
                       RpMeeting            *meeting,
                       gboolean              next)
{
  RpTodayItem *item = rp_today_item_new ("meeting", meeting, meeting->person);
  g_autofree char *venue = venue_name (context, meeting);
  g_autofree char *when = rp_time_format (meeting->starts, context->facts->zone,
                                          next ? _("%H:%M") : _("%a %H:%M"));

  item->title = rp_meeting_title (meeting, rp_today_person (context, meeting->person));
  item->reason = g_strdup_printf ("%s · %s", when, venue);
  item->verb = next ? plan_verb (context, meeting) : NULL;

  return item;
}

/**
 * rp_today_debrief_item:
 * @context: what the cards need
 * @meeting: one that is over and was not debriefed
 *
 * Returns: (transfer full): "yesterday, 16:30 · The tea room", or whether it
 *   took place at all when it was not agreed
 */
RpTodayItem *
rp_today_debrief_item (const RpTodayContext *context,
                       RpMeeting            *meeting)
{
  RpTodayItem *item = rp_today_item_new ("debrief", meeting, meeting->person);
  GTimeZone *zone = context->facts->zone;
  g_autofree char *day = rp_words_on_day (rp_time_day (meeting->starts, zone), context->today);
  g_autofree char *time = rp_time_format (meeting->starts, zone, _("%H:%M"));
  g_autofree char *place = NULL;

  if (meeting->state == RP_MEETING_IDEA || meeting->state == RP_MEETING_INVITED)
    place = g_strdup (_("did it take place?"));
  else
    place = venue_name (context, meeting);

  item->title = rp_meeting_title (meeting, rp_today_person (context, meeting->person));
  /* Translators: a day, a time and a place: “yesterday, 16:30 · The tea room” */
  item->reason = g_strdup_printf (_("%s, %s · %s"), day, time, place);
  item->verb = g_strdup (_("Debrief"));

  return item;
}

/* Whether they sat together after @encounter. */
static gboolean
has_met_since (RpPersonEntry *entry,
               RpEncounter   *encounter)
{
  for (guint i = 0; i < entry->moments->len; i++)
    {
      const RpMoment *moment = &g_array_index (entry->moments, RpMoment, i);

      if (moment->kind == RP_MOMENT_MEETING && moment->at > encounter->at)
        return TRUE;
    }

  return FALSE;
}

/* Whether something is left to do after @encounter: to ask them out, at once or on
 * a day that has come, to note what they said, or to plan what they agreed to. */
static gboolean
waits (const RpTodayContext *context,
       RpEncounter          *encounter,
       RpPersonEntry        *entry)
{
  if (entry == NULL || entry->next != NULL || encounter->remind == 0
      || has_met_since (entry, encounter))
    return FALSE;
  if (encounter->invitation == RP_INVITATION_LATER)
    return encounter->remind <= context->today;

  return encounter->invitation != RP_INVITATION_DECLINED;
}

/* What to do about an invitation. */
static const char *
invitation_verb (RpEncounter *encounter)
{
  switch (encounter->invitation)
    {
    case RP_INVITATION_ASKED:
      return _("Answer…");

    case RP_INVITATION_ACCEPTED:
      return _("Plan…");

    case RP_INVITATION_NOT_ASKED:
    case RP_INVITATION_LATER:
    case RP_INVITATION_DECLINED:
    default:
      return _("Invite…");
    }
}

/* Where and when it was, and how far the invitation is. */
static char *
invitation_reason (const RpTodayContext *context,
                   RpEncounter          *encounter)
{
  g_autofree char *day = encounter->at != 0
                           ? rp_words_on_day (rp_time_day (encounter->at, context->facts->zone),
                                              context->today)
                           : g_strdup (_("lately"));
  g_autofree char *moment = NULL;

  if (rp_text_is_blank (encounter->place))
    /* Translators: a day: “You met on Friday” */
    moment = g_strdup_printf (_("You met %s"), day);
  else
    /* Translators: a place and a day: “Lift, Brindlewick Foods, on Friday” */
    moment = g_strdup_printf (_("%s, %s"), encounter->place, day);

  if (encounter->invitation == RP_INVITATION_ASKED)
    /* Translators: “Lift, Brindlewick Foods, on Friday · asked, no answer yet” */
    return g_strdup_printf (_("%s · asked, no answer yet"), moment);
  if (encounter->invitation == RP_INVITATION_ACCEPTED)
    /* Translators: “Lift, Brindlewick Foods, on Friday · accepted, no day yet” */
    return g_strdup_printf (_("%s · accepted, no day yet"), moment);

  return g_steal_pointer (&moment);
}

/**
 * rp_today_curious_item:
 * @context: what the cards need
 * @encounter: an encounter
 *
 * Their words are sealed: only the place and the day are told.
 *
 * Returns: (transfer full) (nullable): "Lift, Brindlewick Foods, on Friday"
 */
RpTodayItem *
rp_today_curious_item (const RpTodayContext *context,
                       RpEncounter          *encounter)
{
  RpPersonEntry *entry = rp_people_facts_lookup (context->facts->people, encounter->person);
  RpTodayItem *item;

  if (!waits (context, encounter, entry))
    return NULL;

  item = rp_today_item_new ("encounter", encounter, encounter->person);
  item->title = g_strdup (entry->person->name);
  item->reason = invitation_reason (context, encounter);
  item->verb = g_strdup (invitation_verb (encounter));

  return item;
}

/* The day a promise was made: that of its meeting, or when it was entered, if
 * that is not after it fell due. */
static guint32
promised_on (const RpTodayContext *context,
             RpCommitment         *commitment)
{
  const RpTodayFacts *facts = context->facts;
  RpMeeting *meeting = rp_facts_records_lookup (facts->records, RP_TYPE_MEETING,
                                                commitment->meeting);
  gint64 at = rp_record_get_created (commitment);
  guint32 day;

  if (meeting == NULL)
    meeting = rp_facts_find (facts->meetings, commitment->meeting);
  if (meeting != NULL && meeting->starts != 0)
    at = meeting->starts;
  day = at != 0 ? rp_time_day (at, facts->zone) : 0;

  return day <= commitment->due ? day : 0;
}

/* "4 days late · promised 24 Sept" */
static char *
late_words (const RpTodayContext *context,
            RpCommitment         *commitment)
{
  int days = (int) context->today - (int) commitment->due;
  g_autofree char *span = rp_words_span (days);
  guint32 day = promised_on (context, commitment);
  g_autofree char *when = NULL;

  if (commitment->by == RP_COMMITMENT_BY_THEM || day == 0)
    {
      when = rp_words_on_day (commitment->due, context->today);
      /* Translators: “4 days late · due on Friday” */
      return g_strdup_printf (_("%s late · due %s"), span, when);
    }

  when = rp_day_format (day, _("%-d %b"));
  /* Translators: “4 days late · promised 24 Sept” */
  return g_strdup_printf (_("%s late · promised %s"), span, when);
}

static char *
due_words (const RpTodayContext *context,
           RpCommitment         *commitment)
{
  g_autofree char *day = NULL;

  if (commitment->due == 0)
    return g_strdup (_("no day agreed"));
  if (commitment->due < context->today)
    return late_words (context, commitment);

  if (commitment->by == RP_COMMITMENT_BY_THEM)
    {
      day = rp_words_on_day (commitment->due, context->today);
      /* Translators: “expected tomorrow”, “expected on Friday” */
      return g_strdup_printf (_("expected %s"), day);
    }
  if (commitment->due == context->today)
    return g_strdup (_("by today"));
  if (commitment->due == context->today + 1)
    return g_strdup (_("by tomorrow"));

  day = rp_words_day (commitment->due, context->today);
  /* Translators: a weekday or a date: “by Friday”, “by 20 October” */
  return g_strdup_printf (_("by %s"), day);
}

/* "Priya: the paper on pricing", or the words alone when they name them */
static char *
their_promise (RpPerson   *person,
               const char *text)
{
  g_autofree char *name = rp_person_short_name (person);

  if (*name == '\0' || strstr (text, name) != NULL)
    return g_strdup (text);

  /* Translators: a first name and what they promised */
  return g_strdup_printf (_("%s: %s"), name, text);
}

/**
 * rp_today_commitment_item:
 * @context: what the cards need
 * @commitment: an open one
 *
 * Returns: (transfer full): "by Friday", "expected tomorrow", "4 days late ·
 *   promised 24 Sept"
 */
RpTodayItem *
rp_today_commitment_item (const RpTodayContext *context,
                          RpCommitment         *commitment)
{
  RpTodayItem *item = rp_today_item_new ("commitment", commitment, commitment->person);
  gboolean mine = commitment->by == RP_COMMITMENT_BY_ME;

  item->title = mine ? g_strdup (commitment->text)
                     : their_promise (rp_today_person (context, commitment->person),
                                      commitment->text);
  item->reason = due_words (context, commitment);
  item->late = commitment->due != 0 && commitment->due < context->today;
  item->verb = g_strdup (mine ? _("Done") : _("Nudge"));

  return item;
}
