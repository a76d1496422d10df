/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-check-private.h"

#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
has_active_engagement (const RpMeetingFacts *facts)
{
  GPtrArray *engagements = facts->topics->engagements;

  for (guint i = 0; i < engagements->len; i++)
    if (((RpEngagement *) engagements->pdata[i])->state == RP_ENGAGEMENT_ACTIVE)
      return TRUE;

  return FALSE;
}

static RpTopicRank *
find_conflicting_topic (const RpCheckContext *context)
{
  GPtrArray *planned = context->facts->plan_topics;

  for (guint i = 0; i < planned->len; i++)
    {
      RpTopicRank *rank = rp_check_find_rank (context, ((RpPlanTopic *) planned->pdata[i])->topic);

      if (rank != NULL && rank->conflict != NULL)
        return rank;
    }

  return NULL;
}

static char *
conflict_reason (const RpCheckContext *context,
                 RpTopicRank          *rank,
                 RpTopicRank          *better)
{
  RpTopicConflict *conflict = rank->conflict;
  g_autofree char *words = NULL;

  if (conflict->by_hand && better != NULL)
    return g_strdup_printf (_("You linked “%s” to “%s” yourself. Swap in “%s”, which %s also "
                              "raised."), rank->topic->title, conflict->engagement->name,
                            better->topic->title, context->name);
  if (conflict->by_hand)
    return g_strdup_printf (_("You linked “%s” to “%s” yourself, and the project must not be the "
                              "subject."), rank->topic->title, conflict->engagement->name);

  words = rp_join_quoted (conflict->terms);
  if (better != NULL)
    /* Translators: a topic, quoted words, a project, another topic, a first name */
    return g_strdup_printf (_("“%s” shares %s with “%s”. Swap in “%s”, which %s also raised."),
                            rank->topic->title, words, conflict->engagement->name,
                            better->topic->title, context->name);

  return g_strdup_printf (_("“%s” shares %s with “%s”, and the project must not be the subject."),
                          rank->topic->title, words, conflict->engagement->name);
}

/* clear-of-work: does not apply without work in play or without a topic. */
void
rp_check_clear_of_work (const RpCheckContext *context,
                        RpFinding            *finding)
{
  RpTopicRank *rank = find_conflicting_topic (context);
  RpTopicRank *better;

  if (!has_active_engagement (context->facts))
    {
      finding->reason = g_strdup (_("No work is in play there."));
      return;
    }
  if (context->facts->plan_topics->len == 0)
    {
      finding->reason = g_strdup (_("No topic is chosen yet."));
      return;
    }
  if (rank == NULL)
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup (_("No topic comes close to what you are paid for there.")));
      return;
    }

  better = rp_check_better_topic (context, TRUE, 0);
  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("The topic is close to work in play")),
                  conflict_reason (context, rank, better));
  rp_finding_set_fix (finding, RP_FIX_SWAP_TOPIC,
                      g_strdup (better != NULL ? _("Swap Topic") : _("Choose Another Topic…")),
                      rp_record_get_id (rank->topic),
                      better != NULL ? rp_record_get_id (better->topic) : NULL);
}

static gboolean
works_on (const RpMeetingFacts *facts,
          const char           *person,
          const char           *engagement)
{
  gboolean known = FALSE;

  for (guint i = 0; i < facts->engagement_members->len; i++)
    {
      RpEngagementMember *member = facts->engagement_members->pdata[i];

      if (g_strcmp0 (member->engagement, engagement) != 0)
        continue;
      known = TRUE;
      if (g_strcmp0 (member->person, person) == 0)
        return TRUE;
    }

  /* With nobody entered for the engagement, I know best who is on it. */
  return !known;
}

static gint64
notice_due (const RpMeetingFacts *facts,
            RpNotice             *notice)
{
  return notice->due != 0 ? notice->due : facts->meeting->starts;
}

