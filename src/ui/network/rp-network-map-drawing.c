/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-map-private.h"

#include "rp-text-scale.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/* What does not change while the map is moved is drawn once, in tiles. While it grows or shrinks
 * the tiles do, and are drawn anew once it rests. */

#define TILE        256   /* pixels */
#define MAX_TILES   160
#define REST_MS     120
#define AHEAD       1     /* tiles around those in sight that are drawn when there is time */

RpMapLook
rp_network_map_get_look (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return (adw_style_manager_get_dark (manager) ? RP_MAP_DARK : 0)
         | (adw_style_manager_get_high_contrast (manager) ? RP_MAP_HIGH_CONTRAST : 0);
}

/**
 * rp_network_map_forget:
 * @self: a map
 *
 * Forgets what is drawn, for something else is to be seen.
 */
void
rp_network_map_forget (RpNetworkMap *self)
{
  g_clear_handle_id (&self->redrawing, g_source_remove);
  g_clear_handle_id (&self->ahead, g_source_remove);
  g_hash_table_remove_all (self->tiles);
  g_clear_pointer (&self->picture, rp_map_picture_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
rested_cb (gpointer user_data)
{
  RpNetworkMap *self = user_data;

  self->redrawing = 0;
  rp_network_map_forget (self);

  return G_SOURCE_REMOVE;
}

static void
make_picture (RpNetworkMap *self)
{
  if (self->picture != NULL)
    {
      if (self->drawn_zoom != self->zoom && self->redrawing == 0)
        self->redrawing = g_timeout_add (REST_MS, rested_cb, self);
      return;
    }

  /* Translators: in the middle of the map of the network */
  self->picture = rp_map_picture_new (self->chart->map, C_("map", "You"), self->zoom,
                                      rp_text_scale_get (), rp_network_map_get_look ());
  self->drawn_zoom = self->zoom;
}

static GdkTexture *
draw_tile (RpNetworkMap *self,
           int           column,
           int           row)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, TILE * scale,
                                                         TILE * scale);
  cairo_t *cr;
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_translate (cr, -column * TILE, -row * TILE);
  rp_map_picture_draw (self->picture, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface)
                                      * TILE * (gsize) scale,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (TILE * scale, TILE * scale, GDK_MEMORY_DEFAULT, bytes,
                                    (gsize) cairo_image_surface_get_stride (surface));

  return texture;
}

static GdkTexture *
get_tile (RpNetworkMap *self,
          int           column,
          int           row)
{
  gint64 number = (gint64) ((guint64) (guint32) column << 32 | (guint32) row);
  GdkTexture *tile = g_hash_table_lookup (self->tiles, &number);

  if (tile == NULL)
    {
      if (g_hash_table_size (self->tiles) >= MAX_TILES)
        g_hash_table_remove_all (self->tiles);
      tile = draw_tile (self, column, row);
      g_hash_table_insert (self->tiles, g_memdup2 (&number, sizeof number), tile);
    }

  return tile;
}

/* The tiles in sight: the first and the last of each direction */
static void
find_tiles (RpNetworkMap *self,
            int           tiles[4])
{
  double size = TILE * self->zoom / self->drawn_zoom;

  tiles[0] = (int) floor (-self->x / size);
  tiles[1] = (int) floor ((gtk_widget_get_width (GTK_WIDGET (self)) - self->x) / size);
  tiles[2] = (int) floor (-self->y / size);
  tiles[3] = (int) floor ((gtk_widget_get_height (GTK_WIDGET (self)) - self->y) / size);
}

/* One that will be in sight if the map is moved on; returns whether there was one. */
static gboolean
draw_one_ahead (RpNetworkMap *self)
{
  int tiles[4];

  find_tiles (self, tiles);
  for (int column = tiles[0] - AHEAD; column <= tiles[1] + AHEAD; column++)
    for (int row = tiles[2] - AHEAD; row <= tiles[3] + AHEAD; row++)
      {
        gint64 number = (gint64) ((guint64) (guint32) column << 32 | (guint32) row);

        if (g_hash_table_contains (self->tiles, &number))
          continue;

        get_tile (self, column, row);
        return TRUE;
      }

  return FALSE;
}

static gboolean
ahead_cb (gpointer user_data)
{
  RpNetworkMap *self = user_data;

  if (self->picture != NULL && self->drawn_zoom == self->zoom
      && g_hash_table_size (self->tiles) < MAX_TILES && draw_one_ahead (self))
    return G_SOURCE_CONTINUE;

  self->ahead = 0;
  return G_SOURCE_REMOVE;
}

static void
draw_tiles (RpNetworkMap *self,
            GtkSnapshot  *snapshot)
{
  int tiles[4];

  find_tiles (self, tiles);
  for (int column = tiles[0]; column <= tiles[1]; column++)
    for (int row = tiles[2]; row <= tiles[3]; row++)
      gtk_snapshot_append_texture (snapshot, get_tile (self, column, row),
                                   &GRAPHENE_RECT_INIT ((float) column * TILE, (float) row * TILE,
                                                        TILE, TILE));
  if (self->ahead == 0)
    self->ahead = g_idle_add_full (G_PRIORITY_LOW, ahead_cb, self, NULL);
}

static void
draw_path (RpNetworkMap *self,
           GtkSnapshot  *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = self->zoom / self->drawn_zoom;
  cairo_t *cr;

  if (self->path->len == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                                 (float) height));
  cairo_translate (cr, round (self->x), round (self->y));
  cairo_scale (cr, scale, scale);
  rp_map_picture_draw_path (self->picture, cr, (const guint *) self->path->data, self->path->len);
  cairo_destroy (cr);
}

void
rp_network_map_draw (RpNetworkMap *self,
                     GtkSnapshot  *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;

  make_picture (self);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (self->x),
                                                          (float) round (self->y)));
  gtk_snapshot_scale (snapshot, (float) (self->zoom / self->drawn_zoom),
                      (float) (self->zoom / self->drawn_zoom));
  draw_tiles (self, snapshot);
  gtk_snapshot_restore (snapshot);
  draw_path (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
