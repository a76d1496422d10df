/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-trend-line.h"

#define WIDTH  220
#define HEIGHT 48
#define EDGE   5   /* pixels around the line */
#define DOT    3   /* radius of a point; the last one is bigger */

/**
 * RpTrendLine:
 *
 * How something changed over time, as a line with a dot for every time it was
 * measured. Time runs as text does.
 */
struct _RpTrendLine
{
  RpDrawing     parent_instance;

  RpTrendPoint *points;
  guint         n_points;
};

G_DEFINE_FINAL_TYPE (RpTrendLine, rp_trend_line, RP_TYPE_DRAWING)

typedef struct
{
  double first;   /* time */
  double last;
  double low;     /* value */
  double high;
} Range;

static Range
find_range (RpTrendLine *self)
{
  const RpTrendPoint *points = self->points;
  Range range = { points[0].at, points[self->n_points - 1].at, points[0].value, points[0].value };

  for (guint i = 1; i < self->n_points; i++)
    {
      range.low = MIN (range.low, points[i].value);
      range.high = MAX (range.high, points[i].value);
    }

  return range;
}

/* Where nothing changed, the line runs in the middle. */
static double
place (double value,
       double from,
       double to)
{
  return to > from ? (value - from) / (to - from) : .5;
}

static void
rp_trend_line_draw (RpDrawing *drawing,
                    cairo_t   *cr,
                    double     width,
                    double     height)
{
  RpTrendLine *self = RP_TREND_LINE (drawing);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double scale = height / HEIGHT;
  double edge = EDGE * scale;
  Range range;

  if (self->n_points == 0)
    return;

  range = find_range (self);
  rp_drawing_use_ink (drawing, cr, .15);
  cairo_rectangle (cr, 0, height - 1, width, 1);
  cairo_fill (cr);

  rp_drawing_use_color (drawing, cr, RP_DRAWING_GRAPHIC);
  cairo_set_line_width (cr, 2 * scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < self->n_points; i++)
        {
          double x = edge + place (self->points[i].at, range.first, range.last)
                            * (width - 2 * edge);
          double y = height - edge - place (self->points[i].value, range.low, range.high)
                                     * (height - 2 * edge);

          x = mirrored ? width - x : x;
          if (pass == 0)
            {
              cairo_line_to (cr, x, y);
              continue;
            }
          cairo_arc (cr, x, y, (i + 1 == self->n_points ? DOT + 1 : DOT) * scale, 0, 2 * G_PI);
          cairo_fill (cr);
        }
      if (pass == 0)
        cairo_stroke (cr);
    }
}

static void
rp_trend_line_finalize (GObject *object)
{
  g_free (RP_TREND_LINE (object)->points);

  G_OBJECT_CLASS (rp_trend_line_parent_class)->finalize (object);
}

static void
rp_trend_line_class_init (RpTrendLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_trend_line_finalize;
  RP_DRAWING_CLASS (klass)->draw = rp_trend_line_draw;
}

static void
rp_trend_line_init (RpTrendLine *self)
{
  rp_drawing_set_size (RP_DRAWING (self), WIDTH, HEIGHT);
}

/**
 * rp_trend_line_new:
 *
 * Returns: (transfer floating): a line without points
 */
GtkWidget *
rp_trend_line_new (void)
{
  return g_object_new (RP_TYPE_TREND_LINE, NULL);
}

/**
 * rp_trend_line_set:
 * @self: a line
 * @name: what it shows, as a sentence
 * @points: (array length=n_points): the earliest first; copied
 * @n_points: how many
 *
 * Sets what the line shows. The last value must stand beside it as text.
 */
void
rp_trend_line_set (RpTrendLine        *self,
                   const char         *name,
                   const RpTrendPoint *points,
                   guint               n_points)
{
  g_return_if_fail (RP_IS_TREND_LINE (self));
  g_return_if_fail (name != NULL);

  g_free (self->points);
  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->n_points = n_points;
  rp_drawing_set_name (RP_DRAWING (self), name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