/* Whether @notice settles it; "nobody needs to know" does. */
static gboolean
notice_settles (const RpMeetingFacts *facts,
                RpNotice             *notice)
{
  gint64 due = notice_due (facts, notice);

  if (notice->person == NULL)
    return TRUE;

  return notice->told != 0 && (due == 0 || notice->told <= due) &&
         works_on (facts, notice->person, notice->engagement);
}

/* Whether somebody who works on @engagement was told in time. If not, @open is
 * the notice that could be ticked, and @late one that was ticked too late. */
static gboolean
is_told (const RpMeetingFacts  *facts,
         RpEngagement          *engagement,
         RpNotice             **open,
         RpNotice             **late)
{
  *open = NULL;
  *late = NULL;
  for (guint i = 0; i < facts->notices->len; i++)
    {
      RpNotice *notice = facts->notices->pdata[i];

      if (g_strcmp0 (notice->engagement, rp_record_get_id (engagement)) != 0)
        continue;
      if (notice_settles (facts, notice))
        return TRUE;
      if (!works_on (facts, notice->person, notice->engagement))
        continue;
      if (notice->told == 0 && *open == NULL)
        *open = notice;
      else if (notice->told != 0 && *late == NULL)
        *late = notice;
    }

  return FALSE;
}

/* Roles are free text; these words of the languages spoken mean the one in charge. */
static gboolean
is_lead (const char *role)
{
  static const char *const words[] = { "lead", "head of", "leit", "respons", "director", "dirige" };
  g_autofree char *folded = rp_text_fold (role);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whom to tell: who leads the engagement, of my own side first. */
static RpPerson *
whom_to_tell (const RpMeetingFacts *facts,
              RpEngagement         *engagement)
{
  RpPerson *best = NULL;
  int best_merit = -1;

  for (guint i = 0; i < facts->engagement_members->len; i++)
    {
      RpEngagementMember *member = facts->engagement_members->pdata[i];
      RpPerson *person = rp_meeting_facts_person (facts, member->person);
      int merit;

      if (person == NULL || g_strcmp0 (member->engagement, rp_record_get_id (engagement)) != 0 ||
          g_strcmp0 (member->person, facts->meeting->person) == 0)
        continue;
      merit = (is_lead (member->role) ? 2 : 0) + (person->kind == RP_PERSON_COLLEAGUE ? 1 : 0);
      if (merit > best_merit)
        {
          best = person;
          best_merit = merit;
        }
    }

  return best;
}

static void
settle_untold (const RpCheckContext *context,
               RpEngagement         *engagement,
               RpFinding            *finding)
{
  RpPerson *person = whom_to_tell (context->facts, engagement);
  g_autofree char *name = rp_person_short_name (person);

  if (person == NULL)
    rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                    g_strdup_printf (_("Nobody on “%s” knows"), engagement->name),
                    g_strdup (_("Somebody may ask “Why were we not invited?” Say who is told, or "
                                "that nobody needs to know.")));
  else
    rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup_printf (_("%s has not been told"), name),
                    g_strdup_printf (_("%s works on “%s” and may ask “Why were we not invited?” "
                                       "You decide how much to say."), name, engagement->name));
  rp_finding_set_fix (finding, RP_FIX_TELL,
                      person != NULL ? g_strdup_printf (_("Tell %s…"), name)
                                     : g_strdup (_("Choose Whom to Tell…")),
                      rp_record_get_id (engagement),
                      person != NULL ? rp_record_get_id (person) : NULL);
}

