/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-list-private.h"

/* What is selected, which is kept by its id: also while its row is not there. */

static guint
find_position (RpTopicList *self)
{
  guint n = g_list_model_get_n_items (self->sorted);

  for (guint i = 0; self->selected != NULL && i < n; i++)
    {
      g_autoptr(RpTopicEntry) entry = g_list_model_get_item (self->sorted, i);

      if (g_str_equal (rp_topic_entry_get_id (entry), self->selected))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
set_selected (RpTopicList *self,
              const char  *topic)
{
  if (g_strcmp0 (self->selected, topic) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (topic);
  g_signal_emit_by_name (self, "selected");
}

/**
 * rp_topic_list_select_row:
 * @self: a list
 * @scroll: whether to bring it into sight
 *
 * Selects the row of what is selected; none while it has no row.
 */
void
rp_topic_list_select_row (RpTopicList *self,
                          gboolean     scroll)
{
  guint position = find_position (self);

  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->updating = FALSE;
  if (scroll && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* What is selected has got its row. */
static void
rows_grown_cb (RpTopicList *self)
{
  if (self->selected != NULL
      && gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    rp_topic_list_select_row (self, FALSE);
}

/* A row that search hides is still selected when it is back. */
static void
selection_changed_cb (RpTopicList *self)
{
  RpTopicEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  if (!self->updating && entry != NULL)
    set_selected (self, rp_topic_entry_get_id (entry));
}

/**
 * rp_topic_list_watch_selection:
 * @self: a list with its rows
 * @rows: all that may have a row
 *
 * Follows what the user selects, and selects what has got its row.
 */
void
rp_topic_list_watch_selection (RpTopicList *self,
                               GListModel  *rows)
{
  self->selection = gtk_single_selection_new (g_object_ref (rows));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rows_grown_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

const char *
rp_topic_list_get_selected (RpTopicList *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_LIST (self), NULL);

  return self->selected;
}

/**
 * rp_topic_list_has_selected:
 * @self: a list
 *
 * Returns: whether what is selected has a row
 */
gboolean
rp_topic_list_has_selected (RpTopicList *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_LIST (self), FALSE);

  return find_position (self) != GTK_INVALID_LIST_POSITION;
}

/**
 * rp_topic_list_get_first:
 * @self: a list
 *
 * Returns: (nullable): the UUID of the topic in the first row
 */
const char *
rp_topic_list_get_first (RpTopicList *self)
{
  g_autoptr(RpTopicEntry) first = NULL;

  g_return_val_if_fail (RP_IS_TOPIC_LIST (self), NULL);

  first = g_list_model_get_item (self->sorted, 0);

  return first != NULL ? rp_topic_entry_get_id (first) : NULL;
}

/**
 * rp_topic_list_select:
 * @self: a list
 * @topic: the UUID of a topic, also of one that was not read yet
 */
void
rp_topic_list_select (RpTopicList *self,
                      const char  *topic)
{
  g_return_if_fail (RP_IS_TOPIC_LIST (self));
  g_return_if_fail (topic != NULL);

  set_selected (self, topic);
  rp_topic_list_select_row (self, TRUE);
}
