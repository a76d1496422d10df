/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-map.h"
#include "rp-network-rows.h"

G_BEGIN_DECLS

/* More people than this are shown by their organizations. */
#define RP_NETWORK_MANY 400

/* The cluster of those who are at no organization */
#define RP_NETWORK_NOWHERE "nowhere"

/**
 * RpNetworkChart:
 * @network: what it shows
 * @map: where everyone is
 * @rows: (element-type RpNetworkRow): everyone who fits, by name
 * @by_id: (element-type utf8 RpNetworkRow): the same by the person's UUID
 * @n_organizations: how many they are at
 * @clustered: whether organizations stand for their people
 *
 * The network as a map and as a list. It is never changed once it is made, so
 * any thread may read it.
 */
typedef struct
{
  gatomicrefcount  ref_count;
  RpNetwork       *network;
  RpMap           *map;
  GPtrArray       *rows;
  GHashTable      *by_id;
  guint            n_organizations;
  gboolean         clustered;
} RpNetworkChart;

RpNetworkChart *rp_network_chart_new    (RpNetwork             *network,
                                         const RpNetworkFilter *filter,
                                         GHashTable            *opened,
                                         double                 stretch);
RpNetworkChart *rp_network_chart_ref    (RpNetworkChart        *chart);
void            rp_network_chart_unref  (RpNetworkChart        *chart);
RpNetworkRow   *rp_network_chart_lookup (RpNetworkChart        *chart,
                                         const char            *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpNetworkChart, rp_network_chart_unref)

G_END_DECLS
