/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-page-private.h"

#include "rp-approaches-part.h"
#include "rp-ask-dialog.h"
#include "rp-meeting-dialog.h"
#include "rp-notice-dialog.h"
#include "rp-plan-choices.h"
#include "rp-plan-forms.h"

/* What on a meeting's page opens a small dialog. */

static RpLesson *
find_lesson (RpMeetingPage *self,
             const char    *id)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);
  RpPlanLesson *link = rp_facts_find (facts->plan_lessons, id);

  return rp_facts_find (facts->lessons, link != NULL ? link->lesson : id);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);

  if (self->plan == NULL)
    return;

  if (g_str_equal (action_name, "plan.add-topic"))
    rp_plan_choose_topic (self->writer, self->plan, NULL);
  else if (g_str_equal (action_name, "plan.add-hypothesis"))
    rp_plan_choose_hypothesis (self->writer, self->plan);
  else if (g_str_equal (action_name, "plan.add-insight"))
    rp_plan_form_new_item (self->writer, self->plan, RP_PLAN_ITEM_INSIGHT);
  else if (g_str_equal (action_name, "plan.add-lesson"))
    rp_plan_choose_lesson (self->writer, self->plan);
  else if (g_str_equal (action_name, "plan.add-question"))
    rp_plan_form_new_item (self->writer, self->plan, RP_PLAN_ITEM_QUESTION);
  else if (g_str_equal (action_name, "plan.add-check"))
    rp_plan_form_new_item (self->writer, self->plan, RP_PLAN_ITEM_CHECKLIST);
  else if (g_str_equal (action_name, "plan.add-notice"))
    rp_notice_dialog_present (self->writer, self->plan, NULL, NULL);
  else if (g_str_equal (action_name, "plan.add-engagement"))
    rp_plan_form_engagement (self->writer, self->plan, NULL);
  else if (g_str_equal (action_name, "plan.add-curiosity"))
    rp_plan_form_curiosity (self->writer, self->plan, NULL);
  else if (g_str_equal (action_name, "plan.edit-ask"))
    rp_ask_dialog_present (self->writer, self->plan);
  else if (g_str_equal (action_name, "plan.add-guest"))
    rp_plan_form_guest (self->writer, self->plan);
  else if (g_str_equal (action_name, "plan.edit-calendar"))
    rp_plan_form_calendar (self->writer, self->plan);
  else
    rp_meeting_dialog_present_edit (self->writer, self->plan);
}

static void
edit_topic (RpMeetingPage *self,
            const char    *id)
{
  RpPlanTopic *link = rp_facts_find (rp_plan_get_facts (self->plan)->plan_topics, id);
  RpTopic *topic = link != NULL ? rp_plan_find_topic (self->plan, link->topic) : NULL;

  if (topic != NULL)
    rp_plan_form_topic (self->writer, topic);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const RpMeetingFacts *facts;
  gpointer record = NULL;

  if (self->plan == NULL)
    return;

  facts = rp_plan_get_facts (self->plan);
  if (g_str_equal (action_name, "plan.edit-topic"))
    edit_topic (self, id);
  else if (g_str_equal (action_name, "plan.edit-notice"))
    rp_notice_dialog_present (self->writer, self->plan, id, NULL);
  else if (g_str_equal (action_name, "plan.edit-lesson")
           && (record = find_lesson (self, id)) != NULL)
    rp_plan_form_lesson (self->writer, record);
  else if (g_str_equal (action_name, "plan.edit-item")
           && (record = rp_facts_find (facts->plan_items, id)) != NULL)
    rp_plan_form_item (self->writer, self->plan, record);
  else if (g_str_equal (action_name, "plan.edit-engagement")
           && (record = rp_facts_find (facts->topics->engagements, id)) != NULL)
    rp_plan_form_engagement (self->writer, self->plan, record);
}

static void
show_promise (RpMeetingPage *self,
              const char    *id)
{
  RpCommitment *commitment = rp_facts_find (rp_plan_get_facts (self->plan)->commitments, id);

  if (commitment != NULL)
    rp_plan_form_commitment (self->writer, commitment);
}

static void
write_anonymous (RpMeetingPage *self,
                 const char    *id)
{
  RpLesson *lesson = find_lesson (self, id);

  if (lesson != NULL)
    rp_plan_form_lesson (self->writer, lesson);
}

/**
 * rp_meeting_page_fix_in_dialog:
 * @self: a page that shows a plan
 * @fix: what would mend one of its findings
 *
 * Opens the dialog, or shows the place, where @fix is done.
 */
void
rp_meeting_page_fix_in_dialog (RpMeetingPage *self,
                               const RpFix   *fix)
{
  switch (fix->kind)
    {
    case RP_FIX_SET_VENUE:
      rp_plan_choose_venue (self->writer, self->plan);
      break;

    case RP_FIX_SHOW_MEETING:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", fix->target);
      break;

    case RP_FIX_SHOW_TOPIC:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-topic", "s", fix->target);
      break;

    case RP_FIX_SWAP_TOPIC:
    case RP_FIX_ADD_TOPIC:
      rp_plan_choose_topic (self->writer, self->plan,
                            fix->kind == RP_FIX_SWAP_TOPIC ? fix->target : NULL);
      break;

    case RP_FIX_TELL:
      rp_notice_dialog_present (self->writer, self->plan, fix->target, fix->other);
      break;

    case RP_FIX_WRITE_APPROACH:
      rp_approaches_part_edit (RP_APPROACHES_PART (self->approaches), fix->target);
      break;

    case RP_FIX_ADD_CURIOSITY:
      rp_plan_form_curiosity (self->writer, self->plan, fix->target);
      break;

    case RP_FIX_ADD_INSIGHT:
      rp_plan_choose_hypothesis (self->writer, self->plan);
      break;

    case RP_FIX_WRITE_TAKEAWAY:
      rp_meeting_view_edit_takeaway (self->view);
      break;

    case RP_FIX_ADD_LESSON:
      rp_plan_choose_lesson (self->writer, self->plan);
      break;

    case RP_FIX_WRITE_ANONYMOUS:
      write_anonymous (self, fix->target);
      break;

    case RP_FIX_UNLOCK:
      gtk_widget_activate_action (GTK_WIDGET (self), "vault.unlock", NULL);
      break;

    case RP_FIX_ADD_QUESTION:
      rp_plan_form_new_item (self->writer, self->plan, RP_PLAN_ITEM_QUESTION);
      break;

    case RP_FIX_SHOW_PROMISE:
      show_promise (self, fix->target);
      break;

    default:
      rp_meeting_dialog_present_edit (self->writer, self->plan);
    }
}

/**
 * rp_meeting_page_install_editing:
 * @widget_class: the page's class
 *
 * Installs what opens a dialog.
 */
void
rp_meeting_page_install_editing (GtkWidgetClass *widget_class)
{
  const char *const adding[] = {
    "plan.add-topic", "plan.add-hypothesis", "plan.add-insight", "plan.add-lesson",
    "plan.add-question", "plan.add-check", "plan.add-notice", "plan.add-engagement",
    "plan.add-curiosity", "plan.add-guest", "plan.edit-ask",
    "plan.edit-calendar", "plan.edit",
  };
  const char *const editing[] = {
    "plan.edit-topic", "plan.edit-lesson", "plan.edit-item", "plan.edit-notice",
    "plan.edit-engagement",
  };

  for (guint i = 0; i < G_N_ELEMENTS (adding); i++)
    gtk_widget_class_install_action (widget_class, adding[i], NULL, add_action);
  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    gtk_widget_class_install_action (widget_class, editing[i], "s", edit_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "plan.edit", NULL);
}
