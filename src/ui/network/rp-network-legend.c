/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-legend.h"

#include "rp-advice.h"
#include "rp-drawing.h"
#include "rp-network-map-private.h"

#include <glib/gi18n.h>

#define SWATCH 16

#define RP_TYPE_NETWORK_SWATCH (rp_network_swatch_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkSwatch, rp_network_swatch, RP, NETWORK_SWATCH, RpDrawing)

/**
 * RpNetworkSwatch:
 *
 * What something on the map looks like.
 */
struct _RpNetworkSwatch
{
  RpDrawing parent_instance;

  int       what;
};

G_DEFINE_FINAL_TYPE (RpNetworkSwatch, rp_network_swatch, RP_TYPE_DRAWING)

static void
rp_network_swatch_draw (RpDrawing *drawing,
                        cairo_t   *cr,
                        double     width,
                        double     height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (drawing)) == GTK_TEXT_DIR_RTL;

  cairo_save (cr);
  if (mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  rp_map_swatch_draw (cr, width, height, RP_NETWORK_SWATCH (drawing)->what,
                      rp_network_map_get_look ());
  cairo_restore (cr);
}

static void
rp_network_swatch_class_init (RpNetworkSwatchClass *klass)
{
  RP_DRAWING_CLASS (klass)->draw = rp_network_swatch_draw;
}

static void
rp_network_swatch_init (RpNetworkSwatch *self)
{
  rp_drawing_set_size (RP_DRAWING (self), SWATCH, SWATCH);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static GtkWidget *
label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "txs");

  return label;
}

static void
add_line (GtkWidget  *box,
          int         what,
          const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  RpNetworkSwatch *swatch = g_object_new (RP_TYPE_NETWORK_SWATCH, NULL);

  swatch->what = what;
  rp_drawing_set_name (RP_DRAWING (swatch), text);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (swatch));
  gtk_box_append (GTK_BOX (line), label_new (text));
  gtk_box_append (GTK_BOX (box), line);
}

/**
 * rp_network_legend_new:
 *
 * Returns: (transfer floating): what is what on the map
 */
GtkWidget *
rp_network_legend_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = label_new (_("Closer means more trust"));

  gtk_widget_add_css_class (title, "semi");
  gtk_box_append (GTK_BOX (box), title);
  for (int stage = RP_STAGE_TRUSTED_ADVISOR; stage >= RP_STAGE_NOT_MET; stage--)
    add_line (box, stage, rp_stage_name ((RpStage) stage));
  add_line (box, RP_MAP_SWATCH_GATEKEEPER, _("Gatekeeper"));
  add_line (box, RP_MAP_SWATCH_LINK, _("Introduced"));
  gtk_widget_add_css_class (box, "map-legend");

  return box;
}
