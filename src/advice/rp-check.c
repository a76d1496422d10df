/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-check-private.h"

#include "rp-number.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char  *id;
  RpCheckKind  kind;
  RpCheckFunc  run;
  const char  *name;
} checks[] = {
  { "one-to-one", RP_CHECK_STOP, rp_check_one_to_one,
    N_("Just the two of you") },
  { "neutral-ground", RP_CHECK_WARN, rp_check_neutral_ground,
    N_("Away from both offices") },
  { "own-time", RP_CHECK_WARN, rp_check_own_time,
    N_("In your own time") },
  { "nothing-after", RP_CHECK_HINT, rp_check_nothing_after,
    N_("Nothing straight after") },
  { "clear-of-work", RP_CHECK_WARN, rp_check_clear_of_work,
    N_("Clear of work in play") },
  { "told", RP_CHECK_WARN, rp_check_told,
    N_("The right people know") },
  { "gatekeeper", RP_CHECK_WARN, rp_check_gatekeeper,
    N_("The way in is open") },
  { "curious", RP_CHECK_WARN, rp_check_curious,
    N_("They are curious about it") },
  { "my-stake", RP_CHECK_WARN, rp_check_my_stake,
    N_("You bring something of your own") },
  { "takeaway", RP_CHECK_WARN, rp_check_takeaway,
    N_("They take something home") },
  { "peer-lessons", RP_CHECK_HINT, rp_check_peer_lessons,
    N_("Lessons from other industries") },
  { "anonymous", RP_CHECK_STOP, rp_check_anonymous,
    N_("Nobody is given away") },
  { "strong-topic", RP_CHECK_HINT, rp_check_strong_topic,
    N_("The topic is worth an evening") },
  { "fresh-topic", RP_CHECK_HINT, rp_check_fresh_topic,
    N_("A fresh topic") },
  { "listening", RP_CHECK_HINT, rp_check_listening,
    N_("More questions than answers") },
  { "no-ask", RP_CHECK_WARN, rp_check_no_ask,
    N_("The jar allows what you ask") },
  { "promises", RP_CHECK_WARN, rp_check_promises,
    N_("No promise of yours is late") },
  { "last-time", RP_CHECK_HINT, rp_check_last_time,
    N_("Last time is taken in") },
  { "stays-between-us", RP_CHECK_HINT, rp_check_stays_between_us,
    N_("It stays between you") },
};

static void
context_init (RpCheckContext       *context,
              const RpMeetingFacts *facts)
{
  RpMeeting *meeting = facts->meeting;

  context->facts = facts;
  context->name = rp_person_short_name (facts->person);
  context->my_zone = rp_zone_new (facts->me != NULL ? facts->me->time_zone : NULL, facts->zone);
  context->their_zone = rp_zone_new (facts->person->time_zone, context->my_zone);
  rp_working_hours_parse (&context->my_hours,
                          facts->me != NULL ? facts->me->working_hours : NULL);
  rp_working_hours_parse (&context->their_hours, facts->person->working_hours);
  context->today = rp_time_day (facts->now, context->my_zone);
  context->ends = meeting->ends > meeting->starts
                    ? meeting->ends
                    : meeting->starts + RP_RULE_LENGTH_MINUTES * RP_MINUTE;
  context->ranks = rp_rank_topics_apart (facts->topics);
  context->finder = rp_conflict_finder_new (facts->topics);
}

static void
context_clear (RpCheckContext *context)
{
  g_free (context->name);
  g_clear_pointer (&context->my_zone, g_time_zone_unref);
  g_clear_pointer (&context->their_zone, g_time_zone_unref);
  g_clear_pointer (&context->ranks, g_ptr_array_unref);
  g_clear_pointer (&context->finder, rp_conflict_finder_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpCheckContext, context_clear)

static RpOverride *
find_override (const RpMeetingFacts *facts,
               const char           *check)
{
  for (guint i = 0; i < facts->overrides->len; i++)
    {
      RpOverride *accepted = facts->overrides->pdata[i];

      if (g_strcmp0 (accepted->check, check) == 0 && !rp_text_is_blank (accepted->reason))
        return accepted;
    }

  return NULL;
}

/* What is accepted with a reason counts as settled; also while the vault is
 * locked, for the reason was given when it was not. */
static void
apply_override (const RpMeetingFacts *facts,
                RpFinding            *finding)
{
  RpOverride *accepted = find_override (facts, finding->id);

  if (accepted == NULL ||
      (finding->state != RP_CHECK_TO_SETTLE && finding->state != RP_CHECK_UNKNOWN))
    return;

  finding->state = RP_CHECK_OVERRIDDEN;
  g_free (finding->reason);
  finding->reason = g_strdup (accepted->reason);
}

static void
count_finding (RpCheckReport *report,
               RpFinding     *finding)
{
  gboolean hint = finding->kind == RP_CHECK_HINT;

  switch (finding->state)
    {
    case RP_CHECK_HOLDS:
    case RP_CHECK_OVERRIDDEN:
      report->holds++;
      break;
    case RP_CHECK_TO_SETTLE:
      report->hints += hint;
      report->to_settle += !hint;
      report->ready = report->ready && hint;
      report->confirmable = report->confirmable && finding->kind != RP_CHECK_STOP;
      break;
    case RP_CHECK_UNKNOWN:
      report->ready = report->ready && hint;
      break;
    case RP_CHECK_NOT_APPLICABLE:
    default:
      return;
    }
  report->applicable++;
}

/**
 * rp_check_meeting:
 * @facts: facts of a plan
 *
 * The safe-conversation check: nineteen findings in the order of the product's
 * table. The plan is ready when no stop and no warning is to settle or
 * unknown; it can be confirmed when no stop is to settle.
 *
 * Returns: (transfer full): what was found
 */
RpCheckReport *
rp_check_meeting (const RpMeetingFacts *facts)
{
  RpCheckReport *report;
  g_auto(RpCheckContext) context = { 0 };

  g_return_val_if_fail (facts->meeting != NULL && facts->person != NULL, NULL);
  g_return_val_if_fail (facts->zone != NULL, NULL);

  context_init (&context, facts);
  report = rp_check_report_new ();
  report->ready = TRUE;
  report->confirmable = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      RpFinding *finding = rp_finding_new (checks[i].id, checks[i].kind);

      checks[i].run (&context, finding);
      if (finding->title == NULL)
        finding->title = g_strdup (_(checks[i].name));
      apply_override (facts, finding);
      count_finding (report, finding);
      g_ptr_array_add (report->findings, finding);
    }

  return report;
}

