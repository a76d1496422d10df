/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-time-limit.h"

struct _RpTimeLimit
{
  GCancellable *cancellable;
  GSource      *timer;
  GCancellable *outer;
  gulong        outer_id;
};

static gboolean
time_is_up_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

static void
outer_cancelled_cb (GCancellable *outer,
                    gpointer      data)
{
  g_cancellable_cancel (data);
}

/**
 * rp_time_limit_new:
 * @seconds: how long
 * @context: where the timer runs
 * @outer: (nullable): a cancellable of somebody else
 *
 * For calls that have no time limit of their own.
 *
 * Returns: (transfer full): a limit that runs from now on
 */
RpTimeLimit *
rp_time_limit_new (guint         seconds,
                   GMainContext *context,
                   GCancellable *outer)
{
  RpTimeLimit *self = g_new0 (RpTimeLimit, 1);

  self->cancellable = g_cancellable_new ();
  self->timer = g_timeout_source_new_seconds (seconds);
  g_source_set_callback (self->timer, time_is_up_cb, g_object_ref (self->cancellable),
                         g_object_unref);
  g_source_attach (self->timer, context);
  if (outer != NULL)
    {
      self->outer = g_object_ref (outer);
      self->outer_id = g_cancellable_connect (outer, G_CALLBACK (outer_cancelled_cb),
                                              g_object_ref (self->cancellable), g_object_unref);
    }

  return self;
}

/**
 * rp_time_limit_free:
 * @self: (transfer full): a limit
 *
 * Stops the timer.
 */
void
rp_time_limit_free (RpTimeLimit *self)
{
  g_return_if_fail (self != NULL);

  if (self->outer != NULL)
    g_cancellable_disconnect (self->outer, self->outer_id);
  g_clear_object (&self->outer);
  g_source_destroy (self->timer);
  g_source_unref (self->timer);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * rp_time_limit_get_cancellable:
 * @self: a limit
 *
 * Returns: (transfer none): cancelled when the time is up or the outer one is
 */
GCancellable *
rp_time_limit_get_cancellable (RpTimeLimit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cancellable;
}
