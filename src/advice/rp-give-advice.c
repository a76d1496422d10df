/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-give-advice.h"
#include "rp-network-private.h"
#include "rp-term-index.h"

#include "rp-rules.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* What could I give? Their needs, objectives and curiosities, and for each of them people to
 * introduce and lessons of mine to tell. */

typedef struct
{
  RpNetwork   *network;
  const char  *industry;   /* theirs: lessons from there are nothing new */
  GPtrArray   *lessons;    /* of RpLesson, by number of the text */
  RpTermIndex *index;
  GPtrArray   *pairs;      /* of RpPair: what they could be introduced for */
  GPtrArray   *gifts;
} Search;

static RpGift *
add_gift (Search   *search,
          gpointer  wish,
          RpLesson *lesson,
          double    fit)
{
  RpGift *gift = g_new0 (RpGift, 1);

  gift->wish = wish;
  gift->lesson = lesson;
  gift->fit = fit;
  g_ptr_array_add (search->gifts, gift);

  return gift;
}

static GHashTable *
lessons_told (const RpNetworkFacts *facts,
              const char           *person)
{
  GHashTable *told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->tellings->len; i++)
    {
      RpTelling *telling = facts->tellings->pdata[i];

      if (telling->lesson != NULL && g_strcmp0 (telling->person, person) == 0)
        g_hash_table_add (told, telling->lesson);
    }

  return told;
}

static void
add_lessons (Search     *search,
             const char *person)
{
  GPtrArray *lessons = search->network->facts->lessons;
  g_autoptr(GHashTable) told = lessons_told (search->network->facts, person);

  for (guint i = 0; i < lessons->len; i++)
    {
      RpLesson *lesson = lessons->pdata[i];
      g_autofree char *text = g_strdup_printf ("%s\n%s", lesson->title != NULL ? lesson->title : "",
                                               lesson->situation != NULL ? lesson->situation : "");

      if (g_hash_table_contains (told, rp_record_get_id (lesson))
          || (!rp_text_is_blank (search->industry)
              && rp_text_matches_name (lesson->industry, search->industry)))
        continue;
      g_ptr_array_add (search->lessons, lesson);
      rp_term_index_add (search->index, text, lesson->transfers);
    }
}

static int
compare_gifts (const RpGift *one,
               const RpGift *other)
{
  if (one->fit < other->fit || one->fit > other->fit)
    return one->fit > other->fit ? -1 : 1;

  return strcmp (rp_record_get_id (one->lesson), rp_record_get_id (other->lesson));
}

/* Keeps the best few lessons; one of the very topic that they are curious about fits best. */
static guint
add_fitting_lessons (Search     *search,
                     gpointer    wish,
                     const char *text,
                     const char *topic)
{
  g_autoptr(GArray) hits = rp_term_index_find (search->index, text);
  RpGift best[RP_RULE_GIVE_PER_WISH + 1];
  guint n_best = 0;
  guint next = 0;

  for (guint i = 0; i < search->lessons->len; i++)
    {
      RpLesson *lesson = search->lessons->pdata[i];
      RpGift gift = { wish, lesson, NULL, NULL, 0 };
      guint at = n_best;

      if (next < hits->len && g_array_index (hits, RpTermHit, next).text == i)
        gift.fit = g_array_index (hits, RpTermHit, next++).relevance;
      if (topic != NULL && g_strcmp0 (lesson->topic, topic) == 0)
        gift.fit += RP_RULE_GIVE_SAME_TOPIC;
      if (gift.fit <= 0)
        continue;
      for (; at > 0 && compare_gifts (&gift, &best[at - 1]) < 0; at--)
        best[at] = best[at - 1];
      best[at] = gift;
      n_best = MIN (n_best + 1, RP_RULE_GIVE_PER_WISH);
    }
  for (guint i = 0; i < n_best; i++)
    add_gift (search, wish, best[i].lesson, best[i].fit);

  return n_best;
}

