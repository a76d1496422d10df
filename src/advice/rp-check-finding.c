/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-check-private.h"

#include "rp-rules.h"

#include <string.h>

/**
 * rp_finding_set:
 * @finding: a finding to fill in
 * @state: what was found
 * @title: (transfer full): a few words
 * @reason: (transfer full): one sentence, why
 */
void
rp_finding_set (RpFinding    *finding,
                RpCheckState  state,
                char         *title,
                char         *reason)
{
  finding->state = state;
  finding->title = title;
  finding->reason = reason;
}

/**
 * rp_finding_set_fix:
 * @finding: a finding
 * @kind: what would mend it
 * @label: (transfer full): what the button says
 * @target: (nullable): UUID, see #RpFixKind
 * @other: (nullable): UUID, see #RpFixKind
 */
void
rp_finding_set_fix (RpFinding  *finding,
                    RpFixKind   kind,
                    char       *label,
                    const char *target,
                    const char *other)
{
  finding->fix.kind = kind;
  finding->fix.label = label;
  finding->fix.target = g_strdup (target);
  finding->fix.other = g_strdup (other);
}

/**
 * rp_check_plans_topic:
 * @context: a check's context
 * @topic: UUID of a topic
 *
 * Returns: whether the plan has that topic
 */
gboolean
rp_check_plans_topic (const RpCheckContext *context,
                      const char           *topic)
{
  GPtrArray *planned = context->facts->plan_topics;

  for (guint i = 0; i < planned->len; i++)
    if (g_strcmp0 (((RpPlanTopic *) planned->pdata[i])->topic, topic) == 0)
      return TRUE;

  return FALSE;
}

/**
 * rp_check_find_rank:
 * @context: a check's context
 * @topic: (nullable): UUID of a topic
 *
 * Returns: (transfer none) (nullable): where that topic stands
 */
RpTopicRank *
rp_check_find_rank (const RpCheckContext *context,
                    const char           *topic)
{
  for (guint i = 0; i < context->ranks->len; i++)
    {
      RpTopicRank *rank = context->ranks->pdata[i];

      if (g_strcmp0 (rp_record_get_id (rank->topic), topic) == 0)
        {
          rp_conflict_finder_weigh (context->finder, rank);
          return rank;
        }
    }

  return NULL;
}

/**
 * rp_check_is_fresh:
 * @context: a check's context
 * @curiosity: a curiosity
 *
 * The day of their words stands for the words: those may be sealed.
 *
 * Returns: whether its evidence is not older than 180 days
 */
gboolean
rp_check_is_fresh (const RpCheckContext *context,
                   RpCuriosity          *curiosity)
{
  return curiosity->date != 0 && curiosity->date + RP_RULE_EVIDENCE_DAYS >= context->today;
}

/**
 * rp_check_better_topic:
 * @context: a check's context
 * @curious: whether their words about it must be fresh
 * @strength: what it must have at least, 0 to 18
 *
 * Returns: (transfer none) (nullable): the best topic for them that the plan
 *   does not have, clear of work in play and not discussed lately
 */
RpTopicRank *
rp_check_better_topic (const RpCheckContext *context,
                       gboolean              curious,
                       int                   strength)
{
  for (guint i = 0; i < context->ranks->len; i++)
    {
      RpTopicRank *rank = context->ranks->pdata[i];

      if (rank->discussed || rank->strength < strength ||
          rp_check_plans_topic (context, rp_record_get_id (rank->topic)) ||
          (curious &&
           (rank->curiosity == NULL || !rp_check_is_fresh (context, rank->curiosity))))
        continue;
      rp_conflict_finder_weigh (context->finder, rank);
      if (rank->conflict == NULL)
        return rank;
    }

  return NULL;
}
