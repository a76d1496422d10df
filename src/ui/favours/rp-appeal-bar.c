/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-appeal-bar.h"

#define WIDTH  120
#define HEIGHT 12
#define STRIPE 6

/**
 * RpAppealBar:
 *
 * How much of what several are asked for is pledged, and how much more is
 * asked for, as a bar: pledges are filled, what is not answered yet is
 * striped. The words are beside it.
 */
struct _RpAppealBar
{
  RpDrawing parent_instance;

  double    pledged;   /* parts of the bar, 1 altogether at the most */
  double    pending;
};

G_DEFINE_FINAL_TYPE (RpAppealBar, rp_appeal_bar, RP_TYPE_DRAWING)

static void
add_pill (cairo_t *cr,
          double   width,
          double   height)
{
  double radius = height / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, radius, radius, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, width - radius, radius, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_stripes (RpAppealBar *self,
              cairo_t     *cr,
              double       from,
              double       width,
              double       height)
{
  cairo_save (cr);
  cairo_rectangle (cr, from, 0, width, height);
  cairo_clip (cr);
  rp_drawing_use_color (RP_DRAWING (self), cr, RP_DRAWING_GOOD);
  cairo_set_line_width (cr, STRIPE / 3.0);
  for (double x = from - height; x < from + width; x += STRIPE)
    {
      cairo_move_to (cr, x, height);
      cairo_line_to (cr, x + height, 0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
rp_appeal_bar_draw (RpDrawing *drawing,
                    cairo_t   *cr,
                    double     width,
                    double     height)
{
  RpAppealBar *self = RP_APPEAL_BAR (drawing);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }

  add_pill (cr, width, height);
  cairo_clip_preserve (cr);
  rp_drawing_use_ink (drawing, cr, .13);
  cairo_fill (cr);
  rp_drawing_use_color (drawing, cr, RP_DRAWING_GOOD);
  cairo_rectangle (cr, 0, 0, self->pledged * width, height);
  cairo_fill (cr);
  if (self->pending > 0)
    draw_stripes (self, cr, self->pledged * width, self->pending * width, height);
}

static void
rp_appeal_bar_class_init (RpAppealBarClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_appeal_bar_draw;
}

static void
rp_appeal_bar_init (RpAppealBar *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "private");
  rp_drawing_set_size (RP_DRAWING (self), WIDTH, HEIGHT);
}

/**
 * rp_appeal_bar_new:
 *
 * Returns: (transfer floating): a bar of nothing yet
 */
GtkWidget *
rp_appeal_bar_new (void)
{
  return g_object_new (RP_TYPE_APPEAL_BAR, NULL);
}

/**
 * rp_appeal_bar_set:
 * @self: a bar
 * @appeal: what is needed; where it is not counted, people are
 * @sum: what became of it
 */
void
rp_appeal_bar_set (RpAppealBar       *self,
                   RpAppeal          *appeal,
                   const RpAppealSum *sum)
{
  gboolean counted = appeal->amount > 0;
  double whole = counted ? (double) appeal->amount : MAX (sum->n_asked, 1);
  double pledged = counted ? (double) sum->pledged : sum->n_pledged;
  double pending = counted ? (double) (sum->asked - sum->pledged - sum->declined)
                           : sum->n_pending;
  g_autofree char *words = NULL;

  g_return_if_fail (RP_IS_APPEAL_BAR (self));

  words = rp_appeal_words (appeal, sum);
  self->pledged = CLAMP (pledged / whole, 0, 1);
  self->pending = CLAMP (pending / whole, 0, 1 - self->pledged);
  rp_drawing_set_name (RP_DRAWING (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
