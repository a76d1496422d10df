/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-check-private.h"

#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* one-to-one: always applies. */
void
rp_check_one_to_one (const RpCheckContext *context,
                     RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  RpAttendee *first = NULL;
  guint others = 0;
  RpPerson *person;
  g_autofree char *name = NULL;

  for (guint i = 0; i < facts->attendees->len; i++)
    {
      RpAttendee *attendee = facts->attendees->pdata[i];

      if (g_strcmp0 (attendee->person, facts->meeting->person) == 0)
        continue;
      first = first != NULL ? first : attendee;
      others++;
    }
  if (others == 0)
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup (_("A safe conversation is between two.")));
      return;
    }

  person = rp_meeting_facts_person (facts, first->person);
  name = person != NULL ? rp_person_short_name (person) : g_strdup (_("somebody else"));
  if (others == 1)
    rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                    g_strdup_printf (_("Not alone: %s comes too"), name),
                    g_strdup_printf (_("A safe conversation is between two; before %s, %s will say "
                                       "what can be said in public."), name, context->name));
  else
    rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                    g_strdup_printf (ngettext ("Not alone: %u other comes too",
                                               "Not alone: %u others come too", others), others),
                    g_strdup_printf (_("A safe conversation is between two; before others, %s will "
                                       "say what can be said in public."), context->name));
  rp_finding_set_fix (finding, RP_FIX_REMOVE_ATTENDEE, g_strdup_printf (_("Remove %s"), name),
                      rp_record_get_id (first), NULL);
}

/* The ground of a third party is nobody's of the two. */
static gboolean
is_neutral (const RpMeetingFacts *facts,
            RpVenue              *venue)
{
  if (venue->ground == RP_GROUND_NEUTRAL)
    return TRUE;

  return venue->ground == RP_GROUND_THEIRS && venue->organization != NULL &&
         facts->organization != NULL &&
         g_strcmp0 (venue->organization, rp_record_get_id (facts->organization)) != 0;
}

/* Where we met last time before any other; then the most private; at home
 * before out of town. */
static int
venue_merit (const RpMeetingFacts *facts,
             RpVenue              *venue)
{
  int merit = (int) venue->privacy * 2;

  if (facts->last_meeting != NULL &&
      g_strcmp0 (facts->last_meeting->venue, rp_record_get_id (venue)) == 0)
    merit += 1;
  if (venue->city != NULL && facts->person->city != NULL)
    merit += rp_text_matches_name (venue->city, facts->person->city) ? 16 : -16;

  return merit;
}

static RpVenue *
find_neutral_venue (const RpMeetingFacts *facts)
{
  RpVenue *best = NULL;

  for (guint i = 0; i < facts->venues->len; i++)
    {
      RpVenue *venue = facts->venues->pdata[i];

      if (venue->ground == RP_GROUND_NEUTRAL &&
          (best == NULL || venue_merit (facts, venue) > venue_merit (facts, best)))
        best = venue;
    }

  return best;
}

/* neutral-ground: always applies; a place that is not known is to settle. */
void
rp_check_neutral_ground (const RpCheckContext *context,
                         RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  RpVenue *other;

  if (facts->venue != NULL && is_neutral (facts, facts->venue))
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup_printf (_("%s is nobody’s ground."), facts->venue->name));
      return;
    }

  if (facts->venue == NULL)
    rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("No place is chosen")),
                    g_strdup (_("An office brings in the contract and the next appointment; "
                                "choose a place that is neither theirs nor yours.")));
  else if (facts->venue->ground == RP_GROUND_THEIRS)
    rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                    g_strdup_printf (_("%s is %s’s ground"), facts->venue->name, context->name),
                    g_strdup (_("An office brings in the contract and the next appointment.")));
  else
    rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                    g_strdup_printf (_("%s is your ground"), facts->venue->name),
                    g_strdup_printf (_("A guest of yours is careful; on nobody’s ground %s need "
                                       "not be."), context->name));

  other = find_neutral_venue (facts);
  rp_finding_set_fix (finding, RP_FIX_SET_VENUE,
                      other != NULL ? g_strdup_printf (_("Move to %s"), other->name)
                                    : g_strdup (_("Choose a Place…")),
                      other != NULL ? rp_record_get_id (other) : NULL, NULL);
}

static gboolean
in_my_hours (const RpCheckContext *context,
             gint64                starts,
             gint64                ends)
{
  return rp_working_hours_overlap (&context->my_hours, context->my_zone, starts, ends);
}

static gboolean
in_their_hours (const RpCheckContext *context,
                gint64                starts,
                gint64                ends)
{
  return rp_working_hours_overlap (&context->their_hours, context->their_zone, starts, ends);
}

static gboolean
collides (const RpCheckContext *context,
          gint64                starts,
          gint64                ends)
{
  GPtrArray *others = context->facts->other_meetings;

  for (guint i = 0; i < others->len; i++)
    {
      RpMeeting *other = others->pdata[i];
      gint64 other_ends = MAX (other->ends, other->starts + RP_MINUTE);

      if (other->state != RP_MEETING_CANCELLED &&
          other->starts <= ends + RP_RULE_QUIET_AFTER_MINUTES * RP_MINUTE && other_ends > starts)
        return TRUE;
    }

  return FALSE;
}