/**
 * rp_check_name:
 * @id: id of a check
 *
 * Returns: (nullable): what the check is called when it holds, or %NULL when
 *   there is none with that id
 */
const char *
rp_check_name (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_strcmp0 (checks[i].id, id) == 0)
      return _(checks[i].name);

  return NULL;
}

/* The day of the meeting as it is said now, or NULL when it is over or not set. */
static char *
meeting_day (const RpMeetingFacts *facts)
{
  g_autoptr(GTimeZone) zone = rp_zone_new (facts->me != NULL ? facts->me->time_zone : NULL,
                                           facts->zone);
  guint32 today = rp_time_day (facts->now, zone);
  guint32 day = facts->meeting->starts != 0 ? rp_time_day (facts->meeting->starts, zone) : 0;

  if (day <= today)
    return NULL;

  return rp_day_format (day, day - today <= RP_RULE_NEAR_DAYS ? _("%A") : _("%-d %B"));
}

static char *
all_hold (const RpMeetingFacts *facts,
          const char           *applicable)
{
  g_autoptr(GTimeZone) zone = rp_zone_new (facts->me != NULL ? facts->me->time_zone : NULL,
                                           facts->zone);
  gboolean evening = facts->meeting->starts != 0 &&
                     rp_time_minute (facts->meeting->starts, zone) >= RP_RULE_TONIGHT_MINUTE;

  return evening ? g_strdup_printf (_("All %s hold. Enjoy the evening."), applicable)
                 : g_strdup_printf (_("All %s hold. Enjoy the conversation."), applicable);
}

/* "Two to settle", "Two to settle before Thursday" */
static char *
settle_words (const RpCheckReport  *report,
              const RpMeetingFacts *facts)
{
  g_autofree char *number = rp_number_in_words (report->to_settle);
  g_autofree char *count = rp_text_capitalise (number);
  g_autofree char *day = meeting_day (facts);

  if (day == NULL)
    return g_strdup_printf (ngettext ("%s to settle", "%s to settle", report->to_settle), count);

  /* Translators: how many, and until when: “Two to settle before Thursday” */
  return g_strdup_printf (ngettext ("%s to settle before %s", "%s to settle before %s",
                                    report->to_settle),
                          count, day);
}

static char *
some_to_settle (const RpCheckReport  *report,
                const RpMeetingFacts *facts,
                const char           *holds,
                const char           *applicable)
{
  g_autofree char *settle = settle_words (report, facts);
  g_autofree char *hints = rp_number_in_words (report->hints);

  if (report->hints == 0)
    /* Translators: “Seven of nine hold. Two to settle before Thursday.” */
    return g_strdup_printf (_("%s of %s hold. %s."), holds, applicable, settle);

  /* Translators: “Four of twelve hold. Five to settle before Thursday, three hints.” */
  return g_strdup_printf (ngettext ("%s of %s hold. %s, %s hint.", "%s of %s hold. %s, %s hints.",
                                    report->hints),
                          holds, applicable, settle, hints);
}

/**
 * rp_check_summary:
 * @report: what was found
 * @facts: the facts it was found from
 *
 * Returns: (transfer full): for instance "Seven of nine hold. Two to settle
 *   before Thursday."
 */
char *
rp_check_summary (const RpCheckReport  *report,
                  const RpMeetingFacts *facts)
{
  g_autofree char *number = rp_number_in_words (report->holds);
  g_autofree char *holds = rp_text_capitalise (number);
  g_autofree char *applicable = rp_number_in_words (report->applicable);

  if (report->holds == report->applicable)
    return all_hold (facts, applicable);
  if (report->to_settle > 0)
    return some_to_settle (report, facts, holds, applicable);
  if (!report->ready && !facts->unlocked)
    return g_strdup_printf (_("%s of %s hold. Unlock your notes to check the rest."), holds,
                            applicable);
  if (!report->ready)
    return g_strdup_printf (_("%s of %s hold. The rest could not be checked."), holds, applicable);

  return g_strdup_printf (_("%s of %s hold. You are ready; the rest are hints."), holds,
                          applicable);
}
