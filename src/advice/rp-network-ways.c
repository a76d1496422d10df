/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-private.h"

#include "rp-rules.h"

/* By whom I come to know somebody. */

/* Of what connects me with somebody, as strong as the ties of others at the most */
static guint
own_strength (RpStage stage)
{
  return MIN ((guint) stage, RP_TIE_KNOWS);
}

/* Whether the way to @node by @before is better than the one there is */
static gboolean
is_better_way (const RpNode *node,
               const RpNode *before,
               guint         strength,
               RpTie         tie)
{
  if (node->steps == 0 || strength != node->strength)
    return node->steps == 0 || strength > node->strength;
  if (node->before != before)
    return rp_node_compare (before, node->before) < 0;

  return tie > node->tie;
}

/* Whoever never wants to be introduced cannot be reached that way. */
static void
step_on (RpNode *before,
         guint   steps)
{
  for (guint i = 0; i < before->edges->len; i++)
    {
      const RpEdge *edge = &g_array_index (before->edges, RpEdge, i);
      RpNode *node = edge->other;
      guint strength = MIN (before->strength, (guint) edge->tie);

      if ((node->steps != 0 && node->steps != steps) || node->person->consent == RP_CONSENT_NEVER
          || !is_better_way (node, before, strength, edge->tie))
        continue;

      node->steps = steps;
      node->strength = strength;
      node->before = before;
      node->tie = edge->tie;
    }
}

/* The fewest steps; of ways that are as long, the one whose weakest step is the strongest. */
void
rp_network_find_ways (RpNetwork *network)
{
  for (guint i = 0; i < network->nodes->len; i++)
    {
      RpNode *node = network->nodes->pdata[i];

      node->steps = node->person->stage > RP_STAGE_NOT_MET ? 1 : 0;
      node->strength = own_strength (node->person->stage);
    }
  for (guint steps = 2; steps <= RP_RULE_CHAIN_STEPS; steps++)
    for (guint i = 0; i < network->nodes->len; i++)
      {
        RpNode *node = network->nodes->pdata[i];

        if (node->steps == steps - 1)
          step_on (node, steps);
      }
}

/**
 * rp_network_chain:
 * @network: a network
 * @person: a UUID
 *
 * The shortest way of introductions from me to somebody, of at most 3 steps;
 * of several, the one whose weakest step is the strongest.
 *
 * Returns: (transfer full) (element-type RpChainStep): the first is whom I
 *   know, the last is @person; none when there is no way
 */
GArray *
rp_network_chain (RpNetwork  *network,
                  const char *person)
{
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (RpChainStep));
  const RpNode *node;
  guint weakest = 0;

  g_return_val_if_fail (network != NULL, chain);

  node = rp_network_lookup (network, person);
  while (node != NULL && node->steps > 0)
    {
      RpChainStep step = { node->person, node->tie, FALSE };

      g_array_prepend_val (chain, step);
      node = node->before;
    }
  for (guint i = 1; i < chain->len; i++)
    {
      const RpChainStep *least = &g_array_index (chain, RpChainStep, weakest);
      guint strength = weakest == 0 ? own_strength (least->person->stage) : (guint) least->tie;

      if ((guint) g_array_index (chain, RpChainStep, i).tie < strength)
        weakest = i;
    }
  if (chain->len > 0)
    g_array_index (chain, RpChainStep, weakest).weakest = TRUE;

  return chain;
}

/* Whether they are connected, were introduced, or are about to be */
gboolean
rp_node_knows (const RpNode *node,
               const RpNode *other)
{
  for (guint i = 0; i < node->edges->len; i++)
    if (g_array_index (node->edges, RpEdge, i).other == other)
      return TRUE;

  return g_ptr_array_find (node->planned, other, NULL);
}
