/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-plan-choices.h"

#include "rp-plan-choice.h"
#include "rp-plan-forms.h"
#include "rp-plan-words.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

static RpPlanTopic *
find_plan_topic (RpPlan     *plan,
                 const char *topic)
{
  GPtrArray *links = rp_plan_get_facts (plan)->plan_topics;

  for (guint i = 0; i < links->len; i++)
    {
      RpPlanTopic *link = links->pdata[i];

      if (g_strcmp0 (link->topic, topic) == 0)
        return link;
    }

  return NULL;
}

static void
topic_chosen_cb (RpChooseDialog *dialog,
                 RpTopic        *topic,
                 RpPlanChoice   *choice)
{
  g_autoptr(RpPlanTopic) link = NULL;
  g_autofree char *toast = NULL;

  if (choice->replaced != NULL)
    {
      link = rp_record_copy (choice->replaced);
      link->go_on = FALSE;
      g_free (link->topic);
      toast = g_strdup_printf (_("Topic swapped for “%s”"), topic->title);
    }
  else
    {
      link = rp_record_new (RP_TYPE_PLAN_TOPIC);
      link->meeting = g_strdup (rp_plan_get_id (choice->plan));
      link->rank = rp_plan_next_rank (rp_plan_get_facts (choice->plan)->plan_topics);
      toast = g_strdup_printf (_("“%s” added"), topic->title);
    }
  link->topic = g_strdup (rp_record_get_id (topic));

  rp_plan_choice_write (choice, link,
                        choice->replaced != NULL ? _("Swap Topic") : _("Add Topic"), toast);
}

static void
topic_wanted_cb (RpChooseDialog *dialog,
                 const char     *title,
                 RpPlanChoice   *choice)
{
  rp_plan_form_new_topic (choice->writer, choice->plan, title, choice->replaced);
}

/* The level in words, then the first reason of the ranking. */
static char *
rank_words (RpTopicRank *rank)
{
  const char *reason = rank->reasons->len > 0 ? rank->reasons->pdata[0] : NULL;
  const char *level = rp_topic_level_words (rank->level);

  return reason != NULL ? g_strdup_printf ("%s  ·  %s", level, reason) : g_strdup (level);
}

typedef struct
{
  RpWriter *writer;
  RpPlan   *plan;
  char     *replaced; /* (nullable) */
} Ranking;

static void
ranking_free (Ranking *ranking)
{
  g_clear_object (&ranking->writer);
  g_clear_pointer (&ranking->plan, rp_plan_unref);
  g_free (ranking->replaced);
  g_free (ranking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ranking, ranking_free)

static void
rank_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_rank_topics (rp_plan_get_facts (task_data)->topics),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
ranked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Ranking) ranking = user_data;
  g_autoptr(GPtrArray) ranks = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWindow *window = rp_writer_get_window (ranking->writer);
  RpPlanTopic *link = ranking->replaced != NULL ? find_plan_topic (ranking->plan, ranking->replaced)
                                                : NULL;
  RpChooseDialog *dialog;
  guint n = 0;

  if (ranks == NULL || window == NULL)
    return;

  dialog = rp_choose_dialog_new (window, link != NULL ? _("Swap Topic") : _("Choose a Topic"),
                                 _("Best first, for this person."));
  for (guint i = 0; i < ranks->len; i++)
    {
      RpTopicRank *rank = ranks->pdata[i];
      g_autofree char *words = rank_words (rank);

      if (find_plan_topic (ranking->plan, rp_record_get_id (rank->topic)) == NULL)
        {
          rp_choose_dialog_add (dialog, rank->topic, rank->topic->title, words);
          n++;
        }
    }
  if (n == 0)
    {
      gtk_window_destroy (GTK_WINDOW (dialog));
      rp_plan_form_new_topic (ranking->writer, ranking->plan, NULL, link);
      return;
    }

  rp_choose_dialog_set_new (dialog, _("New Topic…"));
  rp_plan_choice_present (dialog, ranking->writer, ranking->plan, link,
                          G_CALLBACK (topic_chosen_cb), G_CALLBACK (topic_wanted_cb));
}

/**
 * rp_plan_choose_topic:
 * @writer: how to write the choice
 * @plan: the plan
 * @replaced: (nullable): the UUID of the topic that makes room
 *
 * Offers the topics that are not on the plan, best first, each with the reason
 * why it stands where it stands, as soon as a thread has ranked them.
 */
void
rp_plan_choose_topic (RpWriter   *writer,
                      RpPlan     *plan,
                      const char *replaced)
{
  Ranking *ranking = g_new0 (Ranking, 1);
  g_autoptr(GTask) task = g_task_new (NULL, NULL, ranked_cb, ranking);

  ranking->writer = g_object_ref (writer);
  ranking->plan = rp_plan_ref (plan);
  ranking->replaced = g_strdup (replaced);
  g_task_set_source_tag (task, rp_plan_choose_topic);
  /* The callback's data holds the plan, whose references are the main thread's. */
  g_task_set_task_data (task, plan, NULL);
  g_task_run_in_thread (task, rank_thread);
}

