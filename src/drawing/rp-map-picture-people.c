/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-map-picture-private.h"

#include <math.h>

/* The people themselves, and what is written. */

#define MIN_MARK .55   /* from this size on, there is room for initials */
#define HALO     1.7   /* around letters, in units */

static const double stages[2][RP_MAP_STAGES][3] = {
  { { .984, .98, .984 }, { .788, .761, .812 }, { .765, .663, .816 }, { .659, .471, .741 },
    { .518, .282, .604 }, { .357, .122, .439 } },
  { { .133, .125, .141 }, { .341, .322, .361 }, { .427, .322, .475 }, { .561, .373, .639 },
    { .722, .533, .796 }, { .902, .776, .949 } },
};

static gboolean
is_dark (RpMapLook look)
{
  return (look & RP_MAP_DARK) != 0;
}

void
rp_map_use (const RpMapPicture *picture,
            cairo_t            *cr,
            RpMapColor          color,
            double              alpha)
{
  static const double colors[2][4][3] = {
    { { .16, .12, .18 }, { .49, .235, .573 }, { .984, .98, .984 }, { .955, .94, .962 } },
    { { 1, 1, 1 }, { .667, .424, .761 }, { .133, .125, .141 }, { .165, .15, .18 } },
  };
  const double *rgb = colors[is_dark (picture->look)][color];

  cairo_set_source_rgba (cr, rgb[0], rgb[1], rgb[2], alpha);
}

void
rp_map_get_stage (RpMapLook look,
                  guint     stage,
                  double    rgb[3])
{
  for (guint i = 0; i < 3; i++)
    rgb[i] = stages[is_dark (look)][MIN (stage, RP_MAP_STAGES - 1)][i];
}

static PangoLayout *
create_layout (cairo_t     *cr,
               const char  *text,
               double       size,
               PangoWeight  weight)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Cantarell, Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
show_in_middle (cairo_t     *cr,
                PangoLayout *layout,
                double       x,
                double       y)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, x - width / 2.0, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
draw_mark (const RpMapPicture *picture,
           cairo_t            *cr,
           const char         *text,
           double              size,
           PangoWeight         weight,
           double              x,
           double              y)
{
  g_autoptr(PangoLayout) layout = NULL;

  if (text == NULL || picture->symbol < MIN_MARK * picture->text)
    return;

  layout = create_layout (cr, text, size * picture->symbol, weight);
  show_in_middle (cr, layout, x, y);
}

/* Written over whatever is there, with something of the ground around it. Letters are many and
 * their outlines slow, so they are written around themselves instead. */
static void
show_with_halo (const RpMapPicture *picture,
                cairo_t            *cr,
                PangoLayout        *layout,
                double              x,
                double              y,
                double              alpha,
                gboolean            chosen)
{
  double halo = HALO * picture->letter;

  /* Whoever is chosen is written over what was written before. */
  rp_map_use (picture, cr, RP_MAP_HALO, chosen ? 1 : .6);
  for (guint ring = chosen ? 2 : 1; ring > 0; ring--)
    for (guint i = 0; i < 8; i++)
      show_in_middle (cr, layout, x + ring * halo * cos (i * G_PI / 4),
                      y + ring * halo * sin (i * G_PI / 4));
  rp_map_use (picture, cr, RP_MAP_INK, (picture->look & RP_MAP_HIGH_CONTRAST) != 0 ? 1 : alpha);
  show_in_middle (cr, layout, x, y);
}

static PangoLayout *
create_name (const RpMapPicture *picture,
             cairo_t            *cr,
             const char         *name,
             PangoWeight         weight)
{
  PangoLayout *layout = create_layout (cr, name, RP_MAP_FONT * picture->letter, weight);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= RP_MAP_MAX_NAME * picture->letter)
    return layout;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (RP_MAP_MAX_NAME * picture->letter * PANGO_SCALE));

  return layout;
}

