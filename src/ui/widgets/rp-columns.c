/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-columns.h"

#include "rp-layout.h"
#include "rp-text-scale.h"

#include <math.h>

/**
 * RpColumns:
 *
 * A wide and a narrow column side by side, or one below the other where there
 * is no room: below #RpColumns:threshold times the size of text, or where
 * their contents would not fit.
 *
 * With a #RpColumns:side-width of 0 the side column is as wide as its contents
 * want. #RpColumns:stacked tells which of the two it is; it is notified after
 * the layout, so that a handler may move widgets about.
 */
struct _RpColumns
{
  GtkWidget  parent_instance;

  GtkWidget *main; /* (owned) by being its parent */
  GtkWidget *side; /* (owned) by being its parent */
  int        side_width;
  int        gap;
  int        row_gap;
  int        threshold;
  gboolean   stacked;
  guint      notify_id; /* idle source */
};

G_DEFINE_FINAL_TYPE (RpColumns, rp_columns, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_MAIN,
  PROP_SIDE,
  PROP_SIDE_WIDTH,
  PROP_GAP,
  PROP_ROW_GAP,
  PROP_THRESHOLD,
  PROP_STACKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  gboolean stacked;
  int      gap;        /* between the two, across or down */
  int      main_width;
  int      side_width;
} Shape;

static int
wanted_side_width (RpColumns *self)
{
  int minimum, natural;

  rp_layout_measure_width (self->side, &minimum, &natural);
  if (self->side_width == 0)
    return natural;

  return MAX (minimum, (int) (self->side_width * rp_text_scale_get ()));
}

static int
scaled_threshold (RpColumns *self)
{
  return (int) ceil (self->threshold * rp_text_scale_get ());
}

static gboolean
both_take_part (RpColumns *self)
{
  return rp_layout_takes_part (self->main) && rp_layout_takes_part (self->side);
}

/* Where only one takes part it has the whole width. */
static Shape
find_shape (RpColumns *self,
            int        width)
{
  Shape shape = { FALSE, self->gap, width, 0 };
  int minimum, natural;

  if (!both_take_part (self))
    {
      shape.side_width = width;
      return shape;
    }

  shape.side_width = wanted_side_width (self);
  shape.main_width = width - self->gap - shape.side_width;
  rp_layout_measure_width (self->main, &minimum, &natural);
  if (width < scaled_threshold (self) || shape.main_width < minimum)
    {
      shape.stacked = TRUE;
      shape.gap = self->row_gap;
      shape.main_width = shape.side_width = width;
    }

  return shape;
}

static GtkSizeRequestMode
rp_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_columns_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  RpColumns *self = RP_COLUMNS (widget);
  int main_minimum, main_natural, side_minimum, side_natural;
  int main_height, side_height;
  Shape shape;

  rp_layout_measure_width (self->main, &main_minimum, &main_natural);
  rp_layout_measure_width (self->side, &side_minimum, &side_natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    {
      int beside = main_natural;

      if (both_take_part (self))
        beside = MAX (main_natural + self->gap + wanted_side_width (self), scaled_threshold (self));

      *minimum = MAX (main_minimum, side_minimum);
      *natural = MAX (beside, *minimum);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        return;

      for_size = *natural;
    }

  shape = find_shape (self, for_size);
  main_height = rp_layout_measure_height (self->main, shape.main_width);
  side_height = rp_layout_measure_height (self->side, shape.side_width);
  *minimum = *natural = shape.stacked ? main_height + shape.gap + side_height
                                      : MAX (main_height, side_height);
}

static void
notify_stacked_cb (gpointer user_data)
{
  RpColumns *self = RP_COLUMNS (user_data);

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACKED]);
}

static void
rp_columns_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  RpColumns *self = RP_COLUMNS (widget);
  Shape shape = find_shape (self, width);

  if (shape.stacked)
    {
      int main_height = rp_layout_measure_height (self->main, width);

      rp_layout_place (self->main, 0, 0, width, main_height);
      rp_layout_place (self->side, 0, main_height + shape.gap, width,
                       height - main_height - shape.gap);
    }
  else
    {
      rp_layout_place (self->main, 0, 0, shape.main_width, height);
      rp_layout_place (self->side, width - shape.side_width, 0, shape.side_width, height);
    }

  if (shape.stacked != self->stacked)
    {
      self->stacked = shape.stacked;
      if (self->notify_id == 0)
        self->notify_id = g_idle_add_once (notify_stacked_cb, self);
    }
}

