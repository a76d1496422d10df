/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-jar-tag.h"

#include <pango/pangocairo.h>

static void
path_tag (cairo_t *cr)
{
  cairo_new_path (cr);
  cairo_move_to (cr, -8, -1);
  cairo_line_to (cr, 8, -1);
  cairo_line_to (cr, 17, 9);
  cairo_line_to (cr, 17, 38);
  cairo_arc (cr, 14, 38, 3, 0, G_PI / 2);
  cairo_line_to (cr, -14, 41);
  cairo_arc (cr, -14, 38, 3, G_PI / 2, G_PI);
  cairo_line_to (cr, -17, 9);
  cairo_close_path (cr);
}

static void
draw_number (cairo_t *cr,
             int      count)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr(PangoFontDescription) font = NULL;
  g_autofree char *text = NULL;
  int width, height;

  font = pango_font_description_from_string ("Cantarell, Sans Heavy");
  text = count < 0 ? g_strdup_printf ("\u2212%d", -count) : g_strdup_printf ("%d", count);
  pango_font_description_set_absolute_size (font, 21 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);

  if (count < 0)
    cairo_set_source_rgb (cr, .7, .13, .12);
  else
    cairo_set_source_rgb (cr, .27, .18, .3);
  cairo_move_to (cr, -width / 2.0, 25 - height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/**
 * rp_jar_draw_tag:
 * @cr: where to draw, in the design space
 * @count: how many sweets there are; less than zero when some are owed
 * @dark: whether on a dark ground
 *
 * Draws the string around the neck, and the tag with the number.
 */
void
rp_jar_draw_tag (cairo_t *cr,
                 int      count,
                 gboolean dark)
{
  cairo_set_line_width (cr, 1.3);
  if (dark)
    cairo_set_source_rgba (cr, .9, .84, .7, .8);
  else
    cairo_set_source_rgba (cr, .45, .36, .25, .75);
  cairo_move_to (cr, 57, 53);
  cairo_curve_to (cr, 75, 58.5, 105, 58.5, 123, 53);
  cairo_stroke (cr);
  cairo_move_to (cr, 120, 54);
  cairo_curve_to (cr, 127, 58, 131, 62, 134, 68);
  cairo_stroke (cr);

  cairo_save (cr);
  cairo_translate (cr, 134, 67);
  cairo_rotate (cr, .16);

  cairo_save (cr);
  cairo_translate (cr, 1, 1.6);
  path_tag (cr);
  cairo_set_source_rgba (cr, 0, 0, 0, .14);
  cairo_fill (cr);
  cairo_restore (cr);

  path_tag (cr);
  if (dark)
    cairo_set_source_rgb (cr, .93, .89, .8);
  else
    cairo_set_source_rgb (cr, 1, .985, .94);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  cairo_set_source_rgba (cr, .45, .36, .25, .45);
  cairo_stroke (cr);

  cairo_arc (cr, 0, 6, 2.3, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, .35, .27, .18, .55);
  cairo_fill (cr);
  draw_number (cr, count);
  cairo_restore (cr);
}
