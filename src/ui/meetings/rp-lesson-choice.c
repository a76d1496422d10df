/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-plan-choices.h"

#include "rp-plan-choice.h"
#include "rp-plan-forms.h"
#include "rp-text.h"

#include <glib/gi18n.h>

static void
lesson_chosen_cb (RpChooseDialog *dialog,
                  RpLesson       *lesson,
                  RpPlanChoice   *choice)
{
  g_autoptr(RpPlanLesson) link = rp_record_new (RP_TYPE_PLAN_LESSON);
  g_autofree char *toast = g_strdup_printf (_("“%s” added"), lesson->title);

  link->meeting = g_strdup (rp_plan_get_id (choice->plan));
  link->lesson = g_strdup (rp_record_get_id (lesson));
  link->rank = rp_plan_next_rank (rp_plan_get_facts (choice->plan)->plan_lessons);
  rp_plan_choice_write (choice, link, _("Add Lesson"), toast);
}

static void
lesson_wanted_cb (RpChooseDialog *dialog,
                  const char     *title,
                  RpPlanChoice   *choice)
{
  rp_plan_form_new_lesson (choice->writer, choice->plan, title);
}

static gboolean
has_lesson (const RpMeetingFacts *facts,
            RpLesson             *lesson)
{
  for (guint i = 0; i < facts->plan_lessons->len; i++)
    {
      RpPlanLesson *link = facts->plan_lessons->pdata[i];

      if (g_strcmp0 (link->lesson, rp_record_get_id (lesson)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
was_told (const RpMeetingFacts *facts,
          RpLesson             *lesson)
{
  for (guint i = 0; i < facts->tellings->len; i++)
    {
      RpTelling *telling = facts->tellings->pdata[i];

      if (g_strcmp0 (telling->lesson, rp_record_get_id (lesson)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_own_industry (const RpMeetingFacts *facts,
                 RpLesson             *lesson)
{
  return facts->organization != NULL && facts->organization->industry != NULL
         && lesson->industry != NULL
         && rp_text_matches_name (lesson->industry, facts->organization->industry);
}

/* Stories from elsewhere first; those from their own industry, then those told before, last. */
static int
lesson_order (const RpMeetingFacts *facts,
              RpLesson             *lesson)
{
  if (was_told (facts, lesson))
    return 2;

  return is_own_industry (facts, lesson) ? 1 : 0;
}

static char *
lesson_words (const RpMeetingFacts *facts,
              RpLesson             *lesson)
{
  const char *outcome = lesson->outcome == RP_LESSON_WORKED ? _("It worked") : _("It failed");
  const char *remark = lesson->industry;

  if (was_told (facts, lesson))
    remark = _("told before");
  else if (is_own_industry (facts, lesson))
    remark = _("from their own industry");

  return remark != NULL ? g_strdup_printf ("%s  ·  %s", outcome, remark) : g_strdup (outcome);
}

/**
 * rp_plan_choose_lesson:
 * @writer: how to write the choice
 * @plan: the plan
 *
 * Offers the lessons of the plan's topics that are not on it.
 */
void
rp_plan_choose_lesson (RpWriter     *writer,
                       RpPlan       *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  RpChooseDialog *dialog;
  guint n = 0;

  dialog = rp_choose_dialog_new (rp_writer_get_window (writer), _("Choose a Lesson"),
                                 facts->plan_topics->len > 0
                                 ? _("Stories from other industries come first.")
                                 : _("Choose a topic first: lessons belong to one."));
  for (int order = 0; order <= 2; order++)
    for (guint i = 0; i < facts->lessons->len; i++)
      {
        RpLesson *lesson = facts->lessons->pdata[i];
        g_autofree char *words = lesson_words (facts, lesson);

        if (lesson_order (facts, lesson) == order && !has_lesson (facts, lesson))
          {
            rp_choose_dialog_add (dialog, lesson, lesson->title, words);
            n++;
          }
      }
  if (n == 0 && facts->plan_topics->len > 0)
    {
      gtk_window_destroy (GTK_WINDOW (dialog));
      rp_plan_form_new_lesson (writer, plan, NULL);
      return;
    }

  if (facts->plan_topics->len > 0)
    rp_choose_dialog_set_new (dialog, _("New Lesson…"));
  rp_plan_choice_present (dialog, writer, plan, NULL,
                          G_CALLBACK (lesson_chosen_cb), G_CALLBACK (lesson_wanted_cb));
}
