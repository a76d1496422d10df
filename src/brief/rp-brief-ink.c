/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-block.h"

#include "rp-jar-drawing.h"
#include "rp-rules.h"

static const struct
{
  double red;
  double green;
  double blue;
  double alpha;
} inks[] = {
  [RP_BRIEF_INK]      = { 0.13, 0.10, 0.15, 1.0 },
  [RP_BRIEF_GREY]     = { 0.42, 0.39, 0.45, 1.0 },
  [RP_BRIEF_ACCENT]   = { 0x6d / 255.0, 0x2f / 255.0, 0x83 / 255.0, 1.0 },
  [RP_BRIEF_GOOD]     = { 0x1c / 255.0, 0x7a / 255.0, 0x48 / 255.0, 1.0 },
  [RP_BRIEF_WARNING]  = { 0x8f / 255.0, 0x54 / 255.0, 0x00 / 255.0, 1.0 },
  [RP_BRIEF_HAIRLINE] = { 0.13, 0.10, 0.15, 0.16 },
};

/**
 * rp_brief_set_ink:
 * @cr: a page
 * @colour: an ink
 */
void
rp_brief_set_ink (cairo_t       *cr,
                  RpBriefColour  colour)
{
  cairo_set_source_rgba (cr, inks[colour].red, inks[colour].green, inks[colour].blue,
                         inks[colour].alpha);
}

/**
 * rp_brief_draw_layout:
 * @cr: a page
 * @layout: words
 * @x: left edge, in points
 * @y: upper edge, in points
 * @colour: ink
 */
void
rp_brief_draw_layout (cairo_t       *cr,
                      PangoLayout   *layout,
                      double         x,
                      double         y,
                      RpBriefColour  colour)
{
  rp_brief_set_ink (cr, colour);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/**
 * rp_brief_draw_rule:
 * @cr: a page
 * @x: left end, in points
 * @y: where, in points
 * @width: length, in points
 */
void
rp_brief_draw_rule (cairo_t *cr,
                    double   x,
                    double   y,
                    double   width)
{
  rp_brief_set_ink (cr, RP_BRIEF_HAIRLINE);
  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

static void
draw_tick (cairo_t *cr,
           double   x,
           double   y)
{
  rp_brief_set_ink (cr, RP_BRIEF_GOOD);
  cairo_set_line_width (cr, 1.7);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, x - 4, y);
  cairo_line_to (cr, x - 1, y + 3.4);
  cairo_line_to (cr, x + 4.5, y - 4);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr,
            double   x,
            double   y)
{
  rp_brief_set_ink (cr, RP_BRIEF_WARNING);
  cairo_set_line_width (cr, 1.7);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, x - 3.4, y - 3.4);
  cairo_line_to (cr, x + 3.4, y + 3.4);
  cairo_move_to (cr, x + 3.4, y - 3.4);
  cairo_line_to (cr, x - 3.4, y + 3.4);
  cairo_stroke (cr);
}

static void
draw_box (cairo_t     *cr,
          double       x,
          double       y,
          RpBriefMark  mark)
{
  const double size = 7.6;
  const double radius = 2;

  rp_brief_set_ink (cr, mark == RP_BRIEF_MARK_BOX ? RP_BRIEF_WARNING : RP_BRIEF_GREY);
  cairo_set_line_width (cr, 0.8);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + size - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + size - radius, y + size - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + size - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  if (mark == RP_BRIEF_MARK_BOX)
    return;

  cairo_set_line_width (cr, 1.3);
  if (mark == RP_BRIEF_MARK_BOX_TICKED)
    {
      cairo_move_to (cr, x + 1.8, y + 4);
      cairo_line_to (cr, x + 3.4, y + 5.7);
      cairo_line_to (cr, x + 6.2, y + 1.9);
    }
  else
    {
      cairo_move_to (cr, x + 2, y + size / 2);
      cairo_line_to (cr, x + size - 2, y + size / 2);
    }
  cairo_stroke (cr);
}

static void
draw_jar (cairo_t       *cr,
          const RpBrief *brief,
          double         x,
          double         y)
{
  RpFavourType kinds[RP_RULE_JAR_MAX];
  RpSweetKind sweets[RP_RULE_JAR_MAX];
  guint count = rp_jar_pick_sweets (&brief->jar, kinds, G_N_ELEMENTS (kinds));
  RpJarPicture picture = {
    .count = brief->jar.sweets, .sweets = sweets, .n_sweets = count, .seed = brief->seed,
    .flags = RP_JAR_NO_SHADOW,
  };

  /* Both enumerations list the kinds of favour in the one order there is. */
  for (guint i = 0; i < count; i++)
    sweets[i] = (RpSweetKind) kinds[i];
  cairo_save (cr);
  cairo_translate (cr, x - 8, y - 14);
  rp_sweet_jar_draw (cr, 70, 86, &picture);
  cairo_restore (cr);
}

static void
draw_mark (cairo_t            *cr,
           const RpBrief      *brief,
           const RpBriefBlock *block,
           double              x,
           double              y,
           double              width)
{
  switch (block->mark)
    {
    case RP_BRIEF_MARK_BAR:
      rp_brief_set_ink (cr, RP_BRIEF_ACCENT);
      cairo_rectangle (cr, x, y + 2, 2.4, block->height - 2);
      cairo_fill (cr);
      break;
    case RP_BRIEF_MARK_TICK:
      draw_tick (cr, x + 6, y + 7.5);
      break;
    case RP_BRIEF_MARK_CROSS:
      draw_cross (cr, x + 6, y + 7.5);
      break;
    case RP_BRIEF_MARK_BOX:
    case RP_BRIEF_MARK_BOX_TICKED:
    case RP_BRIEF_MARK_BOX_ACCEPTED:
      draw_box (cr, x + 0.5, y + 2.2, block->mark);
      break;
    case RP_BRIEF_MARK_RULE:
      rp_brief_draw_rule (cr, x, y + block->height, width);
      break;
    case RP_BRIEF_MARK_JAR:
      draw_jar (cr, brief, x, y);
      break;
    case RP_BRIEF_MARK_NONE:
    default:
      break;
    }
}

/**
 * rp_brief_draw_block:
 * @cr: a page
 * @brief: the brief it belongs to
 * @block: a block
 * @x: left edge of the column, in points
 * @y: upper edge of the block, in points
 * @width: of the column, in points
 */
void
rp_brief_draw_block (cairo_t            *cr,
                     const RpBrief      *brief,
                     const RpBriefBlock *block,
                     double              x,
                     double              y,
                     double              width)
{
  gboolean jar = block->mark == RP_BRIEF_MARK_JAR;
  double text_y = jar ? y + 20 : y;

  draw_mark (cr, brief, block, x, y, width);
  if (block->text != NULL)
    rp_brief_draw_layout (cr, block->text, x + block->indent, text_y, block->colour);
  if (block->value == NULL)
    return;

  if (jar)
    rp_brief_draw_layout (cr, block->value, x + block->indent,
                          text_y + rp_brief_layout_height (block->text), RP_BRIEF_GREY);
  else if (block->indent > 0)
    rp_brief_draw_layout (cr, block->value, x, y, RP_BRIEF_ACCENT);
  else
    rp_brief_draw_layout (cr, block->value, x + width / 2, y, RP_BRIEF_INK);
}
