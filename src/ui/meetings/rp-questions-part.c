/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-questions-part.h"

#include <glib/gi18n.h>

/**
 * RpQuestionsPart:
 *
 * What to ask, and then to wait for the answer.
 */
struct _RpQuestionsPart
{
  RpPlanPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpQuestionsPart, rp_questions_part, RP_TYPE_PLAN_PART)

static void
rp_questions_part_show (RpPlanPart *part,
                        RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  guint n = 0;

  for (guint i = 0; i < facts->plan_items->len; i++)
    {
      RpPlanItem *item = facts->plan_items->pdata[i];
      g_autofree char *text = NULL;
      GtkWidget *row;

      if (item->type != RP_PLAN_ITEM_QUESTION)
        continue;

      text = rp_plan_item_text (plan, item);
      row = rp_record_row_new (item, text, NULL);
      rp_record_row_set_number (RP_RECORD_ROW (row), ++n);
      rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-item");
      rp_record_row_set_removable (RP_RECORD_ROW (row));
      rp_record_row_set_movable (RP_RECORD_ROW (row));
      rp_record_part_append (RP_RECORD_PART (part), row);
    }

  if (n == 0)
    rp_record_part_invite (RP_RECORD_PART (part), _("Write an open question…"),
                           "plan.add-question");
}

static void
rp_questions_part_class_init (RpQuestionsPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_questions_part_show;
}

static void
rp_questions_part_init (RpQuestionsPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("To ask"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Question"), "plan.add-question");
}
