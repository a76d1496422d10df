/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-jar-drawing.h"

#include "rp-jar-packing.h"

#include <pango/pangocairo.h>

/* Where a sweet hangs before it falls. */
#define FALL_X 90.0
#define FALL_Y 27.0

static void
set_ink (cairo_t *cr,
         gboolean dark,
         double   alpha)
{
  if (dark)
    cairo_set_source_rgba (cr, 1, 1, 1, alpha);
  else
    cairo_set_source_rgba (cr, .16, .12, .18, alpha);
}

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

static void
path_jar (cairo_t *cr)
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

static void
draw_shadow (cairo_t *cr,
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

static void
draw_back_glass (cairo_t *cr,
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

  path_jar (cr);
  fill_with (cr, glass);
}

/* The lines above it tell that it moves. */
static void
draw_falling (cairo_t            *cr,
              const RpJarPicture *jar,
              const RpJarSpot    *to,
              double              radius,
              double              rotation)
{
  static const double lines[][3] = { { -12, 0, 12 }, { 0, -1, 6 }, { 12, 0, 12 } };
  double fall = MAX (jar->fall, 0);

  if (fall < 1)
    {
      cairo_save (cr);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, 2);
      set_ink (cr, jar->flags & RP_JAR_DARK, .18 * (1 - fall));
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        {
          cairo_move_to (cr, FALL_X + lines[i][0], lines[i][1]);
          cairo_line_to (cr, FALL_X + lines[i][0], lines[i][2]);
          cairo_stroke (cr);
        }
      cairo_restore (cr);
    }

  rp_sweet_draw (cr, jar->sweets[0], FALL_X + (to->x - FALL_X) * MIN (fall, 1),
                 FALL_Y + (to->y - FALL_Y) * fall, radius, rotation * fall);
}

static void
draw_sweets (cairo_t            *cr,
             const RpJarPicture *jar)
{
  RpJarSpot spots[RP_JAR_MAX_SWEETS];
  RpJarDice dice = { (guint64) jar->seed * 7 + jar->n_sweets };
  guint n = MIN (jar->n_sweets, RP_JAR_MAX_SWEETS);
  double radius = n <= 12 ? 16.5 : n <= 18 ? 14.5 : 12.5;
  double first = 0;

  /* A little closer than they are wide: they look as if they lay behind each other. */
  rp_jar_pack (n, jar->seed, radius * .94, spots);
  cairo_save (cr);
  path_jar (cr);
  cairo_clip (cr);
  for (guint i = 0; i < n; i++)
    {
      double rotation = rp_jar_dice_throw (&dice) * 1.8 - .9;

      if (i == 0 && jar->falling)
        first = rotation;
      else
        rp_sweet_draw (cr, jar->sweets[i], spots[i].x, spots[i].y, radius, rotation);
    }
  cairo_restore (cr);

  if (n > 0 && jar->falling)
    draw_falling (cr, jar, &spots[0], radius, first);
}

static void
draw_missing (cairo_t            *cr,
              const RpJarPicture *jar)
{
  static const double dashes[] = { 3, 3 };
  RpJarSpot spots[RP_JAR_MAX_SWEETS];
  guint n = MIN ((guint) -jar->count, RP_JAR_MAX_SWEETS);
  double radius = n <= 12 ? 16.5 : 12.5;

  rp_jar_pack (n, jar->seed, radius, spots);

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.2);
  set_ink (cr, jar->flags & RP_JAR_DARK, .4);
  for (guint i = 0; i < n; i++)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, spots[i].x, spots[i].y, radius * .9, 0, 2 * G_PI);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_front_glass (cairo_t *cr,
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

  path_jar (cr);
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

/* Lifted, it hangs in the air to the right of the mouth. */
static void
draw_lid (cairo_t *cr,
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

static void
draw_tag (cairo_t *cr,
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

static void
draw_wrappers (cairo_t            *cr,
               const RpJarPicture *jar)
{
  static const double places[] = { 14, 166 };
  RpJarDice dice = { (guint64) jar->seed + 99 };

  for (guint i = 0; i < MIN (jar->taken, G_N_ELEMENTS (places)); i++)
    {
      cairo_save (cr);
      cairo_translate (cr, places[i], 211 - rp_jar_dice_throw (&dice) * 3);
      cairo_rotate (cr, rp_jar_dice_throw (&dice) * .7 - .35);
      for (int side = -1; side <= 1; side += 2)
        {
          cairo_save (cr);
          cairo_scale (cr, side, 1);
          cairo_move_to (cr, 2, 0);
          cairo_line_to (cr, 11, -5.5);
          cairo_line_to (cr, 9, 0);
          cairo_line_to (cr, 11, 5.5);
          cairo_close_path (cr);
          set_ink (cr, jar->flags & RP_JAR_DARK, .17);
          cairo_fill_preserve (cr);
          cairo_set_line_width (cr, .9);
          set_ink (cr, jar->flags & RP_JAR_DARK, .38);
          cairo_stroke (cr);
          cairo_restore (cr);
        }
      cairo_restore (cr);
    }
}

/**
 * rp_sweet_jar_draw:
 * @cr: where to draw
 * @width: of the rectangle at the origin
 * @height: of the rectangle at the origin
 * @jar: what is in the jar
 *
 * Draws a jar as large as the rectangle allows, standing on its lower edge. It
 * is not mirrored in right-to-left text. May be called from any thread.
 */
void
rp_sweet_jar_draw (cairo_t            *cr,
                   double              width,
                   double              height,
                   const RpJarPicture *jar)
{
  double scale = MIN (width / RP_JAR_WIDTH, height / RP_JAR_HEIGHT);
  gboolean dark;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (jar != NULL);
  g_return_if_fail (jar->n_sweets == 0 || jar->sweets != NULL);

  if (scale <= 0)
    return;

  dark = (jar->flags & RP_JAR_DARK) != 0;

  cairo_save (cr);
  cairo_translate (cr, (width - RP_JAR_WIDTH * scale) / 2, height - RP_JAR_HEIGHT * scale);
  cairo_scale (cr, scale, scale);
  cairo_new_path (cr);

  if (!(jar->flags & RP_JAR_NO_SHADOW))
    draw_shadow (cr, dark);
  draw_back_glass (cr, dark);
  if (jar->count < 0)
    draw_missing (cr, jar);
  else
    draw_sweets (cr, jar);
  draw_front_glass (cr, dark);
  draw_lid (cr, CLAMP (jar->lid, 0, 1), dark);
  if (!(jar->flags & RP_JAR_NO_TAG))
    draw_tag (cr, jar->count, dark);
  draw_wrappers (cr, jar);

  cairo_restore (cr);
}
