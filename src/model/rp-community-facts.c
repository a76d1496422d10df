/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-community-facts.h"

/**
 * rp_community_facts_new:
 *
 * Returns: (transfer full): facts about nothing
 */
RpCommunityFacts *
rp_community_facts_new (void)
{
  RpCommunityFacts *facts = g_new0 (RpCommunityFacts, 1);

  facts->communities = rp_facts_array_new ();
  facts->events = rp_facts_array_new ();
  facts->memberships = rp_facts_array_new ();
  facts->attendances = rp_facts_array_new ();
  facts->offers = rp_facts_array_new ();
  facts->people = rp_facts_records_new ();
  facts->n_members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return facts;
}

/**
 * rp_community_facts_free:
 * @facts: (transfer full): facts
 */
void
rp_community_facts_free (RpCommunityFacts *facts)
{
  g_return_if_fail (facts != NULL);

  g_hash_table_unref (facts->n_members);
  g_hash_table_unref (facts->people);
  g_ptr_array_unref (facts->offers);
  g_ptr_array_unref (facts->attendances);
  g_ptr_array_unref (facts->memberships);
  g_ptr_array_unref (facts->events);
  g_ptr_array_unref (facts->communities);
  g_clear_object (&facts->community);
  g_clear_pointer (&facts->zone, g_time_zone_unref);
  g_free (facts);
}
