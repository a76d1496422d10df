/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-offer-part.h"

#include "rp-plan-words.h"

#include <glib/gi18n.h>

/**
 * RpOfferPart:
 *
 * What I put on the table: topics with their hook, insights, and hypotheses,
 * which are marked as untested.
 */
struct _RpOfferPart
{
  RpPlanPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpOfferPart, rp_offer_part, RP_TYPE_PLAN_PART)

static void
append_topic (RpPlanPart  *part,
              RpPlan      *plan,
              RpPlanTopic *link)
{
  RpTopic *topic = rp_plan_find_topic (plan, link->topic);
  g_autofree char *hook = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (topic == NULL)
    return;

  if (topic->hook != NULL)
    {
      hook = rp_quoted (topic->hook);
      subtitle = g_strdup_printf ("%s  ·  %s", _("Topic"), hook);
    }

  row = rp_record_row_new (link, topic->title, subtitle != NULL ? subtitle : _("Topic"));
  rp_record_row_set_icon (RP_RECORD_ROW (row), "dialog-question-symbolic", "accent-icon");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-topic");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_chevron (RP_RECORD_ROW (row));
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
append_item (RpPlanPart *part,
             RpPlan     *plan,
             RpPlanItem *item)
{
  g_autofree char *text = rp_plan_item_text (plan, item);
  GtkWidget *row;

  row = rp_record_row_new (item, text, item->type == RP_PLAN_ITEM_HYPOTHESIS
                                       ? _("My hypothesis, untested: say so")
                                       : _("My own experience"));
  rp_record_row_set_icon (RP_RECORD_ROW (row), "emoji-objects-symbolic", "accent-icon");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-item");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_row_set_movable (RP_RECORD_ROW (row));
  rp_record_row_set_chevron (RP_RECORD_ROW (row));
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
rp_offer_part_show (RpPlanPart *part,
                    RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  gboolean any = FALSE;

  for (guint i = 0; i < facts->plan_topics->len; i++)
    append_topic (part, plan, facts->plan_topics->pdata[i]);

  for (guint i = 0; i < facts->plan_items->len; i++)
    {
      RpPlanItem *item = facts->plan_items->pdata[i];

      if (item->type == RP_PLAN_ITEM_INSIGHT || item->type == RP_PLAN_ITEM_HYPOTHESIS)
        {
          append_item (part, plan, item);
          any = TRUE;
        }
    }

  if (facts->plan_topics->len == 0)
    rp_record_part_invite (RP_RECORD_PART (part), _("Choose a topic…"), "plan.add-topic");
  if (!any)
    rp_record_part_invite (RP_RECORD_PART (part), _("Offer something of your own…"),
                           "plan.add-insight");
}

static void
rp_offer_part_class_init (RpOfferPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_offer_part_show;
}

static void
rp_offer_part_init (RpOfferPart *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Topic…"), "plan.add-topic");
  g_menu_append (menu, _("_Hypothesis…"), "plan.add-hypothesis");
  g_menu_append (menu, _("Own _Experience…"), "plan.add-insight");
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("To offer"));
  rp_record_part_set_menu (RP_RECORD_PART (self), _("Add Something to Offer"), G_MENU_MODEL (menu));
}
