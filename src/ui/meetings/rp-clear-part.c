/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-clear-part.h"

#include <glib/gi18n.h>

/**
 * RpClearPart:
 *
 * The work in play at their organization, which the conversation steers clear
 * of.
 */
struct _RpClearPart
{
  RpPlanPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpClearPart, rp_clear_part, RP_TYPE_PLAN_PART)

static void
rp_clear_part_show (RpPlanPart *part,
                    RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  GPtrArray *engagements = facts->topics->engagements;

  for (guint i = 0; i < engagements->len; i++)
    {
      RpEngagement *engagement = engagements->pdata[i];
      GtkWidget *row = rp_record_row_new (engagement, engagement->name, engagement->summary);

      rp_record_row_set_icon (RP_RECORD_ROW (row), "action-unavailable-symbolic", "warning-icon");
      rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-engagement");
      rp_record_part_append (RP_RECORD_PART (part), row);
    }

  if (engagements->len == 0 && facts->organization != NULL)
    rp_record_part_invite (RP_RECORD_PART (part), _("Add work in play there…"),
                           "plan.add-engagement");
}

static void
rp_clear_part_class_init (RpClearPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_clear_part_show;
}

static void
rp_clear_part_init (RpClearPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)),
                        _("Work in play: steer clear"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Work in Play"), "plan.add-engagement");
}
