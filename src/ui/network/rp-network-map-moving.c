/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-map-private.h"

#include "rp-text-scale.h"

#include <math.h>

/* How the map is moved, and one goes from one to the next on it. */

#define MIN_ZOOM    .05
#define MAX_ZOOM    4.0
#define WHEEL       1.15    /* of one step of a wheel */
#define STEP        48.0    /* pixels, of one step of a wheel without Control */
#define MARGIN      70.0    /* around whoever is selected, to stay in sight */
#define CLICK       6.0     /* pixels; farther is a drag */

/* One unit in pixels */
static double
get_unit (RpNetworkMap *self)
{
  return self->zoom * rp_text_scale_get ();
}

/**
 * rp_network_map_zoom_at:
 * @self: a map
 * @zoom: how large it is to be
 * @x: a point
 * @y: a point
 *
 * Lets the map grow or shrink around a point that stays where it is.
 */
void
rp_network_map_zoom_at (RpNetworkMap *self,
                        double        zoom,
                        double        x,
                        double        y)
{
  double factor = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM) / self->zoom;

  /* What is drawn waits until the size rests, though not until the place does. */
  g_clear_handle_id (&self->redrawing, g_source_remove);
  self->fitted = FALSE;
  self->zoom *= factor;
  self->x = x - (x - self->x) * factor;
  self->y = y - (y - self->y) * factor;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Not so far that nothing of it is left in sight */
static void
keep_in_sight (RpNetworkMap *self)
{
  double left, top, right, bottom;
  double unit = get_unit (self);

  if (self->chart == NULL)
    return;

  rp_map_get_extents (self->chart->map, &left, &top, &right, &bottom);
  self->x = CLAMP (self->x, MARGIN - right * unit,
                   gtk_widget_get_width (GTK_WIDGET (self)) - MARGIN - left * unit);
  self->y = CLAMP (self->y, MARGIN - bottom * unit,
                   gtk_widget_get_height (GTK_WIDGET (self)) - MARGIN - top * unit);
}

/**
 * rp_network_map_pan:
 * @self: a map
 * @dx: pixels
 * @dy: pixels
 */
void
rp_network_map_pan (RpNetworkMap *self,
                    double        dx,
                    double        dy)
{
  self->fitted = FALSE;
  self->x += dx;
  self->y += dy;
  keep_in_sight (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Out from below the card: up, or to the side, whichever is less */
static void
leave_card (RpNetworkMap *self,
            double        margin,
            double       *x,
            double       *y)
{
  const GdkRectangle *card = &self->card;
  double up = *y - (card->y - margin);
  double left = *x - (card->x - margin);
  double right = card->x + card->width + margin - *x;
  gboolean is_left = card->x + card->width / 2 < gtk_widget_get_width (GTK_WIDGET (self)) / 2;
  double side = is_left ? right : left;

  if (card->height == 0 || up <= 0 || left <= 0 || right <= 0)
    return;

  if (side < up)
    *x += is_left ? side : -side;
  else
    *y = MAX (*y - up, margin / 2);
}

/**
 * rp_network_map_show_node:
 * @self: a map
 * @node: an index
 *
 * Moves the map just so far that a node is in sight, and not below the card.
 */
void
rp_network_map_show_node (RpNetworkMap *self,
                          int           node)
{
  const RpMapNode *at = rp_map_get_node (self->chart->map, (guint) node);
  double x = self->x + at->x * get_unit (self);
  double y = self->y + at->y * get_unit (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double margin = MIN (MARGIN, MIN (width, height) / 4);
  double to_x = CLAMP (x, margin, width - margin);
  double to_y = CLAMP (y, margin, height - margin);

  if (width <= 0 || height <= 0)
    return;
  leave_card (self, margin, &to_x, &to_y);
  if (to_x != x || to_y != y)
    rp_network_map_pan (self, to_x - x, to_y - y);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               RpNetworkMap   *self)
{
  self->drag_x = self->x;
  self->drag_y = self->y;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                RpNetworkMap   *self)
{
  if (hypot (x, y) < CLICK && gtk_widget_get_cursor (GTK_WIDGET (self)) == NULL)
    return;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rp_network_map_pan (self, self->drag_x + x - self->x, self->drag_y + y - self->y);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             RpNetworkMap   *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             RpNetworkMap    *self)
{
  int node;

  if (self->picture == NULL)
    return;

  node = rp_map_picture_find_at (self->picture, x - self->x, y - self->y);
  rp_network_map_select (self, node < 0 ? NULL
                                        : rp_map_get_node (self->chart->map, (guint) node)->id);
  if (n_press == 2 && node >= 0)
    rp_network_map_open (self);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           RpNetworkMap             *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) != 0)
    rp_network_map_zoom_at (self, self->zoom * pow (WHEEL, -dy), self->pointer_x,
                            self->pointer_y);
  else if ((state & GDK_SHIFT_MASK) != 0)
    rp_network_map_pan (self, -(dx + dy) * STEP, 0);
  else
    rp_network_map_pan (self, -dx * STEP, -dy * STEP);

  return GDK_EVENT_STOP;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           RpNetworkMap             *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                RpNetworkMap     *self)
{
  self->pinch_zoom = self->zoom;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          RpNetworkMap   *self)
{
  double x = self->pointer_x, y = self->pointer_y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  rp_network_map_zoom_at (self, self->pinch_zoom * scale, x, y);
}

static gboolean
go (RpNetworkMap *self,
    int           next)
{
  if (next < 0)
    return GDK_EVENT_STOP;

  rp_network_map_select (self, rp_map_get_node (self->chart->map, (guint) next)->id);
  rp_network_map_show_node (self, next);

  return GDK_EVENT_STOP;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        RpNetworkMap          *self)
{
  const RpMap *map = self->chart != NULL ? self->chart->map : NULL;
  int from = map != NULL ? rp_map_find (map, self->selected) : -1;

  if (map == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return go (self, rp_map_find_next (map, from, -1, 0));

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return go (self, rp_map_find_next (map, from, 1, 0));

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return go (self, rp_map_find_next (map, from, 0, -1));

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return go (self, rp_map_find_next (map, from, 0, 1));

    case GDK_KEY_Page_Down:
      return go (self, rp_map_find_beside (map, from, 1));

    case GDK_KEY_Page_Up:
      return go (self, rp_map_find_beside (map, from, -1));

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (from < 0)
        return GDK_EVENT_PROPAGATE;
      rp_network_map_open (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (self->selected == NULL)
        return GDK_EVENT_PROPAGATE;
      rp_network_map_select (self, NULL);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
rp_network_map_add_gestures (RpNetworkMap *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
