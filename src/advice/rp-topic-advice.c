/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-private.h"

#include "rp-date.h"
#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * rp_topic_value:
 * @facts: facts
 * @topic: UUID of a topic
 * @characteristic: one of the characteristics of @facts
 *
 * Returns: how far the topic has it, 0 to 3; how curious they are is the
 *   strongest curiosity among those of @facts
 */
int
rp_topic_value (const RpTopicFacts *facts,
                const char         *topic,
                RpCharacteristic   *characteristic)
{
  g_autoptr(RpTopicEvidence) evidence = rp_topic_evidence_new (facts, topic);

  return rp_topic_evidence_value (evidence, characteristic);
}

static int
strength_of (const RpTopicFacts     *facts,
             const RpTopicEvidence  *evidence,
             RpCharacteristic      **weakest)
{
  int sum = 0;
  int count = 0;
  int lowest = RP_RULE_SCORE_MAX;

  for (guint i = 0; i < facts->characteristics->len; i++)
    {
      RpCharacteristic *characteristic = facts->characteristics->pdata[i];
      int value;

      if (characteristic->retired)
        continue;
      value = rp_topic_evidence_value (evidence, characteristic);
      sum += value;
      count++;
      if (value < lowest)
        {
          lowest = value;
          *weakest = characteristic;
        }
    }
  if (count == 0)
    return 0;

  /* sum / (3 · count) of 18, rounded half up */
  return (2 * sum * RP_RULE_STRENGTH_MAX + RP_RULE_SCORE_MAX * count) /
         (2 * RP_RULE_SCORE_MAX * count);
}

static int
topic_strength (const RpTopicFacts  *facts,
                const char          *topic,
                RpCharacteristic   **weakest)
{
  g_autoptr(RpTopicEvidence) evidence = rp_topic_evidence_new (facts, topic);

  return strength_of (facts, evidence, weakest);
}

/**
 * rp_topic_strength:
 * @facts: facts
 * @topic: UUID of a topic
 *
 * Returns: the sum of the topic's characteristics, scaled to 0 to 18; how
 *   curious they are is the strongest curiosity among those of @facts
 */
int
rp_topic_strength (const RpTopicFacts *facts,
                   const char         *topic)
{
  RpCharacteristic *weakest = NULL;

  return topic_strength (facts, topic, &weakest);
}

/**
 * rp_topic_weakest:
 * @facts: facts
 * @topic: UUID of a topic
 *
 * Returns: (transfer none) (nullable): the characteristic to work on next;
 *   %NULL when the topic has all of them fully
 */
RpCharacteristic *
rp_topic_weakest (const RpTopicFacts *facts,
                  const char         *topic)
{
  RpCharacteristic *weakest = NULL;

  topic_strength (facts, topic, &weakest);

  return weakest;
}

/**
 * rp_topic_level:
 * @strength: 0 to 18
 *
 * Returns: the word for it
 */
RpTopicLevel
rp_topic_level (int strength)
{
  if (strength >= RP_RULE_TOPIC_STRONG)
    return RP_TOPIC_STRONG;

  return strength >= RP_RULE_TOPIC_GOOD ? RP_TOPIC_GOOD : RP_TOPIC_NOT_YET;
}

/**
 * rp_topic_level_words:
 * @level: a level
 *
 * Returns: for instance "Good topic"
 */
const char *
rp_topic_level_words (RpTopicLevel level)
{
  switch (level)
    {
    case RP_TOPIC_STRONG:
      return _("Strong topic");
    case RP_TOPIC_GOOD:
      return _("Good topic");
    case RP_TOPIC_NOT_YET:
    default:
      return _("Not yet");
    }
}

static char *
level_reason (const RpTopicFacts *facts,
              const RpTopicRank  *rank)
{
  g_autofree char *name = NULL;
  g_autofree char *next = NULL;

  switch (rank->level)
    {
    case RP_TOPIC_STRONG:
      return g_strdup (_("It is a strong topic."));
    case RP_TOPIC_GOOD:
      return g_strdup (_("It is a good topic."));
    case RP_TOPIC_NOT_YET:
    default:
      if (rank->weakest == NULL)
        return g_strdup (_("It is not strong enough yet."));
      name = facts->person != NULL ? rp_person_short_name (facts->person) : NULL;
      next = rp_characteristic_dup_next (rank->weakest, name);
      /* Translators: what to do about it, such as "Put a size on it" */
      return g_strdup_printf (_("It is not strong enough yet. %s."), next);
    }
}

static char *
curiosity_reason (const RpTopicFacts *facts,
                  RpCuriosity        *curiosity)
{
  g_autofree char *name = rp_person_short_name (facts->person);
  g_autofree char *date = rp_day_format (curiosity->date, _("%-d %B %Y"));

  if (*name == '\0')
    return g_strdup (_("Somebody is curious about it."));
  if (*date == '\0')
    return g_strdup_printf (_("%s is curious about it."), name);
  if (curiosity->strength >= 3)
    /* Translators: a first name and a day */
    return g_strdup_printf (_("%s is struggling with it now (%s)."), name, date);
  if (curiosity->strength == 2)
    return g_strdup_printf (_("%s said so (%s)."), name, date);

  return g_strdup_printf (_("%s hinted at it (%s)."), name, date);
}

static char *
conflict_reason (const RpTopicConflict *conflict)
{
  g_autofree char *words = NULL;

  if (conflict->by_hand)
    return g_strdup_printf (_("You linked it to “%s”, which is work in play."),
                            conflict->engagement->name);

  words = rp_join_quoted (conflict->terms);
  /* Translators: quoted words and the name of a project */
  return g_strdup_printf (_("It shares %s with “%s”, which is work in play."), words,
                          conflict->engagement->name);
}

