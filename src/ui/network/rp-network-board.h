/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-card.h"
#include "rp-network-map.h"

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_BOARD (rp_network_board_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkBoard, rp_network_board, RP, NETWORK_BOARD, GtkWidget)

RpNetworkMap *rp_network_board_get_map   (RpNetworkBoard *self);
void          rp_network_board_set_chart (RpNetworkBoard *self,
                                          RpNetworkChart *chart);

G_END_DECLS
