/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-step-filler.h"

/**
 * RpStepFiller:
 *
 * Fills a page part by part, so that it never keeps the window from input: each
 * part in a turn of the main loop before the next frame, until
 * rp_step_filler_slow(); then each in a frame of its own, once those before it
 * were drawn, where somebody sees it. Most of the time goes into finding out
 * how high words are, which GTK does in a frame.
 */
struct _RpStepFiller
{
  GtkWidget  *widget;    /* unowned: it owns the filler */
  RpStepFill  fill;
  guint       idle_id;
  guint       tick_id;
  gboolean    slow;      /* no more before the next frame */
  gboolean    drawn;     /* what was filled until then */
};

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  RpStepFiller *filler = user_data;

  if (!filler->drawn)
    {
      filler->drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (filler->fill (widget))
    return G_SOURCE_CONTINUE;

  filler->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
turn_cb (gpointer user_data)
{
  RpStepFiller *filler = user_data;
  gboolean more = filler->fill (filler->widget);

  if (more && !(filler->slow && gtk_widget_get_mapped (filler->widget)))
    return G_SOURCE_CONTINUE;

  filler->idle_id = 0;
  if (more)
    filler->tick_id = gtk_widget_add_tick_callback (filler->widget, tick_cb, filler, NULL);

  return G_SOURCE_REMOVE;
}

static void
stop (RpStepFiller *filler)
{
  g_clear_handle_id (&filler->idle_id, g_source_remove);
  if (filler->tick_id != 0)
    gtk_widget_remove_tick_callback (filler->widget, filler->tick_id);
  filler->tick_id = 0;
  filler->slow = filler->drawn = FALSE;
}

/**
 * rp_step_filler_new:
 * @widget: (type GtkWidget): what is filled, which owns the filler
 * @fill: fills a part of it
 *
 * Returns: (transfer full): a filler with nothing to do
 */
RpStepFiller *
rp_step_filler_new (gpointer   widget,
                    RpStepFill fill)
{
  RpStepFiller *filler = g_new0 (RpStepFiller, 1);

  filler->widget = widget;
  filler->fill = fill;

  return filler;
}

/**
 * rp_step_filler_free:
 * @filler: (transfer full): a filler, to be freed when its widget is disposed
 */
void
rp_step_filler_free (RpStepFiller *filler)
{
  stop (filler);
  g_free (filler);
}

/**
 * rp_step_filler_start:
 * @filler: a filler
 *
 * Begins to fill, anew if it was at it.
 */
void
rp_step_filler_start (RpStepFiller *filler)
{
  g_return_if_fail (filler != NULL);

  stop (filler);
  filler->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, turn_cb, filler, NULL);
}

/**
 * rp_step_filler_slow:
 * @filler: a filler that is filling
 *
 * Each part that follows has a frame of its own.
 */
void
rp_step_filler_slow (RpStepFiller *filler)
{
  g_return_if_fail (filler != NULL);

  filler->slow = TRUE;
}

/**
 * rp_step_filler_is_busy:
 * @filler: a filler
 *
 * Returns: whether there is more to fill
 */
gboolean
rp_step_filler_is_busy (RpStepFiller *filler)
{
  g_return_val_if_fail (filler != NULL, FALSE);

  return filler->idle_id != 0 || filler->tick_id != 0;
}
