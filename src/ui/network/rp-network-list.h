/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-chart.h"

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_LIST (rp_network_list_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkList, rp_network_list, RP, NETWORK_LIST, AdwBin)

GtkWidget  *rp_network_list_new          (void);
void        rp_network_list_set_chart    (RpNetworkList  *self,
                                          RpNetworkChart *chart);
const char *rp_network_list_get_selected (RpNetworkList  *self);
void        rp_network_list_select       (RpNetworkList  *self,
                                          const char     *person);
GtkWidget  *rp_network_list_get_view     (RpNetworkList  *self);

G_END_DECLS
