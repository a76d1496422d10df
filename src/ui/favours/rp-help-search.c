/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-help-search.h"

#include "rp-model.h"
#include "rp-store-network.h"

/**
 * RpHelpSearch:
 *
 * Finds who can help with what is needed, in three steps: what of theirs it
 * could serve, by the store; which asks there were like it, by the store, too;
 * and who comes first, in a thread.
 *
 * Signals: "found": what it could serve is known, or that nothing is needed;
 * whoever asks chooses of it and calls rp_help_search_rank(). "ranked": the
 * help is another. "failed" (GError): the library could not be read.
 */
struct _RpHelpSearch
{
  GObject       parent_instance;

  RpStore      *store;
  GCancellable *cancellable;
  RpNetwork    *network;      /* (nullable): the newest */
  char         *need;         /* (nullable): what was needed last */
  RpMatches    *matches;      /* (nullable): of that */
  RpMatches    *asks;         /* (nullable): likewise */
  RpNetwork    *shown;        /* (nullable): what @help and @past are of */
  RpHelp       *help;         /* (nullable) */
  GArray       *past;         /* (nullable): of RpPastAsk */
};

G_DEFINE_FINAL_TYPE (RpHelpSearch, rp_help_search, G_TYPE_OBJECT)

enum {
  FOUND,
  RANKED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
forget_help (RpHelpSearch *self)
{
  g_clear_pointer (&self->help, rp_help_free);
  g_clear_pointer (&self->past, g_array_unref);
  g_clear_pointer (&self->shown, rp_network_unref);
}

static void
begin (RpHelpSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
rp_help_search_dispose (GObject *object)
{
  RpHelpSearch *self = RP_HELP_SEARCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  forget_help (self);
  g_clear_pointer (&self->matches, g_hash_table_unref);
  g_clear_pointer (&self->asks, g_hash_table_unref);
  g_clear_pointer (&self->network, rp_network_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_help_search_parent_class)->dispose (object);
}

static void
rp_help_search_finalize (GObject *object)
{
  g_free (RP_HELP_SEARCH (object)->need);

  G_OBJECT_CLASS (rp_help_search_parent_class)->finalize (object);
}

static void
rp_help_search_class_init (RpHelpSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_help_search_dispose;
  object_class->finalize = rp_help_search_finalize;

  signals[FOUND] = g_signal_new ("found", RP_TYPE_HELP_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[RANKED] = g_signal_new ("ranked", RP_TYPE_HELP_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_HELP_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rp_help_search_init (RpHelpSearch *self)
{
}

/**
 * rp_help_search_new:
 * @store: the library
 *
 * Returns: (transfer full): a search for nothing yet
 */
RpHelpSearch *
rp_help_search_new (RpStore *store)
{
  RpHelpSearch *self = g_object_new (RP_TYPE_HELP_SEARCH, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * rp_help_search_set_network:
 * @self: a search
 * @network: whom it asks from the next time on
 */
void
rp_help_search_set_network (RpHelpSearch *self,
                            RpNetwork    *network)
{
  g_return_if_fail (RP_IS_HELP_SEARCH (self));

  rp_network_ref (network);
  g_clear_pointer (&self->network, rp_network_unref);
  self->network = network;
}

static void
fail (RpHelpSearch *self,
      GError       *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
asks_found_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpHelpSearch) self = user_data;
  g_autoptr(GError) error = NULL;
  RpMatches *asks = rp_store_asks_finish (RP_STORE (source), result, &error);

  if (asks == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->asks, g_hash_table_unref);
  self->asks = asks;
  g_signal_emit (self, signals[FOUND], 0);
}

static void
matches_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(RpHelpSearch) self = user_data;
  g_autoptr(GError) error = NULL;
  RpMatches *matches = rp_store_matches_finish (RP_STORE (source), result, &error);

  if (matches == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->matches, g_hash_table_unref);
  self->matches = matches;
  rp_store_asks_async (self->store, self->need, self->cancellable, asks_found_cb,
                       g_object_ref (self));
}

/**
 * rp_help_search_find:
 * @self: a search
 * @need: what is needed; perhaps ""
 *
 * Looks for what @need could serve, and for asks like it.
 */
void
rp_help_search_find (RpHelpSearch *self,
                     const char   *need)
{
  g_return_if_fail (RP_IS_HELP_SEARCH (self));
  g_return_if_fail (need != NULL);

  begin (self);
  g_free (self->need);
  self->need = g_strdup (need);
  if (*need != '\0')
    {
      rp_store_matches_async (self->store, need, self->cancellable, matches_found_cb,
                              g_object_ref (self));
      return;
    }

  forget_help (self);
  g_clear_pointer (&self->matches, g_hash_table_unref);
  g_clear_pointer (&self->asks, g_hash_table_unref);
  g_signal_emit (self, signals[FOUND], 0);
  g_signal_emit (self, signals[RANKED], 0);
}

typedef struct
{
  RpNetwork    *network;
  RpMatches    *matches;
  RpMatches    *asks;
  RpFavourSize  size;
  char         *organization;
  GArray       *past;        /* (nullable): of RpPastAsk, once it was done */
} Ranking;

static void
ranking_free (gpointer data)
{
  Ranking *ranking = data;

  rp_network_unref (ranking->network);
  g_hash_table_unref (ranking->matches);
  g_hash_table_unref (ranking->asks);
  g_clear_pointer (&ranking->past, g_array_unref);
  g_free (ranking->organization);
  g_free (ranking);
}

static void
free_help (gpointer help)
{
  rp_help_free (help);
}

static void
rank (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Ranking *ranking = data;

  ranking->past = rp_past_asks (ranking->network, ranking->asks);
  g_task_return_pointer (task, rp_who_can_help (ranking->network, ranking->matches, ranking->size,
                                                ranking->organization), free_help);
}

static void
ranked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(RpHelpSearch) self = user_data;
  Ranking *ranking = g_task_get_task_data (G_TASK (result));
  RpHelp *help = g_task_propagate_pointer (G_TASK (result), NULL);

  if (help == NULL)
    return;

  forget_help (self);
  self->help = help;
  self->past = g_steal_pointer (&ranking->past);
  self->shown = rp_network_ref (ranking->network);
  g_signal_emit (self, signals[RANKED], 0);
}

/**
 * rp_help_search_rank:
 * @self: a search that found something
 * @matches: (transfer full): what of it counts
 * @size: how big it is
 * @organization: (nullable): the UUID of where help is wanted
 *
 * Ranks who can help; at the end there is "ranked".
 */
void
rp_help_search_rank (RpHelpSearch *self,
                     RpMatches    *matches,
                     RpFavourSize  size,
                     const char   *organization)
{
  g_autoptr(GTask) task = NULL;
  Ranking *ranking;

  g_return_if_fail (RP_IS_HELP_SEARCH (self));
  g_return_if_fail (self->network != NULL && self->asks != NULL);

  begin (self);
  ranking = g_new0 (Ranking, 1);
  ranking->network = rp_network_ref (self->network);
  ranking->matches = matches;
  ranking->asks = g_hash_table_ref (self->asks);
  ranking->size = size;
  ranking->organization = g_strdup (organization);
  /* Its thread may be the last to let go of a task, and must not be of us. */
  task = g_task_new (NULL, self->cancellable, ranked_cb, g_object_ref (self));
  g_task_set_task_data (task, ranking, ranking_free);
  g_task_run_in_thread (task, rank);
}

/**
 * rp_help_search_get_need:
 * @self: a search
 *
 * Returns: (nullable): what was needed last
 */
const char *
rp_help_search_get_need (RpHelpSearch *self)
{
  g_return_val_if_fail (RP_IS_HELP_SEARCH (self), NULL);

  return self->need;
}

/**
 * rp_help_search_get_matches:
 * @self: a search
 *
 * Returns: (nullable) (transfer none): what it could serve; %NULL when nothing
 *   is needed, or nobody known
 */
RpMatches *
rp_help_search_get_matches (RpHelpSearch *self)
{
  g_return_val_if_fail (RP_IS_HELP_SEARCH (self), NULL);

  return self->network != NULL && self->asks != NULL ? self->matches : NULL;
}

static int
compare_relevance (gconstpointer a,
                   gconstpointer b,
                   gpointer      matches)
{
  const char *one = rp_record_get_id (*(RpRecord *const *) a);
  const char *other = rp_record_get_id (*(RpRecord *const *) b);
  double difference = rp_matches_get (matches, one) - rp_matches_get (matches, other);

  return difference > 0 ? -1 : difference < 0 ? 1 : g_strcmp0 (one, other);
}

/**
 * rp_help_search_get_targets:
 * @self: a search
 * @most: how many at the most
 *
 * Returns: (transfer container) (element-type RpObjective): what it could
 *   serve, the most fitting first
 */
GPtrArray *
rp_help_search_get_targets (RpHelpSearch *self,
                            guint         most)
{
  GPtrArray *found = g_ptr_array_new ();
  RpMatches *matches = rp_help_search_get_matches (self);
  GPtrArray *all;

  if (matches == NULL)
    return found;

  all = rp_network_get_facts (self->network)->objectives;
  for (guint i = 0; i < all->len; i++)
    if (rp_matches_get (matches, rp_record_get_id (all->pdata[i])) > 0)
      g_ptr_array_add (found, all->pdata[i]);
  g_ptr_array_sort_with_data (found, compare_relevance, matches);
  g_ptr_array_set_size (found, (int) MIN (found->len, most));

  return found;
}

/**
 * rp_help_search_get_network:
 * @self: a search
 *
 * Returns: (nullable) (transfer none): what the help is of
 */
RpNetwork *
rp_help_search_get_network (RpHelpSearch *self)
{
  g_return_val_if_fail (RP_IS_HELP_SEARCH (self), NULL);

  return self->shown;
}

/**
 * rp_help_search_get_help:
 * @self: a search
 *
 * Returns: (nullable) (transfer none): who can help
 */
RpHelp *
rp_help_search_get_help (RpHelpSearch *self)
{
  g_return_val_if_fail (RP_IS_HELP_SEARCH (self), NULL);

  return self->help;
}

/**
 * rp_help_search_get_past:
 * @self: a search
 *
 * Returns: (nullable) (transfer none) (element-type RpPastAsk): asks like this
 */
GArray *
rp_help_search_get_past (RpHelpSearch *self)
{
  g_return_val_if_fail (RP_IS_HELP_SEARCH (self), NULL);

  return self->past;
}
