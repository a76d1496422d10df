/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-chart.h"

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_CARD (rp_network_card_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkCard, rp_network_card, RP, NETWORK_CARD, AdwBin)

GtkWidget *rp_network_card_new  (void);
void       rp_network_card_show (RpNetworkCard  *self,
                                 RpNetworkChart *chart,
                                 const char     *id);

G_END_DECLS
