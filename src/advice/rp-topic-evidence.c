/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-private.h"

#include "rp-rules.h"

static RpTopicEvidence *
evidence_new (void)
{
  RpTopicEvidence *evidence = g_new0 (RpTopicEvidence, 1);

  evidence->scores = g_ptr_array_new ();

  return evidence;
}

void
rp_topic_evidence_free (RpTopicEvidence *evidence)
{
  g_ptr_array_unref (evidence->scores);
  g_free (evidence);
}

static void
add_curiosity (RpTopicEvidence *evidence,
               RpCuriosity     *curiosity)
{
  RpCuriosity *best = evidence->curiosity;

  if (best == NULL || curiosity->strength > best->strength ||
      (curiosity->strength == best->strength && curiosity->date > best->date))
    evidence->curiosity = curiosity;
  evidence->latest = MAX (evidence->latest, curiosity->date);
}

/**
 * rp_topic_evidence_new:
 * @facts: facts
 * @topic: UUID of a topic
 *
 * Returns: (transfer full): what the facts say of one topic
 */
RpTopicEvidence *
rp_topic_evidence_new (const RpTopicFacts *facts,
                       const char         *topic)
{
  RpTopicEvidence *evidence = evidence_new ();

  for (guint i = 0; i < facts->curiosities->len; i++)
    if (g_strcmp0 (RP_CURIOSITY (facts->curiosities->pdata[i])->topic, topic) == 0)
      add_curiosity (evidence, facts->curiosities->pdata[i]);
  for (guint i = 0; i < facts->scores->len; i++)
    if (g_strcmp0 (RP_SCORE (facts->scores->pdata[i])->topic, topic) == 0)
      g_ptr_array_add (evidence->scores, facts->scores->pdata[i]);

  return evidence;
}

/**
 * rp_topic_evidence_by_topic:
 * @facts: facts
 *
 * Returns: (transfer full) (element-type utf8 RpTopicEvidence): what they say of
 *   each topic, by its UUID, gathered in one go
 */
GHashTable *
rp_topic_evidence_by_topic (const RpTopicFacts *facts)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                           (GDestroyNotify) rp_topic_evidence_free);

  for (guint i = 0; i < facts->topics->len; i++)
    g_hash_table_insert (all, (gpointer) rp_record_get_id (facts->topics->pdata[i]),
                         evidence_new ());
  for (guint i = 0; i < facts->curiosities->len; i++)
    {
      RpCuriosity *curiosity = facts->curiosities->pdata[i];
      RpTopicEvidence *evidence =
        curiosity->topic != NULL ? g_hash_table_lookup (all, curiosity->topic) : NULL;

      if (evidence != NULL)
        add_curiosity (evidence, curiosity);
    }
  for (guint i = 0; i < facts->scores->len; i++)
    {
      RpScore *score = facts->scores->pdata[i];
      RpTopicEvidence *evidence = g_hash_table_lookup (all, score->topic);

      if (evidence != NULL)
        g_ptr_array_add (evidence->scores, score);
    }

  return all;
}

/**
 * rp_topic_evidence_value:
 * @evidence: of a topic
 * @characteristic: a characteristic
 *
 * Returns: as rp_topic_value()
 */
int
rp_topic_evidence_value (const RpTopicEvidence *evidence,
                         RpCharacteristic      *characteristic)
{
  if (g_strcmp0 (characteristic->key, RP_CHARACTERISTIC_CURIOUS) == 0)
    return evidence->curiosity == NULL
             ? 0 : CLAMP (evidence->curiosity->strength, 0, RP_RULE_SCORE_MAX);

  for (guint i = 0; i < evidence->scores->len; i++)
    {
      RpScore *score = evidence->scores->pdata[i];

      if (g_strcmp0 (score->characteristic, rp_record_get_id (characteristic)) == 0)
        return CLAMP (score->value, 0, RP_RULE_SCORE_MAX);
    }

  return 0;
}
