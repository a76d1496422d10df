/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-tell-part.h"

#include "rp-date.h"

#include <glib/gi18n.h>

/**
 * RpTellPart:
 *
 * Who is told beforehand, so that nobody asks why they were not invited.
 */
struct _RpTellPart
{
  RpPlanPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpTellPart, rp_tell_part, RP_TYPE_PLAN_PART)

static const char *
find_role (const RpMeetingFacts *facts,
           RpNotice             *notice)
{
  for (guint i = 0; i < facts->engagement_members->len; i++)
    {
      RpEngagementMember *member = facts->engagement_members->pdata[i];

      if (g_strcmp0 (member->engagement, notice->engagement) == 0
          && g_strcmp0 (member->person, notice->person) == 0)
        return member->role;
    }

  return NULL;
}

static gboolean
is_gatekeeper (const RpMeetingFacts *facts,
               RpNotice             *notice)
{
  return notice->person != NULL && rp_facts_find (facts->gatekeepers, notice->person) != NULL;
}

static char *
notice_words (RpPlan   *plan,
              RpNotice *notice)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  RpEngagement *engagement = NULL;
  const char *role = find_role (facts, notice);
  g_autofree char *due = NULL;

  if (notice->engagement != NULL)
    engagement = rp_facts_find (facts->topics->engagements, notice->engagement);
  if (role == NULL && engagement != NULL)
    role = engagement->name;
  if (role == NULL && is_gatekeeper (facts, notice))
    role = _("Gatekeeper");
  if (notice->due == 0 || notice->told != 0)
    return g_strdup (role);

  due = rp_time_format (notice->due, rp_plan_get_zone (plan),
                        /* Translators: strftime, until when somebody is to be told */
                        _("by %A"));

  return role != NULL ? g_strdup_printf ("%s  ·  %s", role, due) : g_steal_pointer (&due);
}

static void
append_notice (RpPlanPart *part,
               RpPlan     *plan,
               RpNotice   *notice)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  RpPerson *person = NULL;
  g_autofree char *words = notice_words (plan, notice);
  GtkWidget *row;

  if (notice->person != NULL)
    person = rp_meeting_facts_person (facts, notice->person);

  row = rp_record_row_new (notice, person != NULL ? person->name : _("Nobody needs to know"),
                           words);
  if (person != NULL)
    gtk_widget_add_css_class (row, "private");
  if (person != NULL)
    rp_record_row_set_check (RP_RECORD_ROW (row), notice->told != 0, "plan.tick-notice");
  else
    {
      rp_record_row_set_icon (RP_RECORD_ROW (row), "object-select-symbolic", "accent-icon");
      gtk_widget_add_css_class (row, "no-todo");
    }
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-notice");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
rp_tell_part_show (RpPlanPart *part,
                   RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);

  for (guint i = 0; i < facts->notices->len; i++)
    append_notice (part, plan, facts->notices->pdata[i]);

  if (facts->notices->len == 0)
    rp_record_part_invite (RP_RECORD_PART (part), _("Tell somebody…"), "plan.add-notice");
}

static void
rp_tell_part_class_init (RpTellPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_tell_part_show;
}

static void
rp_tell_part_init (RpTellPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("Tell beforehand"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Somebody to Tell"), "plan.add-notice");
}
