/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-checklist-part.h"

#include "rp-plan-words.h"

#include <glib/gi18n.h>

/**
 * RpChecklistPart:
 *
 * What is to be done before the day.
 */
struct _RpChecklistPart
{
  RpPlanPart      parent_instance;

  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (RpChecklistPart, rp_checklist_part, RP_TYPE_PLAN_PART)

static const char *
item_title (RpPlanItem *item,
            const char *text)
{
  if (g_strcmp0 (item->key, RP_PLAN_ITEM_KEY_STAYS) == 0 && *text == '\0')
    return _("Say that this stays between us");

  return text;
}

/* Counts @item, and how many are settled. */
static void
append_item (RpPlanPart *part,
             RpPlan     *plan,
             RpPlanItem *item,
             guint      *done,
             guint      *all)
{
  g_autofree char *text = rp_plan_item_text (plan, item);
  GtkWidget *row = rp_record_row_new (item, item_title (item, text), NULL);

  rp_record_row_set_check (RP_RECORD_ROW (row), item->state != RP_ITEM_OPEN, "plan.tick-item");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-item");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_movable (RP_RECORD_ROW (row));
  rp_record_part_append (RP_RECORD_PART (part), row);

  (*all)++;
  if (item->state != RP_ITEM_OPEN)
    (*done)++;
}

static void
show_progress (RpChecklistPart *self,
               guint            done,
               guint            all)
{
  RpSection *section = rp_record_part_section (RP_RECORD_PART (self));
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), all > 0);
  if (all == 0)
    {
      rp_section_set_trailing (section, NULL);
      return;
    }

  /* Translators: how many of some things are done: “3 of 5” */
  words = g_strdup_printf (_("%1$u of %2$u"), done, all);
  rp_section_set_trailing (section, words);
  gtk_progress_bar_set_fraction (self->progress, (double) done / all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
rp_checklist_part_show (RpPlanPart *part,
                        RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  g_autofree char *title = rp_plan_before_words (plan);
  guint done = 0, all = 0;

  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (part)), title);

  for (guint i = 0; i < facts->plan_items->len; i++)
    {
      RpPlanItem *item = facts->plan_items->pdata[i];

      if (item->type == RP_PLAN_ITEM_CHECKLIST)
        append_item (part, plan, item, &done, &all);
    }

  if (all == 0)
    rp_record_part_invite (RP_RECORD_PART (part), _("Write what to do before…"), "plan.add-check");
  show_progress (RP_CHECKLIST_PART (part), done, all);
}

static void
rp_checklist_part_class_init (RpChecklistPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_checklist_part_show;
}

static void
rp_checklist_part_init (RpChecklistPart *self)
{
  RpSection *section = rp_record_part_section (RP_RECORD_PART (self));

  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->progress), "slim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Done beforehand"), -1);
  rp_section_append (section, GTK_WIDGET (self->progress));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Something to Do"), "plan.add-check");
}
