/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-check-private.h"

#include "rp-number.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* The latest of their curiosities about a topic of the plan. */
static RpCuriosity *
latest_curiosity (const RpCheckContext *context)
{
  GPtrArray *curiosities = context->facts->topics->curiosities;
  RpCuriosity *latest = NULL;

  for (guint i = 0; i < curiosities->len; i++)
    {
      RpCuriosity *curiosity = curiosities->pdata[i];

      if (curiosity->topic != NULL && rp_check_plans_topic (context, curiosity->topic) &&
          (latest == NULL || curiosity->date > latest->date))
        latest = curiosity;
    }

  return latest;
}

static void
propose_topic (const RpCheckContext *context,
               RpTopicRank          *better,
               RpFinding            *finding)
{
  rp_finding_set_fix (finding, RP_FIX_ADD_TOPIC,
                      g_strdup (better != NULL ? _("Add Topic") : _("Choose a Topic…")),
                      better != NULL ? rp_record_get_id (better->topic) : NULL, NULL);
}

static void
settle_no_topic (const RpCheckContext *context,
                 RpFinding            *finding)
{
  RpTopicRank *better = rp_check_better_topic (context, TRUE, 0);

  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("No topic is chosen")),
                  better != NULL
                    ? g_strdup_printf (_("Choose what %s is already struggling with: “%s”."),
                                       context->name, better->topic->title)
                    : g_strdup_printf (_("Choose what %s is already struggling with."),
                                       context->name));
  propose_topic (context, better, finding);
}

static void
settle_not_curious (const RpCheckContext *context,
                    RpCuriosity          *old,
                    RpFinding            *finding)
{
  const char *planned = ((RpPlanTopic *) context->facts->plan_topics->pdata[0])->topic;
  RpTopicRank *better = rp_check_better_topic (context, TRUE, 0);
  g_autofree char *day = old != NULL ? rp_day_format (old->date, _("%-d %B %Y")) : NULL;
  char *title = old != NULL
                  ? g_strdup_printf (_("What %s said about it is old"), context->name)
                  : g_strdup_printf (_("%s has not shown curiosity about it"), context->name);

  if (better != NULL)
    rp_finding_set (finding, RP_CHECK_TO_SETTLE, title,
                    g_strdup_printf (_("Choose what %s is already struggling with: “%s”."),
                                     context->name, better->topic->title));
  else if (day != NULL && *day != '\0')
    rp_finding_set (finding, RP_CHECK_TO_SETTLE, title,
                    g_strdup_printf (_("That was on %s; what was open then may be settled now."),
                                     day));
  else
    rp_finding_set (finding, RP_CHECK_TO_SETTLE, title,
                    g_strdup_printf (_("Choose what %s is already struggling with, and note when "
                                       "you heard it."), context->name));

  if (better != NULL)
    rp_finding_set_fix (finding, RP_FIX_SWAP_TOPIC, g_strdup (_("Swap Topic")), planned,
                        rp_record_get_id (better->topic));
  else
    rp_finding_set_fix (finding, RP_FIX_ADD_CURIOSITY, g_strdup (_("Note What Was Said…")),
                        old != NULL ? old->topic : planned, NULL);
}

/* curious: always applies; without a topic it is to settle. Evidence without
 * its day is as good as none. */
void
rp_check_curious (const RpCheckContext *context,
                  RpFinding            *finding)
{
  RpCuriosity *latest = latest_curiosity (context);
  g_autofree char *day = NULL;

  if (context->facts->plan_topics->len == 0)
    {
      settle_no_topic (context, finding);
      return;
    }
  if (latest == NULL || !rp_check_is_fresh (context, latest))
    {
      settle_not_curious (context, latest, finding);
      return;
    }

  day = rp_day_format (latest->date, _("%-d %B %Y"));
  rp_finding_set (finding, RP_CHECK_HOLDS,
                  rp_person_phrase (context->facts->person, _("She is curious about it"),
                                    _("He is curious about it"), _("They are curious about it"),
                                    g_strdup_printf (_("%s is curious about it"), context->name)),
                  g_strdup_printf (_("You heard it on %s."), day));
}

