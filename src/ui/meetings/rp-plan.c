/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan.h"

#include "rp-date.h"

struct _RpPlan
{
  RpMeetingFacts *facts;
  RpCheckReport  *report;
  GTimeZone      *zone;
};

G_DEFINE_BOXED_TYPE (RpPlan, rp_plan, rp_plan_ref, rp_plan_unref)

static void
rp_plan_clear (gpointer data)
{
  RpPlan *plan = data;

  g_clear_pointer (&plan->report, rp_check_report_free);
  g_clear_pointer (&plan->facts, rp_meeting_facts_free);
  g_clear_pointer (&plan->zone, g_time_zone_unref);
}

/**
 * rp_plan_new:
 * @facts: (transfer full): what the plan is made of
 *
 * Checks @facts and keeps both.
 *
 * Returns: (transfer full): the snapshot
 */
RpPlan *
rp_plan_new (RpMeetingFacts *facts)
{
  RpPlan *plan;

  g_return_val_if_fail (facts != NULL, NULL);

  plan = g_rc_box_new0 (RpPlan);
  plan->facts = facts;
  plan->report = rp_check_meeting (facts);
  plan->zone = rp_zone_new (facts->me != NULL ? facts->me->time_zone : NULL, facts->zone);

  return plan;
}

RpPlan *
rp_plan_ref (RpPlan *plan)
{
  return g_rc_box_acquire (plan);
}

void
rp_plan_unref (RpPlan *plan)
{
  g_rc_box_release_full (plan, rp_plan_clear);
}

const RpMeetingFacts *
rp_plan_get_facts (RpPlan *plan)
{
  return plan->facts;
}

const RpCheckReport *
rp_plan_get_report (RpPlan *plan)
{
  return plan->report;
}

/**
 * rp_plan_get_zone:
 * @plan: a plan
 *
 * Returns: (transfer none): the time zone that I live in
 */
GTimeZone *
rp_plan_get_zone (RpPlan *plan)
{
  return plan->zone;
}

const char *
rp_plan_get_id (RpPlan *plan)
{
  return rp_record_get_id (plan->facts->meeting);
}

/**
 * rp_plan_find_topic:
 * @plan: a plan
 * @id: (nullable): a topic's UUID
 *
 * Returns: (nullable) (transfer none): the topic
 */
RpTopic *
rp_plan_find_topic (RpPlan     *plan,
                    const char *id)
{
  return id != NULL ? rp_facts_find (plan->facts->topics->topics, id) : NULL;
}

/**
 * rp_plan_item_text:
 * @plan: a plan
 * @item: one of its lines
 *
 * Returns: (transfer full): the line's words: its own, or those of the topic
 *   whose hypothesis is offered
 */
char *
rp_plan_item_text (RpPlan     *plan,
                   RpPlanItem *item)
{
  RpTopic *topic = rp_plan_find_topic (plan, item->topic);

  if (item->text != NULL)
    return g_strdup (item->text);
  if (topic != NULL)
    return g_strdup (topic->hypothesis != NULL ? topic->hypothesis : topic->title);

  return g_strdup ("");
}
