/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-dots.h"

#include "rp-number.h"

#include <glib/gi18n.h>

#define DOT  7 /* pixels across */
#define STEP 11

/**
 * RpDots:
 *
 * A small score, such as two of three.
 */
struct _RpDots
{
  RpDrawing parent_instance;

  guint     value;
  guint     total;
};

G_DEFINE_FINAL_TYPE (RpDots, rp_dots, RP_TYPE_DRAWING)

static void
rp_dots_draw (RpDrawing *drawing,
              cairo_t   *cr,
              double     width,
              double     height)
{
  RpDots *self = RP_DOTS (drawing);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double scale = height / STEP;

  for (guint i = 0; i < self->total; i++)
    {
      double x = (DOT / 2.0 + 1 + i * STEP) * scale;

      if (i < self->value)
        rp_drawing_use_color (drawing, cr, RP_DRAWING_GRAPHIC);
      else
        rp_drawing_use_ink (drawing, cr, .15);
      cairo_arc (cr, mirrored ? width - x : x, height / 2, DOT / 2.0 * scale, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
rp_dots_class_init (RpDotsClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_dots_draw;
}

static void
rp_dots_init (RpDots *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * rp_dots_new:
 * @subject: what is scored, such as “Curiosity”
 * @value: how many dots are full
 * @total: how many dots there are
 *
 * Returns: (transfer floating): a row of dots
 */
GtkWidget *
rp_dots_new (const char *subject,
             guint       value,
             guint       total)
{
  RpDots *self = g_object_new (RP_TYPE_DOTS, NULL);

  rp_dots_set (self, subject, value, total);

  return GTK_WIDGET (self);
}

/**
 * rp_dots_set:
 * @self: a row of dots
 * @subject: what is scored, such as “Curiosity”
 * @value: how many dots are full
 * @total: how many dots there are
 *
 * Sets what the dots say.
 */
void
rp_dots_set (RpDots     *self,
             const char *subject,
             guint       value,
             guint       total)
{
  g_autofree char *words = rp_number_in_words (value);
  g_autofree char *of = rp_number_in_words (total);
  g_autofree char *name = NULL;

  g_return_if_fail (RP_IS_DOTS (self));
  g_return_if_fail (subject != NULL);

  self->value = value;
  self->total = total;

  /* Translators: a score, such as “Curiosity: two of three” */
  name = g_strdup_printf (_("%1$s: %2$s of %3$s"), subject, words, of);
  rp_drawing_set_name (RP_DRAWING (self), name);
  rp_drawing_set_size (RP_DRAWING (self), (int) total * STEP, STEP);
}