/* Who could be introduced for a need; the pair is copied, for others may go. */
static guint
add_introductions (Search *search,
                   RpNeed *need)
{
  guint n = 0;

  for (guint i = 0; i < search->pairs->len; i++)
    {
      const RpPair *pair = search->pairs->pdata[i];
      RpGift *gift;

      if (pair->need != need)
        continue;
      gift = add_gift (search, need, NULL, pair->score);
      gift->helper = pair->helper;
      gift->pair = g_memdup2 (pair, sizeof *pair);
      g_ptr_array_ref (gift->pair->words);
      n++;
    }

  return n;
}

static void
add_all (Search       *search,
         const RpNode *node)
{
  for (guint i = 0; i < node->needs->len; i++)
    {
      RpNeed *need = node->needs->pdata[i];

      if (add_introductions (search, need)
          + add_fitting_lessons (search, need, need->text, NULL) == 0)
        add_gift (search, need, NULL, 0);
    }
  for (guint i = 0; i < node->objectives->len; i++)
    add_fitting_lessons (search, node->objectives->pdata[i],
                         ((RpObjective *) node->objectives->pdata[i])->name, NULL);
  for (guint i = 0; i < node->curiosities->len; i++)
    {
      RpCuriosity *curiosity = node->curiosities->pdata[i];

      add_fitting_lessons (search, curiosity, curiosity->challenge, curiosity->topic);
    }
}

/**
 * rp_what_could_i_give:
 * @network: everyone
 * @person: a UUID
 *
 * For each open need of theirs whom to introduce, and for each need, objective
 * and curiosity which lessons of mine to tell: those that share significant
 * words (BM25), or are about the same topic; none from their own industry, and
 * none that they were told. A need that nothing fits is listed, too.
 *
 * Takes a while in a big network: for a thread.
 *
 * Returns: (transfer full) (element-type RpGift): by need, objective and
 *   curiosity, the best of each first; valid as long as @network
 */
GPtrArray *
rp_what_could_i_give (RpNetwork  *network,
                      const char *person)
{
  g_autoptr(RpTermIndex) index = rp_term_index_new ();
  g_autoptr(GPtrArray) lessons = g_ptr_array_new ();
  g_autoptr(GPtrArray) pairs = NULL;
  GPtrArray *gifts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_gift_free);
  const RpNode *node;

  g_return_val_if_fail (network != NULL, gifts);

  node = rp_network_lookup (network, person);
  if (node != NULL)
    {
      Search search = {
        network, node->organization != NULL ? node->organization->industry : NULL, lessons, index,
        pairs = rp_who_should_meet (network, person), gifts,
      };

      add_lessons (&search, person);
      add_all (&search, node);
    }

  return gifts;
}

/**
 * rp_gift_free:
 * @gift: (transfer full): something to give
 */
void
rp_gift_free (RpGift *gift)
{
  g_clear_pointer (&gift->pair, rp_pair_free);
  g_free (gift);
}

static char *
wish_words (gpointer wish)
{
  if (RP_IS_NEED (wish))
    return rp_quoted (((RpNeed *) wish)->text);
  if (RP_IS_OBJECTIVE (wish))
    return rp_quoted (((RpObjective *) wish)->name);

  return rp_quoted (((RpCuriosity *) wish)->challenge != NULL ? ((RpCuriosity *) wish)->challenge
                                                              : _("what perplexes them"));
}

/**
 * rp_gift_words:
 * @gift: something to give
 *
 * Returns: (transfer full): what to do, as a sentence
 */
char *
rp_gift_words (const RpGift *gift)
{
  g_autofree char *wish = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (gift != NULL, NULL);

  wish = wish_words (gift->wish);
  if (gift->helper != NULL)
    /* Translators: a name, and what somebody looks for, quoted */
    return g_strdup_printf (_("Introduce %s, for %s."), gift->helper->name, wish);
  if (gift->lesson == NULL)
    /* Translators: what somebody looks for, quoted */
    return g_strdup_printf (_("Keep your ears open for %s."), wish);

  title = rp_quoted (gift->lesson->title);
  if (RP_IS_OBJECTIVE (gift->wish))
    /* Translators: the title of a lesson and an objective, both quoted */
    return g_strdup_printf (_("Tell %s: it serves %s."), title, wish);

  /* Translators: the title of a lesson and what somebody looks for, both quoted */
  return g_strdup_printf (_("Tell %s, for %s."), title, wish);
}
