/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-plan-words.h"

#include "rp-date.h"
#include "rp-number.h"

#include <glib/gi18n.h>

/**
 * rp_meeting_group:
 * @meeting: a meeting
 * @now: the instant to judge by
 *
 * Returns: the heading that it stands under at @now
 */
RpMeetingGroup
rp_meeting_group (RpMeeting *meeting,
                  gint64     now)
{
  gint64 over = meeting->ends != 0 ? meeting->ends : meeting->starts;

  if (meeting->state == RP_MEETING_DEBRIEFED || meeting->state == RP_MEETING_CANCELLED)
    return RP_MEETING_GROUP_PAST;
  if (over != 0 && over <= now)
    return RP_MEETING_GROUP_DEBRIEF;

  return RP_MEETING_GROUP_COMING;
}

/**
 * rp_plan_is_over:
 * @plan: a plan
 *
 * Returns: whether it tells what was, not what is to come
 */
gboolean
rp_plan_is_over (RpPlan *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);

  return facts->meeting->state == RP_MEETING_HELD
         || rp_meeting_group (facts->meeting, facts->now) != RP_MEETING_GROUP_COMING;
}

const char *
rp_meeting_group_name (RpMeetingGroup group)
{
  switch (group)
    {
    case RP_MEETING_GROUP_DEBRIEF:
      return _("To debrief");

    case RP_MEETING_GROUP_PAST:
      return _("Past");

    case RP_MEETING_GROUP_COMING:
    default:
      return _("Coming up");
    }
}

/**
 * rp_meeting_kind_words:
 * @meeting: a meeting
 *
 * Returns: (transfer full): what kind of meeting, with a capital: “Dinner”
 */
char *
rp_meeting_kind_words (RpMeeting *meeting)
{
  if (meeting->format == NULL)
    return g_strdup (C_("kind of meeting", "Conversation"));

  return rp_text_capitalise (meeting->format);
}

/* "today", "yesterday", "6 days ago" */
static char *
days_ago_words (gint64     time,
                gint64     now,
                GTimeZone *zone)
{
  guint32 day = rp_time_day (time, zone);
  guint32 today = rp_time_day (now, zone);
  guint ago = today > day ? today - day : 0;

  if (ago == 0)
    return g_strdup (_("today"));
  if (ago == 1)
    return g_strdup (_("yesterday"));

  return g_strdup_printf (ngettext ("%u day ago", "%u days ago", ago), ago);
}

/**
 * rp_meeting_row_words:
 * @meeting: a meeting
 * @venue: (nullable): what the place is called
 * @now: the instant to tell it at
 * @zone: where I am
 *
 * Returns: (transfer full): the line below the name in a list: “Dinner, Thu 19:00”
 */
char *
rp_meeting_row_words (RpMeeting  *meeting,
                      const char *venue,
                      gint64      now,
                      GTimeZone  *zone)
{
  g_autofree char *kind = rp_meeting_kind_words (meeting);
  g_autofree char *when = NULL;

  switch (rp_meeting_group (meeting, now))
    {
    case RP_MEETING_GROUP_PAST:
      if (meeting->state == RP_MEETING_CANCELLED)
        when = g_strdup (_("cancelled"));
      else
        when = g_strdup (venue);
      break;

    case RP_MEETING_GROUP_DEBRIEF:
      when = meeting->starts != 0 ? days_ago_words (meeting->starts, now, zone) : g_strdup (venue);
      break;

    case RP_MEETING_GROUP_COMING:
    default:
      /* Translators: weekday and time in a list, such as “Thu 19:00” */
      when = meeting->starts != 0 ? rp_time_format (meeting->starts, zone, _("%a %H:%M"))
                                  : g_strdup (_("no day yet"));
    }

  if (when == NULL)
    return g_steal_pointer (&kind);

  /* Translators: kind of meeting, then when or where: “Dinner, Thu 19:00” */
  return g_strdup_printf (_("%1$s, %2$s"), kind, when);
}

/**
 * rp_meeting_time_words:
 * @meeting: a meeting
 * @zone: where I am
 *
 * Returns: (transfer full): “19:00 to 21:30”
 */
char *
rp_meeting_time_words (RpMeeting *meeting,
                       GTimeZone *zone)
{
  g_autofree char *starts = NULL;
  g_autofree char *ends = NULL;

  if (meeting->starts == 0)
    return g_strdup (_("No day yet"));

  starts = rp_time_format (meeting->starts, zone, _("%H:%M"));
  if (meeting->ends == 0)
    return g_steal_pointer (&starts);

  ends = rp_time_format (meeting->ends, zone, _("%H:%M"));
  /* Translators: from one time of day to another: “19:00 to 21:30” */
  return g_strdup_printf (_("%1$s to %2$s"), starts, ends);
}

