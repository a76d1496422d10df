/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-worker"

#include "rp-worker.h"

struct _RpWorker
{
  GAsyncQueue *jobs;
  GThread     *thread;
};

typedef struct
{
  GTask           *task;
  GTaskThreadFunc  func;
} Job;

/* The worker whose thread this is */
static GPrivate current;

static void
job_free (Job *job)
{
  g_clear_object (&job->task);
  g_free (job);
}

static gboolean
job_dropped_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* A task holds a reference to its source object. Dropping the worker's
 * reference here could make the last unref - and so the object's dispose, which
 * joins this very thread - happen on this thread. Hand it back instead. */
static void
job_drop_in_caller_context (Job *job)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, job_dropped_cb, job, (GDestroyNotify) job_free);
  g_source_attach (source, g_task_get_context (job->task));
}

static void
run_job (Job *job)
{
  if (!g_task_return_error_if_cancelled (job->task))
    job->func (job->task,
               g_task_get_source_object (job->task),
               g_task_get_task_data (job->task),
               g_task_get_cancellable (job->task));
  job_drop_in_caller_context (job);
}

static gpointer
worker_main (gpointer data)
{
  RpWorker *self = data;

  g_private_set (&current, self);
  for (;;)
    {
      Job *job = g_async_queue_pop (self->jobs);

      if (job->func == NULL)
        {
          job_free (job);
          return NULL;
        }

      run_job (job);
    }
}

/**
 * rp_worker_new:
 * @name: thread name, at most 15 bytes are shown by the kernel
 *
 * Starts one thread that runs pushed tasks in the order they were pushed.
 *
 * Returns: (transfer full): a worker; end it with rp_worker_join()
 */
RpWorker *
rp_worker_new (const char *name)
{
  RpWorker *self = g_new0 (RpWorker, 1);

  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, worker_main, self);

  return self;
}

/**
 * rp_worker_join:
 * @self: (transfer full): a worker
 *
 * Runs everything already pushed, then ends the thread and frees @self.
 * Must not be called from the worker thread.
 */
void
rp_worker_join (RpWorker *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!rp_worker_is_current (self));

  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

/**
 * rp_worker_push:
 * @self: a worker
 * @task: (transfer full): completed by @func with g_task_return_*()
 * @func: runs on the worker thread
 *
 * Queues @task. A task cancelled before its turn is completed with
 * %G_IO_ERROR_CANCELLED and @func is not run.
 */
void
rp_worker_push (RpWorker        *self,
                GTask           *task,
                GTaskThreadFunc  func)
{
  Job *job;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  job = g_new0 (Job, 1);
  job->task = task;
  job->func = func;
  g_async_queue_push (self->jobs, job);
}

/**
 * rp_worker_run_pending:
 *
 * For a long job, on a worker's thread, between two of its steps: runs what was pushed since
 * then, so that nobody waits for all of it.
 *
 * Returns: %FALSE if the worker is to end, and the job with it
 */
gboolean
rp_worker_run_pending (void)
{
  RpWorker *self = g_private_get (&current);
  Job *job;

  g_return_val_if_fail (self != NULL, FALSE);

  while ((job = g_async_queue_try_pop (self->jobs)) != NULL)
    {
      if (job->func == NULL)
        {
          g_async_queue_push_front (self->jobs, job);
          return FALSE;
        }
      run_job (job);
    }

  return TRUE;
}

gboolean
rp_worker_is_current (RpWorker *self)
{
  return g_thread_self () == self->thread;
}
