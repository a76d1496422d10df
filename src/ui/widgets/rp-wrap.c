/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-wrap.h"

#include "rp-layout.h"
#include "rp-let-go.h"
#include "rp-text-scale.h"

/**
 * RpWrap:
 *
 * Lays its children out like words in a line of text: chips, each as wide as
 * it wants. With rp_wrap_set_columns() they stand in columns of equal width
 * instead, as many as there is room for.
 */
struct _RpWrap
{
  GtkWidget parent_instance;

  int       spacing;
  int       line_spacing;
  guint     max_columns;  /* 0: no columns */
  int       column_width;
};

G_DEFINE_FINAL_TYPE (RpWrap, rp_wrap, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
next_child (GtkWidget *child)
{
  while (child != NULL && !rp_layout_takes_part (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
fit_columns (RpWrap *self,
             int     width)
{
  int wanted = (int) (self->column_width * rp_text_scale_get ());
  int columns = (width + self->spacing) / MAX (wanted + self->spacing, 1);

  columns = CLAMP (columns, 1, (int) self->max_columns);
  return (width - (columns - 1) * self->spacing) / columns;
}

static int
child_width (RpWrap    *self,
             GtkWidget *child,
             int        width)
{
  int minimum, natural;

  rp_layout_measure_width (child, &minimum, &natural);
  if (self->max_columns > 0)
    return MAX (minimum, fit_columns (self, width));

  return CLAMP (natural, minimum, MAX (minimum, width));
}

/* Finds the line that begins with @first: the child after it, and its height. */
static GtkWidget *
find_line (RpWrap    *self,
           GtkWidget *first,
           int        width,
           int       *height)
{
  GtkWidget *child = first;
  int x = 0;

  *height = 0;
  while (child != NULL)
    {
      int wide = child_width (self, child, width);

      if (child != first && x + wide > width)
        break;

      *height = MAX (*height, rp_layout_measure_height (child, wide));
      x += wide + self->spacing;
      child = next_child (gtk_widget_get_next_sibling (child));
    }

  return child;
}

static void
place_line (RpWrap    *self,
            GtkWidget *first,
            GtkWidget *end,
            int        y,
            int        width,
            int        height)
{
  int x = 0;

  for (GtkWidget *child = first; child != end;
       child = next_child (gtk_widget_get_next_sibling (child)))
    {
      int wide = child_width (self, child, width);

      rp_layout_place (child, x, y, wide, height);
      x += wide + self->spacing;
    }
}

static int
flow (RpWrap   *self,
      int       width,
      gboolean  allocate)
{
  GtkWidget *child = next_child (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int y = 0;

  while (child != NULL)
    {
      int height;
      GtkWidget *end = find_line (self, child, width, &height);

      if (allocate)
        place_line (self, child, end, y, width, height);
      y += height + (end != NULL ? self->line_spacing : 0);
      child = end;
    }

  return y;
}

static GtkSizeRequestMode
rp_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_line (RpWrap *self,
              int    *minimum,
              int    *natural)
{
  guint n = 0;
  int widest = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = next_child (gtk_widget_get_first_child (GTK_WIDGET (self)));
       child != NULL; child = next_child (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      rp_layout_measure_width (child, &child_minimum, &child_natural);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (n++ > 0 ? self->spacing : 0);
      widest = MAX (widest, child_natural);
    }

  if (self->max_columns > 0 && n > 0)
    {
      int columns = (int) MIN (n, self->max_columns);

      widest = MAX (widest, (int) (self->column_width * rp_text_scale_get ()));
      *natural = columns * widest + (columns - 1) * self->spacing;
    }
}

static void
rp_wrap_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  RpWrap *self = RP_WRAP (widget);
  int line_minimum, line_natural;

  measure_line (self, &line_minimum, &line_natural);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = line_minimum;
      *natural = line_natural;
    }
  else
    *minimum = *natural = flow (self, for_size < 0 ? line_natural : for_size, FALSE);
}

static void
rp_wrap_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  flow (RP_WRAP (widget), width, TRUE);
}

static void
rp_wrap_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_wrap_parent_class)->dispose (object);
}

static void
rp_wrap_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  RpWrap *self = RP_WRAP (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_wrap_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  RpWrap *self = RP_WRAP (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
rp_wrap_class_init (RpWrapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_wrap_dispose;
  object_class->get_property = rp_wrap_get_property;
  object_class->set_property = rp_wrap_set_property;
  widget_class->get_request_mode = rp_wrap_get_request_mode;
  widget_class->measure = rp_wrap_measure;
  widget_class->size_allocate = rp_wrap_size_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 4096, 6, flags);
  properties[PROP_LINE_SPACING] = g_param_spec_int ("line-spacing", NULL, NULL, 0, 4096, 6,
                                                    flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rp_wrap_init (RpWrap *self)
{
  self->spacing = 6;
  self->line_spacing = 6;

  rp_text_scale_watch (GTK_WIDGET (self));
}

/**
 * rp_wrap_new:
 *
 * Returns: (transfer floating): an empty line with spaces of 6 pixels
 */
GtkWidget *
rp_wrap_new (void)
{
  return g_object_new (RP_TYPE_WRAP, NULL);
}

/**
 * rp_wrap_append:
 * @self: a wrap
 * @child: (transfer floating): what comes last
 */
void
rp_wrap_append (RpWrap    *self,
                GtkWidget *child)
{
  g_return_if_fail (RP_IS_WRAP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * rp_wrap_remove:
 * @self: a wrap
 * @child: one of its children
 */
void
rp_wrap_remove (RpWrap    *self,
                GtkWidget *child)
{
  g_return_if_fail (RP_IS_WRAP (self));
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_unparent (child);
}

/**
 * rp_wrap_remove_all:
 * @self: a wrap
 *
 * Removes all children.
 */
void
rp_wrap_remove_all (RpWrap *self)
{
  GtkWidget *child;

  g_return_if_fail (RP_IS_WRAP (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    {
      rp_let_go_later (child);
      gtk_widget_unparent (child);
    }
}

/**
 * rp_wrap_set_columns:
 * @self: a wrap
 * @max_columns: how many columns at most, or 0 to let children flow
 * @column_width: how narrow a column may be, at the usual size of text
 *
 * Lays the children out in columns of equal width, row by row: two columns of
 * ticks that become one in a narrow window.
 */
void
rp_wrap_set_columns (RpWrap *self,
                     guint   max_columns,
                     int     column_width)
{
  g_return_if_fail (RP_IS_WRAP (self));
  g_return_if_fail (column_width >= 0);

  self->max_columns = MIN (max_columns, G_MAXINT8);
  self->column_width = column_width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
