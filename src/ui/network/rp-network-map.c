/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-map-private.h"

#include "rp-text-scale.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define MARGIN   16.0    /* around a map that is shown whole */
#define LARGEST  1.15    /* that a small map is shown at first */
#define LEAST    .7     /* so much smaller at the most, to keep clear of the legend */
#define BELOW    44.0   /* from the middle of somebody to below the name, in units */
#define SMALLEST .34     /* that a big one is, which is an overview */
#define LEGIBLE  .55     /* that one of few people is, even if that is not all of it */
#define FEW      60

/**
 * RpNetworkMap:
 *
 * The map of the network, which can be moved and made larger, and on which
 * somebody can be selected.
 *
 * Signal "selected": somebody else is selected, or nobody. Signal "opened":
 * whoever is selected was opened, by a double click or Enter.
 */
G_DEFINE_FINAL_TYPE (RpNetworkMap, rp_network_map, GTK_TYPE_WIDGET)

enum {
  SELECTED,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whether somebody, or their name, is below the legend */
static gboolean
is_anybody_covered (RpNetworkMap *self)
{
  const GdkRectangle *legend = &self->legend;
  double unit = self->zoom * rp_text_scale_get ();

  for (guint i = 0; legend->height > 0 && i < self->chart->map->nodes->len; i++)
    {
      const RpMapNode *node = rp_map_get_node (self->chart->map, i);
      double x = self->x + node->x * unit;
      double y = self->y + node->y * unit;
      double half = node->width / 2 * unit;

      if (x + half > legend->x && x - half < legend->x + legend->width
          && y + BELOW * unit > legend->y)
        return TRUE;
    }

  return FALSE;
}

/* Shows the map as large as @zoom, in the middle of what there is beside the legend. */
static void
put_in_middle (RpNetworkMap *self,
               double        zoom,
               double        left,
               double        top,
               double        right,
               double        bottom)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double unit = zoom * rp_text_scale_get ();
  double spare = MAX ((width - (right - left) * unit) / 2 - MARGIN / 2, 0);
  double aside = self->legend.x < width / 2 ? self->legend.width : -self->legend.width;

  self->zoom = zoom;
  self->x = width / 2 - (left + right) / 2 * unit + CLAMP (aside / 2, -spare, spare);
  self->y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 - (top + bottom) / 2 * unit;
}

/* All of it, or as much around me as is legible; if that is enough, nobody is below the legend. */
static void
fit (RpNetworkMap *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double left, top, right, bottom, zoom, smallest;

  self->fitted = TRUE;
  if (self->chart == NULL || width <= 0 || height <= 0)
    return;

  smallest = self->chart->map->nodes->len > FEW ? SMALLEST : LEGIBLE;
  rp_map_get_extents (self->chart->map, &left, &top, &right, &bottom);
  zoom = MIN ((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top))
         / rp_text_scale_get ();
  put_in_middle (self, CLAMP (zoom, smallest, LARGEST), left, top, right, bottom);
  for (double less = .97; is_anybody_covered (self) && less > LEAST && zoom * less > smallest;
       less *= .97)
    put_in_middle (self, MIN (zoom, LARGEST) * less, left, top, right, bottom);
  if (is_anybody_covered (self))
    put_in_middle (self, CLAMP (zoom, smallest, LARGEST), left, top, right, bottom);
  if (zoom < smallest)
    {
      self->x = width / 2;
      self->y = height / 2;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The way to whoever is selected. Those who are not on the map are left out of it. */
static void
find_path (RpNetworkMap *self)
{
  g_autoptr(GArray) chain = NULL;
  const RpMap *map;
  int node;

  g_array_set_size (self->path, 0);
  if (self->chart == NULL)
    return;

  map = self->chart->map;
  chain = rp_network_chain (self->chart->network, self->selected);
  for (guint i = 0; i < chain->len; i++)
    {
      RpPerson *person = g_array_index (chain, RpChainStep, i).person;

      node = rp_map_find (map, rp_record_get_id (person));
      if (node >= 0)
        g_array_append_val (self->path, node);
    }
  node = rp_map_find (map, self->selected);
  if (chain->len == 0 && node >= 0)
    g_array_append_val (self->path, node);
}

static void
rp_network_map_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  RpNetworkMap *self = RP_NETWORK_MAP (widget);

  if (self->fitted)
    fit (self);
}

static void
rp_network_map_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600;
}

static void
rp_network_map_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  rp_network_map_draw (RP_NETWORK_MAP (widget), snapshot);
}

/* The size of text is another: so is the size of everything. */
static void
text_scale_cb (RpNetworkMap *self)
{
  if (self->fitted)
    fit (self);
  rp_network_map_forget (self);
}

static void
rp_network_map_dispose (GObject *object)
{
  RpNetworkMap *self = RP_NETWORK_MAP (object);

  rp_network_map_forget (self);
  g_clear_pointer (&self->chart, rp_network_chart_unref);

  G_OBJECT_CLASS (rp_network_map_parent_class)->dispose (object);
}

