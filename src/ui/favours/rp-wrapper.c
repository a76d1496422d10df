/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-wrapper.h"

#include "rp-jar-drawing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WIDTH  26
#define HEIGHT 14

/**
 * RpWrapper:
 *
 * The wrapper of a sweet that was taken.
 */
struct _RpWrapper
{
  RpDrawing parent_instance;
};

G_DEFINE_FINAL_TYPE (RpWrapper, rp_wrapper, RP_TYPE_DRAWING)

static void
rp_wrapper_draw_picture (RpDrawing *drawing,
                         cairo_t   *cr,
                         double     width,
                         double     height)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  cairo_scale (cr, width / WIDTH, height / HEIGHT);
  rp_wrapper_draw (cr, WIDTH / 2., HEIGHT / 2., 0, dark ? RP_JAR_DARK : RP_JAR_DEFAULT);
}

static void
rp_wrapper_class_init (RpWrapperClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_wrapper_draw_picture;
}

static void
rp_wrapper_init (RpWrapper *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  rp_drawing_set_size (RP_DRAWING (self), WIDTH, HEIGHT);
  rp_drawing_set_name (RP_DRAWING (self), _("Empty wrapper"));
}

/**
 * rp_wrapper_new:
 *
 * Returns: (transfer floating): an empty wrapper
 */
GtkWidget *
rp_wrapper_new (void)
{
  return g_object_new (RP_TYPE_WRAPPER, NULL);
}
