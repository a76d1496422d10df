/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-network-chart.h"

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_MAP (rp_network_map_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkMap, rp_network_map, RP, NETWORK_MAP, GtkWidget)

GtkWidget  *rp_network_map_new          (void);
void        rp_network_map_set_chart    (RpNetworkMap   *self,
                                         RpNetworkChart *chart);
const char *rp_network_map_get_selected (RpNetworkMap   *self);
void        rp_network_map_select       (RpNetworkMap   *self,
                                         const char     *id);
void        rp_network_map_zoom         (RpNetworkMap   *self,
                                         double          factor);
void        rp_network_map_fit          (RpNetworkMap   *self);
double      rp_network_map_get_zoom     (RpNetworkMap   *self);
void        rp_network_map_set_covered  (RpNetworkMap       *self,
                                         const GdkRectangle *legend);
void        rp_network_map_show_beside  (RpNetworkMap       *self,
                                         const GdkRectangle *card);
void        rp_network_map_pan          (RpNetworkMap   *self,
                                         double          dx,
                                         double          dy);

G_END_DECLS
