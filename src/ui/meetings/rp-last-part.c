/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-last-part.h"

#include "rp-date.h"

#include <glib/gi18n.h>

#define AT_ONCE 20  /* rows, before more are asked for */

/**
 * RpLastPart:
 *
 * What is still open from the last time: what I wanted to do differently, what
 * I did not ask, and what was promised. These are the records themselves, not
 * copies: ticking one here settles it. Of many it shows the first, and a row
 * that shows more.
 */
struct _RpLastPart
{
  RpPlanPart  parent_instance;

  RpPlan     *plan;     /* (nullable) */
  guint       n_shown;
};

G_DEFINE_FINAL_TYPE (RpLastPart, rp_last_part, RP_TYPE_PLAN_PART)

static void
append_item (RpRecordPart *part,
             RpPlan       *plan,
             RpPlanItem   *item,
             const char   *words)
{
  g_autofree char *text = rp_plan_item_text (plan, item);
  GtkWidget *row = rp_record_row_new (item, text,
                                      item->state == RP_ITEM_DISMISSED ? _("dismissed") : words);

  rp_record_row_set_check (RP_RECORD_ROW (row), item->state != RP_ITEM_OPEN, "plan.tick-item");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.dismiss-item");
  rp_record_part_append (part, row);
}

static void
append_promise (RpRecordPart *part,
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
  rp_record_part_append (part, row);
}

/* First what to do differently, then what to ask, then what was promised. */
static void
make_row (RpRecordPart *part,
          guint         index,
          gpointer      data)
{
  RpLastPart *self = RP_LAST_PART (part);
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);
  guint n_items = facts->last_items->len;
  guint n_questions = facts->last_questions->len;

  if (index == self->n_shown)
    rp_record_part_append_more (part, "part.more");
  else if (index < n_items)
    append_item (part, self->plan, facts->last_items->pdata[index], _("to do differently"));
  else if (index < n_items + n_questions)
    append_item (part, self->plan, facts->last_questions->pdata[index - n_items],
                 _("not asked yet"));
  else
    append_promise (part, self->plan, facts->commitments->pdata[index - n_items - n_questions]);
}

static void
rp_last_part_show (RpPlanPart *part,
                   RpPlan     *plan)
{
  RpLastPart *self = RP_LAST_PART (part);
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  guint n_rows = facts->last_items->len + facts->last_questions->len + facts->commitments->len;

  if (self->plan == NULL || !g_str_equal (rp_plan_get_id (self->plan), rp_plan_get_id (plan)))
    self->n_shown = AT_ONCE;
  rp_plan_ref (plan);
  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = plan;
  rp_record_part_fill (RP_RECORD_PART (self), MIN (n_rows, self->n_shown + 1), make_row, NULL);
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpLastPart *self = RP_LAST_PART (widget);

  self->n_shown += AT_ONCE;
  rp_plan_part_set_plan (RP_PLAN_PART (self), self->plan);
}

static void
rp_last_part_finalize (GObject *object)
{
  g_clear_pointer (&RP_LAST_PART (object)->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_last_part_parent_class)->finalize (object);
}

static void
rp_last_part_class_init (RpLastPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_last_part_finalize;
  RP_PLAN_PART_CLASS (klass)->show = rp_last_part_show;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "part.more", NULL, more_action);
}

static void
rp_last_part_init (RpLastPart *self)
{
  self->n_shown = AT_ONCE;
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("From last time"));
}
