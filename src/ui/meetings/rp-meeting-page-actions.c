/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-page-private.h"

#include "rp-confirm-dialog.h"
#include "rp-date.h"
#include "rp-plan-words.h"

#include <glib/gi18n.h>

/* What is done on a meeting's page without asking for words: each is one labelled
 * write. */

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Take off the Plan"));
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  rp_batch_delete (batch, rp_model_find_type (kind), id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Taken off the plan"), NULL);
}

static RpPlanItem *
find_item (RpMeetingPage *self,
           const char    *id)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);
  RpPlanItem *item = rp_facts_find (facts->plan_items, id);

  if (item == NULL)
    item = rp_facts_find (facts->last_items, id);

  return item != NULL ? item : rp_facts_find (facts->last_questions, id);
}

static void
set_item_state (RpMeetingPage *self,
                const char    *id,
                RpItemState    state,
                const char    *label)
{
  RpPlanItem *item = self->plan != NULL ? find_item (self, id) : NULL;
  g_autoptr(RpPlanItem) copy = NULL;
  g_autoptr(RpBatch) batch = NULL;

  if (item == NULL)
    return;

  copy = rp_record_copy (item);
  copy->state = state;
  batch = rp_batch_new (label);
  rp_batch_put (batch, copy);
  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, NULL);
}

static void
tick_item_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  RpPlanItem *item = self->plan != NULL ? find_item (self, id) : NULL;

  if (item == NULL)
    return;

  if (item->state == RP_ITEM_OPEN)
    set_item_state (self, id, RP_ITEM_DONE, _("Tick"));
  else
    set_item_state (self, id, RP_ITEM_OPEN, _("Take the Tick Away"));
}

static void
dismiss_item_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  set_item_state (RP_MEETING_PAGE (widget), g_variant_get_string (parameter, NULL),
                  RP_ITEM_DISMISSED, _("Dismiss"));
}

static void
keep_promise_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  RpCommitment *commitment = NULL;
  g_autoptr(RpCommitment) copy = NULL;
  g_autoptr(RpBatch) batch = NULL;
  guint32 today;

  if (self->plan != NULL)
    commitment = rp_facts_find (rp_plan_get_facts (self->plan)->commitments,
                                g_variant_get_string (parameter, NULL));
  if (commitment == NULL)
    return;

  today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, rp_plan_get_zone (self->plan));
  copy = rp_record_copy (commitment);
  copy->closed = today;
  copy->state = commitment->due != 0 && commitment->due < today ? RP_COMMITMENT_LATE
                                                                : RP_COMMITMENT_KEPT;
  batch = rp_batch_new (_("Keep a Promise"));
  rp_batch_put (batch, copy);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Promise kept"), NULL);
}

static void
debrief_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);

  if (self->plan != NULL)
    gtk_widget_activate_action (widget, "win.debrief", "s", rp_plan_get_id (self->plan));
}

static void
doorway_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);

  if (self->plan != NULL)
    gtk_widget_activate_action (widget, "win.doorway", "s", rp_plan_get_id (self->plan));
}

static void
tick_notice_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  RpNotice *notice = NULL;
  g_autoptr(RpNotice) copy = NULL;
  g_autoptr(RpBatch) batch = NULL;

  if (self->plan != NULL)
    notice = rp_facts_find (rp_plan_get_facts (self->plan)->notices,
                            g_variant_get_string (parameter, NULL));
  if (notice == NULL)
    return;

  copy = rp_record_copy (notice);
  copy->told = notice->told == 0 ? g_get_real_time () / G_USEC_PER_SEC : 0;
  batch = rp_batch_new (copy->told != 0 ? _("Mark as Told") : _("Mark as Not Told"));
  rp_batch_put (batch, copy);
  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, NULL);
}

/* A changed copy of the meeting, in a batch of its own. */
static void
write_meeting (RpMeetingPage *self,
               RpMeeting     *meeting,
               const char    *label,
               const char    *toast)
{
  g_autoptr(RpBatch) batch = rp_batch_new (label);

  rp_batch_put (batch, meeting);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, NULL);
}

