/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-free-later.h"

typedef struct
{
  gpointer       data;
  GDestroyNotify free_func;
} Last;

static void
free_last (gpointer data,
           gpointer user_data)
{
  Last *last = data;

  last->free_func (last->data);
  g_free (last);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      pool = g_thread_pool_new (free_last, NULL, 1, FALSE, NULL);
      g_once_init_leave (&once, 1);
    }

  return pool;
}

/**
 * rp_free_later:
 * @data: (transfer full): what nobody else uses, or only by references of their
 *   own; any thread may free it
 * @free_func: frees it
 *
 * Frees @data in another thread: tens of thousands of records take longer than
 * a frame.
 */
void
rp_free_later (gpointer       data,
               GDestroyNotify free_func)
{
  Last *last = g_new0 (Last, 1);

  last->data = data;
  last->free_func = free_func;
  g_thread_pool_push (get_pool (), last, NULL);
}
