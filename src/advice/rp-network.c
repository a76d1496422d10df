/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-private.h"

#include "rp-rules.h"
#include "rp-text.h"

#include <string.h>

/* Of what connects me with somebody, as strong as the ties of others at the most */
static guint
own_strength (RpStage stage)
{
  return MIN ((guint) stage, RP_TIE_KNOWS);
}

static RpNode *
node_new (RpPerson *person)
{
  RpNode *node = g_new0 (RpNode, 1);

  node->person = person;
  node->key = rp_text_fold (person->name);
  node->objectives = g_ptr_array_new ();
  node->offers = g_ptr_array_new ();
  node->edges = g_array_new (FALSE, FALSE, sizeof (RpEdge));

  return node;
}

static void
node_free (gpointer data)
{
  RpNode *node = data;

  g_free (node->key);
  g_ptr_array_unref (node->objectives);
  g_ptr_array_unref (node->offers);
  g_array_unref (node->edges);
  g_free (node);
}

RpNode *
rp_network_lookup (RpNetwork  *network,
                   const char *person)
{
  return person != NULL ? g_hash_table_lookup (network->by_id, person) : NULL;
}

/* By name, and those called the same by their ids */
int
rp_node_compare (const RpNode *a,
                 const RpNode *b)
{
  int names = g_utf8_collate (a->key, b->key);

  return names != 0 ? names : strcmp (rp_record_get_id (a->person), rp_record_get_id (b->person));
}

/* Of several positions held today the one that began last counts, as in the lists. */
static gboolean
is_later (const RpPosition *position,
          const RpPosition *than)
{
  if (position->since != than->since)
    return position->since > than->since;

  return strcmp (rp_record_get_id ((gpointer) position), rp_record_get_id ((gpointer) than)) > 0;
}

static void
add_positions (RpNetwork *network)
{
  g_autoptr(GHashTable) organizations = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < network->facts->organizations->len; i++)
    {
      RpOrganization *organization = network->facts->organizations->pdata[i];

      g_hash_table_insert (organizations, (gpointer) rp_record_get_id (organization),
                           organization);
    }
  for (guint i = 0; i < network->facts->positions->len; i++)
    {
      RpPosition *position = network->facts->positions->pdata[i];
      RpNode *node = rp_network_lookup (network, position->person);

      if (node == NULL || (node->position != NULL && !is_later (position, node->position)))
        continue;

      node->position = position;
      node->organization = position->organization != NULL
                           ? g_hash_table_lookup (organizations, position->organization) : NULL;
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (rp_record_get_id (*(RpRecord **) a), rp_record_get_id (*(RpRecord **) b));
}

static void
add_what_they_have (RpNetwork *network)
{
  const RpNetworkFacts *facts = network->facts;
  RpNode *node;

  for (guint i = 0; i < facts->objectives->len; i++)
    if ((node = rp_network_lookup (network,
                                   ((RpObjective *) facts->objectives->pdata[i])->person)) != NULL)
      g_ptr_array_add (node->objectives, facts->objectives->pdata[i]);
  for (guint i = 0; i < facts->offers->len; i++)
    if ((node = rp_network_lookup (network,
                                   ((RpOffer *) facts->offers->pdata[i])->person)) != NULL)
      g_ptr_array_add (node->offers, facts->offers->pdata[i]);
  for (guint i = 0; i < network->nodes->len; i++)
    {
      node = network->nodes->pdata[i];
      g_ptr_array_sort (node->objectives, compare_ids);
      g_ptr_array_sort (node->offers, compare_ids);
    }
}

