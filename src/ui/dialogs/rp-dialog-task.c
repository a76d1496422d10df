/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-dialog-task.h"

#define KEY "rp-dialog-task"

/**
 * rp_dialog_task_give:
 * @dialog: a dialog
 * @task: (transfer full): what waits for its answer
 *
 * Keeps @task until the dialog is answered or goes away, whichever is first.
 */
void
rp_dialog_task_give (GObject *dialog,
                     GTask   *task)
{
  g_return_if_fail (G_IS_OBJECT (dialog));
  g_return_if_fail (G_IS_TASK (task));

  g_object_set_data_full (dialog, KEY, task, g_object_unref);
}

/**
 * rp_dialog_task_take:
 * @dialog: a dialog
 *
 * Returns: (transfer full) (nullable): the task to return a value from, or
 *   %NULL when that was done already
 */
GTask *
rp_dialog_task_take (GObject *dialog)
{
  g_return_val_if_fail (G_IS_OBJECT (dialog), NULL);

  return g_object_steal_data (dialog, KEY);
}