static void
rp_network_map_finalize (GObject *object)
{
  RpNetworkMap *self = RP_NETWORK_MAP (object);

  g_free (self->selected);
  g_array_unref (self->path);
  g_hash_table_unref (self->tiles);

  G_OBJECT_CLASS (rp_network_map_parent_class)->finalize (object);
}

static void
rp_network_map_class_init (RpNetworkMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_network_map_dispose;
  object_class->finalize = rp_network_map_finalize;
  widget_class->measure = rp_network_map_measure;
  widget_class->size_allocate = rp_network_map_size_allocate;
  widget_class->snapshot = rp_network_map_snapshot;

  signals[SELECTED] = g_signal_new ("selected", RP_TYPE_NETWORK_MAP, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", RP_TYPE_NETWORK_MAP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "networkmap");
}

static void
rp_network_map_init (RpNetworkMap *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();

  self->zoom = 1;
  self->fitted = TRUE;
  self->path = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (rp_network_map_forget), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (rp_network_map_forget),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (text_scale_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (rp_network_map_forget), NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "private");
  rp_network_map_add_gestures (self);
}

/**
 * rp_network_map_new:
 *
 * Returns: (transfer floating): a map without anybody
 */
GtkWidget *
rp_network_map_new (void)
{
  return g_object_new (RP_TYPE_NETWORK_MAP, NULL);
}

/**
 * rp_network_map_set_chart:
 * @self: a map
 * @chart: what it shows
 *
 * Shows another network; what is selected stays, if it is there, and so do
 * the size of the map and where it was moved.
 */
void
rp_network_map_set_chart (RpNetworkMap   *self,
                          RpNetworkChart *chart)
{
  g_return_if_fail (RP_IS_NETWORK_MAP (self));
  g_return_if_fail (chart != NULL);

  rp_network_map_forget (self);
  g_clear_pointer (&self->chart, rp_network_chart_unref);
  self->chart = rp_network_chart_ref (chart);
  if (self->fitted)
    fit (self);
  if (self->selected != NULL && rp_map_find (chart->map, self->selected) < 0)
    rp_network_map_select (self, NULL);
  else
    find_path (self);
}

/**
 * rp_network_map_get_selected:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the id of a person or a cluster
 */
const char *
rp_network_map_get_selected (RpNetworkMap *self)
{
  g_return_val_if_fail (RP_IS_NETWORK_MAP (self), NULL);

  return self->selected;
}

/**
 * rp_network_map_select:
 * @self: a map
 * @id: (nullable): of a person or a cluster
 *
 * Selects somebody, and shows the way there.
 */
void
rp_network_map_select (RpNetworkMap *self,
                       const char   *id)
{
  g_return_if_fail (RP_IS_NETWORK_MAP (self));

  if (g_strcmp0 (self->selected, id) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (id);
  find_path (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0);
}

void
rp_network_map_open (RpNetworkMap *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

/**
 * rp_network_map_zoom:
 * @self: a map
 * @factor: more than 1 makes it larger
 *
 * Lets it grow or shrink around its middle.
 */
void
rp_network_map_zoom (RpNetworkMap *self,
                     double        factor)
{
  g_return_if_fail (RP_IS_NETWORK_MAP (self));

  rp_network_map_zoom_at (self, self->zoom * factor,
                          gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                          gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * rp_network_map_fit:
 * @self: a map
 *
 * Shows all of it, until it is moved.
 */
void
rp_network_map_fit (RpNetworkMap *self)
{
  g_return_if_fail (RP_IS_NETWORK_MAP (self));

  fit (self);
}

double
rp_network_map_get_zoom (RpNetworkMap *self)
{
  g_return_val_if_fail (RP_IS_NETWORK_MAP (self), 0);

  return self->zoom;
}

/**
 * rp_network_map_set_covered:
 * @self: a map
 * @legend: what the legend covers
 *
 * When all of it is shown, it keeps out of there if it can.
 */
void
rp_network_map_set_covered (RpNetworkMap       *self,
                            const GdkRectangle *legend)
{
  g_return_if_fail (RP_IS_NETWORK_MAP (self));

  if (gdk_rectangle_equal (&self->legend, legend))
    return;

  self->legend = *legend;
  if (self->fitted)
    fit (self);
}

/**
 * rp_network_map_show_beside:
 * @self: a map
 * @card: what covers it from now on
 *
 * Moves whoever is selected out from below.
 */
void
rp_network_map_show_beside (RpNetworkMap       *self,
                            const GdkRectangle *card)
{
  int node;

  g_return_if_fail (RP_IS_NETWORK_MAP (self));

  self->card = *card;
  node = self->chart != NULL ? rp_map_find (self->chart->map, self->selected) : -1;
  if (node >= 0 && card->height > 0)
    rp_network_map_show_node (self, node);
}
