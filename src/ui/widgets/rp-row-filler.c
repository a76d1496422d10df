/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-row-filler.h"

/* Microseconds that a turn of the main loop may fill rows */
#define ENOUGH 3000

/**
 * RpRowFiller:
 *
 * Fills the rows of a list view that were bound. At a jump, as to its end, GTK
 * binds 200 rows at once, most of them out of sight: so those that would take
 * too long wait for the next turns of the main loop, which come before the next
 * frame is drawn.
 */
struct _RpRowFiller
{
  RpRowFill  fill;
  gpointer   list;
  GQueue     waiting;  /* of GtkListItem */
  gint64     spent;    /* microseconds, in this turn */
  guint      idle_id;
};

static void
fill (RpRowFiller *filler,
      GtkListItem *item)
{
  gint64 begin = g_get_monotonic_time ();

  filler->fill (filler->list, item);
  filler->spent += g_get_monotonic_time () - begin;
}

static gboolean
next_turn_cb (gpointer user_data)
{
  RpRowFiller *filler = user_data;

  filler->spent = 0;
  while (filler->spent < ENOUGH && !g_queue_is_empty (&filler->waiting))
    fill (filler, g_queue_pop_head (&filler->waiting));
  if (filler->spent > 0)
    return G_SOURCE_CONTINUE;

  filler->idle_id = 0;

  return G_SOURCE_REMOVE;
}

/**
 * rp_row_filler_new:
 * @fill: fills one row
 * @list: passed to @fill
 *
 * Returns: (transfer full): a filler with nothing to do
 */
RpRowFiller *
rp_row_filler_new (RpRowFill fill_row,
                   gpointer  list)
{
  RpRowFiller *filler = g_new0 (RpRowFiller, 1);

  filler->fill = fill_row;
  filler->list = list;
  g_queue_init (&filler->waiting);

  return filler;
}

void
rp_row_filler_free (RpRowFiller *filler)
{
  g_clear_handle_id (&filler->idle_id, g_source_remove);
  g_queue_clear (&filler->waiting);
  g_free (filler);
}

/**
 * rp_row_filler_add:
 * @filler: a filler
 * @item: what was just bound
 *
 * Fills the row now, or soon.
 */
void
rp_row_filler_add (RpRowFiller *filler,
                   GtkListItem *item)
{
  g_return_if_fail (filler != NULL);
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  if (filler->spent < ENOUGH)
    fill (filler, item);
  else
    g_queue_push_tail (&filler->waiting, item);
  if (filler->idle_id == 0)
    filler->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, next_turn_cb, filler, NULL);
}

/**
 * rp_row_filler_remove:
 * @filler: (nullable): a filler
 * @item: what is bound no longer
 */
void
rp_row_filler_remove (RpRowFiller *filler,
                      GtkListItem *item)
{
  if (filler != NULL)
    g_queue_remove_all (&filler->waiting, item);
}
