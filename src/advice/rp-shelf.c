/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-private.h"

/* The jars on their shelf. */

/* Who was never met has a jar once something went either way. */
static gboolean
has_jar (const RpNode *node)
{
  return node->person->stage > RP_STAGE_NOT_MET
         || node->jar.given + node->jar.asked + node->jar.declined > 0;
}

static RpJarEntry
make_entry (const RpNode *node)
{
  RpJarEntry entry = { node->person, node->position, node->organization, node->jar };

  return entry;
}

/* What was given and asked tells more than a stage alone. */
static int
compare_nodes (gconstpointer a,
               gconstpointer b)
{
  const RpNode *one = *(RpNode *const *) a;
  const RpNode *other = *(RpNode *const *) b;

  if (one->jar.sweets != other->jar.sweets)
    return one->jar.sweets > other->jar.sweets ? -1 : 1;
  if (one->jar.exact < other->jar.exact || one->jar.exact > other->jar.exact)
    return one->jar.exact > other->jar.exact ? -1 : 1;

  return rp_node_compare (one, other);
}

/**
 * rp_network_jars:
 * @network: a network
 *
 * The jars of those I know, the fullest first.
 *
 * Returns: (transfer full) (element-type RpJarEntry): valid as long as @network
 */
GArray *
rp_network_jars (RpNetwork *network)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (RpJarEntry));
  g_autoptr(GPtrArray) nodes = g_ptr_array_new ();

  g_return_val_if_fail (network != NULL, entries);

  for (guint i = 0; i < network->nodes->len; i++)
    if (has_jar (network->nodes->pdata[i]))
      g_ptr_array_add (nodes, network->nodes->pdata[i]);
  g_ptr_array_sort (nodes, compare_nodes);

  for (guint i = 0; i < nodes->len; i++)
    {
      RpJarEntry entry = make_entry (nodes->pdata[i]);

      g_array_append_val (entries, entry);
    }

  return entries;
}

/**
 * rp_network_jar:
 * @network: a network
 * @person: a UUID
 * @entry: (out): their jar; valid as long as @network
 *
 * Returns: whether there is such a person
 */
gboolean
rp_network_jar (RpNetwork  *network,
                const char *person,
                RpJarEntry *entry)
{
  const RpNode *node;

  g_return_val_if_fail (network != NULL, FALSE);

  node = rp_network_lookup (network, person);
  if (node != NULL)
    *entry = make_entry (node);

  return node != NULL;
}
