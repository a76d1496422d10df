/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-progress.h"

typedef struct
{
  RpProgressFunc  func;
  gpointer        user_data;
  double          fraction;
} News;

static gboolean
news_cb (gpointer data)
{
  News *news = data;

  news->func (news->fraction, news->user_data);

  return G_SOURCE_REMOVE;
}

/**
 * rp_progress_init:
 * @self: (out caller-allocates): a progress
 * @func: (nullable): who hears of it
 * @user_data: for @func
 *
 * Begins the first part, which may be all of it.
 */
void
rp_progress_init (RpProgress     *self,
                  RpProgressFunc  func,
                  gpointer        user_data)
{
  *self = (RpProgress) { .func = func, .user_data = user_data, .to = 1, .told = -1 };
}

/**
 * rp_progress_part:
 * @self: a progress
 * @to: where the part ends that begins, of the whole call
 *
 * Begins the next part.
 */
void
rp_progress_part (RpProgress *self,
                  double      to)
{
  self->from = self->to < 1 ? self->to : 0;
  self->to = to;
}

/**
 * rp_progress_tell:
 * @self: a progress
 * @task: the call, which is not answered yet
 * @fraction: how much of the part is done, 0 to 1
 *
 * Lets the context of @task know, a hundred times at most. Callable from any thread, but
 * from one at a time.
 */
void
rp_progress_tell (RpProgress *self,
                  GTask      *task,
                  double      fraction)
{
  double done = self->from + (self->to - self->from) * CLAMP (fraction, 0, 1);
  g_autoptr(GSource) source = NULL;
  News *news;

  if (self->func == NULL || (int) (done * 100) <= self->told)
    return;

  self->told = (int) (done * 100);
  news = g_new (News, 1);
  *news = (News) { self->func, self->user_data, done };
  source = g_idle_source_new ();
  /* That of its answer, which then comes behind. */
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, news_cb, news, g_free);
  g_source_attach (source, g_task_get_context (task));
}
