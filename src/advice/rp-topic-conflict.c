/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-private.h"

#include "rp-rules.h"
#include "rp-text.h"

#include <string.h>

/* The text of one side, its language, and its significant terms; the terms by
 * another language's rules are kept, too, once they were asked for. */
typedef struct
{
  char       *text;
  const char *language;
  GPtrArray  *terms;
  const char *other_language;
  GPtrArray  *other_terms;
} Side;

struct _RpConflictFinder
{
  const RpTopicFacts *facts;
  GPtrArray          *sides;   /* of the engagements, in their order */
};

static Side *
side_new (char *text)
{
  Side *side = g_new0 (Side, 1);

  side->text = text;
  side->language = rp_text_language (text);
  side->terms = rp_text_terms (text, side->language);

  return side;
}

static void
side_free (Side *side)
{
  g_free (side->text);
  g_ptr_array_unref (side->terms);
  g_clear_pointer (&side->other_terms, g_ptr_array_unref);
  g_free (side);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Side, side_free)

static char *
join_texts (const char *const *texts,
            gsize              n_texts)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < n_texts; i++)
    if (texts[i] != NULL)
      g_string_append_printf (out, "%s\n", texts[i]);

  return g_string_free (out, FALSE);
}

static gboolean
has_stem (GPtrArray  *terms,
          const char *stem)
{
  for (guint i = 0; i < terms->len; i++)
    if (strcmp (((RpTerm *) terms->pdata[i])->stem, stem) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_word (GPtrArray  *terms,
          const char *word)
{
  for (guint i = 0; i < terms->len; i++)
    if (strcmp (((RpTerm *) terms->pdata[i])->word, word) == 0)
      return TRUE;

  return FALSE;
}

/* The terms of @side by the rules of @language, too: a name of three nouns does
 * not show what language it is in, so the other side's is tried as well. Words
 * that say nothing in the side's own language stay out. */
static GPtrArray *
terms_in_language (Side       *side,
                   const char *language)
{
  if (strcmp (language, side->language) == 0)
    return side->terms;
  if (g_strcmp0 (language, side->other_language) == 0)
    return side->other_terms;

  g_clear_pointer (&side->other_terms, g_ptr_array_unref);
  side->other_language = language;
  side->other_terms = rp_text_terms (side->text, language);
  for (guint i = side->other_terms->len; i > 0; i--)
    if (!has_word (side->terms, ((RpTerm *) side->other_terms->pdata[i - 1])->word))
      g_ptr_array_remove_index (side->other_terms, i - 1);

  return side->other_terms;
}

static GPtrArray *
shared_terms (const Side *topic,
              Side       *engagement)
{
  GPtrArray *shared = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *other = terms_in_language (engagement, topic->language);

  for (guint i = 0; i < topic->terms->len; i++)
    {
      RpTerm *term = topic->terms->pdata[i];

      if (has_stem (engagement->terms, term->stem) || has_stem (other, term->stem))
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
  finder->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) side_free);
  for (guint i = 0; i < facts->engagements->len; i++)
    {
      RpEngagement *engagement = facts->engagements->pdata[i];
      const char *texts[] = { engagement->name, engagement->summary, engagement->key_terms };

      g_ptr_array_add (finder->sides, side_new (join_texts (texts, G_N_ELEMENTS (texts))));
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
  g_ptr_array_unref (finder->sides);
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
  g_autoptr(Side) side = side_new (join_texts (texts, G_N_ELEMENTS (texts)));

  for (guint i = 0; i < finder->sides->len; i++)
    {
      RpEngagement *engagement = finder->facts->engagements->pdata[i];
      RpTopicLink *decision = find_link (finder->facts, topic, engagement);
      g_autoptr(GPtrArray) terms = NULL;

      if (engagement->state != RP_ENGAGEMENT_ACTIVE ||
          (decision != NULL && decision->relation == RP_TOPIC_RELATION_NO_CONFLICT))
        continue;

      terms = shared_terms (side, finder->sides->pdata[i]);
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
