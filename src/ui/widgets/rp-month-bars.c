/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-month-bars.h"

#include <pango/pangocairo.h>

#define WIDTH  220
#define HEIGHT 76
#define LABEL  14  /* pixels below the bars */
#define LEAST  3   /* a full bar stands for at least so many */
#define STROKE 1.4

/**
 * RpMonthBars:
 *
 * What went which way, month by month, as stacked bars: given is full, asked is
 * an outline, listened to is pale, so that no colour is needed to tell them
 * apart. The time runs as text does.
 */
struct _RpMonthBars
{
  RpDrawing   parent_instance;

  RpMonthBar *bars;   /* (owned), with their labels */
  guint       n_bars;
};

G_DEFINE_FINAL_TYPE (RpMonthBars, rp_month_bars, RP_TYPE_DRAWING)

static guint
sum (const RpMonthBar *bar)
{
  return bar->given + bar->asked + bar->listened;
}

static void
clear_bars (RpMonthBars *self)
{
  for (guint i = 0; i < self->n_bars; i++)
    g_free ((char *) self->bars[i].label);
  g_clear_pointer (&self->bars, g_free);
  self->n_bars = 0;
}

/* Stacks @count upon what is there; each one is a block of its own. */
static double
draw_blocks (cairo_t  *cr,
             guint     count,
             gboolean  outlined,
             double    x,
             double    top,
             double    width,
             double    unit)
{
  for (guint i = 0; i < count; i++)
    {
      double gap = unit > 6 ? 2 : unit / 4;
      double inset = outlined ? STROKE / 2 : 0;

      top -= unit;
      cairo_rectangle (cr, x + inset, top + gap + inset, width - 2 * inset,
                       unit - gap - 2 * inset);
      if (outlined)
        cairo_stroke (cr);
      else
        cairo_fill (cr);
    }

  return top;
}

static void
draw_label (RpDrawing  *drawing,
            cairo_t    *cr,
            const char *label,
            double      middle,
            double      top,
            double      size)
{
  g_autoptr(PangoLayout) layout = rp_drawing_create_layout (drawing, label, size);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  rp_drawing_use_ink (drawing, cr, .7);
  cairo_move_to (cr, middle - width / 2.0, top);
  pango_cairo_show_layout (cr, layout);
}

static void
rp_month_bars_draw (RpDrawing *drawing,
                    cairo_t   *cr,
                    double     width,
                    double     height)
{
  RpMonthBars *self = RP_MONTH_BARS (drawing);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double scale = height / HEIGHT;
  double bottom = height - LABEL * scale;
  double step = self->n_bars > 0 ? width / self->n_bars : width;
  double bar_width = MIN (step * .66, 16 * scale);
  guint most = LEAST;

  for (guint i = 0; i < self->n_bars; i++)
    most = MAX (most, sum (&self->bars[i]));

  cairo_set_line_width (cr, STROKE);
  for (guint i = 0; i < self->n_bars; i++)
    {
      const RpMonthBar *bar = &self->bars[i];
      double middle = step * (i + .5);
      double top = bottom;
      double x;

      middle = mirrored ? width - middle : middle;
      x = middle - bar_width / 2;
      rp_drawing_use_color (drawing, cr, RP_DRAWING_GRAPHIC);
      top = draw_blocks (cr, bar->given, FALSE, x, top, bar_width, bottom / most);
      top = draw_blocks (cr, bar->asked, TRUE, x, top, bar_width, bottom / most);
      rp_drawing_use_ink (drawing, cr, .22);
      draw_blocks (cr, bar->listened, FALSE, x, top, bar_width, bottom / most);
      if (bar->label != NULL)
        draw_label (drawing, cr, bar->label, middle, bottom + 2 * scale, 10 * scale);
    }

  rp_drawing_use_ink (drawing, cr, .25);
  cairo_rectangle (cr, 0, bottom, width, 1);
  cairo_fill (cr);
}

static void
rp_month_bars_finalize (GObject *object)
{
  clear_bars (RP_MONTH_BARS (object));

  G_OBJECT_CLASS (rp_month_bars_parent_class)->finalize (object);
}

static void
rp_month_bars_class_init (RpMonthBarsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_month_bars_finalize;
  RP_DRAWING_CLASS (klass)->draw = rp_month_bars_draw;
}

static void
rp_month_bars_init (RpMonthBars *self)
{
  rp_drawing_set_size (RP_DRAWING (self), WIDTH, HEIGHT);
}

/**
 * rp_month_bars_new:
 *
 * Returns: (transfer floating): a chart without bars
 */
GtkWidget *
rp_month_bars_new (void)
{
  return g_object_new (RP_TYPE_MONTH_BARS, NULL);
}

/**
 * rp_month_bars_set:
 * @self: a chart
 * @name: what it shows, as a sentence
 * @bars: (array length=n_bars): the months, the oldest first; copied
 * @n_bars: how many
 *
 * Sets what the chart shows. The numbers must stand somewhere as text, too.
 */
void
rp_month_bars_set (RpMonthBars      *self,
                   const char       *name,
                   const RpMonthBar *bars,
                   guint             n_bars)
{
  g_return_if_fail (RP_IS_MONTH_BARS (self));
  g_return_if_fail (name != NULL);

  clear_bars (self);
  self->bars = g_memdup2 (bars, n_bars * sizeof *bars);
  self->n_bars = n_bars;
  for (guint i = 0; i < n_bars; i++)
    self->bars[i].label = g_strdup (bars[i].label);

  rp_drawing_set_name (RP_DRAWING (self), name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