static void
count_jars (RpNetwork *network)
{
  g_autoptr(GHashTable) favours = g_hash_table_new_full (NULL, NULL, NULL,
                                                         (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < network->facts->favours->len; i++)
    {
      RpFavour *favour = network->facts->favours->pdata[i];
      RpNode *node = rp_network_lookup (network, favour->person);
      GPtrArray *theirs = node != NULL ? g_hash_table_lookup (favours, node) : NULL;

      if (node == NULL)
        continue;
      if (theirs == NULL)
        g_hash_table_insert (favours, node, theirs = g_ptr_array_new ());
      g_ptr_array_add (theirs, favour);
    }
  for (guint i = 0; i < network->nodes->len; i++)
    {
      RpNode *node = network->nodes->pdata[i];
      GPtrArray *theirs = g_hash_table_lookup (favours, node);
      RpJarFacts facts = { network->facts->now, node->person, theirs != NULL ? theirs : none };

      rp_jar_count (&facts, &node->jar);
    }
}

static void
add_edge (RpNode *a,
          RpNode *b,
          RpTie   tie)
{
  RpEdge there = { b, tie };
  RpEdge back = { a, tie };

  if (a == NULL || b == NULL || a == b)
    return;

  g_array_append_val (a->edges, there);
  g_array_append_val (b->edges, back);
}

static void
add_edges (RpNetwork *network)
{
  static const RpTie of_connection[] = {
    [RP_CONNECTION_KNOWS] = RP_TIE_KNOWS,
    [RP_CONNECTION_REPORTS_TO] = RP_TIE_WORK,
    [RP_CONNECTION_GATEKEEPER_OF] = RP_TIE_WORK,
    [RP_CONNECTION_PEER_OF] = RP_TIE_PEER,
  };

  for (guint i = 0; i < network->facts->connections->len; i++)
    {
      const RpConnection *connection = network->facts->connections->pdata[i];

      add_edge (rp_network_lookup (network, connection->person),
                rp_network_lookup (network, connection->other), of_connection[connection->type]);
    }
  for (guint i = 0; i < network->facts->introductions->len; i++)
    {
      const RpIntroduction *introduction = network->facts->introductions->pdata[i];
      RpNode *introducer = rp_network_lookup (network, introduction->introducer);
      RpNode *introduced = rp_network_lookup (network, introduction->introduced);
      RpNode *to = rp_network_lookup (network, introduction->to_person);
      gboolean met = introduction->state == RP_INTRODUCTION_MET;

      if (introduction->state == RP_INTRODUCTION_PLANNED)
        continue;
      /* Whoever introduces two knows both. */
      add_edge (introducer, introduced, RP_TIE_WORK);
      add_edge (introducer, to, RP_TIE_WORK);
      add_edge (introduced, to, met ? RP_TIE_PEER : RP_TIE_INTRODUCED);
    }
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
static void
find_ways (RpNetwork *network)
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
 * rp_network_new:
 * @facts: (transfer full): what it is made of
 *
 * Returns: (transfer full): the network
 */
RpNetwork *
rp_network_new (RpNetworkFacts *facts)
{
  RpNetwork *network;

  g_return_val_if_fail (facts != NULL, NULL);

  network = g_new0 (RpNetwork, 1);
  g_atomic_ref_count_init (&network->ref_count);
  network->facts = facts;
  network->nodes = g_ptr_array_new_with_free_func (node_free);
  network->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < facts->people->len; i++)
    {
      RpNode *node = node_new (facts->people->pdata[i]);

      g_ptr_array_add (network->nodes, node);
      g_hash_table_insert (network->by_id, (gpointer) rp_record_get_id (node->person), node);
    }
  add_positions (network);
  add_what_they_have (network);
  count_jars (network);
  add_edges (network);
  find_ways (network);

  return network;
}

/**
 * rp_network_ref:
 * @network: a network
 *
 * Callable from any thread.
 *
 * Returns: (transfer full): @network
 */
RpNetwork *
rp_network_ref (RpNetwork *network)
{
  g_return_val_if_fail (network != NULL, NULL);

  g_atomic_ref_count_inc (&network->ref_count);

  return network;
}

/**
 * rp_network_unref:
 * @network: (transfer full): a network
 *
 * Callable from any thread.
 */
void
rp_network_unref (RpNetwork *network)
{
  g_return_if_fail (network != NULL);

  if (!g_atomic_ref_count_dec (&network->ref_count))
    return;

  g_hash_table_unref (network->by_id);
  g_ptr_array_unref (network->nodes);
  rp_network_facts_free (network->facts);
  g_free (network);
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

/**
 * rp_network_get_facts:
 * @network: a network
 *
 * Returns: (transfer none): what it was made of
 */
const RpNetworkFacts *
rp_network_get_facts (RpNetwork *network)
{
  g_return_val_if_fail (network != NULL, NULL);

  return network->facts;
}
