/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-doorway-fit.h"

#include "rp-text-scale.h"

#include <math.h>

#define SMALLEST    13   /* pixels, at the usual size of text */
#define LARGEST     58
#define HEADING     .5   /* of the size of a line */
#define HEADING_MIN 10   /* pixels, at the usual size of text */
#define GAP         .55  /* below a line */

static int
heading_size (int size)
{
  return MAX ((int) (size * HEADING), (int) (HEADING_MIN * rp_text_scale_get ()));
}

static gboolean
is_heading (GtkWidget *label)
{
  return gtk_widget_has_css_class (label, RP_DOORWAY_HEADING);
}

static void
set_label_size (GtkWidget *label,
                int        size)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_widget_set_margin_bottom (label, is_heading (label) ? 0 : (int) (size * GAP));
}

/* How high all lines are in letters of @size. */
static int
measure_lines (GtkWidget *lines,
               int        size,
               int        width)
{
  int sum = 0;

  for (GtkWidget *label = gtk_widget_get_first_child (lines); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      int letters = is_heading (label) ? heading_size (size) : size;
      g_autoptr(PangoLayout) layout =
        gtk_widget_create_pango_layout (label, gtk_label_get_text (GTK_LABEL (label)));
      g_autoptr(PangoFontDescription) font = NULL;
      int height;

      font = pango_font_description_copy (
        pango_context_get_font_description (pango_layout_get_context (layout)));
      pango_font_description_set_absolute_size (font, letters * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_get_pixel_size (layout, NULL, &height);
      sum += height + (is_heading (label) ? 0 : (int) (size * GAP));
    }

  return sum;
}

/**
 * rp_doorway_fit_begin:
 * @fit: (out caller-allocates): a search
 *
 * Begins to look for the largest letters in which everything fits.
 */
void
rp_doorway_fit_begin (RpDoorwayFit *fit)
{
  g_return_if_fail (fit != NULL);

  fit->low = (int) (SMALLEST * rp_text_scale_get ());
  fit->high = MAX (fit->low, (int) (LARGEST * rp_text_scale_get ()));
  fit->next = (fit->low + fit->high + 1) / 2;
}

/**
 * rp_doorway_fit_look:
 * @fit: a search
 * @lines: a box of labels, headings and lines by turns
 * @width: that there is, in pixels
 * @height: that there is, in pixels
 *
 * Measures one size; a few of them take longer than a frame. The height goes
 * with the square of the size: so that says where to look next, until one fits
 * and the next does not.
 *
 * Returns: whether there is more to look at
 */
gboolean
rp_doorway_fit_look (RpDoorwayFit *fit,
                     GtkWidget    *lines,
                     int           width,
                     int           height)
{
  int taken, likely;

  g_return_val_if_fail (fit != NULL, FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (lines), FALSE);

  if (fit->low >= fit->high)
    return FALSE;

  taken = measure_lines (lines, fit->next, width);
  likely = (int) (fit->next * sqrt ((double) height / MAX (taken, 1)));
  if (taken <= height)
    fit->low = fit->next;
  else
    fit->high = fit->next - 1;
  fit->next = CLAMP (likely, fit->low + 1, MAX (fit->high, fit->low + 1));

  return fit->low < fit->high;
}

/**
 * rp_doorway_set_size:
 * @lines: a box of labels, headings and lines by turns
 * @size: of the letters of a line, in pixels
 */
void
rp_doorway_set_size (GtkWidget *lines,
                     int        size)
{
  g_return_if_fail (GTK_IS_WIDGET (lines));

  for (GtkWidget *label = gtk_widget_get_first_child (lines); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    set_label_size (label, is_heading (label) ? heading_size (size) : size);
}