static void
hypothesis_chosen_cb (RpChooseDialog *dialog,
                      RpTopic        *topic,
                      RpPlanChoice   *choice)
{
  g_autoptr(RpPlanItem) item = rp_record_new (RP_TYPE_PLAN_ITEM);

  item->meeting = g_strdup (rp_plan_get_id (choice->plan));
  item->type = RP_PLAN_ITEM_HYPOTHESIS;
  item->topic = g_strdup (rp_record_get_id (topic));
  item->rank = rp_plan_next_rank (rp_plan_get_facts (choice->plan)->plan_items);
  rp_plan_choice_write (choice, item, _("Offer Hypothesis"), _("Hypothesis added"));
}

static void
hypothesis_wanted_cb (RpChooseDialog *dialog,
                      const char     *title,
                      RpPlanChoice   *choice)
{
  rp_plan_form_hypothesis (choice->writer, choice->plan, NULL);
}

/**
 * rp_plan_choose_hypothesis:
 * @writer: how to write the choice
 * @plan: the plan
 *
 * Offers the hypotheses of the plan's topics, or to write another.
 */
void
rp_plan_choose_hypothesis (RpWriter     *writer,
                           RpPlan       *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  RpChooseDialog *dialog;
  guint n = 0;

  dialog = rp_choose_dialog_new (rp_writer_get_window (writer), _("Offer a Hypothesis"),
                                 _("What you believe about a topic, and would like to be broken."));
  for (guint i = 0; i < facts->plan_topics->len; i++)
    {
      RpTopic *topic = rp_plan_find_topic (plan,
                                           ((RpPlanTopic *) facts->plan_topics->pdata[i])->topic);

      if (topic != NULL && topic->hypothesis != NULL)
        {
          rp_choose_dialog_add (dialog, topic, topic->hypothesis, topic->title);
          n++;
        }
    }
  if (n == 0)
    {
      gtk_window_destroy (GTK_WINDOW (dialog));
      rp_plan_form_hypothesis (writer, plan, NULL);
      return;
    }

  rp_choose_dialog_set_new (dialog, _("Another One…"));
  rp_plan_choice_present (dialog, writer, plan, NULL,
                          G_CALLBACK (hypothesis_chosen_cb), G_CALLBACK (hypothesis_wanted_cb));
}

static void
venue_chosen_cb (RpChooseDialog *dialog,
                 RpVenue        *venue,
                 RpPlanChoice   *choice)
{
  g_autoptr(RpMeeting) meeting = rp_record_copy (rp_plan_get_facts (choice->plan)->meeting);
  g_autofree char *toast = g_strdup_printf (_("Moved to %s"), venue->name);

  g_free (meeting->venue);
  meeting->venue = g_strdup (rp_record_get_id (venue));
  rp_plan_choice_write (choice, meeting, _("Change Place"), toast);
}

static void
venue_wanted_cb (RpChooseDialog *dialog,
                 const char     *name,
                 RpPlanChoice   *choice)
{
  const char *grounds[] = {
    rp_ground_words (RP_GROUND_NEUTRAL), rp_ground_words (RP_GROUND_THEIRS),
    rp_ground_words (RP_GROUND_MINE), NULL,
  };
  g_autoptr(RpVenue) venue = rp_record_new (RP_TYPE_VENUE);
  g_autoptr(RpMeeting) meeting = rp_record_copy (rp_plan_get_facts (choice->plan)->meeting);
  RpRecordForm *form;

  venue->name = *name != '\0' ? g_strdup (name) : NULL;
  g_free (meeting->venue);
  meeting->venue = g_strdup (rp_record_get_id (venue));

  form = rp_record_form_new (choice->writer, _("New Place"), venue);
  rp_record_form_add_text (form, "name", _("Name"));
  rp_record_form_add_enum (form, "ground", _("Whose ground"), grounds);
  rp_record_form_require (form, "name");
  rp_record_form_add_extra (form, meeting);
  rp_record_form_present (form, _("Add Place"), _("Moved to another place"));
}

/**
 * rp_plan_choose_venue:
 * @writer: how to write the choice
 * @plan: the plan
 *
 * Offers all places, neutral ones first.
 */
void
rp_plan_choose_venue (RpWriter     *writer,
                      RpPlan       *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  RpChooseDialog *dialog;

  dialog = rp_choose_dialog_new (rp_writer_get_window (writer), _("Choose a Place"),
                                 _("Neither their office nor yours."));
  for (int ground = RP_GROUND_NEUTRAL; ground <= RP_GROUND_MINE; ground++)
    for (guint i = 0; i < facts->venues->len; i++)
      {
        RpVenue *venue = facts->venues->pdata[i];
        g_autofree char *words = g_strdup_printf (_("Whose ground: %s"),
                                                  rp_ground_words (venue->ground));

        if ((int) venue->ground == ground)
          rp_choose_dialog_add (dialog, venue, venue->name,
                                venue->address != NULL && ground == RP_GROUND_NEUTRAL
                                ? venue->address : words);
      }
  rp_choose_dialog_set_new (dialog, _("New Place…"));
  rp_plan_choice_present (dialog, writer, plan, NULL,
                          G_CALLBACK (venue_chosen_cb), G_CALLBACK (venue_wanted_cb));
}