static void
set_takeaway_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  const char *text = g_variant_get_string (parameter, NULL);
  g_autoptr(RpMeeting) meeting = NULL;

  if (self->plan == NULL)
    return;

  meeting = rp_record_copy (rp_plan_get_facts (self->plan)->meeting);
  g_free (meeting->takeaway);
  meeting->takeaway = *text != '\0' ? g_strdup (text) : NULL;
  write_meeting (self, meeting, _("Write What They Walk Away With"), NULL);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Delete Meeting"));

  if (self->plan == NULL)
    return;

  rp_batch_delete (batch, RP_TYPE_MEETING, rp_plan_get_id (self->plan));
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Meeting deleted"), NULL);
}

/**
 * rp_meeting_page_change_state:
 * @self: a page
 * @state: how far the meeting is now
 *
 * Writes it. What stops a meeting from being confirmed is told first, and a
 * reason asked for to confirm it all the same.
 */
void
rp_meeting_page_change_state (RpMeetingPage  *self,
                              RpMeetingState  state)
{
  g_autoptr(RpMeeting) meeting = NULL;
  g_autofree char *toast = NULL;

  if (self->plan == NULL || rp_plan_get_facts (self->plan)->meeting->state == state)
    return;

  if (state == RP_MEETING_CONFIRMED && !rp_plan_get_report (self->plan)->confirmable)
    {
      rp_confirm_dialog_present (self->writer, self->plan);
      return;
    }

  meeting = rp_record_copy (rp_plan_get_facts (self->plan)->meeting);
  meeting->state = state;
  toast = g_strdup (state == RP_MEETING_CONFIRMED ? _("Confirmed")
                    : state == RP_MEETING_INVITED ? _("Invited")
                    : state == RP_MEETING_CANCELLED ? _("Cancelled") : _("An idea again"));
  write_meeting (self, meeting, _("Change How Far It Is"), toast);
}

/**
 * rp_meeting_page_show_debrief:
 * @self: a page
 *
 * Offers the debrief, which is the next step once the end has passed; before
 * that there is nothing to tell, and a cancelled meeting needs none.
 */
void
rp_meeting_page_show_debrief (RpMeetingPage *self)
{
  GtkWidget *const buttons[] = { self->debrief_button, self->debrief_bottom };
  RpMeeting *meeting = self->plan != NULL ? rp_plan_get_facts (self->plan)->meeting : NULL;
  gboolean there = meeting != NULL && meeting->state != RP_MEETING_CANCELLED;
  gboolean due = there && meeting->state != RP_MEETING_DEBRIEFED && rp_plan_is_over (self->plan);
  gboolean folded = gtk_widget_get_visible (self->back_button);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (due)
      gtk_widget_add_css_class (buttons[i], "suggested-action");
    else
      gtk_widget_remove_css_class (buttons[i], "suggested-action");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.debrief",
                                 there && rp_plan_is_over (self->plan));
  gtk_widget_set_visible (self->debrief_button, there && !folded);
  gtk_widget_set_visible (self->debrief_bottom, there);
}

/**
 * rp_meeting_page_install_actions:
 * @widget_class: the page's class
 *
 * Installs what needs no dialog.
 */
void
rp_meeting_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "record.remove", "(ss)", remove_action);
  gtk_widget_class_install_action (widget_class, "plan.tick-item", "s", tick_item_action);
  gtk_widget_class_install_action (widget_class, "plan.dismiss-item", "s", dismiss_item_action);
  gtk_widget_class_install_action (widget_class, "plan.tick-notice", "s", tick_notice_action);
  gtk_widget_class_install_action (widget_class, "plan.keep-promise", "s", keep_promise_action);
  gtk_widget_class_install_action (widget_class, "plan.debrief", NULL, debrief_action);
  gtk_widget_class_install_action (widget_class, "plan.doorway", NULL, doorway_action);
  gtk_widget_class_install_action (widget_class, "plan.set-takeaway", "s", set_takeaway_action);
  gtk_widget_class_install_action (widget_class, "plan.delete", NULL, delete_action);
}
