/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-page-facts.h"

#include "rp-free-later.h"

/**
 * rp_topic_page_facts_new:
 *
 * Returns: (transfer full): facts with empty arrays; the topic is to be set
 */
RpTopicPageFacts *
rp_topic_page_facts_new (void)
{
  RpTopicPageFacts *facts = g_new0 (RpTopicPageFacts, 1);

  facts->lessons = rp_facts_array_new ();
  facts->tellings = rp_facts_array_new ();
  facts->calibrations = rp_facts_array_new ();
  facts->plan_topics = rp_facts_array_new ();
  facts->meetings = rp_facts_array_new ();
  facts->ranking = rp_topic_facts_new ();
  facts->records = rp_facts_records_new ();

  return facts;
}

static void
rp_topic_page_facts_really_free (gpointer data)
{
  RpTopicPageFacts *facts = data;

  g_clear_pointer (&facts->zone, g_time_zone_unref);
  rp_topic_facts_free (facts->ranking);
  g_hash_table_unref (facts->records);
  g_clear_object (&facts->topic);
  g_ptr_array_unref (facts->lessons);
  g_ptr_array_unref (facts->tellings);
  g_ptr_array_unref (facts->calibrations);
  g_ptr_array_unref (facts->plan_topics);
  g_ptr_array_unref (facts->meetings);
  g_free (facts);
}

/**
 * rp_topic_page_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_topic_page_facts_free (RpTopicPageFacts *facts)
{
  rp_free_later (facts, rp_topic_page_facts_really_free);
}

/**
 * rp_catalogue_facts_new:
 *
 * Returns: (transfer full): facts about no topic
 */
RpCatalogueFacts *
rp_catalogue_facts_new (void)
{
  RpCatalogueFacts *facts = g_new0 (RpCatalogueFacts, 1);

  facts->ranking = rp_topic_facts_new ();
  facts->lessons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return facts;
}

static void
rp_catalogue_facts_really_free (gpointer data)
{
  RpCatalogueFacts *facts = data;

  rp_topic_facts_free (facts->ranking);
  g_hash_table_unref (facts->lessons);
  g_free (facts);
}

/**
 * rp_catalogue_facts_free:
 * @facts: (transfer full): facts
 *
 * Frees them, in another thread, for they may be big.
 */
void
rp_catalogue_facts_free (RpCatalogueFacts *facts)
{
  rp_free_later (facts, rp_catalogue_facts_really_free);
}
