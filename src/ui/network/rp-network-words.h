/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-chart.h"

G_BEGIN_DECLS

char *rp_network_words_map        (RpNetworkChart *chart);
char *rp_network_words_people     (guint           n_people);
char *rp_network_words_role       (RpNetworkRow   *row);
char *rp_network_words_relation   (RpNetworkRow   *row);
char *rp_network_words_jar        (const RpJar    *jar);
char *rp_network_words_selected   (RpNetworkChart *chart,
                                   const char     *id);
char *rp_network_words_cost       (RpNetworkChart *chart,
                                   GArray         *chain);

G_END_DECLS