/* The hypothesis of a topic of the plan, to be offered. */
static RpTopicRank *
find_hypothesis (const RpCheckContext *context)
{
  GPtrArray *planned = context->facts->plan_topics;

  for (guint i = 0; i < planned->len; i++)
    {
      RpTopicRank *rank = rp_check_find_rank (context, ((RpPlanTopic *) planned->pdata[i])->topic);

      if (rank != NULL && !rp_text_is_blank (rank->topic->hypothesis))
        return rank;
    }

  return NULL;
}

static gboolean
offers_something (const RpCheckContext *context,
                  RpPlanItem           *item)
{
  RpTopicRank *rank;

  if (item->state == RP_ITEM_DISMISSED ||
      (item->type != RP_PLAN_ITEM_INSIGHT && item->type != RP_PLAN_ITEM_HYPOTHESIS))
    return FALSE;
  if (!rp_text_is_blank (item->text))
    return TRUE;

  rank = rp_check_find_rank (context, item->topic);
  return rank != NULL && !rp_text_is_blank (rank->topic->hypothesis);
}

static guint
count_offers (const RpCheckContext *context)
{
  GPtrArray *items = context->facts->plan_items;
  guint count = 0;

  for (guint i = 0; i < items->len; i++)
    count += offers_something (context, items->pdata[i]);

  return count;
}

/* my-stake: always applies. */
void
rp_check_my_stake (const RpCheckContext *context,
                   RpFinding            *finding)
{
  RpTopicRank *rank;

  if (count_offers (context) > 0)
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup (_("Openness is answered with openness.")));
      return;
    }

  rank = find_hypothesis (context);
  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("You offer nothing of your own")),
                  g_strdup_printf (_("Openness is answered with openness; offer %s a thought that "
                                     "can still be wrong."), context->name));
  rp_finding_set_fix (finding, RP_FIX_ADD_INSIGHT,
                      g_strdup (rank != NULL ? _("Offer Your Hypothesis")
                                             : _("Offer a Hypothesis…")),
                      NULL, rank != NULL ? rp_record_get_id (rank->topic) : NULL);
}

/* takeaway: always applies. */
void
rp_check_takeaway (const RpCheckContext *context,
                   RpFinding            *finding)
{
  const RpMeetingFacts *facts = context->facts;

  if (!rp_text_is_blank (facts->meeting->takeaway))
    {
      rp_finding_set (finding, RP_CHECK_HOLDS,
                      rp_person_phrase (facts->person, _("She takes something home"),
                                        _("He takes something home"),
                                        _("They take something home"),
                                        g_strdup_printf (_("%s takes something home"),
                                                         context->name)),
                      g_strdup (_("Individual value comes first.")));
      return;
    }

  rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                  g_strdup_printf (_("Nothing for %s to take home"), context->name),
                  g_strdup_printf (_("Individual value comes first; write what %s walks away "
                                     "with."), context->name));
  rp_finding_set_fix (finding, RP_FIX_WRITE_TAKEAWAY, g_strdup (_("Write It…")), NULL, NULL);
}

static char *
weak_topic_reason (const RpCheckContext *context,
                   RpTopicRank          *best,
                   RpTopicRank          *better)
{
  if (better != NULL)
    return g_strdup_printf (_("“%s” is not strong enough yet; “%s” would carry further with %s."),
                            best->topic->title, better->topic->title, context->name);
  if (best->weakest != NULL)
    {
      g_autofree char *next = rp_characteristic_dup_next (best->weakest, context->name);

      /* Translators: a topic, and what to do about it, such as "Put a size on it" */
      return g_strdup_printf (_("“%s” is not strong enough yet. %s."), best->topic->title, next);
    }

  return g_strdup_printf (_("“%s” is not strong enough yet."), best->topic->title);
}

