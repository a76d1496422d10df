/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sweet.h"

/**
 * RpSweet:
 *
 * One sweet: a kind of favour.
 */
struct _RpSweet
{
  RpDrawing   parent_instance;

  RpSweetKind kind;
};

G_DEFINE_FINAL_TYPE (RpSweet, rp_sweet, RP_TYPE_DRAWING)

static void
rp_sweet_draw_picture (RpDrawing *drawing,
                       cairo_t   *cr,
                       double     width,
                       double     height)
{
  /* The twists of a wrapper reach over the edge of the sweet. */
  double radius = height / 2 * (RP_SWEET (drawing)->kind == RP_SWEET_INTRODUCTION ? .78 : 1);

  rp_sweet_draw (cr, RP_SWEET (drawing)->kind, width / 2, height / 2, radius, 0);
}

static void
rp_sweet_class_init (RpSweetClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_sweet_draw_picture;
}

static void
rp_sweet_init (RpSweet *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * rp_sweet_new:
 * @kind: what kind of favour
 * @size: its width and height in pixels
 * @name: what it stands for, such as “Insights”
 *
 * Returns: (transfer floating): a sweet
 */
GtkWidget *
rp_sweet_new (RpSweetKind  kind,
              int          size,
              const char  *name)
{
  RpSweet *self = g_object_new (RP_TYPE_SWEET, NULL);

  self->kind = kind;
  rp_drawing_set_size (RP_DRAWING (self), size, size);
  rp_drawing_set_name (RP_DRAWING (self), name);

  return GTK_WIDGET (self);
}