/* The next evening from the meeting's own day on that is free and outside the
 * working hours of both. Returns 0 when there is none. */
static gint64
find_evening (const RpCheckContext *context)
{
  gint64 starts = context->facts->meeting->starts;
  gint64 length = starts != 0 ? context->ends - starts : RP_RULE_LENGTH_MINUTES * RP_MINUTE;
  guint32 first = starts != 0 ? rp_time_day (starts, context->my_zone) : context->today + 1;

  first = MAX (first, context->today);
  for (guint32 day = first; day < first + RP_RULE_EVENING_SEARCH_DAYS; day++)
    for (guint minute = RP_RULE_EVENING_MINUTE; minute <= RP_RULE_EVENING_LAST_MINUTE;
         minute += RP_RULE_EVENING_STEP_MINUTES)
      {
        gint64 time = rp_time_at (day, minute, context->my_zone);

        if (time > context->facts->now && !in_my_hours (context, time, time + length) &&
            !in_their_hours (context, time, time + length) &&
            !collides (context, time, time + length))
          return time;
      }

  return 0;
}

static void
propose_time (const RpCheckContext *context,
              RpFinding            *finding)
{
  gint64 starts = context->facts->meeting->starts;
  gint64 time = find_evening (context);
  gboolean same_day = starts != 0 && time != 0 && rp_time_day (time, context->my_zone) ==
                                                  rp_time_day (starts, context->my_zone);
  g_autofree char *when = NULL;

  if (time == 0)
    {
      rp_finding_set_fix (finding, RP_FIX_SET_TIME, g_strdup (_("Choose a Time…")), NULL, NULL);
      return;
    }

  when = rp_time_format (time, context->my_zone, same_day ? _("%H:%M") : _("%a %-d %b, %H:%M"));
  /* Translators: the new time of a meeting */
  rp_finding_set_fix (finding, RP_FIX_SET_TIME,
                      starts != 0 ? g_strdup_printf (_("Move to %s"), when)
                                  : g_strdup_printf (_("Set It to %s"), when), NULL, NULL);
  finding->fix.time = time;
}

static char *
working_hours_title (const RpCheckContext *context,
                     gboolean              mine,
                     gboolean              theirs)
{
  if (mine && theirs)
    return g_strdup (_("It falls into working hours"));
  if (mine)
    return g_strdup (_("It falls into your working hours"));

  return g_strdup_printf (_("It falls into %s’s working hours"), context->name);
}

/* own-time: always applies; a time that is not known is to settle. */
void
rp_check_own_time (const RpCheckContext *context,
                   RpFinding            *finding)
{
  RpMeeting *meeting = context->facts->meeting;
  gboolean mine = meeting->starts != 0 && in_my_hours (context, meeting->starts, context->ends);
  gboolean theirs = meeting->starts != 0 &&
                    in_their_hours (context, meeting->starts, context->ends);

  if (meeting->starts == 0)
    {
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("No time is set")),
                      g_strdup (_("It belongs outside the working hours of both.")));
      propose_time (context, finding);
    }
  else if (mine || theirs)
    {
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, working_hours_title (context, mine, theirs),
                      g_strdup (_("On chargeable time the next appointment sits at the table.")));
      propose_time (context, finding);
    }
  else if (meeting->billed)
    {
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("It is billed to a project")),
                      g_strdup (_("What is charged is work, and is answered like work.")));
      rp_finding_set_fix (finding, RP_FIX_UNBILL, g_strdup (_("Do Not Bill It")), NULL, NULL);
    }
  else
    rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                    g_strdup (_("It lies outside the working hours of both, unbilled.")));
}

/* nothing-after: does not apply while no time is set, for then nothing can
 * follow. A meeting that starts exactly 45 minutes later still follows within
 * 45 minutes; so does one that starts while this one lasts. */
void
rp_check_nothing_after (const RpCheckContext *context,
                        RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  gint64 limit = context->ends + RP_RULE_QUIET_AFTER_MINUTES * RP_MINUTE;
  RpMeeting *next = NULL;
  g_autofree char *when = NULL;

  if (facts->meeting->starts == 0)
    {
      finding->reason = g_strdup (_("No time is set yet."));
      return;
    }
  for (guint i = 0; i < facts->other_meetings->len; i++)
    {
      RpMeeting *other = facts->other_meetings->pdata[i];

      if (other->state != RP_MEETING_CANCELLED && other->starts >= facts->meeting->starts &&
          other->starts <= limit && (next == NULL || other->starts < next->starts))
        next = other;
    }
  if (next == NULL)
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup (_("You need not look at the clock.")));
      return;
    }

  when = rp_time_format (next->starts, context->my_zone, _("%H:%M"));
  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("Another meeting comes straight after")),
                  g_strdup_printf (_("You are expected elsewhere at %s, and hurry is the end of "
                                     "candour."), when));
  rp_finding_set_fix (finding, RP_FIX_SHOW_MEETING, g_strdup (_("Show the Other Meeting")),
                      rp_record_get_id (next), NULL);
}
