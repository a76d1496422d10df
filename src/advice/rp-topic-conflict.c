/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-private.h"

#include "rp-lexicon.h"
#include "rp-rules.h"

#include <string.h>

/* The words of one side, and its significant terms */
typedef struct
{
  GPtrArray  *words;
  const char *language;
  GArray     *terms;
} Side;

/* An engagement: what is compared of it. Its stems by another language's rules
 * are kept, too, once they were asked for. */
typedef struct
{
  Side       *side;
  GHashTable *stems;
  const char *other_language;
  GHashTable *other_stems;
} Work;

struct _RpConflictFinder
{
  const RpTopicFacts *facts;
  RpLexicon          *lexicon;
  GPtrArray          *works;     /* of the engagements, in their order */
  GHashTable         *weighed;   /* the ranks whose conflict is known */
};

static Side *
side_new (RpLexicon         *lexicon,
          const char *const *texts,
          gsize              n_texts)
{
  Side *side = g_new0 (Side, 1);
  g_autoptr(GString) all = g_string_new (NULL);

  for (gsize i = 0; i < n_texts; i++)
    if (texts[i] != NULL)
      g_string_append_printf (all, "%s\n", texts[i]);
  side->words = rp_lexicon_read (lexicon, all->str);
  side->language = rp_lexicon_language (side->words);
  side->terms = rp_lexicon_terms (lexicon, side->words, side->language);

  return side;
}

static void
side_free (Side *side)
{
  g_ptr_array_unref (side->words);
  g_array_unref (side->terms);
  g_free (side);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Side, side_free)

static Work *
work_new (Side *side)
{
  Work *work = g_new0 (Work, 1);

  work->side = side;
  work->stems = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < side->terms->len; i++)
    g_hash_table_add (work->stems, (gpointer) g_array_index (side->terms, RpTerm, i).stem);

  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  side_free (work->side);
  g_hash_table_unref (work->stems);
  g_clear_pointer (&work->other_stems, g_hash_table_unref);
  g_free (work);
}

/* Both words are of one lexicon. */
static gboolean
has_word (GArray     *terms,
          const char *word)
{
  for (guint i = 0; i < terms->len; i++)
    if (g_array_index (terms, RpTerm, i).word == word)
      return TRUE;

  return FALSE;
}

/* The stems of @work by the rules of @language, too: a name of three nouns does
 * not show what language it is in, so the other side's is tried as well. Words
 * that say nothing in the work's own language stay out. */
static GHashTable *
stems_in_language (RpConflictFinder *finder,
                   Work             *work,
                   const char       *language)
{
  g_autoptr(GArray) terms = NULL;

  if (strcmp (language, work->side->language) == 0)
    return work->stems;
  if (g_strcmp0 (language, work->other_language) == 0)
    return work->other_stems;

  g_clear_pointer (&work->other_stems, g_hash_table_unref);
  work->other_language = language;
  work->other_stems = g_hash_table_new (NULL, NULL);
  terms = rp_lexicon_terms (finder->lexicon, work->side->words, language);
  for (guint i = 0; i < terms->len; i++)
    if (has_word (work->side->terms, g_array_index (terms, RpTerm, i).word))
      g_hash_table_add (work->other_stems, (gpointer) g_array_index (terms, RpTerm, i).stem);

  return work->other_stems;
}

static GPtrArray *
shared_terms (RpConflictFinder *finder,
              const Side       *topic,
              Work             *work)
{
  GPtrArray *shared = g_ptr_array_new_with_free_func (g_free);
  GHashTable *other = stems_in_language (finder, work, topic->language);

  for (guint i = 0; i < topic->terms->len; i++)
    {
      const RpTerm *term = &g_array_index (topic->terms, RpTerm, i);

      if (g_hash_table_contains (work->stems, term->stem) ||
          g_hash_table_contains (other, term->stem))
        g_ptr_array_add (shared, g_strdup (term->word));
    }

  return shared;
}

static RpTopicLink *
find_link (const RpTopicFacts *facts,
           RpTopic            *topic,
           RpEngagement       *engagement)
{
  for (guint i = 0; i < facts->topic_links->len; i++)
    {
      RpTopicLink *decision = facts->topic_links->pdata[i];

      if (g_strcmp0 (decision->topic, rp_record_get_id (topic)) == 0 &&
          g_strcmp0 (decision->engagement, rp_record_get_id (engagement)) == 0)
        return decision;
    }

  return NULL;
}