static void
add_reasons (const RpTopicFacts *facts,
             RpTopicRank        *rank)
{
  if (rank->curiosity != NULL)
    g_ptr_array_add (rank->reasons, curiosity_reason (facts, rank->curiosity));
  else
    g_ptr_array_add (rank->reasons, g_strdup (_("Nobody said yet that it is on their mind.")));
  g_ptr_array_add (rank->reasons, level_reason (facts, rank));
  if (rank->discussed)
    g_ptr_array_add (rank->reasons, g_strdup (_("You discussed it lately, so it counts half.")));
  if (rank->conflict != NULL)
    g_ptr_array_add (rank->reasons, conflict_reason (rank->conflict));
}

static gboolean
was_discussed (const RpTopicFacts *facts,
               const char         *topic)
{
  for (guint i = 0; i < facts->discussed->len; i++)
    if (g_strcmp0 (((RpPlanTopic *) facts->discussed->pdata[i])->topic, topic) == 0)
      return TRUE;

  return FALSE;
}

static RpTopicRank *
rank_new (const RpTopicFacts    *facts,
          const RpTopicEvidence *evidence,
          RpTopic               *topic)
{
  RpTopicRank *rank = g_new0 (RpTopicRank, 1);
  const char *id = rp_record_get_id (topic);

  rank->topic = topic;
  rank->strength = strength_of (facts, evidence, &rank->weakest);
  rank->level = rp_topic_level (rank->strength);
  rank->curiosity = evidence->curiosity;
  rank->discussed = was_discussed (facts, id);
  rank->score = rank->strength * (rank->discussed ? RP_RULE_DISCUSSED_FACTOR : 1.0);
  rank->reasons = g_ptr_array_new_with_free_func (g_free);

  return rank;
}

static int
compare_titles (RpTopic *a,
                RpTopic *b)
{
  g_autofree char *a_folded = rp_text_fold (a->title);
  g_autofree char *b_folded = rp_text_fold (b->title);
  int order = strcmp (a_folded, b_folded);

  return order != 0 ? order : strcmp (rp_record_get_id (a), rp_record_get_id (b));
}

static guint32
latest_evidence (GHashTable *evidence,
                 RpTopic    *topic)
{
  return ((RpTopicEvidence *) g_hash_table_lookup (evidence, rp_record_get_id (topic)))->latest;
}

static int
compare_ranks_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  GHashTable *evidence = user_data;
  const RpTopicRank *first = *(const RpTopicRank *const *) a;
  const RpTopicRank *second = *(const RpTopicRank *const *) b;
  guint32 first_day, second_day;

  if ((first->conflict != NULL) != (second->conflict != NULL))
    return first->conflict != NULL ? 1 : -1;
  if (first->score > second->score || first->score < second->score)
    return first->score > second->score ? -1 : 1;

  first_day = latest_evidence (evidence, first->topic);
  second_day = latest_evidence (evidence, second->topic);
  if (first_day != second_day)
    return first_day > second_day ? -1 : 1;

  return compare_titles (first->topic, second->topic);
}

/* Not sorted yet, with neither conflicts nor reasons */
static GPtrArray *
make_ranks (const RpTopicFacts *facts,
            GHashTable         *evidence)
{
  GPtrArray *ranks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_topic_rank_free);

  for (guint i = 0; i < facts->topics->len; i++)
    {
      RpTopic *topic = facts->topics->pdata[i];
      const char *id = rp_record_get_id (topic);

      g_ptr_array_add (ranks, rank_new (facts, g_hash_table_lookup (evidence, id), topic));
    }

  return ranks;
}

/**
 * rp_rank_topics:
 * @facts: facts
 *
 * Ranks all topics for the executive of @facts: by strength with their
 * curiosity, halved when discussed lately; those that conflict with work in
 * play come last; ties by more recent evidence, then by title.
 *
 * Returns: (transfer full) (element-type RpTopicRank): best first; the ranks
 *   live no longer than @facts
 */
GPtrArray *
rp_rank_topics (const RpTopicFacts *facts)
{
  g_autoptr(RpConflictFinder) finder = rp_conflict_finder_new (facts);
  g_autoptr(GHashTable) evidence = rp_topic_evidence_by_topic (facts);
  GPtrArray *ranks = make_ranks (facts, evidence);

  for (guint i = 0; i < ranks->len; i++)
    {
      RpTopicRank *rank = ranks->pdata[i];

      rank->conflict = rp_conflict_finder_find (finder, rank->topic);
      add_reasons (facts, rank);
    }
  g_ptr_array_sort_with_data (ranks, compare_ranks_cb, evidence);

  return ranks;
}

/**
 * rp_rank_topics_apart:
 * @facts: facts
 *
 * Ranks all topics as if there were no work in play, for who looks at a few of
 * them only: looking for conflicts takes most of the time.
 *
 * Returns: (transfer full) (element-type RpTopicRank): as rp_rank_topics(),
 *   with neither conflicts nor reasons
 */
GPtrArray *
rp_rank_topics_apart (const RpTopicFacts *facts)
{
  g_autoptr(GHashTable) evidence = rp_topic_evidence_by_topic (facts);
  GPtrArray *ranks = make_ranks (facts, evidence);

  g_ptr_array_sort_with_data (ranks, compare_ranks_cb, evidence);

  return ranks;
}

/**
 * rp_topic_rank_free:
 * @rank: (transfer full): a rank
 */
void
rp_topic_rank_free (RpTopicRank *rank)
{
  g_clear_pointer (&rank->conflict, rp_topic_conflict_free);
  g_ptr_array_unref (rank->reasons);
  g_free (rank);
}