void
rp_map_path_diamond (cairo_t *cr,
                     double   half,
                     double   round)
{
  cairo_rotate (cr, G_PI / 4);
  cairo_new_sub_path (cr);
  cairo_arc (cr, half - round, -half + round, round, -G_PI / 2, 0);
  cairo_arc (cr, half - round, half - round, round, 0, G_PI / 2);
  cairo_arc (cr, -half + round, half - round, round, G_PI / 2, G_PI);
  cairo_arc (cr, -half + round, -half + round, round, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_rotate (cr, -G_PI / 4);
}

/* Letters are dark on what is light. */
static void
use_letters_on (cairo_t      *cr,
                const double  rgb[3])
{
  if (.2126 * rgb[0] + .7152 * rgb[1] + .0722 * rgb[2] < .45)
    cairo_set_source_rgb (cr, 1, 1, 1);
  else
    cairo_set_source_rgb (cr, .16, .08, .2);
}

static void
draw_gatekeeper (const RpMapPicture *picture,
                 cairo_t            *cr,
                 const RpMapNode    *node,
                 gboolean            met)
{
  const double dashes[] = { 4 * picture->symbol, 3.5 * picture->symbol };
  gboolean clear = (picture->look & RP_MAP_HIGH_CONTRAST) != 0;

  rp_map_path_diamond (cr, 16 * picture->symbol, 5 * picture->symbol);
  rp_map_use (picture, cr, RP_MAP_GROUND, 1);
  cairo_fill_preserve (cr);
  rp_map_use (picture, cr, RP_MAP_INK, met ? .13 : 0);
  cairo_fill_preserve (cr);
  rp_map_use (picture, cr, RP_MAP_INK, clear ? 1 : .5);
  cairo_set_line_width (cr, 1.2 * picture->symbol);
  cairo_set_dash (cr, dashes, met ? 0 : 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  rp_map_use (picture, cr, RP_MAP_INK, clear ? 1 : .8);
  draw_mark (picture, cr, node->mark, 12, PANGO_WEIGHT_BOLD, 0, 0);
}

static void
draw_not_met (const RpMapPicture *picture,
              cairo_t            *cr,
              const RpMapNode    *node,
              gboolean            chosen)
{
  const double dashes[] = { 4 * picture->symbol, 3.5 * picture->symbol };
  RpMapColor color = chosen ? RP_MAP_ACCENT : RP_MAP_INK;
  gboolean clear = (picture->look & RP_MAP_HIGH_CONTRAST) != 0;

  cairo_arc (cr, 0, 0, (rp_map_node_radius (node) - 1) * picture->symbol, 0, 2 * G_PI);
  rp_map_use (picture, cr, RP_MAP_GROUND, 1);
  cairo_fill_preserve (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1.8 * picture->symbol);
  rp_map_use (picture, cr, color, chosen || clear ? 1 : .55);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  rp_map_use (picture, cr, color, chosen || clear ? 1 : .7);
  draw_mark (picture, cr, node->mark, 13, PANGO_WEIGHT_BOLD, 0, 0);
}

static void
draw_met (const RpMapPicture *picture,
          cairo_t            *cr,
          const RpMapNode    *node)
{
  gboolean clear = (picture->look & RP_MAP_HIGH_CONTRAST) != 0;
  double radius = rp_map_node_radius (node);
  double rgb[3];

  rp_map_get_stage (picture->look, node->stage, rgb);
  cairo_arc (cr, 0, 0, radius * picture->symbol, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
  cairo_fill (cr);
  if (node->stage <= 2 || clear)
    {
      cairo_arc (cr, 0, 0, (radius - .6) * picture->symbol, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.2 * picture->symbol);
      rp_map_use (picture, cr, RP_MAP_INK, clear ? 1 : .5);
      cairo_stroke (cr);
    }
  use_letters_on (cr, rgb);
  draw_mark (picture, cr, node->mark, 14, PANGO_WEIGHT_BOLD, 0, 0);
}

void
rp_map_draw_node (RpMapPicture *picture,
                  cairo_t      *cr,
                  guint         index,
                  gboolean      chosen)
{
  const RpMapNode *node = rp_map_get_node (picture->map, index);

  cairo_save (cr);
  cairo_translate (cr, node->x * picture->zoom, node->y * picture->zoom);
  cairo_new_path (cr);
  if (node->gatekeeper)
    draw_gatekeeper (picture, cr, node, node->stage > 0);
  else if (node->stage == 0)
    draw_not_met (picture, cr, node, chosen);
  else
    draw_met (picture, cr, node);
  if (chosen)
    {
      cairo_arc (cr, 0, 0, (rp_map_node_radius (node) + 6) * picture->symbol, 0, 2 * G_PI);
      cairo_set_line_width (cr, MAX (2.5 * picture->symbol, 2));
      rp_map_use (picture, cr, RP_MAP_ACCENT, 1);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

void
rp_map_draw_name (RpMapPicture *picture,
                  cairo_t      *cr,
                  guint         index,
                  gboolean      chosen)
{
  const RpMapNode *node = rp_map_get_node (picture->map, index);
  double y = node->y * picture->zoom + rp_map_node_radius (node) * picture->symbol
             + RP_MAP_NAME_Y * picture->letter;
  g_autoptr(PangoLayout) bold = NULL;

  if (chosen)
    {
      bold = create_name (picture, cr, node->name, PANGO_WEIGHT_BOLD);
    }
  else if (picture->names[index] == NULL)
    {
      picture->names[index] = create_name (picture, cr, node->name, PANGO_WEIGHT_NORMAL);
    }
  show_with_halo (picture, cr, chosen ? bold : picture->names[index], node->x * picture->zoom, y,
                  node->stage > 0 || chosen ? .92 : .72, chosen);
}

void
rp_map_draw_title (RpMapPicture *picture,
                   cairo_t      *cr,
                   guint         organization)
{
  const RpMapOrganization *name = &g_array_index (picture->map->organizations, RpMapOrganization,
                                                  organization);
  g_autoptr(PangoLayout) layout = create_name (picture, cr, name->name, PANGO_WEIGHT_BOLD);

  show_with_halo (picture, cr, layout, name->x * picture->zoom, name->y * picture->zoom, .7,
                  FALSE);
}

void
rp_map_draw_me (const RpMapPicture *picture,
                cairo_t            *cr)
{
  double size = MAX (picture->symbol, MIN_MARK * picture->text);

  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, RP_MAP_ME * picture->symbol, 0, 2 * G_PI);
  rp_map_use (picture, cr, RP_MAP_GROUND, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 3 * size);
  rp_map_use (picture, cr, RP_MAP_ACCENT, 1);
  cairo_stroke (cr);
  draw_mark (picture, cr, picture->me, 14, PANGO_WEIGHT_HEAVY, 0, 0);
}

/**
 * rp_map_swatch_draw:
 * @cr: where it is drawn
 * @width: of the room for it
 * @height: of the room for it
 * @what: a stage, or what else there is on a map
 * @look: on what it is drawn
 *
 * Draws what something on a map looks like, for a legend.
 */
void
rp_map_swatch_draw (cairo_t   *cr,
                    double     width,
                    double     height,
                    int        what,
                    RpMapLook  look)
{
  static const double dashes[] = { 2.6, 2.2 };
  RpMapPicture picture = { .look = look };
  double rgb[3];

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, MIN (width, height) / 16, MIN (width, height) / 16);
  rp_map_use (&picture, cr, RP_MAP_INK, .6);
  cairo_set_line_width (cr, 1.5);
  if (what == RP_MAP_SWATCH_GATEKEEPER)
    {
      rp_map_path_diamond (cr, 4.5, 1.6);
      rp_map_use (&picture, cr, RP_MAP_INK, .3);
      cairo_fill_preserve (cr);
      rp_map_use (&picture, cr, RP_MAP_INK, .5);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  else if (what == RP_MAP_SWATCH_LINK)
    {
      cairo_move_to (cr, -8, 0);
      cairo_line_to (cr, 3, 0);
      cairo_stroke (cr);
      cairo_move_to (cr, 8, 0);
      cairo_line_to (cr, 1.5, -3.6);
      cairo_line_to (cr, 1.5, 3.6);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  else
    {
      cairo_arc (cr, 0, 0, what > 0 ? 6 : 5.5, 0, 2 * G_PI);
      rp_map_get_stage (look, (guint) what, rgb);
      cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
      if (what > 0)
        cairo_fill_preserve (cr);
      rp_map_use (&picture, cr, RP_MAP_INK, what > 2 ? 0 : .55);
      cairo_set_dash (cr, dashes, what > 0 ? 0 : 2, 0);
      cairo_set_line_width (cr, what > 0 ? 1 : 1.4);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
