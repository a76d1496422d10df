/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-drafts.h"

#include "rp-store-private.h"

/* Writing of which nothing is lost: what cannot be written is kept as a draft, and found again. */

typedef struct
{
  RpBatch *batch;
  char    *field;
  char    *id;
  GBytes  *sealed;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  rp_batch_free (write->batch);
  g_bytes_unref (write->sealed);
  g_free (write->field);
  g_free (write->id);
  g_free (write);
}

static void
kept_draft_free (gpointer data)
{
  RpKeptDraft *draft = data;

  g_bytes_unref (draft->sealed);
  g_free (draft->id);
  g_free (draft);
}

/* What was kept of it before is of no use any more. */
static gboolean
drop_draft (RpStore      *self,
            const Write  *write,
            GError      **error)
{
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, "SELECT 1 FROM draft WHERE field = ?1 "
                                                "AND id = ?2", error);
  g_autoptr(GError) failed = NULL;
  gboolean there;

  if (query == NULL)
    return FALSE;
  rp_statement_bind_text (query, 1, write->field);
  rp_statement_bind_text (query, 2, write->id);
  there = rp_statement_step (query, &failed);
  g_clear_pointer (&query, rp_statement_release);

  return !there || rp_store_put_draft (self, write->field, write->id, 0, NULL, error);
}

static gpointer
write_job (RpStore       *self,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Write *write = data;

  if (rp_store_write_batch (self, write->batch, error))
    {
      drop_draft (self, write, NULL);
      return GINT_TO_POINTER (TRUE);
    }

  rp_store_put_draft (self, write->field, write->id, 0, write->sealed, NULL);

  return NULL;
}

/**
 * rp_store_write_or_keep_async:
 * @self: an open store
 * @batch: (transfer full): what to change
 * @field: what the draft is of, if it comes to that
 * @id: the UUID of the record it belongs to
 * @sealed: what is written, sealed as a %RP_DRAFT_KIND
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * rp_store_write_async(), but when it fails (the disk is full, the vault was locked before its
 * turn came) @sealed is kept as a draft; when it does not, that draft goes.
 */
void
rp_store_write_or_keep_async (RpStore             *self,
                              RpBatch             *batch,
                              const char          *field,
                              const char          *id,
                              GBytes              *sealed,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Write *write;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (batch != NULL && field != NULL && id != NULL && sealed != NULL);

  batch->now = rp_store_get_now (self);
  write = g_new0 (Write, 1);
  write->batch = batch;
  write->field = g_strdup (field);
  write->id = g_strdup (id);
  write->sealed = g_bytes_ref (sealed);
  rp_store_push (self, write_job, write, write_free, NULL, NULL, callback, user_data);
}

/**
 * rp_store_write_or_keep_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: as of rp_store_write_finish()
 *
 * Returns: whether all of it is in the library; otherwise nothing was changed
 */
gboolean
rp_store_write_or_keep_finish (RpStore       *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
list_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func (kept_draft_free);
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, "SELECT id, revision, saved, "
                                                "sealed FROM draft WHERE field = ?1 "
                                                "ORDER BY saved, id", error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return NULL;
  rp_statement_bind_text (query, 1, data);
  while (rp_statement_step (query, &failed))
    {
      RpKeptDraft *draft = g_new0 (RpKeptDraft, 1);

      draft->id = g_strdup (rp_statement_get_text (query, 0));
      draft->revision = (guint64) rp_statement_get_int (query, 1);
      draft->saved = rp_statement_get_int (query, 2);
      draft->sealed = rp_statement_dup_blob (query, 3);
      g_ptr_array_add (drafts, draft);
    }
  if (failed == NULL)
    return g_steal_pointer (&drafts);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

static void
unref_drafts (gpointer drafts)
{
  g_ptr_array_unref (drafts);
}

/**
 * rp_store_list_drafts_async:
 * @self: an open store
 * @field: what the drafts are of
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Finds all that was kept and not written since.
 */
void
rp_store_list_drafts_async (RpStore             *self,
                            const char          *field,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (field != NULL);

  rp_store_push (self, list_job, g_strdup (field), g_free, unref_drafts, cancellable, callback,
                 user_data);
}

/**
 * rp_store_list_drafts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_IO, %RP_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable) (element-type RpKeptDraft): the drafts, the oldest first,
 *   or %NULL
 */
GPtrArray *
rp_store_list_drafts_finish (RpStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
