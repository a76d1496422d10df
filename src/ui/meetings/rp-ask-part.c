/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ask-part.h"

#include "rp-number.h"
#include "rp-plan-words.h"

#include <glib/gi18n.h>

/**
 * RpAskPart:
 *
 * What I mean to ask for, and whether the sweet jar allows it; mostly nothing.
 */
struct _RpAskPart
{
  RpPlanPart parent_instance;
};

G_DEFINE_FINAL_TYPE (RpAskPart, rp_ask_part, RP_TYPE_PLAN_PART)

static char *
ask_words (const RpMeetingFacts *facts)
{
  RpMeeting *meeting = facts->meeting;
  gboolean aligned = meeting->ask_objective != NULL;
  g_autofree char *verdict = NULL;
  RpJar jar;

  rp_jar_count (facts->jar, &jar);
  verdict = rp_text_capitalise (rp_verdict_words (rp_jar_verdict (&jar, meeting->ask_size,
                                                                  aligned)));
  if (aligned)
    return g_strdup_printf ("%s  ·  %s", verdict, _("it serves what they are measured on"));

  return g_strdup_printf ("%s  ·  %s", verdict, rp_favour_size_words (meeting->ask_size));
}

static void
rp_ask_part_show (RpPlanPart *part,
                  RpPlan     *plan)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (plan);
  g_autofree char *words = NULL;
  GtkWidget *row;

  rp_record_part_set_add (RP_RECORD_PART (part),
                          facts->meeting->ask == NULL ? _("Add an Ask") : NULL,
                          "plan.edit-ask");
  if (facts->meeting->ask == NULL)
    {
      rp_record_part_invite (RP_RECORD_PART (part), _("Nothing: this time you only give"),
                             "plan.edit-ask");
      return;
    }

  words = ask_words (facts);
  row = rp_record_row_new (NULL, facts->meeting->ask, words);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "plan.edit-ask");
  rp_record_row_set_chevron (RP_RECORD_ROW (row));
  gtk_widget_add_css_class (row, "private");
  rp_record_part_append (RP_RECORD_PART (part), row);
}

static void
rp_ask_part_class_init (RpAskPartClass *klass)
{
  RP_PLAN_PART_CLASS (klass)->show = rp_ask_part_show;
}

static void
rp_ask_part_init (RpAskPart *self)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("A favour to ask"));
}