static void
settle_open_notice (const RpCheckContext *context,
                    RpEngagement         *engagement,
                    RpNotice             *notice,
                    RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  RpPerson *person = rp_meeting_facts_person (facts, notice->person);
  g_autofree char *name = person != NULL ? rp_person_short_name (person)
                                         : g_strdup (_("Somebody"));
  gint64 due = notice_due (facts, notice);
  g_autofree char *when = rp_time_format (due, context->my_zone, _("%A %-d %B, %H:%M"));

  if (due != 0 && due < facts->now)
    rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                    g_strdup_printf (_("It is late to tell %s"), name),
                    g_strdup_printf (_("%s works on “%s” and was to hear of it by %s."), name,
                                     engagement->name, when));
  else
    rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup_printf (_("%s has not been told"), name),
                    g_strdup_printf (_("%s works on “%s” and may ask “Why were we not invited?” "
                                       "You decide how much to say."), name, engagement->name));
  rp_finding_set_fix (finding, RP_FIX_TELL, g_strdup_printf (_("Tell %s…"), name),
                      rp_record_get_id (notice), notice->person);
}

static void
settle_late_notice (const RpCheckContext *context,
                    RpEngagement         *engagement,
                    RpNotice             *notice,
                    RpFinding            *finding)
{
  RpPerson *person = rp_meeting_facts_person (context->facts, notice->person);
  g_autofree char *name = person != NULL ? rp_person_short_name (person)
                                         : g_strdup (_("Somebody"));

  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup_printf (_("%s was told late"), name),
                  g_strdup_printf (_("Word of it may have reached “%s” another way; accept it with "
                                     "a reason, or tell somebody else there."),
                                   engagement->name));
  rp_finding_set_fix (finding, RP_FIX_TELL, g_strdup (_("Choose Whom to Tell…")),
                      rp_record_get_id (engagement), NULL);
}

/* told: does not apply without work in play. Telling counts up to its due time,
 * or to the start of the meeting when none was set. */
void
rp_check_told (const RpCheckContext *context,
               RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;
  GPtrArray *engagements = facts->topics->engagements;

  if (!has_active_engagement (facts))
    {
      finding->reason = g_strdup (_("No work is in play there."));
      return;
    }
  for (guint i = 0; i < engagements->len; i++)
    {
      RpEngagement *engagement = engagements->pdata[i];
      RpNotice *open, *late;

      if (engagement->state != RP_ENGAGEMENT_ACTIVE || is_told (facts, engagement, &open, &late))
        continue;
      if (open != NULL)
        settle_open_notice (context, engagement, open, finding);
      else if (late != NULL)
        settle_late_notice (context, engagement, late, finding);
      else
        settle_untold (context, engagement, finding);
      return;
    }

  rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                  g_strdup (_("Nobody needs to ask “Why were we not invited?”")));
}

/* That there is an approach is open, its words are sealed: it counts whether or
 * not they can be read, or could be sealed at all where there is no vault. */
static gboolean
has_approach (const RpMeetingFacts *facts,
              RpPerson             *gatekeeper)
{
  for (guint i = 0; i < facts->approaches->len; i++)
    if (g_strcmp0 (((RpApproach *) facts->approaches->pdata[i])->person,
                   rp_record_get_id (gatekeeper)) == 0)
      return TRUE;

  return FALSE;
}

/* gatekeeper: always applies; with no gatekeeper it holds. */
void
rp_check_gatekeeper (const RpCheckContext *context,
                     RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;

  for (guint i = 0; i < facts->gatekeepers->len; i++)
    {
      RpPerson *gatekeeper = facts->gatekeepers->pdata[i];
      g_autofree char *name = NULL;

      if (has_approach (facts, gatekeeper))
        continue;
      name = rp_person_short_name (gatekeeper);
      rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                      g_strdup_printf (_("%s may step in"), name),
                      g_strdup_printf (_("An invitation that %s does not expect may never reach "
                                         "%s."), name, context->name));
      rp_finding_set_fix (finding, RP_FIX_WRITE_APPROACH,
                          g_strdup (_("Write the Approach…")),
                          rp_record_get_id (gatekeeper), NULL);
      return;
    }

  rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                  facts->gatekeepers->len == 0
                    ? g_strdup (_("No gatekeeper stands between you."))
                    : g_strdup (_("No gatekeeper has a reason to step in.")));
}
