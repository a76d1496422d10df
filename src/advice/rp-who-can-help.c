/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-network-private.h"

#include "rp-rules.h"

/* Who helps with what is needed (4.4). The relevance that a search found is
 * weighed by how sure it is, and seen beside the best in the network. */

typedef struct
{
  RpHelper      helper;
  const RpNode *node;
  double        fit;      /* weighed relevance */
} Candidate;

/* How sure it is that somebody is measured on it */
double
rp_objective_sureness (RpObjective *objective)
{
  static const double of_source[] = {
    [RP_OBJECTIVE_INFERRED] = RP_RULE_HELP_INFERRED,
    [RP_OBJECTIVE_PUBLIC] = RP_RULE_HELP_PUBLIC,
    [RP_OBJECTIVE_TOLD_ME] = 1,
  };

  return of_source[objective->source];
}

/* What of theirs fits best */
static void
weigh (const RpNode *node,
       RpMatches    *matches,
       Candidate    *candidate)
{
  RpHelper *helper = &candidate->helper;
  double best_objective = 0, best_offer = 0, role = 0;

  for (guint i = 0; i < node->objectives->len; i++)
    {
      RpObjective *objective = node->objectives->pdata[i];
      double fit = rp_matches_get (matches, rp_record_get_id (objective))
                   * rp_objective_sureness (objective);

      if (fit > best_objective)
        {
          best_objective = fit;
          helper->serves = objective;
        }
    }
  for (guint i = 0; i < node->offers->len; i++)
    {
      double fit = rp_matches_get (matches, rp_record_get_id (node->offers->pdata[i]));

      if (fit > best_offer)
        {
          best_offer = fit;
          helper->offer = node->offers->pdata[i];
        }
    }
  if (node->position != NULL)
    role = rp_matches_get (matches, rp_record_get_id (node->position)) * RP_RULE_HELP_ROLE;

  helper->role = role > 0;
  candidate->fit = MAX (MAX (best_objective, best_offer), role);
}

static gboolean
is_at (const RpNode *node,
       const char   *organization)
{
  return organization != NULL && node->organization != NULL
         && g_str_equal (rp_record_get_id (node->organization), organization);
}

static void
score (Candidate    *candidate,
       double        best,
       RpFavourSize  size,
       const char   *organization)
{
  const RpNode *node = candidate->node;
  RpHelper *helper = &candidate->helper;
  gboolean aligned = helper->serves != NULL;
  int sweets = CLAMP (node->jar.sweets, 0, RP_RULE_HELP_SWEETS_MAX);

  helper->person = node->person;
  helper->position = node->position;
  helper->organization = node->organization;
  helper->alignment = best > 0 ? candidate->fit / best : 0;
  helper->score = RP_RULE_HELP_ALIGNMENT * helper->alignment
                  + RP_RULE_HELP_STAGE * node->person->stage / RP_STAGE_TRUSTED_ADVISOR
                  + RP_RULE_HELP_SWEETS * sweets / RP_RULE_HELP_SWEETS_MAX
                  + (is_at (node, organization) ? RP_RULE_HELP_ORGANIZATION : 0);
  helper->cost = rp_favour_cost (size, aligned);
  helper->sweets = node->jar.sweets;
  helper->verdict = rp_jar_verdict (&node->jar, size, aligned);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = *(Candidate *const *) a;
  const Candidate *other = *(Candidate *const *) b;

  if (one->helper.score != other->helper.score)
    return one->helper.score > other->helper.score ? -1 : 1;

  return rp_node_compare (one->node, other->node);
}

static gboolean
fits_better (const Candidate *candidate,
             const Candidate *than)
{
  return than == NULL || candidate->fit > than->fit
         || (candidate->fit == than->fit && rp_node_compare (candidate->node, than->node) < 0);
}

/* Of those who fit, the best one in each organization, and the best one that each person is
 * connected to. */
static GHashTable *
find_known (GArray *candidates)
{
  GHashTable *known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const RpNode *node = candidate->node;

      if (candidate->fit <= 0)
        continue;
      if (node->organization != NULL
          && fits_better (candidate, g_hash_table_lookup (known, node->organization)))
        g_hash_table_insert (known, node->organization, candidate);
      for (guint e = 0; e < node->edges->len; e++)
        {
          RpNode *other = g_array_index (node->edges, RpEdge, e).other;

          if (fits_better (candidate, g_hash_table_lookup (known, other)))
            g_hash_table_insert (known, other, candidate);
        }
    }

  return known;
}

/* Whom they are connected to comes before whom they work with. */
static RpPerson *
knows (GHashTable   *known,
       const RpNode *node)
{
  const Candidate *candidate = g_hash_table_lookup (known, node);

  if (candidate == NULL && node->organization != NULL)
    candidate = g_hash_table_lookup (known, node->organization);

  return candidate != NULL ? candidate->node->person : NULL;
}

/* Sorts, and unrefs what it is given. */
static GArray *
take_helpers (GPtrArray *candidates)
{
  GArray *helpers = g_array_sized_new (FALSE, FALSE, sizeof (RpHelper), candidates->len);

  g_ptr_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    g_array_append_val (helpers, ((Candidate *) candidates->pdata[i])->helper);
  g_ptr_array_unref (candidates);

  return helpers;
}

/**
 * rp_who_can_help:
 * @network: everyone
 * @matches: what fits the need, of one search
 * @size: how big the favour is
 * @organization: (nullable): the UUID of where help is wanted
 *
 * Ranks everyone by 0.5 · alignment + 0.2 · stage / 5 + 0.2 · sweets (0 to 10)
 * / 10 + 0.1 if they are at @organization. Alignment is the relevance of what
 * they are measured on (inferred 0.7, public 0.85), offer, or do (half),
 * divided by the best in the network.
 *
 * Returns: (transfer full): who can help, and who may know the right person;
 *   valid as long as @network
 */
RpHelp *
rp_who_can_help (RpNetwork    *network,
                 RpMatches    *matches,
                 RpFavourSize  size,
                 const char   *organization)
{
  g_autoptr(GArray) candidates = NULL;
  g_autoptr(GHashTable) known = NULL;
  GPtrArray *ranked, *may_know;
  RpHelp *help;
  double best = 0;

  g_return_val_if_fail (network != NULL && matches != NULL, NULL);

  candidates = g_array_sized_new (FALSE, TRUE, sizeof (Candidate), network->nodes->len);
  g_array_set_size (candidates, network->nodes->len);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      candidate->node = network->nodes->pdata[i];
      weigh (candidate->node, matches, candidate);
      best = MAX (best, candidate->fit);
    }
  known = find_known (candidates);
  ranked = g_ptr_array_new ();
  may_know = g_ptr_array_new ();
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->fit <= 0)
        candidate->helper.knows = knows (known, candidate->node);
      if (candidate->fit <= 0 && candidate->helper.knows == NULL)
        continue;
      score (candidate, best, size, organization);
      g_ptr_array_add (candidate->fit > 0 ? ranked : may_know, candidate);
    }

  help = g_new0 (RpHelp, 1);
  help->ranked = take_helpers (ranked);
  help->may_know = take_helpers (may_know);

  return help;
}

/**
 * rp_help_free:
 * @help: (transfer full): a ranking
 */
void
rp_help_free (RpHelp *help)
{
  g_return_if_fail (help != NULL);

  g_array_unref (help->ranked);
  g_array_unref (help->may_know);
  g_free (help);
}
