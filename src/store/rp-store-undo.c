/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"

static gpointer
undo_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  char *label = NULL;
  RpChanges *changes = rp_history_undo (self->history, &label, error);

  if (changes != NULL)
    rp_store_committed (self, changes);

  return label;
}

/**
 * rp_store_undo_async:
 * @self: an open store
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Takes the last step back.
 */
void
rp_store_undo_async (RpStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, undo_job, NULL, NULL, g_free, cancellable, callback, user_data);
}

/**
 * rp_store_undo_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND when there is nothing to undo, %RP_ERROR_CONFLICT
 *   when it was changed again since, or another #RpError
 *
 * Returns: (transfer full) (nullable): the label of the step, or %NULL when
 *   nothing was changed
 */
char *
rp_store_undo_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
redo_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  char *label = NULL;
  RpChanges *changes = rp_history_redo (self->history, &label, error);

  if (changes != NULL)
    rp_store_committed (self, changes);

  return label;
}

/**
 * rp_store_redo_async:
 * @self: an open store
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Does the step that was undone last again.
 */
void
rp_store_redo_async (RpStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, redo_job, NULL, NULL, g_free, cancellable, callback, user_data);
}

/**
 * rp_store_redo_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND when there is nothing to redo, %RP_ERROR_CONFLICT
 *   when it was changed again since, or another #RpError
 *
 * Returns: (transfer full) (nullable): the label of the step, or %NULL when
 *   nothing was changed
 */
char *
rp_store_redo_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
