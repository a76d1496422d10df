/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-organization-facts.h"

/**
 * rp_organization_facts_new:
 *
 * Returns: (transfer full): facts with empty arrays; the organization is to be set
 */
RpOrganizationFacts *
rp_organization_facts_new (void)
{
  RpOrganizationFacts *facts = g_new0 (RpOrganizationFacts, 1);

  facts->positions = rp_facts_array_new ();
  facts->engagements = rp_facts_array_new ();
  facts->members = rp_facts_array_new ();
  facts->topic_links = rp_facts_array_new ();
  facts->topics = rp_facts_array_new ();
  facts->competitions = rp_facts_array_new ();
  facts->meetings = rp_facts_array_new ();
  facts->records = rp_facts_records_new ();

  return facts;
}

void
rp_organization_facts_free (RpOrganizationFacts *facts)
{
  g_clear_pointer (&facts->zone, g_time_zone_unref);
  g_clear_object (&facts->organization);
  g_ptr_array_unref (facts->positions);
  g_ptr_array_unref (facts->engagements);
  g_ptr_array_unref (facts->members);
  g_ptr_array_unref (facts->topic_links);
  g_ptr_array_unref (facts->topics);
  g_ptr_array_unref (facts->competitions);
  g_ptr_array_unref (facts->meetings);
  g_hash_table_unref (facts->records);
  g_free (facts);
}

/**
 * rp_organization_counts_new:
 *
 * Returns: (transfer full): counts of nothing
 */
RpOrganizationCounts *
rp_organization_counts_new (void)
{
  RpOrganizationCounts *counts = g_new0 (RpOrganizationCounts, 1);

  counts->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  counts->active = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return counts;
}

void
rp_organization_counts_free (RpOrganizationCounts *counts)
{
  g_hash_table_unref (counts->people);
  g_hash_table_unref (counts->active);
  g_free (counts);
}
