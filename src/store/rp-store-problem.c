/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-upkeep.h"

#include "rp-store-private.h"

static gpointer
find_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  char *problem;

  if (!rp_manifest_check (self->manifest, error))
    return NULL;

  problem = rp_manifest_dup_problem (self->manifest);
  return problem != NULL ? problem : g_strdup ("");
}

/**
 * rp_store_find_problem_async:
 * @self: an open store
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Looks whether any sealed text is missing, exchanged or older than it was. The property
 * "problem" tells the same after each unlocking.
 */
void
rp_store_find_problem_async (RpStore             *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, find_job, NULL, NULL, g_free, cancellable, callback, user_data);
}

/**
 * rp_store_find_problem_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_IO, %RP_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): what is wrong; an empty text when nothing is known to
 *   be, %NULL with @error set
 */
char *
rp_store_find_problem_finish (RpStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
accept_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  if (!rp_db_begin (self->db, error))
    return NULL;
  if (!rp_manifest_accept (self->manifest, error) || !rp_db_commit (self->db, error))
    {
      rp_db_rollback (self->db);
      rp_manifest_forget (self->manifest);
      return NULL;
    }

  rp_store_committed (self, NULL);
  return GINT_TO_POINTER (TRUE);
}

/**
 * rp_store_accept_problem_async:
 * @self: an open store
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Takes the sealed texts that are there as those that shall be there: the user knows why
 * they differ, an older copy of the library, perhaps.
 */
void
rp_store_accept_problem_async (RpStore             *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, accept_job, NULL, NULL, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_accept_problem_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_LOCKED, %RP_ERROR_READ_ONLY, %RP_ERROR_IO
 *
 * Returns: whether it was accepted
 */
gboolean
rp_store_accept_problem_finish (RpStore       *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
