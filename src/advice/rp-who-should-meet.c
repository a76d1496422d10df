/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-meet-advice.h"
#include "rp-network-private.h"
#include "rp-term-index.h"

#include "rp-rules.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (RpMeetBy, rp_meet_by,
                    G_DEFINE_ENUM_VALUE (RP_MEET_BY_OFFER, "offer"),
                    G_DEFINE_ENUM_VALUE (RP_MEET_BY_OBJECTIVE, "objective"),
                    G_DEFINE_ENUM_VALUE (RP_MEET_BY_CURIOSITY, "curiosity"),
                    G_DEFINE_ENUM_VALUE (RP_MEET_BY_COMMUNITY, "community"))

G_DEFINE_ENUM_TYPE (RpMeetVerdict, rp_meet_verdict,
                    G_DEFINE_ENUM_VALUE (RP_MEET_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (RP_MEET_ASK_SEEKER, "ask-seeker"),
                    G_DEFINE_ENUM_VALUE (RP_MEET_ASK_HELPER, "ask-helper"),
                    G_DEFINE_ENUM_VALUE (RP_MEET_ASK_BOTH, "ask-both"),
                    G_DEFINE_ENUM_VALUE (RP_MEET_GET_TO_KNOW, "get-to-know"))

/* What of somebody's may fit a need: a text of the index */
typedef struct
{
  RpNode   *node;
  RpMeetBy  by;
  gpointer  record;
  gpointer  about;
  double    sureness;
} Asset;

/* An asset that fits a need */
typedef struct
{
  const Asset *asset;
  guint        text;
  double       fit;
} Match;

typedef struct
{
  RpNetwork   *network;
  RpTermIndex *index;
  GArray      *assets;   /* of Asset, by number of the text */
  gboolean     anyway;   /* who know each other, too */
} Search;

static void
add_asset (Search      *search,
           RpNode      *node,
           RpMeetBy     by,
           gpointer     record,
           gpointer     about,
           const char  *text,
           const char  *more)
{
  Asset asset = { node, by, record, about, 1 };

  if (by == RP_MEET_BY_OBJECTIVE)
    asset.sureness = rp_objective_sureness (record);
  g_array_append_val (search->assets, asset);
  rp_term_index_add (search->index, text, more);
}

static void
add_curiosity (Search      *search,
               RpNode      *node,
               RpCuriosity *curiosity)
{
  RpTopic *topic = curiosity->topic != NULL
                   ? g_hash_table_lookup (search->network->topics, curiosity->topic) : NULL;

  add_asset (search, node, RP_MEET_BY_CURIOSITY, curiosity, topic, curiosity->challenge,
             topic != NULL ? topic->title : NULL);
}

static void
add_membership (Search       *search,
                RpNode       *node,
                RpMembership *membership)
{
  RpCommunity *community = g_hash_table_lookup (search->network->communities,
                                                membership->community);

  if (community != NULL)
    add_asset (search, node, RP_MEET_BY_COMMUNITY, membership, community, community->name,
               membership->role);
}

/* Who never wants to be introduced has nothing that would fit. */
static void
add_assets (Search *search,
            RpNode *node)
{
  if (node->person->consent == RP_CONSENT_NEVER)
    return;

  for (guint i = 0; i < node->offers->len; i++)
    add_asset (search, node, RP_MEET_BY_OFFER, node->offers->pdata[i], NULL,
               ((RpOffer *) node->offers->pdata[i])->text, NULL);
  for (guint i = 0; i < node->objectives->len; i++)
    add_asset (search, node, RP_MEET_BY_OBJECTIVE, node->objectives->pdata[i], NULL,
               ((RpObjective *) node->objectives->pdata[i])->name, NULL);
  for (guint i = 0; i < node->curiosities->len; i++)
    add_curiosity (search, node, node->curiosities->pdata[i]);
  for (guint i = 0; i < node->memberships->len; i++)
    add_membership (search, node, node->memberships->pdata[i]);
}

/* The better fit first; what somebody offers before what they only think of */
static int
compare_matches (const Match *one,
                 const Match *other)
{
  if (one->fit < other->fit || one->fit > other->fit)
    return one->fit > other->fit ? -1 : 1;
  if (one->asset->node != other->asset->node)
    return rp_node_compare (one->asset->node, other->asset->node);
  if (one->asset->by != other->asset->by)
    return one->asset->by < other->asset->by ? -1 : 1;

  return strcmp (rp_record_get_id (one->asset->record), rp_record_get_id (other->asset->record));
}

/* Keeps the best match of each of the best few. */
static void
keep_best (Match       *best,
           guint       *n_best,
           const Match *match)
{
  guint i;

  for (i = 0; i < *n_best; i++)
    if (best[i].asset->node == match->asset->node)
      {
        if (compare_matches (match, &best[i]) >= 0)
          return;
        memmove (&best[i], &best[i + 1], (*n_best - i - 1) * sizeof (Match));
        (*n_best)--;
        break;
      }
  for (i = *n_best; i > 0 && compare_matches (match, &best[i - 1]) < 0; i--)
    if (i < RP_RULE_MEET_PER_NEED)
      best[i] = best[i - 1];
  if (i >= RP_RULE_MEET_PER_NEED)
    return;

  best[i] = *match;
  *n_best = MIN (*n_best + 1, RP_RULE_MEET_PER_NEED);
}

static RpMeetVerdict
find_verdict (const RpPerson *seeker,
              const RpPerson *helper)
{
  gboolean ask_seeker = seeker->consent == RP_CONSENT_ASK_FIRST;
  gboolean ask_helper = helper->consent == RP_CONSENT_ASK_FIRST;

  if (seeker->stage == RP_STAGE_NOT_MET || helper->stage == RP_STAGE_NOT_MET)
    return RP_MEET_GET_TO_KNOW;
  if (ask_seeker && ask_helper)
    return RP_MEET_ASK_BOTH;
  if (ask_seeker)
    return RP_MEET_ASK_SEEKER;

  return ask_helper ? RP_MEET_ASK_HELPER : RP_MEET_READY;
}

static RpPair *
pair_new (const Search *search,
          const RpNode *seeker,
          RpNeed       *need,
          const Match  *match)
{
  RpPair *pair = g_new0 (RpPair, 1);

  pair->seeker = seeker->person;
  pair->need = need;
  pair->helper = match->asset->node->person;
  pair->by = match->asset->by;
  pair->record = match->asset->record;
  pair->about = match->asset->about;
  pair->words = rp_term_index_shared (search->index, need->text, match->text);
  pair->score = match->fit;
  pair->verdict = find_verdict (pair->seeker, pair->helper);

  return pair;
}

/* Who are connected, were introduced, are about to be, or are not to be as I said */
static gboolean
is_left_out (const RpNode *seeker,
             const RpNode *helper)
{
  return rp_node_knows (seeker, helper) || g_ptr_array_find (seeker->aside, helper, NULL);
}

static void
match_need (const Search *search,
            const RpNode *seeker,
            RpNeed       *need,
            GPtrArray    *pairs)
{
  g_autoptr(GArray) hits = rp_term_index_find (search->index, need->text);
  Match best[RP_RULE_MEET_PER_NEED];
  guint n_best = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const RpTermHit *hit = &g_array_index (hits, RpTermHit, i);
      const Asset *asset = &g_array_index (search->assets, Asset, hit->text);
      Match match = { asset, hit->text, hit->relevance * asset->sureness };

      if (asset->node == seeker
          || (n_best == RP_RULE_MEET_PER_NEED && match.fit < best[n_best - 1].fit)
          || (!search->anyway && is_left_out (seeker, asset->node)))
        continue;
      keep_best (best, &n_best, &match);
    }
  for (guint i = 0; i < n_best; i++)
    g_ptr_array_add (pairs, pair_new (search, seeker, need, &best[i]));
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const RpPair *one = *(RpPair *const *) a;
  const RpPair *other = *(RpPair *const *) b;
  int order;

  if (one->score < other->score || one->score > other->score)
    return one->score > other->score ? -1 : 1;

  order = rp_node_compare (rp_network_lookup (data, rp_record_get_id (one->seeker)),
                           rp_network_lookup (data, rp_record_get_id (other->seeker)));
  if (order == 0)
    order = rp_node_compare (rp_network_lookup (data, rp_record_get_id (one->helper)),
                             rp_network_lookup (data, rp_record_get_id (other->helper)));

  return order != 0 ? order : strcmp (rp_record_get_id (one->need), rp_record_get_id (other->need));
}

