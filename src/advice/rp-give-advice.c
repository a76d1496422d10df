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
  GHashTable  *told;       /* each lesson and who heard it */
  RpTermIndex *index;      /* of all lessons, by their number */
  GPtrArray   *pairs;      /* of RpPair: who could be introduced for what */
  RpNode      *node;       /* who is given something */
  GPtrArray   *gifts;
} Search;

static RpGift *
add_gift (Search   *search,
          gpointer  wish,
          RpLesson *lesson,
          double    fit)
{
  RpGift *gift = g_new0 (RpGift, 1);

  gift->person = search->node->person;
  gift->wish = wish;
  gift->lesson = lesson;
  gift->fit = fit;
  g_ptr_array_add (search->gifts, gift);

  return gift;
}

static char *
dup_telling (const char *lesson,
             const char *person)
{
  return g_strconcat (lesson, " ", person, NULL);
}

static void
search_init (Search     *search,
             RpNetwork  *network,
             const char *person)
{
  const RpNetworkFacts *facts = network->facts;

  search->network = network;
  search->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search->index = rp_term_index_new ();
  search->pairs = rp_who_should_meet (network, person);
  for (guint i = 0; i < facts->tellings->len; i++)
    {
      RpTelling *telling = facts->tellings->pdata[i];

      if (telling->lesson != NULL && telling->person != NULL)
        g_hash_table_add (search->told, dup_telling (telling->lesson, telling->person));
    }
  for (guint i = 0; i < facts->lessons->len; i++)
    {
      RpLesson *lesson = facts->lessons->pdata[i];
      g_autofree char *text = g_strdup_printf ("%s\n%s", lesson->title != NULL ? lesson->title : "",
                                               lesson->situation != NULL ? lesson->situation : "");

      rp_term_index_add (search->index, text, lesson->transfers);
    }
}

static void
search_clear (Search *search)
{
  g_hash_table_unref (search->told);
  rp_term_index_free (search->index);
  g_ptr_array_unref (search->pairs);
}

/* A lesson from their own industry, or one that they were told */
static gboolean
is_nothing_new (Search   *search,
                RpLesson *lesson)
{
  RpOrganization *organization = search->node->organization;
  const char *industry = organization != NULL ? organization->industry : NULL;
  g_autofree char *telling = dup_telling (rp_record_get_id (lesson),
                                          rp_record_get_id (search->node->person));

  return g_hash_table_contains (search->told, telling)
         || (!rp_text_is_blank (industry) && rp_text_matches_name (lesson->industry, industry));
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
  GPtrArray *lessons = search->network->facts->lessons;
  RpGift best[RP_RULE_GIVE_PER_WISH + 1];
  guint n_best = 0;
  guint next = 0;

  for (guint i = 0; i < lessons->len; i++)
    {
      RpLesson *lesson = lessons->pdata[i];
      RpGift gift = { .wish = wish, .lesson = lesson };
      guint at = n_best;

      if (next < hits->len && g_array_index (hits, RpTermHit, next).text == i)
        gift.fit = g_array_index (hits, RpTermHit, next++).relevance;
      if (topic != NULL && g_strcmp0 (lesson->topic, topic) == 0)
        gift.fit += RP_RULE_GIVE_SAME_TOPIC;
      if (gift.fit <= 0 || is_nothing_new (search, lesson))
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
add_all (Search *search,
         RpNode *node)
{
  search->node = node;
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
  GPtrArray *gifts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_gift_free);
  RpNode *node;

  g_return_val_if_fail (network != NULL, gifts);

  node = rp_network_lookup (network, person);
  if (node != NULL)
    {
      Search search = { .gifts = gifts };

      search_init (&search, network, person);
      add_all (&search, node);
      search_clear (&search);
    }

  return gifts;
}

/* The fewest sweets first; of those alike, whom I know best. */
static int
compare_emptiness (gconstpointer a,
                   gconstpointer b)
{
  const RpNode *one = *(RpNode *const *) a;
  const RpNode *other = *(RpNode *const *) b;

  if (one->jar.sweets != other->jar.sweets)
    return one->jar.sweets < other->jar.sweets ? -1 : 1;
  if (one->person->stage != other->person->stage)
    return one->person->stage > other->person->stage ? -1 : 1;

  return rp_node_compare (one, other);
}

static GPtrArray *
list_met (RpNetwork *network)
{
  GPtrArray *met = g_ptr_array_new ();

  for (guint i = 0; i < network->nodes->len; i++)
    if (((RpNode *) network->nodes->pdata[i])->person->stage != RP_STAGE_NOT_MET)
      g_ptr_array_add (met, network->nodes->pdata[i]);
  g_ptr_array_sort (met, compare_emptiness);

  return met;
}

/* Returns: (transfer full) (nullable): what fits best of what was found */
static RpGift *
steal_best (GPtrArray *gifts)
{
  guint best = 0;

  for (guint i = 1; i < gifts->len; i++)
    if (((RpGift *) gifts->pdata[i])->fit > ((RpGift *) gifts->pdata[best])->fit)
      best = i;
  if (gifts->len == 0 || ((RpGift *) gifts->pdata[best])->fit <= 0)
    return NULL;

  return g_ptr_array_steal_index (gifts, best);
}

/**
 * rp_what_could_i_give_all:
 * @network: everyone
 * @most: how many at the most
 *
 * Of those I have met and whose jars hold least, for each the one gift that
 * fits best, as rp_what_could_i_give() finds them.
 *
 * Takes a while in a big network: for a thread.
 *
 * Returns: (transfer full) (element-type RpGift): whose jar holds least first;
 *   valid as long as @network
 */
GPtrArray *
rp_what_could_i_give_all (RpNetwork *network,
                          guint      most)
{
  GPtrArray *best = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_gift_free);
  g_autoptr(GPtrArray) gifts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_gift_free);
  g_autoptr(GPtrArray) met = NULL;
  Search search = { .gifts = gifts };

  g_return_val_if_fail (network != NULL, best);

  met = list_met (network);
  search_init (&search, network, NULL);
  for (guint i = 0; i < met->len && best->len < most; i++)
    {
      RpGift *gift;

      add_all (&search, met->pdata[i]);
      gift = steal_best (gifts);
      if (gift != NULL)
        g_ptr_array_add (best, gift);
      g_ptr_array_set_size (gifts, 0);
    }
  search_clear (&search);

  return best;
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