/* strong-topic: does not apply without a topic; curious says that already. */
void
rp_check_strong_topic (const RpCheckContext *context,
                       RpFinding            *finding)
{
  GPtrArray *planned = context->facts->plan_topics;
  RpTopicRank *best = NULL;
  RpTopicRank *better;

  for (guint i = 0; i < planned->len; i++)
    {
      RpTopicRank *rank = rp_check_find_rank (context, ((RpPlanTopic *) planned->pdata[i])->topic);

      if (rank != NULL && (best == NULL || rank->strength > best->strength))
        best = rank;
    }
  if (best == NULL)
    {
      finding->reason = g_strdup (_("No topic is chosen yet."));
      return;
    }
  if (best->strength >= RP_RULE_STRENGTH_FOR_MEETING)
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup_printf (best->level == RP_TOPIC_STRONG
                                         ? _("“%s” is a strong topic for %s.")
                                         : _("“%s” is a good topic for %s."),
                                       best->topic->title, context->name));
      return;
    }

  better = rp_check_better_topic (context, FALSE, RP_RULE_STRENGTH_FOR_MEETING);
  rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("The topic may not carry an evening")),
                  weak_topic_reason (context, best, better));
  if (better != NULL)
    propose_topic (context, better, finding);
  else
    rp_finding_set_fix (finding, RP_FIX_SHOW_TOPIC, g_strdup (_("Strengthen It")),
                        rp_record_get_id (best->topic), NULL);
}

/* fresh-topic: does not apply without a topic. */
void
rp_check_fresh_topic (const RpCheckContext *context,
                      RpFinding            *finding)
{
  GPtrArray *planned = context->facts->plan_topics;

  if (planned->len == 0)
    {
      finding->reason = g_strdup (_("No topic is chosen yet."));
      return;
    }
  for (guint i = 0; i < planned->len; i++)
    {
      RpPlanTopic *topic = planned->pdata[i];
      RpTopicRank *rank = rp_check_find_rank (context, topic->topic);

      if (topic->go_on || rank == NULL || !rank->discussed)
        continue;
      rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("You talked about it lately")),
                      g_strdup_printf (_("“%s” came up in one of your last two meetings; go on "
                                         "with it only if there is more to say."),
                                       rank->topic->title));
      rp_finding_set_fix (finding, RP_FIX_GO_ON, g_strdup (_("Go On With It")), topic->topic, NULL);
      return;
    }

  rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                  g_strdup (_("Nothing is warmed up that is not meant to go on.")));
}

/* listening: always applies. */
void
rp_check_listening (const RpCheckContext *context,
                    RpFinding            *finding)
{
  GPtrArray *items = context->facts->plan_items;
  guint offers = count_offers (context);
  guint questions = 0;

  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];

      questions += item->type == RP_PLAN_ITEM_QUESTION && item->state != RP_ITEM_DISMISSED &&
                   !rp_text_is_blank (item->text);
    }
  if (questions >= RP_RULE_OPEN_QUESTIONS && questions >= offers)
    {
      rp_finding_set (finding, RP_CHECK_HOLDS, NULL,
                      g_strdup (_("You listen more than you talk.")));
      return;
    }

  if (questions < RP_RULE_OPEN_QUESTIONS)
    {
      g_autofree char *have = rp_number_in_words (questions);
      g_autofree char *title = g_strdup_printf (ngettext ("%s open question", "%s open questions",
                                                          questions), have);
      g_autofree char *wanted = rp_number_in_words (RP_RULE_OPEN_QUESTIONS);

      rp_finding_set (finding, RP_CHECK_TO_SETTLE,
                      questions == 0 ? g_strdup (_("No question to ask"))
                                     : rp_text_capitalise (title),
                      g_strdup_printf (_("Listen more than you talk; bring at least %s."),
                                       wanted));
    }
  else
    rp_finding_set (finding, RP_CHECK_TO_SETTLE, g_strdup (_("More answers than questions")),
                    g_strdup (_("Listen more than you talk; ask as often as you offer.")));
  rp_finding_set_fix (finding, RP_FIX_ADD_QUESTION, g_strdup (_("Add a Question…")), NULL, NULL);
}