static gboolean
concerns (const RpPair *pair,
          const char   *person)
{
  return g_str_equal (rp_record_get_id (pair->seeker), person)
         || g_str_equal (rp_record_get_id (pair->helper), person);
}

/* Scores become parts of the best one; pairs without @person go. */
static void
finish_pairs (RpNetwork  *network,
              GPtrArray  *pairs,
              const char *person)
{
  double best = 0;

  g_ptr_array_sort_with_data (pairs, compare_pairs, network);
  if (pairs->len > 0)
    best = ((RpPair *) pairs->pdata[0])->score;
  for (guint i = pairs->len; i-- > 0;)
    {
      RpPair *pair = pairs->pdata[i];

      pair->score /= best;
      if (person != NULL && !concerns (pair, person))
        g_ptr_array_remove_index (pairs, i);
    }
}

/**
 * rp_who_should_meet:
 * @network: everyone
 * @person: (nullable): the UUID of whom it is about; %NULL: all
 *
 * For each open need, the people whose offers, objectives (inferred 0.7,
 * public 0.85), curiosities or roles in communities share significant words
 * with it (BM25), the best three of them (4.7). Who is connected, was
 * introduced or is about to be is left out, and so is who never wants to be
 * introduced, and whom I said that I do not want to bring together.
 *
 * Takes a while in a big network: for a thread.
 *
 * Returns: (transfer full) (element-type RpPair): the best first; valid as
 *   long as @network
 */
