/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-let-go.h"

#define BUDGET 2000 /* microseconds of a turn of the main loop */

static GQueue waiting = G_QUEUE_INIT; /* (element-type GtkWidget) */

static gboolean
let_go_cb (gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + BUDGET;

  do
    {
      g_autoptr(GtkWidget) widget = g_queue_pop_head (&waiting);
    }
  while (!g_queue_is_empty (&waiting) && g_get_monotonic_time () < end);

  return g_queue_is_empty (&waiting) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * rp_let_go_later:
 * @widget: what is about to be removed
 *
 * Keeps @widget until there is time: to take one apart takes as long as to make
 * it does, and mostly others are made in its place in the same turn of the main
 * loop. Call it before @widget is removed.
 */
void
rp_let_go_later (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_queue_is_empty (&waiting))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, let_go_cb, NULL, NULL);
  g_queue_push_tail (&waiting, g_object_ref (widget));
}
