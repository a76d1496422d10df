/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DRAWING (rp_drawing_get_type ())

G_DECLARE_DERIVABLE_TYPE (RpDrawing, rp_drawing, RP, DRAWING, GtkWidget)

/**
 * RpDrawingClass:
 * @draw: paints @width by @height
 *
 * A widget that is one picture. Its size follows the size of text, it is
 * drawn again when the colours change, and to assistive technologies it is
 * an image with a name.
 */
struct _RpDrawingClass
{
  GtkWidgetClass parent_class;

  void (*draw) (RpDrawing *self,
                cairo_t   *cr,
                double     width,
                double     height);
};

/**
 * RpDrawingColor:
 * @RP_DRAWING_GRAPHIC: plum that is seen well as a line
 * @RP_DRAWING_GOOD: all is well
 */
typedef enum {
  RP_DRAWING_GRAPHIC,
  RP_DRAWING_GOOD,
} RpDrawingColor;

void         rp_drawing_set_size      (RpDrawing      *self,
                                       int             width,
                                       int             height);
void         rp_drawing_set_name      (RpDrawing      *self,
                                       const char     *name);
void         rp_drawing_use_color     (RpDrawing      *self,
                                       cairo_t        *cr,
                                       RpDrawingColor  color);
void         rp_drawing_use_ink       (RpDrawing      *self,
                                       cairo_t        *cr,
                                       double          alpha);
PangoLayout *rp_drawing_create_layout (RpDrawing      *self,
                                       const char     *text,
                                       double          size);

G_END_DECLS
