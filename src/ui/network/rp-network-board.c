/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-board.h"

#include "rp-network-legend.h"
#include "rp-network-words.h"
#include "rp-text-scale.h"

#include <glib/gi18n.h>

#define MARGIN  18
#define NARROW  600   /* pixels at the usual size of text; below, there is no legend */

/**
 * RpNetworkBoard:
 *
 * The map with what stands on it: what is what, and a card about whoever is
 * selected. What is selected is announced, too.
 *
 * Signal "reshaped": there is room for a map of another shape.
 */
struct _RpNetworkBoard
{
  GtkWidget       parent_instance;

  RpNetworkChart *chart;      /* (nullable) */
  GtkWidget      *map;
  GtkWidget      *legend;
  GtkWidget      *card;
  GtkWidget      *status;     /* says who is selected, and is not seen */
  gboolean        revealing;  /* whether somebody else is selected since the last allocation */
};

G_DEFINE_FINAL_TYPE (RpNetworkBoard, rp_network_board, GTK_TYPE_WIDGET)

static guint reshaped;   /* a signal */

static void
show_selected (RpNetworkBoard *self)
{
  const char *selected = rp_network_map_get_selected (RP_NETWORK_MAP (self->map));
  g_autofree char *words = NULL;

  if (self->chart == NULL)
    return;

  words = rp_network_words_selected (self->chart, selected);
  gtk_label_set_label (GTK_LABEL (self->status), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  rp_network_card_show (RP_NETWORK_CARD (self->card), self->chart, selected);
}

static void
selected_cb (RpNetworkBoard *self)
{
  show_selected (self);
  self->revealing = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
opened_cb (RpNetworkBoard *self)
{
  const char *selected = rp_network_map_get_selected (RP_NETWORK_MAP (self->map));

  if (rp_network_chart_lookup (self->chart, selected) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "s", selected);
  else if (selected != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "map.unfold", "s", selected);
}

static void
rp_network_board_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  RpNetworkBoard *self = RP_NETWORK_BOARD (widget);

  gtk_widget_measure (self->map, orientation, for_size, minimum, natural, NULL, NULL);
}

/* At a lower corner, as large as it wants to be */
static GdkRectangle
allocate_at (GtkWidget *child,
             int        width,
             int        height,
             gboolean   right)
{
  GdkRectangle area;
  GtkRequisition wanted;
  int margin = width < NARROW ? MARGIN / 2 : MARGIN;
  int most = MAX (width - 2 * margin, 0);
  int minimum, wide, high;

  gtk_widget_get_preferred_size (child, &wanted, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &wide, NULL, NULL);
  wide = width < NARROW ? MAX (most, minimum) : MAX (MIN (wide, most), minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, NULL, &high, NULL, NULL);
  area = (GdkRectangle) { right ? width - wide - margin : margin, height - high - margin, wide,
                          high };
  gtk_widget_size_allocate (child, &area, -1);

  return area;
}

static void
rp_network_board_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  RpNetworkBoard *self = RP_NETWORK_BOARD (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean narrow = width < NARROW * rp_text_scale_get ();
  GdkRectangle legend = { 0 }, card = { 0 };

  gtk_widget_size_allocate (self->map, &(GtkAllocation) { 0, 0, width, height }, -1);
  gtk_widget_size_allocate (self->status, &(GtkAllocation) { 0, 0, width, height }, -1);
  gtk_widget_set_child_visible (self->legend, !narrow);
  if (!narrow)
    legend = allocate_at (self->legend, width, height, mirrored);
  if (gtk_widget_get_visible (self->card))
    card = allocate_at (self->card, width, height, !mirrored);
  rp_network_map_set_covered (RP_NETWORK_MAP (self->map), &legend);
  if (self->revealing)
    rp_network_map_show_beside (RP_NETWORK_MAP (self->map), &card);
  self->revealing = FALSE;
  if (self->chart != NULL && rp_map_find_stretch (width, height) != self->chart->map->stretch)
    g_signal_emit (self, reshaped, 0);
}

static void
rp_network_board_dispose (GObject *object)
{
  RpNetworkBoard *self = RP_NETWORK_BOARD (object);

  g_clear_pointer (&self->chart, rp_network_chart_unref);
  g_clear_pointer (&self->map, gtk_widget_unparent);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->status, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_network_board_parent_class)->dispose (object);
}

static void
rp_network_board_class_init (RpNetworkBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_network_board_dispose;
  widget_class->measure = rp_network_board_measure;
  widget_class->size_allocate = rp_network_board_size_allocate;

  reshaped = g_signal_new ("reshaped", RP_TYPE_NETWORK_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                           NULL, G_TYPE_NONE, 0);
}

static void
rp_network_board_init (RpNetworkBoard *self)
{
  self->map = rp_network_map_new ();
  self->legend = rp_network_legend_new ();
  self->card = rp_network_card_new ();
  self->status = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                               "opacity", 0.0,
                               "can-target", FALSE,
                               "ellipsize", PANGO_ELLIPSIZE_END,
                               NULL);
  gtk_widget_set_visible (self->card, FALSE);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
  gtk_widget_set_parent (self->map, GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect_object (self->map, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_network_board_get_map:
 * @self: a board
 *
 * Returns: (transfer none): its map
 */
RpNetworkMap *
rp_network_board_get_map (RpNetworkBoard *self)
{
  g_return_val_if_fail (RP_IS_NETWORK_BOARD (self), NULL);

  return RP_NETWORK_MAP (self->map);
}

/**
 * rp_network_board_set_chart:
 * @self: a board
 * @chart: what it shows
 *
 * Shows another network, and whoever is selected as they are there.
 */
void
rp_network_board_set_chart (RpNetworkBoard *self,
                            RpNetworkChart *chart)
{
  g_autofree char *words = rp_network_words_map (chart);

  g_return_if_fail (RP_IS_NETWORK_BOARD (self));

  g_clear_pointer (&self->chart, rp_network_chart_unref);
  self->chart = rp_network_chart_ref (chart);
  rp_network_map_set_chart (RP_NETWORK_MAP (self->map), chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  show_selected (self);
}
