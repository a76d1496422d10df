/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-pips.h"

#include "rp-number.h"

#include <glib/gi18n.h>

#define STAGES 5
#define STEP   12.6 /* from one to the next, in pixels */
#define LENGTH 9.6
#define THICK  4.0

/**
 * RpPips:
 *
 * The stage of a relationship as five short bars, where there is no room for a
 * stage bar.
 */
struct _RpPips
{
  RpDrawing parent_instance;

  guint     stage;
};

G_DEFINE_FINAL_TYPE (RpPips, rp_pips, RP_TYPE_DRAWING)

static void
add_bar (cairo_t *cr,
         double   x,
         double   y,
         double   scale)
{
  double radius = THICK / 2 * scale;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, x + LENGTH * scale - radius, y, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

static void
rp_pips_draw (RpDrawing *drawing,
              cairo_t   *cr,
              double     width,
              double     height)
{
  RpPips *self = RP_PIPS (drawing);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double scale = width / (STAGES * STEP);

  for (guint i = 0; i < STAGES; i++)
    {
      double x = i * STEP * scale;

      if (i < self->stage)
        rp_drawing_use_color (drawing, cr, RP_DRAWING_GRAPHIC);
      else
        rp_drawing_use_ink (drawing, cr, .16);
      add_bar (cr, mirrored ? width - x - LENGTH * scale : x, height / 2, scale);
      cairo_fill (cr);
    }
}

static void
rp_pips_class_init (RpPipsClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_pips_draw;
}

static void
rp_pips_init (RpPips *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  rp_drawing_set_size (RP_DRAWING (self), (int) (STAGES * STEP), 8);
}

/**
 * rp_pips_new:
 *
 * Returns: (transfer floating): five pips, none of them full
 */
GtkWidget *
rp_pips_new (void)
{
  return g_object_new (RP_TYPE_PIPS, NULL);
}

guint
rp_pips_get_stage (RpPips *self)
{
  g_return_val_if_fail (RP_IS_PIPS (self), 0);

  return self->stage;
}

/**
 * rp_pips_set_stage:
 * @self: pips
 * @stage: 0 to 5
 * @name: what the stage is called
 *
 * Sets what the pips show.
 */
void
rp_pips_set_stage (RpPips     *self,
                   guint       stage,
                   const char *name)
{
  g_autofree char *words = NULL;

  g_return_if_fail (RP_IS_PIPS (self));
  g_return_if_fail (stage <= STAGES);
  g_return_if_fail (name != NULL);

  self->stage = stage;
  if (stage > 0)
    {
      g_autofree char *number = rp_number_in_words (stage);
      g_autofree char *of = rp_number_in_words (STAGES);

      /* Translators: such as “Stage three of five: In conversation” */
      words = g_strdup_printf (_("Stage %1$s of %2$s: %3$s"), number, of, name);
    }
  rp_drawing_set_name (RP_DRAWING (self), words != NULL ? words : name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
