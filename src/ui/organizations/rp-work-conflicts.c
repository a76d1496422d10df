/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-work-conflicts.h"

#include "rp-advice.h"

#include <glib/gi18n.h>

/* Comparing the words of hundreds of topics takes its time, so a thread does it. */

static void
conflict_free (gpointer data)
{
  RpWorkConflict *conflict = data;

  g_clear_object (&conflict->link);
  g_clear_object (&conflict->topic);
  g_free (conflict->terms);
  g_free (conflict);
}

static void
free_facts (gpointer facts)
{
  rp_topic_facts_free (facts);
}

static void
free_all_facts (gpointer all)
{
  g_ptr_array_unref (all);
}

static void
share (GPtrArray *from,
       GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_object_ref (from->pdata[i]));
}

/* What the advice needs to know of one engagement */
static RpTopicFacts *
facts_of (const RpOrganizationFacts *facts,
          RpEngagement              *engagement)
{
  RpTopicFacts *one = rp_topic_facts_new ();

  one->now = facts->now;
  share (facts->topics, one->topics);
  share (facts->topic_links, one->topic_links);
  g_ptr_array_add (one->engagements, g_object_ref (engagement));

  return one;
}

static RpTopicLink *
find_link (const RpTopicFacts *facts,
           RpTopic            *topic)
{
  RpRecord *engagement = facts->engagements->pdata[0];
  RpTopicLink *link;

  for (guint i = 0; i < facts->topic_links->len; i++)
    {
      link = facts->topic_links->pdata[i];
      if (g_str_equal (link->topic, rp_record_get_id (topic)) &&
          g_str_equal (link->engagement, rp_record_get_id (engagement)))
        return g_object_ref (link);
    }

  link = rp_record_new (RP_TYPE_TOPIC_LINK);
  link->engagement = g_strdup (rp_record_get_id (engagement));
  link->topic = g_strdup (rp_record_get_id (topic));
  link->relation = RP_TOPIC_RELATION_NO_CONFLICT;

  return link;
}

static char *
list_terms (GPtrArray *terms)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    /* Translators: between the words of a list, as in "outage, storm, dispatch" */
    g_string_append_printf (list, "%s%s", i > 0 ? _(", ") : "", (char *) terms->pdata[i]);

  return list->len > 0 ? g_strdup (list->str) : NULL;
}

static void
compare (const RpTopicFacts *facts,
         GPtrArray          *conflicts,
         GCancellable       *cancellable)
{
  for (guint i = 0; i < facts->topics->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      RpTopic *topic = facts->topics->pdata[i];
      g_autoptr(RpTopicConflict) found = rp_topic_find_conflict (facts, topic);
      RpWorkConflict *conflict;

      if (found == NULL)
        continue;
      conflict = g_new0 (RpWorkConflict, 1);
      conflict->topic = g_object_ref (topic);
      conflict->link = find_link (facts, topic);
      conflict->by_hand = found->by_hand;
      conflict->terms = list_terms (found->terms);
      g_ptr_array_add (conflicts, conflict);
    }
}

static void
run (GTask        *task,
     gpointer      source_object,
     gpointer      task_data,
     GCancellable *cancellable)
{
  GPtrArray *all = task_data;
  GPtrArray *conflicts = g_ptr_array_new_with_free_func (conflict_free);

  for (guint i = 0; i < all->len; i++)
    compare (all->pdata[i], conflicts, cancellable);
  g_task_return_pointer (task, conflicts, free_all_facts);
}

/**
 * rp_work_conflicts_async:
 * @facts: what is known of an organization
 * @cancellable: (nullable): to give up
 * @callback: called in the context of the caller
 * @user_data: for @callback
 *
 * Finds the topics that are too close to work in play there.
 */
void
rp_work_conflicts_async (const RpOrganizationFacts *facts,
                         GCancellable              *cancellable,
                         GAsyncReadyCallback        callback,
                         gpointer                   user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GPtrArray *all = g_ptr_array_new_with_free_func (free_facts);

  for (guint i = 0; i < facts->engagements->len; i++)
    {
      RpEngagement *engagement = facts->engagements->pdata[i];

      if (engagement->state == RP_ENGAGEMENT_ACTIVE)
        g_ptr_array_add (all, facts_of (facts, engagement));
    }
  g_task_set_source_tag (task, rp_work_conflicts_async);
  g_task_set_task_data (task, all, free_all_facts);
  g_task_run_in_thread (task, run);
}

/**
 * rp_work_conflicts_finish:
 * @result: what the callback was given
 * @error: a cancellation
 *
 * Returns: (transfer full) (element-type RpWorkConflict) (nullable): the conflicts, by
 *   engagement and title
 */
GPtrArray *
rp_work_conflicts_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
