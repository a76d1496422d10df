/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-jar-drawing.h"

#include "rp-jar-glass.h"
#include "rp-jar-packing.h"
#include "rp-jar-tag.h"

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
  rp_jar_path (cr);
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

/**
 * rp_wrapper_draw:
 * @cr: where to draw
 * @x: its middle
 * @y: its middle
 * @rotation: in radians
 * @flags: %RP_JAR_DARK on a dark ground
 *
 * Draws the empty wrapper of a sweet that was taken, 22 by 11 units.
 */
void
rp_wrapper_draw (cairo_t    *cr,
                 double      x,
                 double      y,
                 double      rotation,
                 RpJarFlags  flags)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, rotation);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_save (cr);
      cairo_scale (cr, side, 1);
      cairo_move_to (cr, 2, 0);
      cairo_line_to (cr, 11, -5.5);
      cairo_line_to (cr, 9, 0);
      cairo_line_to (cr, 11, 5.5);
      cairo_close_path (cr);
      set_ink (cr, flags & RP_JAR_DARK, .17);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, .9);
      set_ink (cr, flags & RP_JAR_DARK, .38);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
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
      double y = 211 - rp_jar_dice_throw (&dice) * 3;

      rp_wrapper_draw (cr, places[i], y, rp_jar_dice_throw (&dice) * .7 - .35, jar->flags);
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
    rp_jar_draw_shadow (cr, dark);
  rp_jar_draw_back (cr, dark);
  if (jar->count < 0)
    draw_missing (cr, jar);
  else
    draw_sweets (cr, jar);
  rp_jar_draw_front (cr, dark);
  rp_jar_draw_lid (cr, CLAMP (jar->lid, 0, 1), dark);
  if (!(jar->flags & RP_JAR_NO_TAG))
    rp_jar_draw_tag (cr, jar->count, dark);
  draw_wrappers (cr, jar);

  cairo_restore (cr);
}
