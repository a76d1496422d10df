/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-flower.h"

#include "rp-number.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PETAL_MAX     3   /* what fills a petal */
#define STRENGTH_MAX  18
#define WITH_NUMBER   100 /* pixels: a smaller flower has no number in its middle */
#define GROUND        .07 /* how strong the ink of a petal that is not full is */

/**
 * RpFlower:
 *
 * How strong a topic is: a petal for each characteristic, clockwise from the
 * top, filled as far as the topic has it, and the strength in the middle. A
 * small one has no number. It is the same in every direction of text.
 */
struct _RpFlower
{
  RpDrawing parent_instance;

  int       size;
  guint8    values[RP_FLOWER_PETALS];
  guint     n_values;
  guint     strength;
};

G_DEFINE_FINAL_TYPE (RpFlower, rp_flower, RP_TYPE_DRAWING)

static gboolean
has_number (RpFlower *self)
{
  return self->size >= WITH_NUMBER;
}

/* A petal that points to the right, from @root to @tip. */
static void
petal_path (cairo_t *cr,
            double   root,
            double   tip,
            double   half)
{
  double belly = root + (tip - root) * .35;

  cairo_move_to (cr, root * .75, 0);
  cairo_curve_to (cr, belly, -half, tip * .92, -half * .95, tip, 0);
  cairo_curve_to (cr, tip * .92, half * .95, belly, half, root * .75, 0);
  cairo_close_path (cr);
}

static void
draw_petal (RpFlower *self,
            cairo_t  *cr,
            guint     value,
            double    radius)
{
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  double root = radius * (has_number (self) ? .30 : .14);
  double half = radius * .27 * MIN (1, 6.0 / self->n_values);
  double alpha = has_number (self) ? .45 + .18 * value : .85;

  petal_path (cr, root, radius, half);
  if (contrast)
    {
      cairo_set_line_width (cr, 1);
      rp_drawing_use_ink (RP_DRAWING (self), cr, .5);
      cairo_stroke (cr);
    }
  else
    {
      rp_drawing_use_ink (RP_DRAWING (self), cr, GROUND);
      cairo_fill (cr);
    }
  if (value == 0)
    return;

  petal_path (cr, root, root + (radius - root) * value / PETAL_MAX, half);
  cairo_clip (cr);
  rp_drawing_use_color (RP_DRAWING (self), cr, RP_DRAWING_GRAPHIC);
  cairo_paint_with_alpha (cr, contrast ? 1 : alpha);
}

static void
draw_number (RpFlower *self,
             cairo_t  *cr,
             double    x,
             double    y,
             double    radius)
{
  g_autofree char *text = g_strdup_printf ("%u", self->strength);
  g_autoptr(PangoLayout) layout = rp_drawing_create_layout (RP_DRAWING (self), text, radius * .32);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  rp_drawing_use_ink (RP_DRAWING (self), cr, .92);
  cairo_move_to (cr, x - width / 2.0, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
rp_flower_draw (RpDrawing *drawing,
                cairo_t   *cr,
                double     width,
                double     height)
{
  RpFlower *self = RP_FLOWER (drawing);
  double radius = MIN (width, height) / 2 - 1;

  cairo_push_group (cr);
  for (guint i = 0; i < self->n_values; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, width / 2, height / 2);
      cairo_rotate (cr, -G_PI / 2 + 2 * G_PI * i / self->n_values);
      draw_petal (self, cr, self->values[i], radius);
      cairo_restore (cr);
    }

  if (has_number (self))
    {
      /* whatever the ground is, the middle shows it */
      cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
      cairo_arc (cr, width / 2, height / 2, radius * .285, 0, 2 * G_PI);
      cairo_fill (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
    }
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);

  if (has_number (self))
    draw_number (self, cr, width / 2, height / 2, radius);
}

static void
rp_flower_class_init (RpFlowerClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_flower_draw;
}

static void
rp_flower_init (RpFlower *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * rp_flower_new:
 * @size: across, in pixels at the usual size of text
 *
 * Returns: (transfer floating): a flower without petals
 */
GtkWidget *
rp_flower_new (int size)
{
  RpFlower *self = g_object_new (RP_TYPE_FLOWER, NULL);

  self->size = size;
  rp_drawing_set_size (RP_DRAWING (self), size, size);
  rp_flower_set_values (self, NULL, 0, 0);

  return GTK_WIDGET (self);
}

/**
 * rp_flower_set_values:
 * @self: a flower
 * @values: (array length=n_values) (nullable): how far the topic has each
 *   characteristic, 0 to 3
 * @n_values: how many there are, at most %RP_FLOWER_PETALS
 * @strength: of the topic, 0 to 18
 */
void
rp_flower_set_values (RpFlower     *self,
                      const guint8 *values,
                      guint         n_values,
                      guint         strength)
{
  g_autofree char *words = rp_number_in_words (strength);
  g_autofree char *of = rp_number_in_words (STRENGTH_MAX);
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_FLOWER (self));
  g_return_if_fail (n_values <= RP_FLOWER_PETALS);

  for (guint i = 0; i < n_values; i++)
    self->values[i] = MIN (values[i], PETAL_MAX);
  self->n_values = n_values;
  self->strength = strength;

  /* Translators: such as “Topic score: fifteen of eighteen” */
  name = g_strdup_printf (_("Topic score: %1$s of %2$s"), words, of);
  rp_drawing_set_name (RP_DRAWING (self), name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
