/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-page-private.h"

#include <glib/gi18n.h>

/* The order of lines on a meeting's page. */

/* Whether both stand in the same list. */
static gboolean
are_alike (RpRecord *record,
           RpRecord *other)
{
  RpPlanItemType type, other_type;

  if (!RP_IS_PLAN_ITEM (record))
    return TRUE;

  type = RP_PLAN_ITEM (record)->type;
  other_type = RP_PLAN_ITEM (other)->type;

  return type == other_type
         || (type == RP_PLAN_ITEM_INSIGHT && other_type == RP_PLAN_ITEM_HYPOTHESIS)
         || (type == RP_PLAN_ITEM_HYPOTHESIS && other_type == RP_PLAN_ITEM_INSIGHT);
}

/* Ranks are counted anew: lines that came at the same time may share one. */
static void
write_order (RpMeetingPage *self,
             GPtrArray     *records)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Move"));

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr(RpRecord) copy = NULL;
      int rank;

      g_object_get (records->pdata[i], "rank", &rank, NULL);
      if (rank == (int) i)
        continue;
      copy = rp_record_copy (records->pdata[i]);
      g_object_set (copy, "rank", i, NULL);
      rp_batch_put (batch, copy);
    }

  rp_writer_write (self->writer, g_steal_pointer (&batch), NULL, NULL);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  GPtrArray *records;
  gpointer moved;
  const char *id;
  guint from;
  int by, to;

  if (self->plan == NULL)
    return;

  g_variant_get (parameter, "(&si)", &id, &by);
  records = rp_plan_get_facts (self->plan)->plan_items;
  moved = rp_facts_find (records, id);
  if (moved == NULL)
    {
      records = rp_plan_get_facts (self->plan)->plan_lessons;
      moved = rp_facts_find (records, id);
    }
  if (moved == NULL || !g_ptr_array_find (records, moved, &from))
    return;

  for (to = (int) from + by; to >= 0 && to < (int) records->len; to += by)
    if (are_alike (moved, records->pdata[to]))
      break;
  if (to < 0 || to >= (int) records->len)
    return;

  g_ptr_array_extend (order, records, NULL, NULL);
  g_ptr_array_remove_index (order, from);
  g_ptr_array_insert (order, to, moved);
  write_order (self, order);
}

/**
 * rp_meeting_page_install_moving:
 * @widget_class: the page's class
 *
 * Installs what moves a line.
 */
void
rp_meeting_page_install_moving (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "record.move", "(si)", move_action);
}
