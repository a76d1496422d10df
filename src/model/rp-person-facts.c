/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-person-facts.h"

#include "rp-free-later.h"

/**
 * rp_person_facts_new:
 *
 * Returns: (transfer full): facts with empty arrays; the entry is to be set
 */
RpPersonFacts *
rp_person_facts_new (void)
{
  RpPersonFacts *facts = g_new0 (RpPersonFacts, 1);

  facts->contacts = rp_facts_array_new ();
  facts->tags = rp_facts_array_new ();
  facts->positions = rp_facts_array_new ();
  facts->objectives = rp_facts_array_new ();
  facts->needs = rp_facts_array_new ();
  facts->offers = rp_facts_array_new ();
  facts->memberships = rp_facts_array_new ();
  facts->connections = rp_facts_array_new ();
  facts->introductions = rp_facts_array_new ();
  facts->meetings = rp_facts_array_new ();
  facts->attendees = rp_facts_array_new ();
  facts->plan_topics = rp_facts_array_new ();
  facts->debriefs = rp_facts_array_new ();
  facts->encounters = rp_facts_array_new ();
  facts->commitments = rp_facts_array_new ();
  facts->assessments = rp_facts_array_new ();
  facts->calibrations = rp_facts_array_new ();
  facts->members = rp_facts_array_new ();
  facts->topics = rp_topic_facts_new ();
  facts->jar = rp_jar_facts_new ();
  facts->records = rp_facts_records_new ();

  return facts;
}

static void
rp_person_facts_really_free (gpointer data)
{
  RpPersonFacts *facts = data;

  g_clear_pointer (&facts->zone, g_time_zone_unref);
  rp_topic_facts_free (facts->topics);
  rp_jar_facts_free (facts->jar);
  g_hash_table_unref (facts->records);
  g_clear_object (&facts->me);
  g_clear_object (&facts->entry);
  g_clear_object (&facts->photo);
  g_ptr_array_unref (facts->contacts);
  g_ptr_array_unref (facts->tags);
  g_ptr_array_unref (facts->positions);
  g_ptr_array_unref (facts->objectives);
  g_ptr_array_unref (facts->needs);
  g_ptr_array_unref (facts->offers);
  g_ptr_array_unref (facts->memberships);
  g_ptr_array_unref (facts->connections);
  g_ptr_array_unref (facts->introductions);
  g_ptr_array_unref (facts->meetings);
  g_ptr_array_unref (facts->attendees);
  g_ptr_array_unref (facts->plan_topics);
  g_ptr_array_unref (facts->debriefs);
  g_ptr_array_unref (facts->encounters);
  g_ptr_array_unref (facts->commitments);
  g_ptr_array_unref (facts->assessments);
  g_ptr_array_unref (facts->calibrations);
  g_ptr_array_unref (facts->members);
  g_free (facts);
}

/**
 * rp_person_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_person_facts_free (RpPersonFacts *facts)
{
  rp_free_later (facts, rp_person_facts_really_free);
}
