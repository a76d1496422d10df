/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-confirm-dialog.h"

#include "rp-reason-prompt.h"

#include <glib/gi18n.h>

/* What the answer comes back to. */
typedef struct
{
  RpWriter     *writer;
  RpPlan       *plan;
} Question;

static void
question_free (Question *question)
{
  g_clear_object (&question->writer);
  g_clear_pointer (&question->plan, rp_plan_unref);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static gboolean
stands_in_the_way (const RpFinding *finding)
{
  return finding->kind == RP_CHECK_STOP && finding->state == RP_CHECK_TO_SETTLE;
}

static void
put_overrides (RpBatch    *batch,
               RpPlan     *plan,
               const char *reason)
{
  const RpCheckReport *report = rp_plan_get_report (plan);

  for (guint i = 0; i < report->findings->len; i++)
    {
      const RpFinding *finding = report->findings->pdata[i];
      g_autoptr(RpOverride) override = NULL;

      if (!stands_in_the_way (finding))
        continue;

      override = rp_record_new (RP_TYPE_OVERRIDE);
      override->meeting = g_strdup (rp_plan_get_id (plan));
      override->check = g_strdup (finding->id);
      override->reason = g_strdup (reason);
      override->at = g_get_real_time () / G_USEC_PER_SEC;
      rp_batch_put (batch, override);
    }
}

static void
reason_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autofree char *reason = rp_reason_prompt_finish (result);
  g_autoptr(RpMeeting) meeting = NULL;
  g_autoptr(RpBatch) batch = NULL;

  if (reason == NULL)
    return;

  meeting = rp_record_copy (rp_plan_get_facts (question->plan)->meeting);
  meeting->state = RP_MEETING_CONFIRMED;
  batch = rp_batch_new (_("Confirm All the Same"));
  put_overrides (batch, question->plan, reason);
  rp_batch_put (batch, meeting);
  rp_writer_write (question->writer, g_steal_pointer (&batch), _("Confirmed, with a reason"),
                   NULL);
}

/**
 * rp_confirm_dialog_present:
 * @writer: how to write the answer
 * @plan: a plan that cannot be confirmed as it stands
 *
 * Says what stands in the way of confirming @plan. With a reason it is
 * confirmed all the same; the reason is kept with each check.
 */
void
rp_confirm_dialog_present (RpWriter     *writer,
                           RpPlan       *plan)
{
  const RpCheckReport *report = rp_plan_get_report (plan);
  g_autoptr(GString) why = g_string_new (NULL);
  Question *question;

  for (guint i = 0; i < report->findings->len; i++)
    {
      const RpFinding *finding = report->findings->pdata[i];

      if (stands_in_the_way (finding))
        g_string_append_printf (why, "%s%s. %s", why->len > 0 ? "\n" : "", finding->title,
                                finding->reason != NULL ? finding->reason : "");
    }

  question = g_new0 (Question, 1);
  question->writer = g_object_ref (writer);
  question->plan = rp_plan_ref (plan);
  rp_reason_prompt_async (rp_writer_get_window (writer), _("Not Safe to Confirm Yet"),
                          why->str, _("_Confirm Anyway"), reason_cb, question);
}
