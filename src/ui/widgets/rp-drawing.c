/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-drawing.h"

#include "rp-text-scale.h"

#include <adwaita.h>
#include <math.h>

#define WIDEST 300 /* in pixels; fits a narrow window */

typedef struct
{
  int   width;
  int   height;
  char *name;    /* (nullable) */
} RpDrawingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpDrawing, rp_drawing, GTK_TYPE_WIDGET)

/* The names are those of style.css; the colours stand in where it is not loaded. */
static const struct
{
  const char *name;
  GdkRGBA     light;
  GdkRGBA     dark;
} colors[] = {
  [RP_DRAWING_GRAPHIC] = { "rp_graphic", { .49f, .235f, .573f, 1 }, { .667f, .424f, .761f, 1 } },
  [RP_DRAWING_GOOD] = { "rp_good_graphic", { .165f, .616f, .384f, 1 }, { .341f, .78f, .522f, 1 } },
};

static void
rp_drawing_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  RpDrawingPrivate *priv = rp_drawing_get_instance_private (RP_DRAWING (widget));
  int size = orientation == GTK_ORIENTATION_HORIZONTAL ? priv->width : priv->height;
  double scale = rp_text_scale_get ();

  /* What is large already grows with the text as far as there is room. */
  if (priv->width * scale > WIDEST)
    scale = MAX (1, (double) WIDEST / priv->width);
  *minimum = *natural = (int) ceil (size * scale);
}

static void
rp_drawing_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  RpDrawing *self = RP_DRAWING (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;

  /* Round ends and shadows may reach a little over the edge. */
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-2, -2, width + 4, height + 4));
  RP_DRAWING_GET_CLASS (self)->draw (self, cr, width, height);
  cairo_destroy (cr);
}

/* To set the text of a tooltip asks the display where the pointer is, each time. */
static gboolean
rp_drawing_query_tooltip (GtkWidget  *widget,
                          int         x,
                          int         y,
                          gboolean    keyboard_tooltip,
                          GtkTooltip *tooltip)
{
  RpDrawingPrivate *priv = rp_drawing_get_instance_private (RP_DRAWING (widget));

  gtk_tooltip_set_text (tooltip, priv->name);

  return priv->name != NULL;
}

static void
rp_drawing_finalize (GObject *object)
{
  RpDrawingPrivate *priv = rp_drawing_get_instance_private (RP_DRAWING (object));

  g_free (priv->name);

  G_OBJECT_CLASS (rp_drawing_parent_class)->finalize (object);
}

static void
rp_drawing_class_init (RpDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_drawing_finalize;

  widget_class->measure = rp_drawing_measure;
  widget_class->query_tooltip = rp_drawing_query_tooltip;
  widget_class->snapshot = rp_drawing_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_drawing_init (RpDrawing *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  rp_text_scale_watch (GTK_WIDGET (self));
}

/**
 * rp_drawing_set_size:
 * @self: a drawing
 * @width: in pixels at the usual size of text
 * @height: in pixels at the usual size of text
 *
 * Sets the size that the drawing asks for.
 */
void
rp_drawing_set_size (RpDrawing *self,
                     int        width,
                     int        height)
{
  RpDrawingPrivate *priv = rp_drawing_get_instance_private (self);

  g_return_if_fail (RP_IS_DRAWING (self));

  priv->width = MAX (width, 0);
  priv->height = MAX (height, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rp_drawing_set_name:
 * @self: a drawing
 * @name: what it shows, for those who do not see it
 *
 * Sets the accessible name, which is the tooltip too.
 */
void
rp_drawing_set_name (RpDrawing  *self,
                     const char *name)
{
  RpDrawingPrivate *priv = rp_drawing_get_instance_private (self);

  g_return_if_fail (RP_IS_DRAWING (self));
  g_return_if_fail (name != NULL);

  if (g_strcmp0 (priv->name, name) == 0)
    return;

  g_free (priv->name);
  priv->name = g_strdup (name);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rp_drawing_use_color:
 * @self: a drawing
 * @cr: the source of this is set
 * @color: a colour with a meaning
 *
 * Draws on with a colour of the style sheet.
 */
void
rp_drawing_use_color (RpDrawing      *self,
                      cairo_t        *cr,
                      RpDrawingColor  color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA rgba;

  if (!gtk_style_context_lookup_color (context, colors[color].name, &rgba))
    rgba = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? colors[color].dark
                                                                          : colors[color].light;

  gdk_cairo_set_source_rgba (cr, &rgba);
}

/**
 * rp_drawing_use_ink:
 * @self: a drawing
 * @cr: the source of this is set
 * @alpha: how strong; in high contrast at least half
 *
 * Draws on with the colour of text.
 */
void
rp_drawing_use_ink (RpDrawing *self,
                    cairo_t   *cr,
                    double     alpha)
{
  GdkRGBA rgba;

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    alpha = MAX (alpha, .5);

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &rgba);
  rgba.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (cr, &rgba);
}

/**
 * rp_drawing_create_layout:
 * @self: a drawing
 * @text: plain text
 * @size: of the letters, in drawn pixels; the drawing grows with text already
 *
 * Returns: (transfer full): @text in bold letters of the user's font
 */
PangoLayout *
rp_drawing_create_layout (RpDrawing  *self,
                          const char *text,
                          double      size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoFontDescription *font;

  font = pango_font_description_copy (
    pango_context_get_font_description (pango_layout_get_context (layout)));
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  return layout;
}