GPtrArray *
rp_who_should_meet (RpNetwork  *network,
                    const char *person)
{
  g_autoptr(RpTermIndex) index = rp_term_index_new ();
  g_autoptr(GArray) assets = g_array_new (FALSE, FALSE, sizeof (Asset));
  GPtrArray *pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_pair_free);
  Search search = { network, index, assets, FALSE };

  g_return_val_if_fail (network != NULL, pairs);

  for (guint i = 0; i < network->nodes->len; i++)
    add_assets (&search, network->nodes->pdata[i]);
  for (guint i = 0; i < network->nodes->len; i++)
    {
      const RpNode *node = network->nodes->pdata[i];

      if (node->person->consent == RP_CONSENT_NEVER)
        continue;
      for (guint n = 0; n < node->needs->len; n++)
        match_need (&search, node, node->needs->pdata[n], pairs);
    }
  finish_pairs (network, pairs, person);

  return pairs;
}

/**
 * rp_meet_pair:
 * @network: everyone
 * @person: a UUID
 * @other: another
 *
 * What one of two people can do for the other, whether or not they know each
 * other already.
 *
 * Returns: (transfer full) (nullable): the best of what fits, as among these
 *   two; valid as long as @network
 */
RpPair *
rp_meet_pair (RpNetwork  *network,
              const char *person,
              const char *other)
{
  g_autoptr(RpTermIndex) index = rp_term_index_new ();
  g_autoptr(GArray) assets = g_array_new (FALSE, FALSE, sizeof (Asset));
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_pair_free);
  Search search = { network, index, assets, TRUE };
  RpNode *both[2];

  g_return_val_if_fail (network != NULL, NULL);

  both[0] = rp_network_lookup (network, person);
  both[1] = rp_network_lookup (network, other);
  if (both[0] == NULL || both[1] == NULL || both[0] == both[1])
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    add_assets (&search, both[i]);
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint n = 0; n < both[i]->needs->len; n++)
      match_need (&search, both[i], both[i]->needs->pdata[n], pairs);
  finish_pairs (network, pairs, NULL);

  return pairs->len > 0 ? g_ptr_array_steal_index (pairs, 0) : NULL;
}

/**
 * rp_pair_free:
 * @pair: (transfer full): a pair
 */
void
rp_pair_free (RpPair *pair)
{
  g_ptr_array_unref (pair->words);
  g_free (pair);
}