static void
set_child (RpColumns  *self,
           GtkWidget **slot,
           GtkWidget  *child,
           guint       prop_id)
{
  if (*slot == child)
    return;

  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), slot == &self->main ? self->side : NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static int *
find_length (RpColumns *self,
             guint      prop_id)
{
  switch (prop_id)
    {
    case PROP_SIDE_WIDTH:
      return &self->side_width;

    case PROP_GAP:
      return &self->gap;

    case PROP_ROW_GAP:
      return &self->row_gap;

    case PROP_THRESHOLD:
      return &self->threshold;

    default:
      return NULL;
    }
}

static void
rp_columns_dispose (GObject *object)
{
  RpColumns *self = RP_COLUMNS (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_columns_parent_class)->dispose (object);
}

static void
rp_columns_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RpColumns *self = RP_COLUMNS (object);
  int *length = find_length (self, prop_id);

  switch (prop_id)
    {
    case PROP_MAIN:
      g_value_set_object (value, self->main);
      break;

    case PROP_SIDE:
      g_value_set_object (value, self->side);
      break;

    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;

    default:
      if (length != NULL)
        g_value_set_int (value, *length);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_columns_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RpColumns *self = RP_COLUMNS (object);
  int *length = find_length (self, prop_id);

  switch (prop_id)
    {
    case PROP_MAIN:
      rp_columns_set_main (self, g_value_get_object (value));
      break;

    case PROP_SIDE:
      rp_columns_set_side (self, g_value_get_object (value));
      break;

    default:
      if (length == NULL)
        {
          G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
          return;
        }
      if (*length == g_value_get_int (value))
        return;

      *length = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
rp_columns_class_init (RpColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_columns_dispose;
  object_class->get_property = rp_columns_get_property;
  object_class->set_property = rp_columns_set_property;
  widget_class->get_request_mode = rp_columns_get_request_mode;
  widget_class->measure = rp_columns_measure;
  widget_class->size_allocate = rp_columns_size_allocate;

  properties[PROP_MAIN] = g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, 4096, 256, flags);
  properties[PROP_GAP] = g_param_spec_int ("gap", NULL, NULL, 0, 4096, 24, flags);
  properties[PROP_ROW_GAP] = g_param_spec_int ("row-gap", NULL, NULL, 0, 4096, 22, flags);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, 4096, 600, flags);
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rp_columns_init (RpColumns *self)
{
  self->side_width = 256;
  self->gap = 24;
  self->row_gap = 22;
  self->threshold = 600;

  rp_text_scale_watch (GTK_WIDGET (self));
}

/**
 * rp_columns_new:
 * @main: (nullable): the wide column
 * @side: (nullable): the narrow column
 *
 * Returns: (transfer floating): a side column of 256 pixels, a gap of 24, one
 *   below the other under 600
 */
GtkWidget *
rp_columns_new (GtkWidget *main,
                GtkWidget *side)
{
  return g_object_new (RP_TYPE_COLUMNS, "main", main, "side", side, NULL);
}

/**
 * rp_columns_set_main:
 * @self: columns
 * @main: (nullable): the wide column
 */
void
rp_columns_set_main (RpColumns *self,
                     GtkWidget *main)
{
  g_return_if_fail (RP_IS_COLUMNS (self));
  g_return_if_fail (main == NULL || GTK_IS_WIDGET (main));

  set_child (self, &self->main, main, PROP_MAIN);
}

/**
 * rp_columns_set_side:
 * @self: columns
 * @side: (nullable): the narrow column
 */
void
rp_columns_set_side (RpColumns *self,
                     GtkWidget *side)
{
  g_return_if_fail (RP_IS_COLUMNS (self));
  g_return_if_fail (side == NULL || GTK_IS_WIDGET (side));

  set_child (self, &self->side, side, PROP_SIDE);
}

/**
 * rp_columns_get_stacked:
 * @self: columns
 *
 * Returns: whether one column is below the other
 */
gboolean
rp_columns_get_stacked (RpColumns *self)
{
  g_return_val_if_fail (RP_IS_COLUMNS (self), FALSE);

  return self->stacked;
}
