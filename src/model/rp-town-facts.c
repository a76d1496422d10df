/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-town-facts.h"

/**
 * rp_town_facts_new:
 *
 * Returns: (transfer full): facts about nowhere
 */
RpTownFacts *
rp_town_facts_new (void)
{
  RpTownFacts *facts = g_new0 (RpTownFacts, 1);

  facts->events = rp_facts_array_new ();
  facts->attendances = rp_facts_array_new ();
  facts->communities = rp_facts_array_new ();
  facts->memberships = rp_facts_array_new ();
  facts->people = rp_people_facts_new ();
  facts->ranking = rp_topic_facts_new ();
  facts->discussed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_ptr_array_unref);
  facts->commitments = rp_facts_array_new ();
  facts->favours = rp_facts_array_new ();
  facts->connections = rp_facts_array_new ();

  return facts;
}

/**
 * rp_town_facts_free:
 * @facts: (transfer full): facts
 */
void
rp_town_facts_free (RpTownFacts *facts)
{
  g_return_if_fail (facts != NULL);

  g_ptr_array_unref (facts->connections);
  g_ptr_array_unref (facts->favours);
  g_ptr_array_unref (facts->commitments);
  g_hash_table_unref (facts->discussed);
  rp_topic_facts_free (facts->ranking);
  rp_people_facts_free (facts->people);
  g_ptr_array_unref (facts->memberships);
  g_ptr_array_unref (facts->communities);
  g_ptr_array_unref (facts->attendances);
  g_ptr_array_unref (facts->events);
  g_clear_object (&facts->event);
  g_clear_object (&facts->community);
  g_free (facts->city);
  g_clear_pointer (&facts->zone, g_time_zone_unref);
  g_free (facts);
}
