/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-page-private.h"

#include "rp-not-same.h"
#include "rp-reason-prompt.h"
#include "rp-store-meetings.h"

#include <glib/gi18n.h>

/* What is done about a finding: mend it at once, with a toast that offers to undo
 * that, or accept it as it is. */

/* What a call to the store, or a question to the user, comes back to. */
typedef struct
{
  RpMeetingPage *page;
  char          *meeting;
  char          *check;
  char          *toast;
} Errand;

static Errand *
errand_new (RpMeetingPage *page,
            const char    *check,
            char          *toast)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->page = g_object_ref (page);
  errand->meeting = g_strdup (rp_plan_get_id (page->plan));
  errand->check = g_strdup (check);
  errand->toast = toast;

  return errand;
}

static void
errand_free (Errand *errand)
{
  g_clear_object (&errand->page);
  g_free (errand->meeting);
  g_free (errand->check);
  g_free (errand->toast);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* What the toast says after @fix. */
static char *
fix_words (RpMeetingPage *self,
           const RpFix   *fix)
{
  const RpMeetingFacts *facts = rp_plan_get_facts (self->plan);
  RpTopic *topic = rp_plan_find_topic (self->plan, fix->other);
  RpVenue *venue;

  switch (fix->kind)
    {
    case RP_FIX_SWAP_TOPIC:
      return topic != NULL ? g_strdup_printf (_("Topic swapped for “%s”"), topic->title)
                           : g_strdup (_("Topic swapped"));

    case RP_FIX_SET_VENUE:
      venue = fix->target != NULL ? rp_facts_find (facts->venues, fix->target) : NULL;
      return venue != NULL ? g_strdup_printf (_("Moved to %s"), venue->name)
                           : g_strdup (_("Moved to another place"));

    case RP_FIX_SET_TIME:
      return g_strdup (_("Moved to another time"));

    case RP_FIX_REMOVE_ATTENDEE:
      return g_strdup (_("Just the two of you now"));

    case RP_FIX_UNBILL:
      return g_strdup (_("Not billed any more"));

    case RP_FIX_DROP_ASK:
      return g_strdup (_("This time you only give"));

    case RP_FIX_TELL:
      return g_strdup (_("Marked as told"));

    default:
      return g_strdup (_("Settled"));
    }
}

static void
fixed_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Errand) errand = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_store_apply_fix_finish (RP_STORE (source), result, &error))
    rp_writer_toast (errand->page->writer, errand->toast, TRUE);
  else
    rp_writer_error (errand->page->writer, error);
}

static void
fix_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  const char *check = g_variant_get_string (parameter, NULL);
  const RpFinding *finding;

  if (self->plan == NULL)
    return;

  finding = rp_check_report_find (rp_plan_get_report (self->plan), check);
  if (finding == NULL || finding->fix.kind == RP_FIX_NONE)
    return;

  if (rp_fix_needs_dialog (&finding->fix))
    {
      rp_meeting_page_fix_in_dialog (self, &finding->fix);
      return;
    }

  rp_store_apply_fix_async (self->store, rp_plan_get_id (self->plan), &finding->fix, now (), NULL,
                            fixed_cb, errand_new (self, check, fix_words (self, &finding->fix)));
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Errand) errand = user_data;
  g_autoptr(GError) error = NULL;

  if (rp_store_override_finish (RP_STORE (source), result, &error))
    rp_writer_toast (errand->page->writer, _("Accepted as it is"), TRUE);
  else
    rp_writer_error (errand->page->writer, error);
}

static void
reason_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Errand) errand = user_data;
  g_autofree char *reason = rp_reason_prompt_finish (result);
  RpStore *store = errand->page->store;
  g_autofree char *meeting = NULL;
  g_autofree char *check = NULL;

  if (reason == NULL)
    return;

  meeting = g_strdup (errand->meeting);
  check = g_strdup (errand->check);
  rp_store_override_async (store, meeting, check, reason, now (), NULL, accepted_cb,
                           g_steal_pointer (&errand));
}

static void
accept_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  const char *check = g_variant_get_string (parameter, NULL);
  const RpFinding *finding;

  if (self->plan == NULL)
    return;

  finding = rp_check_report_find (rp_plan_get_report (self->plan), check);
  if (finding != NULL)
    rp_reason_prompt_async (rp_writer_get_window (self->writer), _("Accept as It Is"),
                            finding->title, _("_Accept"), reason_cb,
                            errand_new (self, check, NULL));
}

static void
unaccept_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  const char *check = g_variant_get_string (parameter, NULL);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Check Again"));
  GPtrArray *overrides;

  if (self->plan == NULL)
    return;

  overrides = rp_plan_get_facts (self->plan)->overrides;
  for (guint i = 0; i < overrides->len; i++)
    {
      RpOverride *override = overrides->pdata[i];

      if (g_strcmp0 (override->check, check) == 0)
        rp_batch_delete (batch, RP_TYPE_OVERRIDE, rp_record_get_id (override));
    }
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Checked again"), NULL);
}

/* The first topic that comes close to work in play is the one that the check means. */
static void
not_same_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  const RpMeetingFacts *facts;

  if (self->plan == NULL)
    return;

  facts = rp_plan_get_facts (self->plan);
  for (guint i = 0; i < facts->plan_topics->len; i++)
    {
      RpPlanTopic *planned = facts->plan_topics->pdata[i];
      RpTopic *topic = rp_plan_find_topic (self->plan, planned->topic);
      g_autoptr(RpTopicConflict) conflict = topic != NULL
                                            ? rp_topic_find_conflict (facts->topics, topic)
                                            : NULL;

      if (conflict != NULL)
        {
          rp_not_same_ask (self->writer, facts->topics->topic_links, topic, conflict->engagement);
          return;
        }
    }
}

/**
 * rp_meeting_page_install_fixing:
 * @widget_class: the page's class
 *
 * Installs what is done about a finding.
 */
void
rp_meeting_page_install_fixing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.fix", "s", fix_action);
  gtk_widget_class_install_action (widget_class, "plan.accept", "s", accept_action);
  gtk_widget_class_install_action (widget_class, "plan.unaccept", "s", unaccept_action);
  gtk_widget_class_install_action (widget_class, "plan.not-same", NULL, not_same_action);
}