static RpTopicConflict *
conflict_new (RpEngagement *engagement,
              gboolean      by_hand,
              GPtrArray    *terms)
{
  RpTopicConflict *conflict = g_new0 (RpTopicConflict, 1);

  conflict->engagement = engagement;
  conflict->by_hand = by_hand;
  conflict->terms = terms;

  return conflict;
}

/**
 * rp_conflict_finder_new:
 * @facts: facts with the work in play; they must outlive the finder
 *
 * Reads the engagements once, for many topics.
 *
 * Returns: (transfer full): a finder
 */
RpConflictFinder *
rp_conflict_finder_new (const RpTopicFacts *facts)
{
  RpConflictFinder *finder = g_new0 (RpConflictFinder, 1);

  finder->facts = facts;
  finder->lexicon = rp_lexicon_new ();
  finder->weighed = g_hash_table_new (NULL, NULL);
  finder->works = g_ptr_array_new_with_free_func (work_free);
  for (guint i = 0; i < facts->engagements->len; i++)
    {
      RpEngagement *engagement = facts->engagements->pdata[i];
      const char *texts[] = { engagement->name, engagement->summary, engagement->key_terms };

      g_ptr_array_add (finder->works,
                       work_new (side_new (finder->lexicon, texts, G_N_ELEMENTS (texts))));
    }

  return finder;
}

/**
 * rp_conflict_finder_free:
 * @finder: (transfer full): a finder
 */
void
rp_conflict_finder_free (RpConflictFinder *finder)
{
  g_ptr_array_unref (finder->works);
  g_hash_table_unref (finder->weighed);
  rp_lexicon_free (finder->lexicon);
  g_free (finder);
}

/**
 * rp_conflict_finder_find:
 * @finder: a finder
 * @topic: a topic
 *
 * Returns: (transfer full) (nullable): as rp_topic_find_conflict()
 */
RpTopicConflict *
rp_conflict_finder_find (RpConflictFinder *finder,
                         RpTopic          *topic)
{
  const char *texts[] = { topic->title, topic->struggle, topic->hook, topic->lift };
  g_autoptr(RpTopicConflict) worst = NULL;
  g_autoptr(Side) side = NULL;

  if (finder->works->len > 0)
    side = side_new (finder->lexicon, texts, G_N_ELEMENTS (texts));
  for (guint i = 0; i < finder->works->len; i++)
    {
      RpEngagement *engagement = finder->facts->engagements->pdata[i];
      RpTopicLink *decision = find_link (finder->facts, topic, engagement);
      g_autoptr(GPtrArray) terms = NULL;

      if (engagement->state != RP_ENGAGEMENT_ACTIVE ||
          (decision != NULL && decision->relation == RP_TOPIC_RELATION_NO_CONFLICT))
        continue;

      terms = shared_terms (finder, side, finder->works->pdata[i]);
      if (decision != NULL)
        return conflict_new (engagement, TRUE, g_steal_pointer (&terms));
      if (terms->len < RP_RULE_SHARED_TERMS ||
          (worst != NULL && terms->len <= worst->terms->len))
        continue;

      g_clear_pointer (&worst, rp_topic_conflict_free);
      worst = conflict_new (engagement, FALSE, g_steal_pointer (&terms));
    }

  return g_steal_pointer (&worst);
}

/**
 * rp_conflict_finder_weigh:
 * @finder: a finder
 * @rank: a rank of rp_rank_topics_apart()
 *
 * Finds its conflict, unless that was done.
 */
void
rp_conflict_finder_weigh (RpConflictFinder *finder,
                          RpTopicRank      *rank)
{
  if (g_hash_table_add (finder->weighed, rank))
    rank->conflict = rp_conflict_finder_find (finder, rank->topic);
}

/**
 * rp_topic_find_conflict:
 * @facts: facts with the work in play
 * @topic: a topic
 *
 * A topic conflicts with work in play when I linked them by hand, or when they
 * share at least two distinct significant terms and I did not say that they
 * only share words. A link by hand goes first, then the most terms.
 *
 * Returns: (transfer full) (nullable): the worst conflict, or %NULL. It lives
 *   no longer than @facts
 */
RpTopicConflict *
rp_topic_find_conflict (const RpTopicFacts *facts,
                        RpTopic            *topic)
{
  g_autoptr(RpConflictFinder) finder = rp_conflict_finder_new (facts);

  return rp_conflict_finder_find (finder, topic);
}

/**
 * rp_topic_conflict_free:
 * @conflict: (transfer full): a conflict
 */
void
rp_topic_conflict_free (RpTopicConflict *conflict)
{
  g_ptr_array_unref (conflict->terms);
  g_free (conflict);
}
