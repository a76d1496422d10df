/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-sweet-drawing.h"

#include <math.h>


typedef struct
{
  double red;
  double green;
  double blue;
} Tint;

#define TINT(r, g, b) { (r) / 255.0, (g) / 255.0, (b) / 255.0 }

static const struct
{
  Tint body;
  Tint edge;
} tints[RP_N_SWEET_KINDS] = {
  [RP_SWEET_INSIGHT] = { TINT (0xf0, 0xb2, 0x3a), TINT (0xc9, 0x8a, 0x12) },
  [RP_SWEET_INTRODUCTION] = { TINT (0x5a, 0xa5, 0xe0), TINT (0x2f, 0x78, 0xb5) },
  [RP_SWEET_HELP] = { TINT (0xe0, 0x60, 0x7e), TINT (0xb2, 0x3a, 0x59) },
  [RP_SWEET_VISIBILITY] = { TINT (0x55, 0xbd, 0x9a), TINT (0x2c, 0x8a, 0x6c) },
};

static void
draw_wrapper (cairo_t *cr,
              double   radius,
              double   body)
{
  const Tint *edge = &tints[RP_SWEET_INTRODUCTION].edge;

  for (int side = -1; side <= 1; side += 2)
    {
      cairo_save (cr);
      cairo_scale (cr, side, 1);
      cairo_move_to (cr, body * .8, 0);
      cairo_line_to (cr, radius * 1.32, -radius * .5);
      cairo_curve_to (cr, radius * 1.16, -radius * .18, radius * 1.16, radius * .18,
                      radius * 1.32, radius * .5);
      cairo_close_path (cr);
      cairo_set_source_rgb (cr, 0xa9 / 255.0, 0xd3 / 255.0, 0xf4 / 255.0);
      cairo_fill_preserve (cr);
      cairo_set_source_rgba (cr, edge->red, edge->green, edge->blue, .35);
      cairo_set_line_width (cr, .8);
      cairo_stroke (cr);

      for (int fold = -1; fold <= 1; fold += 2)
        {
          cairo_move_to (cr, body * .9, 0);
          cairo_line_to (cr, radius * 1.18, radius * .24 * fold);
          cairo_stroke (cr);
        }
      cairo_restore (cr);
    }
}

static void
draw_swirl (cairo_t *cr,
            double   r)
{
  cairo_set_source_rgba (cr, 1, .98, .92, .85);
  for (int arm = 0; arm < 6; arm++)
    {
      double a = arm * G_PI / 3;

      cairo_move_to (cr, 0, 0);
      cairo_curve_to (cr, r * .5 * cos (a + .5), r * .5 * sin (a + .5),
                      r * .9 * cos (a + .35), r * .9 * sin (a + .35),
                      r * 1.1 * cos (a), r * 1.1 * sin (a));
      cairo_line_to (cr, r * 1.1 * cos (a + .52), r * 1.1 * sin (a + .52));
      cairo_curve_to (cr, r * .9 * cos (a + .85), r * .9 * sin (a + .85),
                      r * .5 * cos (a + 1), r * .5 * sin (a + 1), 0, 0);
      cairo_fill (cr);
    }
}

static void
draw_stripes (cairo_t *cr,
              double   r)
{
  cairo_set_source_rgba (cr, 1, .96, .96, .8);
  cairo_set_line_width (cr, r * .27);
  for (int stripe = -1; stripe <= 1; stripe++)
    {
      double x = stripe * r * .72;

      cairo_move_to (cr, x - r * .2, -r * 1.2);
      cairo_curve_to (cr, x + r * .22, -r * .4, x + r * .22, r * .4, x - r * .2, r * 1.2);
      cairo_stroke (cr);
    }
}

static void
draw_star (cairo_t *cr,
           double   r)
{
  cairo_set_source_rgba (cr, 1, 1, .95, .85);
  for (int point = 0; point < 10; point++)
    {
      double a = -G_PI / 2 + point * G_PI / 5;
      double q = r * (point % 2 == 0 ? .62 : .27);

      cairo_line_to (cr, q * cos (a), q * sin (a));
    }
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_body (cairo_t     *cr,
           RpSweetKind  kind,
           double       r)
{
  const Tint *body = &tints[kind].body;
  const Tint *edge = &tints[kind].edge;
  cairo_pattern_t *ball = cairo_pattern_create_radial (-r * .35, -r * .4, r * .1, 0, 0, r * 1.1);

  cairo_pattern_add_color_stop_rgb (ball, 0, MIN (1, body->red + .16), MIN (1, body->green + .16),
                                    MIN (1, body->blue + .16));
  cairo_pattern_add_color_stop_rgb (ball, .55, body->red, body->green, body->blue);
  cairo_pattern_add_color_stop_rgb (ball, 1, edge->red, edge->green, edge->blue);

  cairo_arc (cr, 0, 0, r, 0, 2 * G_PI);
  cairo_set_source (cr, ball);
  cairo_fill_preserve (cr);
  cairo_pattern_destroy (ball);

  cairo_save (cr);
  cairo_clip (cr);
  switch (kind)
    {
    case RP_SWEET_INSIGHT:
      draw_swirl (cr, r);
      break;

    case RP_SWEET_HELP:
      draw_stripes (cr, r);
      break;

    case RP_SWEET_VISIBILITY:
      draw_star (cr, r);
      break;

    case RP_SWEET_INTRODUCTION:
    case RP_N_SWEET_KINDS:
    default:
      break;
    }
  cairo_restore (cr);
}

/**
 * rp_sweet_draw:
 * @cr: where to draw
 * @kind: what was given
 * @x: centre
 * @y: centre
 * @radius: in user space units; a wrapper reaches a third further on two sides
 * @rotation: clockwise, in radians
 *
 * Draws one sweet. The highlight stays at the upper left, whatever the rotation.
 */
void
rp_sweet_draw (cairo_t     *cr,
               RpSweetKind  kind,
               double       x,
               double       y,
               double       radius,
               double       rotation)
{
  double r = kind == RP_SWEET_INTRODUCTION ? radius * .76 : radius;
  const Tint *edge;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (kind < RP_N_SWEET_KINDS);

  edge = &tints[kind].edge;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);

  cairo_save (cr);
  cairo_rotate (cr, rotation);
  if (kind == RP_SWEET_INTRODUCTION)
    draw_wrapper (cr, radius, r);
  draw_body (cr, kind, r);
  cairo_restore (cr);

  cairo_save (cr);
  cairo_translate (cr, -r * .36, -r * .46);
  cairo_rotate (cr, -.6);
  cairo_scale (cr, 1, .55);
  cairo_arc (cr, 0, 0, r * .24, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 1, 1, 1, .62);
  cairo_fill (cr);
  cairo_restore (cr);

  cairo_arc (cr, 0, 0, r - .4, 0, 2 * G_PI);
  cairo_set_line_width (cr, .8);
  cairo_set_source_rgba (cr, edge->red, edge->green, edge->blue, .55);
  cairo_stroke (cr);
  cairo_restore (cr);
}
