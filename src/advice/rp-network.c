/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meet-advice.h"
#include "rp-network-private.h"

#include "rp-text.h"

#include <string.h>

#define OWNED(Record, member)                                                   \
  { G_STRUCT_OFFSET (RpNetworkFacts, member), G_STRUCT_OFFSET (RpNode, member), \
    G_STRUCT_OFFSET (Record, person) }

/* What is somebody's, and where it is said whose */
static const struct
{
  gsize of_facts;
  gsize of_node;
  gsize person;
} owned[] = {
  OWNED (RpPosition, positions),
  OWNED (RpObjective, objectives),
  OWNED (RpNeed, needs),
  OWNED (RpOffer, offers),
  OWNED (RpCuriosity, curiosities),
  OWNED (RpMembership, memberships),
  OWNED (RpCommitment, commitments),
  OWNED (RpFavour, favours),
};

static RpNode *
node_new (RpPerson *person)
{
  RpNode *node = g_new0 (RpNode, 1);

  node->person = person;
  node->key = rp_text_fold (person->name);
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    G_STRUCT_MEMBER (GPtrArray *, node, owned[i].of_node) = g_ptr_array_new ();
  node->planned = g_ptr_array_new ();
  node->aside = g_ptr_array_new ();
  node->edges = g_array_new (FALSE, FALSE, sizeof (RpEdge));

  return node;
}

static void
node_free (gpointer data)
{
  RpNode *node = data;

  g_free (node->key);
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_ptr_array_unref (G_STRUCT_MEMBER (GPtrArray *, node, owned[i].of_node));
  g_ptr_array_unref (node->planned);
  g_ptr_array_unref (node->aside);
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

static GHashTable *
by_id (GPtrArray *records)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (table, (gpointer) rp_record_get_id (records->pdata[i]),
                         records->pdata[i]);

  return table;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (rp_record_get_id (*(RpRecord **) a), rp_record_get_id (*(RpRecord **) b));
}

/* Each gets what is theirs, in an order that does not depend on when it was entered. */
static void
share_out (RpNetwork *network)
{
  for (guint part = 0; part < G_N_ELEMENTS (owned); part++)
    {
      GPtrArray *records = G_STRUCT_MEMBER (GPtrArray *, network->facts, owned[part].of_facts);

      for (guint i = 0; i < records->len; i++)
        {
          const char *person = G_STRUCT_MEMBER (char *, records->pdata[i], owned[part].person);
          RpNode *node = rp_network_lookup (network, person);

          if (node != NULL)
            g_ptr_array_add (G_STRUCT_MEMBER (GPtrArray *, node, owned[part].of_node),
                             records->pdata[i]);
        }
      for (guint i = 0; i < network->nodes->len; i++)
        g_ptr_array_sort (G_STRUCT_MEMBER (GPtrArray *, network->nodes->pdata[i],
                                           owned[part].of_node), compare_ids);
    }
}

static gboolean
is_held (const RpPosition *position,
         guint32           today)
{
  return position->since <= today && (position->until == 0 || position->until >= today);
}

static void
find_positions (RpNetwork *network)
{
  for (guint i = 0; i < network->nodes->len; i++)
    {
      RpNode *node = network->nodes->pdata[i];

      for (guint p = 0; p < node->positions->len; p++)
        {
          RpPosition *position = node->positions->pdata[p];

          if (is_held (position, network->facts->today)
              && (node->position == NULL || is_later (position, node->position)))
            node->position = position;
        }
      if (node->position != NULL && node->position->organization != NULL)
        node->organization = g_hash_table_lookup (network->organizations,
                                                  node->position->organization);
    }
}

static void
count_jars (RpNetwork *network)
{
  for (guint i = 0; i < network->nodes->len; i++)
    {
      RpNode *node = network->nodes->pdata[i];
      RpJarFacts facts = { network->facts->now, node->person, node->favours };

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
add_planned (RpNode *a,
             RpNode *b)
{
  if (a == NULL || b == NULL)
    return;

  g_ptr_array_add (a->planned, b);
  g_ptr_array_add (b->planned, a);
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
        {
          add_planned (introduced, to);
          continue;
        }
      /* Whoever introduces two knows both. */
      add_edge (introducer, introduced, RP_TIE_WORK);
      add_edge (introducer, to, RP_TIE_WORK);
      add_edge (introduced, to, met ? RP_TIE_PEER : RP_TIE_INTRODUCED);
    }
}

/* Whom I do not want to bring together for a while */
static void
put_aside (RpNetwork *network)
{
  for (guint i = 0; i < network->facts->snoozes->len; i++)
    {
      const RpSnooze *snooze = network->facts->snoozes->pdata[i];
      g_auto(GStrv) ids = rp_meet_aside_parse (snooze->what);
      RpNode *one = ids != NULL ? rp_network_lookup (network, ids[0]) : NULL;
      RpNode *other = ids != NULL ? rp_network_lookup (network, ids[1]) : NULL;

      if (one == NULL || other == NULL)
        continue;

      g_ptr_array_add (one->aside, other);
      g_ptr_array_add (other->aside, one);
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
  network->communities = by_id (facts->communities);
  network->topics = by_id (facts->topics);
  network->organizations = by_id (facts->organizations);
  share_out (network);
  find_positions (network);
  count_jars (network);
  add_edges (network);
  put_aside (network);
  rp_network_find_ways (network);

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
  g_hash_table_unref (network->communities);
  g_hash_table_unref (network->topics);
  g_hash_table_unref (network->organizations);
  g_ptr_array_unref (network->nodes);
  rp_network_facts_free (network->facts);
  g_free (network);
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
