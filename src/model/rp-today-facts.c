/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-today-facts.h"

#include "rp-free-later.h"

/**
 * rp_today_facts_new:
 *
 * Returns: (transfer full): facts with empty arrays
 */
RpTodayFacts *
rp_today_facts_new (void)
{
  RpTodayFacts *facts = g_new0 (RpTodayFacts, 1);

  facts->meetings = rp_facts_array_new ();
  facts->plan_topics = rp_facts_array_new ();
  facts->commitments = rp_facts_array_new ();
  facts->encounters = rp_facts_array_new ();
  facts->curiosities = rp_facts_array_new ();
  facts->needs = rp_facts_array_new ();
  facts->introductions = rp_facts_array_new ();
  facts->snoozes = rp_facts_array_new ();
  facts->people = rp_people_facts_new ();
  facts->reports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) rp_check_report_free);
  facts->records = rp_facts_records_new ();

  return facts;
}

static void
rp_today_facts_really_free (gpointer data)
{
  RpTodayFacts *facts = data;

  g_clear_pointer (&facts->zone, g_time_zone_unref);
  rp_people_facts_free (facts->people);
  g_hash_table_unref (facts->reports);
  g_hash_table_unref (facts->records);
  g_clear_object (&facts->me);
  g_ptr_array_unref (facts->meetings);
  g_ptr_array_unref (facts->plan_topics);
  g_ptr_array_unref (facts->commitments);
  g_ptr_array_unref (facts->encounters);
  g_ptr_array_unref (facts->curiosities);
  g_ptr_array_unref (facts->needs);
  g_ptr_array_unref (facts->introductions);
  g_ptr_array_unref (facts->snoozes);
  g_free (facts);
}

/**
 * rp_today_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_today_facts_free (RpTodayFacts *facts)
{
  rp_free_later (facts, rp_today_facts_really_free);
}