const char *
rp_meeting_state_words (RpMeetingState state)
{
  switch (state)
    {
    case RP_MEETING_INVITED:
      return C_("meeting", "Invited");

    case RP_MEETING_CONFIRMED:
      return C_("meeting", "Confirmed");

    case RP_MEETING_HELD:
      return C_("meeting", "Held");

    case RP_MEETING_DEBRIEFED:
      return C_("meeting", "Debriefed");

    case RP_MEETING_CANCELLED:
      return C_("meeting", "Cancelled");

    case RP_MEETING_IDEA:
    default:
      return C_("meeting", "An idea");
    }
}

/**
 * rp_venue_words:
 * @venue: a place
 *
 * Returns: (transfer full): its name and street: “The Copper Ladle, Weir Street”
 */
char *
rp_venue_words (RpVenue *venue)
{
  if (venue->address == NULL)
    return g_strdup (venue->name);

  /* Translators: the name of a place, then its street */
  return g_strdup_printf (C_("place", "%1$s, %2$s"), venue->name, venue->address);
}

/**
 * rp_plan_place_words:
 * @plan: a plan
 *
 * Returns: (transfer full): when and where, in one line
 */
char *
rp_plan_place_words (RpPlan *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  g_autofree char *time = rp_meeting_time_words (facts->meeting, rp_plan_get_zone (plan));
  g_autofree char *place = NULL;

  place = facts->venue != NULL ? rp_venue_words (facts->venue) : g_strdup (_("No place yet"));

  return g_strdup_printf ("%s  ·  %s", time, place);
}

/**
 * rp_plan_before_words:
 * @plan: a plan
 *
 * Returns: (transfer full): the heading of the checklist: “Before Thursday”
 */
char *
rp_plan_before_words (RpPlan *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  gint64 starts = facts->meeting->starts;
  gint64 left = starts - facts->now;
  const char *format;

  if (starts == 0 || left < 0)
    return g_strdup (_("Beforehand"));

  /* Translators: strftime, the weekday or the date of a meeting */
  format = left < 6 * RP_DAY ? _("Before %A") : _("Before %-d %B");

  return rp_time_format (starts, rp_plan_get_zone (plan), format);
}

/**
 * rp_plan_takeaway_heading:
 * @plan: a plan
 *
 * Returns: (transfer full): “She walks away with”, as the person's pronouns want it
 */
char *
rp_plan_takeaway_heading (RpPlan *plan)
{
  RpPerson *person = rp_plan_get_facts (plan)->person;
  gboolean over = rp_plan_is_over (plan);
  g_autofree char *name = NULL;

  switch (person->pronouns)
    {
    case RP_PRONOUNS_SHE:
      return g_strdup (over ? _("She walked away with") : _("She walks away with"));

    case RP_PRONOUNS_HE:
      return g_strdup (over ? _("He walked away with") : _("He walks away with"));

    case RP_PRONOUNS_THEY:
      return g_strdup (over ? _("They walked away with") : _("They walk away with"));

    case RP_PRONOUNS_UNKNOWN:
    default:
      name = rp_person_short_name (person);
      /* Translators: %s is a first name */
      return over ? g_strdup_printf (_("%s walked away with"), name)
                  : g_strdup_printf (_("%s walks away with"), name);
    }
}

/**
 * rp_plan_person_words:
 * @plan: a plan
 *
 * Returns: (transfer full): the person's first name
 */
char *
rp_plan_person_words (RpPlan *plan)
{
  return rp_person_short_name (rp_plan_get_facts (plan)->person);
}

/**
 * rp_plan_calendar_words:
 * @plan: a plan
 *
 * Returns: (transfer full): what a calendar would show of it
 */
char *
rp_plan_calendar_words (RpPlan *plan)
{
  RpMeeting *meeting = rp_plan_get_facts (plan)->meeting;

  /* Translators: what a calendar shows instead of the meeting's name */
  return g_strdup_printf (_("Calendar shows “%s”"),
                          meeting->calendar_title != NULL ? meeting->calendar_title
                                                          : C_("calendar entry", "Private"));
}

const char *
rp_favour_size_words (RpFavourSize size)
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

const char *
rp_ground_words (RpGround ground)
{
  switch (ground)
    {
    case RP_GROUND_THEIRS:
      return C_("whose ground", "Theirs");

    case RP_GROUND_MINE:
      return C_("whose ground", "Mine");

    case RP_GROUND_NEUTRAL:
    default:
      return C_("whose ground", "Nobody’s");
    }
}
