/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-jar-glass.h"

#include "rp-jar-packing.h"

/* The jar itself, without what is in it. */

static void
set_glass_edge (cairo_t *cr,
                gboolean dark)
{
  if (dark)
    cairo_set_source_rgba (cr, .86, .82, .92, .46);
  else
    cairo_set_source_rgba (cr, .42, .36, .5, .5);
}

static void
fill_with (cairo_t         *cr,
           cairo_pattern_t *pattern)
{
  cairo_set_source (cr, pattern);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

static void
path_round_rectangle (cairo_t *cr,
                      double   x,
                      double   y,
                      double   width,
                      double   height,
                      double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/**
 * rp_jar_path:
 * @cr: where to draw, in the design space
 *
 * Makes the outline of the glass the current path.
 */
void
rp_jar_path (cairo_t *cr)
{
  double x0 = RP_JAR_LEFT - 5;
  double x1 = RP_JAR_RIGHT + 5;
  double y0 = 50;
  double y1 = RP_JAR_BOTTOM + 5;
  double foot = 34;

  cairo_new_path (cr);
  cairo_move_to (cr, 62, y0);
  cairo_line_to (cr, 118, y0);
  cairo_curve_to (cr, 118, y0 + 8, x1, y0 + 8, x1, y0 + 36);
  cairo_line_to (cr, x1, y1 - foot);
  cairo_arc (cr, x1 - foot, y1 - foot, foot, 0, G_PI / 2);
  cairo_arc (cr, x0 + foot, y1 - foot, foot, G_PI / 2, G_PI);
  cairo_line_to (cr, x0, y0 + 36);
  cairo_curve_to (cr, x0, y0 + 8, 62, y0 + 8, 62, y0);
  cairo_close_path (cr);
}

/**
 * rp_jar_draw_shadow:
 * @cr: where to draw, in the design space
 * @dark: whether on a dark ground
 */
void
rp_jar_draw_shadow (cairo_t *cr,
                    gboolean dark)
{
  cairo_pattern_t *shade = cairo_pattern_create_radial (0, 0, 4, 0, 0, 84);

  cairo_pattern_add_color_stop_rgba (shade, 0, 0, 0, 0, dark ? .38 : .2);
  cairo_pattern_add_color_stop_rgba (shade, 1, 0, 0, 0, 0);

  cairo_save (cr);
  cairo_translate (cr, 90, 213);
  cairo_scale (cr, 1, .085);
  cairo_arc (cr, 0, 0, 84, 0, 2 * G_PI);
  fill_with (cr, shade);
  cairo_restore (cr);
}

/**
 * rp_jar_draw_back:
 * @cr: where to draw, in the design space
 * @dark: whether on a dark ground
 *
 * Draws the glass behind the sweets.
 */
void
rp_jar_draw_back (cairo_t *cr,
                  gboolean dark)
{
  static const double stops[] = { 0, .18, .7, 1 };
  static const double light_alphas[] = { .34, .16, .12, .3 };
  static const double dark_alphas[] = { .15, .06, .035, .13 };
  cairo_pattern_t *glass = cairo_pattern_create_linear (25, 0, 155, 0);

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (dark)
      cairo_pattern_add_color_stop_rgba (glass, stops[i], .86, .8, .95, dark_alphas[i]);
    else
      cairo_pattern_add_color_stop_rgba (glass, stops[i], .66, .62, .74, light_alphas[i]);

  rp_jar_path (cr);
  fill_with (cr, glass);
}

/**
 * rp_jar_draw_front:
 * @cr: where to draw, in the design space
 * @dark: whether on a dark ground
 *
 * Draws what gleams before the sweets, the outline and the collar.
 */
void
rp_jar_draw_front (cairo_t *cr,
                   gboolean dark)
{
  cairo_pattern_t *gleam = cairo_pattern_create_linear (34, 0, 52, 0);

  cairo_pattern_add_color_stop_rgba (gleam, 0, 1, 1, 1, 0);
  cairo_pattern_add_color_stop_rgba (gleam, .35, 1, 1, 1, dark ? .34 : .62);
  cairo_pattern_add_color_stop_rgba (gleam, 1, 1, 1, 1, 0);
  cairo_new_path (cr);
  path_round_rectangle (cr, 33, 82, 15, 92, 7.5);
  fill_with (cr, gleam);

  path_round_rectangle (cr, 140, 96, 4.5, 64, 2.2);
  cairo_set_source_rgba (cr, 1, 1, 1, dark ? .16 : .38);
  cairo_fill (cr);

  rp_jar_path (cr);
  cairo_set_line_width (cr, 2);
  set_glass_edge (cr, dark);
  cairo_stroke (cr);

  path_round_rectangle (cr, 56, 42, 68, 11, 5.5);
  if (dark)
    cairo_set_source_rgb (cr, .4, .37, .44);
  else
    cairo_set_source_rgb (cr, .9, .88, .93);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.6);
  set_glass_edge (cr, dark);
  cairo_stroke (cr);
}

static void
add_plum_stop (cairo_pattern_t *pattern,
               double           offset,
               double           brightness,
               gboolean         dark)
{
  double red = (dark ? 0x8e : 0x7d) / 255.0;
  double green = (dark ? 0x4d : 0x3c) / 255.0;
  double blue = (dark ? 0xa4 : 0x92) / 255.0;

  cairo_pattern_add_color_stop_rgb (pattern, offset, MIN (1, red * brightness),
                                    MIN (1, green * brightness), MIN (1, blue * brightness));
}

/**
 * rp_jar_draw_lid:
 * @cr: where to draw, in the design space
 * @lifted: from 0, closed, to 1: it hangs in the air to the right of the mouth
 * @dark: whether on a dark ground
 */
void
rp_jar_draw_lid (cairo_t *cr,
                 double   lifted,
                 gboolean dark)
{
  cairo_pattern_t *dome = cairo_pattern_create_linear (56, 0, 124, 0);
  cairo_pattern_t *knob = cairo_pattern_create_radial (87, 10, 1, 90, 13.5, 9.5);

  cairo_save (cr);
  cairo_translate (cr, 90 + 52 * lifted, 30 - 8 * lifted);
  cairo_rotate (cr, .62 * lifted);
  cairo_translate (cr, -90, -30);

  add_plum_stop (dome, 0, .86, dark);
  add_plum_stop (dome, .3, 1.22, dark);
  add_plum_stop (dome, .55, 1, dark);
  add_plum_stop (dome, 1, .74, dark);
  cairo_new_path (cr);
  cairo_move_to (cr, 58, 42);
  cairo_curve_to (cr, 58, 26, 72, 21, 90, 21);
  cairo_curve_to (cr, 108, 21, 122, 26, 122, 42);
  cairo_close_path (cr);
  fill_with (cr, dome);

  add_plum_stop (knob, 0, 1.5, dark);
  add_plum_stop (knob, 1, .82, dark);
  cairo_arc (cr, 90, 13.5, 9, 0, 2 * G_PI);
  fill_with (cr, knob);

  cairo_save (cr);
  cairo_translate (cr, 74, 31);
  cairo_rotate (cr, -.55);
  cairo_scale (cr, 1, .4);
  cairo_arc (cr, 0, 0, 8, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 1, 1, 1, .35);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_restore (cr);
}
