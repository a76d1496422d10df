/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sweet-dot.h"

/**
 * RpSweetDot:
 *
 * One sweet, as small as a letter.
 */
struct _RpSweetDot
{
  RpDrawing    parent_instance;

  RpSweetKind  kind;
};

G_DEFINE_FINAL_TYPE (RpSweetDot, rp_sweet_dot, RP_TYPE_DRAWING)

static void
rp_sweet_dot_draw (RpDrawing *drawing,
                   cairo_t   *cr,
                   double     width,
                   double     height)
{
  rp_sweet_draw (cr, RP_SWEET_DOT (drawing)->kind, width / 2, height / 2, height * .45, 0);
}

static void
rp_sweet_dot_class_init (RpSweetDotClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_sweet_dot_draw;
}

static void
rp_sweet_dot_init (RpSweetDot *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * rp_sweet_dot_new:
 * @kind: which
 * @size: height in pixels
 * @name: what it is called
 *
 * Returns: (transfer floating): a sweet
 */
GtkWidget *
rp_sweet_dot_new (RpSweetKind  kind,
                  int          size,
                  const char  *name)
{
  RpSweetDot *self = g_object_new (RP_TYPE_SWEET_DOT, NULL);

  self->kind = kind;
  rp_drawing_set_size (RP_DRAWING (self), size + 6, size);
  rp_drawing_set_name (RP_DRAWING (self), name);

  return GTK_WIDGET (self);
}
