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
free_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  rp_meeting_facts_free (task_data);
  g_task_return_boolean (task, TRUE);
}

/* The facts of a big library are many: to give them back takes longer than a frame. */
static void
free_facts (RpMeetingFacts *facts)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, facts, NULL);
  g_task_run_in_thread (task, free_thread);
}

static void
rp_plan_clear (gpointer data)
{
  RpPlan *plan = data;

  g_clear_pointer (&plan->report, rp_check_report_free);
  g_clear_pointer (&plan->facts, free_facts);
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

static void
new_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_plan_new (task_data), (GDestroyNotify) rp_plan_unref);
}

/**
 * rp_plan_new_async:
 * @facts: (transfer full): what the plan is made of
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Checks @facts in a thread: with a big library that takes longer than a frame.
 */
void
rp_plan_new_async (RpMeetingFacts      *facts,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, rp_plan_new_async);
  /* the plan takes the facts */
  g_task_set_task_data (task, facts, NULL);
  g_task_run_in_thread (task, new_thread);
}

/**
 * rp_plan_new_finish:
 * @result: the result
 * @error: return location for an error: only that it was stopped
 *
 * Returns: (transfer full) (nullable): the snapshot
 */
RpPlan *
rp_plan_new_finish (GAsyncResult  *result,
                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
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
