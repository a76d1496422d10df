/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-lessons-part.h"

#include "rp-plan-words.h"

#include <glib/gi18n.h>

/**
 * RpLessonsPart:
 *
 * What peers in other industries did, and how it may be told.
 */
struct _RpLessonsPart
{
  RpPlanPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpLessonsPart, rp_lessons_part, RP_TYPE_PLAN_PART)

static char *
lesson_words (RpLesson *lesson)
{
  const char *outcome = lesson->outcome == RP_LESSON_WORKED ? _("It worked") : _("It failed");
  g_autofree char *say = NULL;

  if (lesson->say == NULL)
    return g_strdup_printf ("%s  ·  %s", outcome, _("no way yet to tell it anonymously"));

  /* Translators: how a story is told without naming anybody: say “a rail operator” */
  say = g_strdup_printf (_("say “%s”"), lesson->say);

  return g_strdup_printf ("%s  ·  %s", outcome, say);
}

static void
append_lesson (RpPlanPart   *part,
               RpPlanLesson *link,
               RpLesson     *lesson)
{
  gboolean worked = lesson->outcome == RP_LESSON_WORKED;
  g_autofree char *words = lesson_words (lesson);
  GtkWidget *row = rp_record_row_new (link, lesson->title, words);

  rp_record_row_set_icon (RP_RECORD_ROW (row),
                          worked ? "object-select-symbolic" : "process-stop-symbolic",
                          worked ? "success-icon" : "warning-icon");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-lesson");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_movable (RP_RECORD_ROW (row));
  rp_record_row_set_chevron (RP_RECORD_ROW (row));
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
rp_lessons_part_show (RpPlanPart *part,
                      RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);

  for (guint i = 0; i < facts->plan_lessons->len; i++)
    {
      RpPlanLesson *link = facts->plan_lessons->pdata[i];
      RpLesson *lesson = rp_facts_find (facts->lessons, link->lesson);

      if (lesson != NULL)
        append_lesson (part, link, lesson);
    }

  if (facts->plan_lessons->len == 0)
    rp_record_part_invite (RP_RECORD_PART (part), _("Choose a story from elsewhere…"),
                           "plan.add-lesson");
}

static void
rp_lessons_part_class_init (RpLessonsPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_lessons_part_show;
}

static void
rp_lessons_part_init (RpLessonsPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("Lessons from peers"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Lesson"), "plan.add-lesson");
}
