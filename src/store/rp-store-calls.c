/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-private.h"
#include "rp-store-upkeep.h"

#include "rp-ballast.h"
#include "rp-error.h"

#include <glib/gi18n.h>

/* How long after the last write the log is emptied into the library */
#define CHECKPOINT_SECONDS 30

typedef struct
{
  RpStoreJob      job;
  gpointer        data;
  GDestroyNotify  free_data;
  GDestroyNotify  free_result;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  if (call->free_data != NULL && call->data != NULL)
    call->free_data (call->data);
  g_free (call);
}

static void
run_call (GTask        *task,
          gpointer      source_object,
          gpointer      task_data,
          GCancellable *cancellable)
{
  RpStore *self = source_object;
  Call *call = task_data;
  g_autoptr(GError) error = NULL;
  gpointer result = NULL;

  if (self->db != NULL)
    result = call->job (self, call->data, cancellable, &error);
  else
    g_set_error_literal (&error, RP_ERROR, RP_ERROR_USAGE, _("The library is not open."));

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, result, call->free_result);
}

/* Runs @job on the worker thread, behind all calls made before. */
void
rp_store_push (RpStore             *self,
               RpStoreJob           job,
               gpointer             data,
               GDestroyNotify       free_data,
               GDestroyNotify       free_result,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Call *call = g_new0 (Call, 1);

  call->job = job;
  call->data = data;
  call->free_data = free_data;
  call->free_result = free_result;
  g_task_set_source_tag (task, job);
  g_task_set_task_data (task, call, call_free);
  if (self->worker != NULL)
    rp_worker_push (self->worker, task, run_call);
  else
    {
      g_task_return_new_error (task, RP_ERROR, RP_ERROR_USAGE, "%s",
                               _("The library is not open."));
      g_clear_object (&task);
    }
}

static gpointer
checkpoint_job (RpStore       *self,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  if (!rp_db_checkpoint (self->db, error))
    return NULL;

  if (!rp_db_is_read_only (self->db))
    rp_ballast_ensure (self->directory);

  return GINT_TO_POINTER (TRUE);
}

void
rp_store_push_checkpoint (RpStore *self)
{
  rp_store_push (self, checkpoint_job, NULL, NULL, NULL, NULL, NULL, NULL);
}

static gboolean
checkpoint_cb (gpointer data)
{
  RpStore *self = data;

  g_clear_pointer (&self->checkpoint, g_source_unref);
  rp_store_push_checkpoint (self);

  return G_SOURCE_REMOVE;
}

void
rp_store_stop_checkpoint (RpStore *self)
{
  if (self->checkpoint != NULL)
    g_source_destroy (self->checkpoint);
  g_clear_pointer (&self->checkpoint, g_source_unref);
}

/* Some time behind the last write, the log is emptied into the library. */
void
rp_store_start_checkpoint (RpStore *self)
{
  rp_store_stop_checkpoint (self);
  self->checkpoint = g_timeout_source_new_seconds (CHECKPOINT_SECONDS);
  g_source_set_callback (self->checkpoint, checkpoint_cb, self, NULL);
  g_source_attach (self->checkpoint, self->context);
}

static gpointer
settle_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return GINT_TO_POINTER (TRUE);
}

void
rp_store_settle_async (RpStore             *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));

  rp_store_push (self, settle_job, NULL, NULL, NULL, cancellable, callback, user_data);
}

gboolean
rp_store_settle_finish (RpStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
