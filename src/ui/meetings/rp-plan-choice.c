/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan-choice.h"

static void
choice_free_cb (gpointer  data,
                GClosure *closure)
{
  RpPlanChoice *choice = data;

  g_clear_object (&choice->writer);
  g_clear_pointer (&choice->plan, rp_plan_unref);
  g_clear_object (&choice->replaced);
  g_free (choice);
}

static RpPlanChoice *
choice_new (RpWriter     *writer,
            RpPlan       *plan,
            RpPlanTopic  *replaced)
{
  RpPlanChoice *choice = g_new0 (RpPlanChoice, 1);

  choice->writer = g_object_ref (writer);
  choice->plan = rp_plan_ref (plan);
  g_set_object (&choice->replaced, replaced);

  return choice;
}

/**
 * rp_plan_choice_present:
 * @dialog: what is chosen in
 * @writer: how to write what is chosen
 * @plan: the plan it is chosen for
 * @replaced: (nullable): the topic on the plan that makes room for it
 * @chosen: handler of “chosen”, with an #RpPlanChoice
 * @wanted: handler of “new”, with an #RpPlanChoice
 *
 * Shows @dialog.
 */
void
rp_plan_choice_present (RpChooseDialog *dialog,
                        RpWriter       *writer,
                        RpPlan         *plan,
                        RpPlanTopic    *replaced,
                        GCallback       chosen,
                        GCallback       wanted)
{
  g_signal_connect_data (dialog, "chosen", chosen, choice_new (writer, plan, replaced),
                         choice_free_cb, 0);
  g_signal_connect_data (dialog, "new", wanted, choice_new (writer, plan, replaced),
                         choice_free_cb, 0);
  rp_choose_dialog_present (dialog);
}

/**
 * rp_plan_choice_write:
 * @choice: what was chosen for
 * @record: (transfer none): what puts the choice onto the plan
 * @label: what Undo calls it
 * @toast: what is said when it is written
 */
void
rp_plan_choice_write (RpPlanChoice *choice,
                      gpointer      record,
                      const char   *label,
                      const char   *toast)
{
  g_autoptr(RpBatch) batch = rp_batch_new (label);

  rp_batch_put (batch, record);
  rp_writer_write (choice->writer, g_steal_pointer (&batch), toast, NULL);
}
