/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"

G_BEGIN_DECLS

/**
 * RpNode:
 * @key: sorts people by name, the same way wherever the advice is asked
 * @objectives: (element-type RpObjective): theirs
 * @offers: (element-type RpOffer): theirs
 * @edges: (element-type RpEdge): to whom they are connected
 * @steps: how many introductions lead to them, my own included; 0: none
 * @strength: of the weakest step of the best way there
 * @before: (nullable): whoever is before them on it
 * @tie: what connects them with @before
 */
typedef struct _RpNode RpNode;

struct _RpNode
{
  RpPerson       *person;
  char           *key;
  RpPosition     *position;
  RpOrganization *organization;
  GPtrArray      *objectives;
  GPtrArray      *offers;
  RpJar           jar;
  GArray         *edges;
  guint           steps;
  guint           strength;
  RpNode         *before;
  RpTie           tie;
};

typedef struct
{
  RpNode *other;
  RpTie   tie;
} RpEdge;

struct _RpNetwork
{
  gatomicrefcount  ref_count;
  RpNetworkFacts  *facts;
  GPtrArray       *nodes;
  GHashTable      *by_id;
};

RpNode *rp_network_lookup (RpNetwork    *network,
                           const char   *person);
int     rp_node_compare   (const RpNode *a,
                           const RpNode *b);

G_END_DECLS
