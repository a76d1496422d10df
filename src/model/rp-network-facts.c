/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-facts.h"

#include "rp-free-later.h"

/* Where the arrays are */
static const gsize arrays[] = {
  G_STRUCT_OFFSET (RpNetworkFacts, people),
  G_STRUCT_OFFSET (RpNetworkFacts, positions),
  G_STRUCT_OFFSET (RpNetworkFacts, organizations),
  G_STRUCT_OFFSET (RpNetworkFacts, objectives),
  G_STRUCT_OFFSET (RpNetworkFacts, needs),
  G_STRUCT_OFFSET (RpNetworkFacts, offers),
  G_STRUCT_OFFSET (RpNetworkFacts, curiosities),
  G_STRUCT_OFFSET (RpNetworkFacts, topics),
  G_STRUCT_OFFSET (RpNetworkFacts, lessons),
  G_STRUCT_OFFSET (RpNetworkFacts, tellings),
  G_STRUCT_OFFSET (RpNetworkFacts, communities),
  G_STRUCT_OFFSET (RpNetworkFacts, memberships),
  G_STRUCT_OFFSET (RpNetworkFacts, events),
  G_STRUCT_OFFSET (RpNetworkFacts, commitments),
  G_STRUCT_OFFSET (RpNetworkFacts, appeals),
  G_STRUCT_OFFSET (RpNetworkFacts, favours),
  G_STRUCT_OFFSET (RpNetworkFacts, connections),
  G_STRUCT_OFFSET (RpNetworkFacts, introductions),
  G_STRUCT_OFFSET (RpNetworkFacts, snoozes),
};

/**
 * rp_network_facts_new:
 *
 * Returns: (transfer full): facts of nobody
 */
RpNetworkFacts *
rp_network_facts_new (void)
{
  RpNetworkFacts *facts = g_new0 (RpNetworkFacts, 1);

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    G_STRUCT_MEMBER (GPtrArray *, facts, arrays[i]) = rp_facts_array_new ();

  return facts;
}

static void
really_free (gpointer data)
{
  RpNetworkFacts *facts = data;

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_unref (G_STRUCT_MEMBER (GPtrArray *, facts, arrays[i]));
  g_clear_pointer (&facts->zone, g_time_zone_unref);
  g_clear_object (&facts->me);
  g_free (facts);
}

/**
 * rp_network_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_network_facts_free (RpNetworkFacts *facts)
{
  rp_free_later (facts, really_free);
}

/**
 * rp_matches_new:
 *
 * Returns: (transfer full): nothing that fits
 */
RpMatches *
rp_matches_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * rp_matches_add:
 * @matches: what fits
 * @record: a UUID
 * @relevance: above 0
 */
void
rp_matches_add (RpMatches  *matches,
                const char *record,
                double      relevance)
{
  g_return_if_fail (matches != NULL);
  g_return_if_fail (record != NULL && relevance > 0);

  g_hash_table_replace (matches, g_strdup (record),
                        g_memdup2 (&relevance, sizeof relevance));
}

/**
 * rp_matches_get:
 * @matches: what fits
 * @record: a UUID
 *
 * Returns: how well @record fits, or 0
 */
double
rp_matches_get (RpMatches  *matches,
                const char *record)
{
  const double *relevance;

  g_return_val_if_fail (matches != NULL, 0);
  g_return_val_if_fail (record != NULL, 0);

  relevance = g_hash_table_lookup (matches, record);

  return relevance != NULL ? *relevance : 0;
}
