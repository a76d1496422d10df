/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-last-part.h"

#include "rp-date.h"

#include <glib/gi18n.h>

/**
 * RpLastPart:
 *
 * What is still open from the last time: what I wanted to do differently, what
 * I did not ask, and what was promised. These are the records themselves, not
 * copies: ticking one here settles it.
 */
struct _RpLastPart
{
  RpPlanPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpLastPart, rp_last_part, RP_TYPE_PLAN_PART)

static void
append_item (RpPlanPart *part,
             RpPlan     *plan,
             RpPlanItem *item,
             const char *words)
{
  g_autofree char *text = rp_plan_item_text (plan, item);
  GtkWidget *row = rp_record_row_new (item, text,
                                      item->state == RP_ITEM_DISMISSED ? _("dismissed") : words);

  rp_record_row_set_check (RP_RECORD_ROW (row), item->state != RP_ITEM_OPEN, "plan.tick-item");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.dismiss-item");
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
append_promise (RpPlanPart   *part,
                RpPlan       *plan,
                RpCommitment *commitment)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  gboolean mine = commitment->by == RP_COMMITMENT_BY_ME;
  g_autofree char *due = NULL;
  g_autofree char *words = NULL;
  GtkWidget *row;

  if (commitment->due != 0)
    /* Translators: strftime, until when something was promised */
    due = rp_day_format (commitment->due, _("by %-d %B"));
  words = g_strdup_printf ("%s%s%s", mine ? _("I promised") : _("promised to me"),
                           due != NULL ? "  ·  " : "", due != NULL ? due : "");
  row = rp_record_row_new (commitment, commitment->text, words);
  rp_record_row_set_check (RP_RECORD_ROW (row), FALSE, "plan.keep-promise");
  if (mine && commitment->due != 0
      && commitment->due < rp_time_day (facts->now, rp_plan_get_zone (plan)))
    gtk_widget_add_css_class (row, "overdue");
  gtk_widget_add_css_class (row, "private");
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
rp_last_part_show (RpPlanPart *part,
                   RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);

  for (guint i = 0; i < facts->last_items->len; i++)
    append_item (part, plan, facts->last_items->pdata[i], _("to do differently"));
  for (guint i = 0; i < facts->last_questions->len; i++)
    append_item (part, plan, facts->last_questions->pdata[i], _("not asked yet"));
  for (guint i = 0; i < facts->commitments->len; i++)
    append_promise (part, plan, facts->commitments->pdata[i]);
}

static void
rp_last_part_class_init (RpLastPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_last_part_show;
}

static void
rp_last_part_init (RpLastPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("From last time"));
}
