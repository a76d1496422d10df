/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-network-advice.h"

G_BEGIN_DECLS

/**
 * RpNode:
 * @key: sorts people by name, the same way wherever the advice is asked
 * @position: (nullable): what they do today
 * @organization: (nullable): where
 * @positions: (element-type RpPosition): theirs, past ones, too
 * @objectives: (element-type RpObjective): theirs, open
 * @needs: (element-type RpNeed): theirs, open
 * @offers: (element-type RpOffer): theirs, open
 * @curiosities: (element-type RpCuriosity): theirs
 * @memberships: (element-type RpMembership): theirs, of today
 * @commitments: (element-type RpCommitment): open ones between us
 * @favours: (element-type RpFavour): all between us
 * @jar: theirs
 * @edges: (element-type RpEdge): to whom they are connected
 * @planned: (element-type RpNode): to whom they are about to be introduced
 * @aside: (element-type RpNode): whom they are not to be introduced to, as I said
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
  GPtrArray      *positions;
  GPtrArray      *objectives;
  GPtrArray      *needs;
  GPtrArray      *offers;
  GPtrArray      *curiosities;
  GPtrArray      *memberships;
  GPtrArray      *commitments;
  GPtrArray      *favours;
  RpJar           jar;
  GArray         *edges;
  GPtrArray      *planned;
  GPtrArray      *aside;
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
  GHashTable      *communities;   /* by UUID, and so are those that follow */
  GHashTable      *topics;
  GHashTable      *organizations;
};

RpNode  *rp_network_lookup    (RpNetwork    *network,
                              const char   *person);
void     rp_network_find_ways (RpNetwork    *network);
int      rp_node_compare      (const RpNode *a,
                              const RpNode *b);
gboolean rp_node_knows        (const RpNode *node,
                              const RpNode *other);
double   rp_objective_sureness (RpObjective *objective);

G_END_DECLS
