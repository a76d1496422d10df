/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-map-picture.h"
#include "rp-network-map.h"

G_BEGIN_DECLS

/* How the map moves in its window; @x and @y are where I am, in pixels. */
struct _RpNetworkMap
{
  GtkWidget       parent_instance;

  RpNetworkChart *chart;        /* (nullable) */
  char           *selected;     /* (nullable): id of a node */
  GArray         *path;         /* of guint: nodes from me to whoever is selected */
  double          zoom;         /* pixels to a unit, at the usual size of text */
  double          x;
  double          y;
  gboolean        fitted;       /* whether it still shows everything, as at first */
  GdkRectangle    legend;       /* what the legend covers */
  GdkRectangle    card;         /* what the card about whoever is selected covers */
  double          drag_x;       /* where I was when a drag began */
  double          drag_y;
  double          pinch_zoom;   /* what it was when a pinch began */
  double          pointer_x;
  double          pointer_y;

  /* What is drawn already */
  RpMapPicture   *picture;      /* (nullable) */
  double          drawn_zoom;   /* of @picture */
  GHashTable     *tiles;        /* from the number of a tile to its texture */
  guint           redrawing;    /* source, after a change of size */
  guint           ahead;        /* source, of tiles that come into sight next */
};

RpMapLook rp_network_map_get_look   (void);
void      rp_network_map_forget     (RpNetworkMap *self);
void      rp_network_map_draw       (RpNetworkMap *self,
                                     GtkSnapshot  *snapshot);
void      rp_network_map_zoom_at    (RpNetworkMap *self,
                                     double        zoom,
                                     double        x,
                                     double        y);
void      rp_network_map_show_node  (RpNetworkMap *self,
                                     int           node);
void      rp_network_map_add_gestures (RpNetworkMap *self);
void      rp_network_map_open       (RpNetworkMap *self);

G_END_DECLS
