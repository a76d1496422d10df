/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-brief-block.h"

#define FONT "Cantarell"

/**
 * rp_brief_context_new:
 *
 * Returns: (transfer full): where layouts come from that measure in points,
 *   unhinted: the same on screen, printer and PDF
 */
PangoContext *
rp_brief_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

/**
 * rp_brief_layout_new:
 * @context: from rp_brief_context_new()
 * @text: the words
 * @width: to wrap at, in points
 * @type: how they are set
 * @max_lines: after how many lines they end in "…"; 0 has no limit
 *
 * Returns: (transfer full): a layout
 */
PangoLayout *
rp_brief_layout_new (PangoContext      *context,
                     const char        *text,
                     double             width,
                     const RpBriefType *type,
                     int                max_lines)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr(PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FONT);
  pango_font_description_set_absolute_size (font, type->size * PANGO_SCALE);
  pango_font_description_set_weight (font, !type->bold ? PANGO_WEIGHT_NORMAL
                                           : type->size > 20 ? PANGO_WEIGHT_HEAVY
                                                             : PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) type->spacing);
  if (max_lines > 0)
    {
      pango_layout_set_height (layout, -max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * rp_brief_layout_height:
 * @layout: a layout
 *
 * Returns: its height in points
 */
double
rp_brief_layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return height / (double) PANGO_SCALE;
}
