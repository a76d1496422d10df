/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meeting-list-private.h"

#include "rp-meeting-row.h"
#include "rp-place.h"

#define ROWS_BEHIND 20

/* What is selected in the list, by its id: rows come and go. */

static GtkListBoxRow *
find_row (RpMeetingList *self,
          const char    *meeting)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (rp_record_get_id (rp_meeting_list_row_meeting (row)), meeting) == 0)
      return row;

  return NULL;
}

static void
set_selected (RpMeetingList *self,
              const char    *meeting)
{
  if (g_strcmp0 (self->selected, meeting) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (meeting);
  g_signal_emit_by_name (self, "selected");
}

/* Has the row made that is not yet, and some behind it. */
static void
want_row (RpMeetingList *self,
          const char    *meeting)
{
  GListModel *all = G_LIST_MODEL (self->all);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(RpMeeting) each = g_list_model_get_item (all, i);

      if (g_strcmp0 (rp_record_get_id (each), meeting) == 0)
        {
          rp_growing_model_want (self->rows, i + ROWS_BEHIND);
          return;
        }
    }
}

/* What was selected stays so under another heading, or while its row is made anew. */
static void
select_row (RpMeetingList *self)
{
  GtkListBoxRow *row = self->selected != NULL ? find_row (self, self->selected) : NULL;

  if (row == NULL && self->selected != NULL && self->rows != NULL)
    want_row (self, self->selected);
  if (row != NULL)
    self->position = gtk_list_box_row_get_index (row);

  self->selecting = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->selecting = FALSE;
  if (row != NULL && self->wants_focus)
    self->wants_focus = rp_place_is_in_sight (GTK_WIDGET (self))
                        && !gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* What was deleted may be back by Undo. */
static void
select_returned (RpMeetingList *self)
{
  GHashTableIter iter;
  gpointer id, left;

  g_hash_table_iter_init (&iter, self->gone);
  while (g_hash_table_iter_next (&iter, &id, &left))
    {
      if (find_row (self, id) == NULL)
        {
          g_hash_table_iter_replace (&iter, GINT_TO_POINTER (TRUE));
        }
      else if (left != NULL)
        {
          set_selected (self, id);
          if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
            gtk_widget_grab_focus (GTK_WIDGET (find_row (self, id)));
          g_hash_table_iter_remove (&iter);
          return;
        }
    }
}

/**
 * rp_meeting_list_row_meeting:
 * @row: a row of a list of meetings
 *
 * Returns: (transfer none): what it shows
 */
RpMeeting *
rp_meeting_list_row_meeting (GtkListBoxRow *row)
{
  return rp_meeting_row_get_meeting (RP_MEETING_ROW (row));
}

/**
 * rp_meeting_list_row_selected:
 * @self: a list
 * @row: (nullable): what its list box selects
 *
 * Follows the user, and nobody else.
 */
void
rp_meeting_list_row_selected (RpMeetingList *self,
                              GtkListBoxRow *row)
{
  if (self->selecting || row == NULL)
    return;

  /* A list that folds away hands its focus to another row. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    {
      select_row (self);
      return;
    }

  self->position = gtk_list_box_row_get_index (row);
  set_selected (self, rp_record_get_id (rp_meeting_list_row_meeting (row)));
}

/**
 * rp_meeting_list_row_activated:
 * @self: a list
 * @row: what is opened
 */
void
rp_meeting_list_row_activated (RpMeetingList *self,
                               GtkListBoxRow *row)
{
  set_selected (self, rp_record_get_id (rp_meeting_list_row_meeting (row)));
  g_signal_emit_by_name (self, "activated");
}

/**
 * rp_meeting_list_restore:
 * @self: a list whose rows have changed
 */
void
rp_meeting_list_restore (RpMeetingList *self)
{
  select_returned (self);
  select_row (self);
}

/**
 * rp_meeting_list_get_selected:
 * @self: a list
 *
 * Returns: (nullable): the UUID of the meeting that is selected
 */
const char *
rp_meeting_list_get_selected (RpMeetingList *self)
{
  g_return_val_if_fail (RP_IS_MEETING_LIST (self), NULL);

  return self->selected;
}

/**
 * rp_meeting_list_select:
 * @self: a list
 * @meeting: (nullable): a UUID; its row may come later
 */
void
rp_meeting_list_select (RpMeetingList *self,
                        const char    *meeting)
{
  g_return_if_fail (RP_IS_MEETING_LIST (self));

  set_selected (self, meeting);
  select_row (self);
}

/**
 * rp_meeting_list_leave:
 * @self: a list
 *
 * What is selected was deleted: selects what is next to it, if there is
 * anything.
 */
void
rp_meeting_list_leave (RpMeetingList *self)
{
  GtkListBoxRow *row, *next;
  int position = self->position;
  const char *id = NULL;

  g_return_if_fail (RP_IS_MEETING_LIST (self));
  g_return_if_fail (self->selected != NULL);

  row = find_row (self, self->selected);
  g_hash_table_insert (self->gone, g_strdup (self->selected), GINT_TO_POINTER (row == NULL));
  next = gtk_list_box_get_row_at_index (self->list, row == NULL ? position : position + 1);
  if (next == NULL && position > 0)
    next = gtk_list_box_get_row_at_index (self->list, position - 1);

  if (next != NULL)
    id = rp_record_get_id (rp_meeting_list_row_meeting (next));
  rp_meeting_list_select (self, id);
}
