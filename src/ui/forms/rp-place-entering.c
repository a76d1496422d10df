/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-place-private.h"

#include "rp-state-page.h"

/* How a place that is shown gets the focus: where one works in it, as soon as that is there. */

/* How long the focus waits for a list that is being read, in µs */
#define PATIENCE (2 * G_USEC_PER_SEC)

/* What one works on in a pane: its list, or what is said instead of one. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *list = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LIST_BOX (widget) || RP_IS_STATE_PAGE (widget))
    return widget;
  if (GTK_IS_FLOW_BOX (widget))
    return gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (widget), 0) != NULL ? widget : NULL;
  if (GTK_IS_LIST_VIEW (widget))
    {
      GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (widget));

      return g_list_model_get_n_items (G_LIST_MODEL (model)) > 0 ? widget : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = find_list (child);

  return list;
}

/* Leaves it where it is, if that is inside already. */
static gboolean
focus_into (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return (focus != NULL && gtk_widget_is_ancestor (focus, widget)) ||
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* Whether one works in it already. A leaflet that turns to it gives the focus to the first that can
 * have it, which is a button of the header. */
static gboolean
is_at_work (GtkWidget *focus,
            GtkWidget *start)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, start)
         && gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) == NULL;
}

/* Of a place that knows where one begins, not before that can have it */
static gboolean
focus_start (RpPlace   *self,
             GtkWidget *fallback)
{
  RpPlaceClass *klass = RP_PLACE_GET_CLASS (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *start = klass->get_start != NULL ? klass->get_start (self) : NULL;

  if (start == NULL)
    return fallback != NULL && focus_into (fallback);

  return is_at_work (focus, start) || gtk_widget_grab_focus (start);
}

/* Whether the row of what is selected was not made yet. Another one that got the focus would be
 * selected by that. */
static gboolean
is_row_to_come (RpPlace   *self,
                GtkWidget *list)
{
  RpPlaceClass *klass = RP_PLACE_GET_CLASS (self);
  GType type;

  return GTK_IS_LIST_BOX (list) && gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == NULL
         && klass->get_selected != NULL && klass->get_selected (self, &type) != NULL;
}

static gboolean
take_focus (RpPlace *self)
{
  RpPlacePrivate *private = rp_place_get_private (self);
  GtkWidget *list;

  if (private->leaflet == NULL && RP_PLACE_GET_CLASS (self)->get_start != NULL)
    return focus_start (self, NULL);
  if (private->leaflet == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  if (!gtk_widget_get_mapped (GTK_WIDGET (private->leaflet)))
    return focus_start (self, NULL);
  /* A new one does not know yet whether there is room for both panes. */
  if (gtk_widget_get_width (GTK_WIDGET (private->leaflet)) == 0)
    return FALSE;
  if (private->can_go_back)
    return focus_start (self, private->detail);
  if (private->only_detail)
    return TRUE;

  list = find_list (private->list);

  return list != NULL && !is_row_to_come (self, list) && focus_into (list);
}

static gboolean
enter_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  RpPlacePrivate *private = rp_place_get_private (RP_PLACE (widget));
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (private->entered == 0)
    private->entered = now;
  if (gtk_widget_get_mapped (widget) && !take_focus (RP_PLACE (widget)))
    {
      if (now - private->entered < PATIENCE)
        return G_SOURCE_CONTINUE;
      gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
    }
  private->entering = 0;

  return G_SOURCE_REMOVE;
}

void
rp_place_enter_soon (RpPlace  *self,
                     gboolean  only_detail)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  private->only_detail = only_detail;
  if (private->entering != 0)
    return;

  private->entered = 0;
  private->entering = gtk_widget_add_tick_callback (GTK_WIDGET (self), enter_cb, NULL, NULL);
}

/* No key would arrive in a list that is folded away. */
void
rp_place_keep_focus_in_sight (RpPlace *self)
{
  RpPlacePrivate *private = rp_place_get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, private->list))
    rp_place_enter_soon (self, TRUE);
}

/**
 * rp_place_enter:
 * @self: a place that is shown
 *
 * Gives the focus to what one works on: the list, or the detail where that is
 * shown alone. A list that is being read has it as soon as there are rows.
 */
void
rp_place_enter (RpPlace *self)
{
  RpPlacePrivate *private = rp_place_get_private (self);

  g_return_if_fail (RP_IS_PLACE (self));

  if (private->inner != NULL)
    {
      rp_place_enter (private->inner);
      return;
    }

  private->only_detail = FALSE;
  if ((private->entering != 0 && private->leaflet == NULL) || take_focus (self))
    return;

  rp_place_enter_soon (self, FALSE);
}

/**
 * rp_place_open:
 * @self: a place with two panes that is shown
 *
 * Shows what was selected in the list, and goes on where one works on it: with
 * both panes in sight in the list, for Up and Down.
 */
void
rp_place_open (RpPlace *self)
{
  rp_place_show_detail (self);
  rp_place_enter (self);
}
