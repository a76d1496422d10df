/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-date.h"
#include "rp-query-private.h"
#include "rp-sealed-search.h"
#include "rp-sealing.h"
#include "rp-store-facts.h"
#include "rp-store-private.h"

#include <glib/gi18n.h>
#include <sqlite3.h>

/* From how many letters on the best come first; with fewer there are too many
 * to judge all of them, and the newest come first. */
#define MIN_RANKED     4
/* How many of the newest hits are ranked at most */
#define MAX_CANDIDATES 1000

/* How many topics lead to people, and to how many each */
#define MAX_TOPICS  2
#define MAX_CURIOUS 3

/* At least so long between two times that hits are handed on: each time something is laid out. */
#define HAND_ON_USEC 50000

#define SNIPPET "snippet (search, -1, '\xe2\x81\xa8', '\xe2\x81\xa9', '…', 16)"

typedef struct
{
  char          *text;
  RpSearchScope  scope;
  guint          limit;
  guint32        today;
  int            serial;
  RpSearchFunc   func;          /* NULL: nobody wants them before the end */
  gpointer       func_data;
  GMainContext  *context;       /* where it runs */
} SearchCall;

/**
 * Search:
 * @call: what is looked for
 * @cancellable: (nullable): what stops it
 * @hits: what was found and not handed on
 * @handed_on: when some were, as g_get_monotonic_time(); 0: never yet
 *
 * A search under way.
 */
typedef struct
{
  const SearchCall *call;
  GCancellable     *cancellable;
  GPtrArray        *hits;
  gint64            handed_on;
} Search;

typedef struct
{
  RpStore          *store;
  GPtrArray        *hits;
  GCancellable     *cancellable;
  int               serial;
  RpSearchFunc      func;
  gpointer          func_data;
} Found;

static void
search_call_free (gpointer data)
{
  SearchCall *call = data;

  g_free (call->text);
  g_main_context_unref (call->context);
  g_free (call);
}

void
rp_search_hit_free (RpSearchHit *hit)
{
  g_free (hit->id);
  g_free (hit->title);
  g_free (hit->snippet);
  g_free (hit->about);
  g_clear_object (&hit->record);
  g_clear_object (&hit->owner);
  g_free (hit);
}

static void
free_hit (gpointer hit)
{
  rp_search_hit_free (hit);
}

/* Whether no newer search was asked for. */
static gboolean
check_newest (RpStore  *self,
              int       serial,
              GError  **error)
{
  if (g_atomic_int_get (&self->search_serial) == serial)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
  return FALSE;
}

/* While this is set, a newer search may interrupt SQLite; never a write. */
void
rp_store_set_searching (RpStore  *self,
                        gboolean  searching)
{
  g_mutex_lock (&self->search_mutex);
  self->is_searching = searching;
  g_mutex_unlock (&self->search_mutex);
}

static gboolean
is_seen (GArray *seen,
         gint64  rowid)
{
  for (guint i = 0; i < seen->len; i++)
    if (g_array_index (seen, gint64, i) == rowid)
      return TRUE;

  return FALSE;
}

static RpSearchHit *
hit_new (RpStore            *self,
         const RpRecordSql  *sql,
         gint64              seq,
         RpStatement        *row,
         GError            **error)
{
  g_autofree char *text = g_strdup_printf ("SELECT id FROM \"%s\" WHERE seq = ?1",
                                           sql->klass->kind);
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, text, error);
  RpSearchHit *hit;

  if (query == NULL)
    return NULL;
  rp_statement_bind_int (query, 1, seq);
  if (!rp_statement_step (query, error))
    return NULL;

  hit = g_new0 (RpSearchHit, 1);
  hit->type = sql->type;
  hit->id = g_strdup (rp_statement_get_text (query, 0));
  hit->title = g_strdup (rp_statement_get_text (row, 1));
  hit->snippet = g_strdup (rp_statement_get_text (row, 2));

  return hit;
}

/* What a record hangs on: the first of these that it refers to. */
static RpRecord *
load_owner (RpStore  *self,
            RpRecord *record)
{
  static const char *const owners[] = {
    "meeting", "topic", "engagement", "person", "introduced", "organization"
  };
  guint first = RP_IS_CURIOSITY (record) ? 3 : 0;   /* someone is curious */

  for (guint i = first; i < G_N_ELEMENTS (owners); i++)
    {
      const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), owners[i]);
      const char *id = field != NULL ? rp_record_get_text (record, field) : NULL;

      if (id != NULL)
        return rp_store_load (self, field->get_type (), id, NULL);
    }

  return NULL;
}

/* What a person does, and where. */
static char *
describe_person (RpStore    *self,
                 const char *person,
                 guint32     today)
{
  g_autoptr(RpPosition) position = rp_facts_current_position (self, person, today, NULL);
  g_autoptr(RpOrganization) organization = NULL;
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;

  if (position == NULL)
    return NULL;

  organization = rp_store_load (self, RP_TYPE_ORGANIZATION, position->organization, NULL);
  if (position->role != NULL)
    g_strv_builder_add (words, position->role);
  if (organization != NULL)
    g_strv_builder_add (words, organization->name);
  parts = g_strv_builder_end (words);

  return g_strjoinv (", ", parts);
}

static void
complete_hit (RpStore     *self,
              RpSearchHit *hit,
              gpointer     record,
              guint32      today)
{
  if (hit->title == NULL)
    hit->title = rp_store_dup_name (self, record);
  hit->owner = load_owner (self, record);
  if (hit->type == RP_TYPE_PERSON)
    hit->about = describe_person (self, hit->id, today);
  if (!hit->sealed)
    hit->record = g_object_ref (record);
}

/* Adds what matches and is not among the hits yet. */
static gboolean
add_matching (RpStore           *self,
              const SearchCall  *call,
              const char        *match,
              gboolean           rank,
              GArray            *seen,
              GPtrArray         *hits,
              GError           **error)
{
  static const char newest[] = "SELECT rowid, title, " SNIPPET " FROM search "
                               "WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2";
  static const char ranked[] = "SELECT rowid, title, words FROM "
                               "(SELECT rowid, title, " SNIPPET " AS words, "
                               "bm25 (search, 4.0, 1.0) AS score FROM search "
                               "WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?3) "
                               "ORDER BY score LIMIT ?2";
  g_autoptr(RpStatement) query = rp_db_prepare (self->db, rank ? ranked : newest, error);
  g_autoptr(GError) failed = NULL;

  if (query == NULL)
    return FALSE;
  rp_statement_bind_text (query, 1, match);
  rp_statement_bind_int (query, 2, call->limit);
  if (rank)
    rp_statement_bind_int (query, 3, MAX_CANDIDATES);

  while (failed == NULL && hits->len < call->limit && rp_statement_step (query, &failed))
    {
      gint64 rowid = rp_statement_get_int (query, 0);
      const RpRecordSql *sql = rp_record_sql_nth ((guint) (rowid % RP_RECORD_SQL_CLASSES));
      RpSearchHit *hit;

      if (is_seen (seen, rowid))
        continue;
      hit = hit_new (self, sql, rowid / RP_RECORD_SQL_CLASSES, query, &failed);
      if (hit != NULL)
        g_ptr_array_add (hits, hit);
      g_array_append_val (seen, rowid);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return TRUE;
}

/* First what is called so from its first word on, then what has such a word in its name, then
 * the rest. */
static gboolean
search_open (RpStore           *self,
             const SearchCall  *call,
             GPtrArray         *hits,
             GError           **error)
{
  static const char *const names[] = { "title : (^ ", "title : (" };
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *beginnings = rp_query_words (call->text, TRUE);
  g_autofree char *words = rp_query_words (call->text, FALSE);

  if (words == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *match = g_strconcat (names[i], beginnings, ")", NULL);

      if (!add_matching (self, call, match, FALSE, seen, hits, error))
        return FALSE;
    }

  return add_matching (self, call, words, g_utf8_strlen (call->text, -1) >= MIN_RANKED, seen, hits,
                       error);
}

/* A topic that was found leads to the people who are curious about it. */
static gboolean
add_curious (RpStore    *self,
             GPtrArray  *hits,
             GError    **error)
{
  guint n_hits = hits->len, n_topics = 0;

  for (guint i = 0; i < n_hits && n_topics < MAX_TOPICS; i++)
    {
      const RpSearchHit *topic = hits->pdata[i];
      g_autoptr(GPtrArray) found = rp_facts_array_new ();

      if (topic->type != RP_TYPE_TOPIC)
        continue;

      n_topics++;
      if (!rp_facts_read_by (self, found, RP_TYPE_CURIOSITY, "topic", topic->id, NULL, error))
        return FALSE;
      for (guint j = 0; j < MIN (found->len, MAX_CURIOUS); j++)
        {
          RpCuriosity *curiosity = found->pdata[j];
          RpSearchHit *hit = g_new0 (RpSearchHit, 1);

          hit->type = RP_TYPE_CURIOSITY;
          hit->id = g_strdup (rp_record_get_id (curiosity));
          hit->title = g_strdup (topic->title);
          hit->snippet = g_strdup ("");
          g_ptr_array_add (hits, hit);
        }
    }

  return TRUE;
}

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->hits, g_ptr_array_unref);
  g_clear_object (&found->cancellable);
  g_clear_object (&found->store);
  g_free (found);
}

/* A newer search, or a lock, may have come in between. */
static gboolean
found_cb (gpointer data)
{
  Found *found = data;

  if (g_atomic_int_get (&found->store->search_serial) == found->serial
      && !g_cancellable_is_cancelled (found->cancellable)
      && rp_sealing_is_unlocked (found->store->vault))
    found->func (found->store, g_steal_pointer (&found->hits), found->func_data);

  return G_SOURCE_REMOVE;
}

static void
hand_on (RpStore *self,
         Search  *search)
{
  Found *found = g_new0 (Found, 1);

  found->store = g_object_ref (self);
  found->hits = g_steal_pointer (&search->hits);
  found->cancellable = search->cancellable != NULL ? g_object_ref (search->cancellable) : NULL;
  found->serial = search->call->serial;
  found->func = search->call->func;
  found->func_data = search->call->func_data;
  g_main_context_invoke_full (search->call->context, G_PRIORITY_DEFAULT, found_cb, found,
                              found_free);

  search->hits = g_ptr_array_new_with_free_func (free_hit);
  search->handed_on = g_get_monotonic_time ();
}

static void
take_sealed (RpStore     *self,
             RpSearchHit *hit,
             gpointer     record,
             gpointer     data)
{
  Search *search = data;

  if (hit != NULL)
    {
      complete_hit (self, hit, record, search->call->today);
      g_ptr_array_add (search->hits, hit);
    }
  else if (search->call->func != NULL && search->hits->len > 0
           && g_get_monotonic_time () - search->handed_on >= HAND_ON_USEC)
    hand_on (self, search);
}

static gboolean
search_sealed (RpStore  *self,
               Search   *search,
               GError  **error)
{
  const SearchCall *call = search->call;
  RpSealedCall sealed = { call->text, call->serial, call->limit, search->cancellable,
                          take_sealed, search };

  return !(call->scope & RP_SEARCH_SEALED) || rp_sealed_search (self, &sealed, error);
}

/* What open text was found in is read. */
static void
complete_open (RpStore          *self,
               const SearchCall *call,
               GPtrArray        *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      RpSearchHit *hit = hits->pdata[i];
      g_autoptr(RpRecord) record = rp_store_load (self, hit->type, hit->id, NULL);

      if (record != NULL)
        complete_hit (self, hit, record, call->today);
    }
}

static gboolean
search_unsealed (RpStore           *self,
                 const SearchCall  *call,
                 GPtrArray         *hits,
                 GError           **error)
{
  if ((call->scope & RP_SEARCH_OPEN) && !search_open (self, call, hits, error))
    return FALSE;
  if ((call->scope & RP_SEARCH_CURIOUS) && !add_curious (self, hits, error))
    return FALSE;

  complete_open (self, call, hits);
  return TRUE;
}

static gpointer
search_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const SearchCall *call = data;
  Search search = { call, cancellable, g_ptr_array_new_with_free_func (free_hit), 0 };
  gboolean done;

  rp_store_set_searching (self, TRUE);
  done = check_newest (self, call->serial, error) &&
         search_unsealed (self, call, search.hits, error) && search_sealed (self, &search, error);
  rp_store_set_searching (self, FALSE);
  if (done)
    return search.hits;

  g_ptr_array_unref (search.hits);
  return NULL;
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

/**
 * rp_store_search_async:
 * @self: an open store
 * @text: what was typed; the last word may be the beginning of one
 * @scope: which text
 * @limit: how many hits at most, of open text and again of sealed text
 * @cancellable: (nullable): stops it at once
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Searches everything that was written. The search before it, if still under
 * way, ends in %G_IO_ERROR_CANCELLED, and so does one of sealed text when the vault is locked.
 */
void
rp_store_search_async (RpStore             *self,
                       const char          *text,
                       RpSearchScope        scope,
                       guint                limit,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  rp_store_search_stream_async (self, text, scope, limit, NULL, cancellable, callback, user_data);
}

/**
 * rp_store_search_stream_async:
 * @self: an open store
 * @text: what was typed; the last word may be the beginning of one
 * @scope: which text
 * @limit: how many hits at most, of open text and again of sealed text
 * @func: (nullable) (scope async): gets hits as they come, some at once, in the caller's main
 *   context; rp_store_search_finish() gives those that are left
 * @cancellable: (nullable): stops it at once
 * @callback: (scope async): runs in the caller's main context, after @func
 * @user_data: closure data for @func and @callback
 *
 * As rp_store_search_async(), for those who show what is found meanwhile.
 */
void
rp_store_search_stream_async (RpStore             *self,
                              const char          *text,
                              RpSearchScope        scope,
                              guint                limit,
                              RpSearchFunc         func,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  SearchCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (text != NULL);

  call = g_new0 (SearchCall, 1);
  call->today = rp_time_day (rp_store_get_now (self), zone);
  call->text = g_strdup (text);
  call->scope = scope;
  call->limit = limit;
  call->func = func;
  call->func_data = user_data;
  call->context = g_main_context_ref_thread_default ();
  g_mutex_lock (&self->search_mutex);
  call->serial = g_atomic_int_add (&self->search_serial, 1) + 1;
  if (self->is_searching)
    sqlite3_interrupt (rp_db_get_handle (self->db));
  g_mutex_unlock (&self->search_mutex);
  rp_store_push (self, search_job, call, search_call_free, unref_array, cancellable, callback,
                 user_data);
}

/**
 * rp_store_search_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %G_IO_ERROR_CANCELLED or an #RpError
 *
 * Returns: (transfer full) (element-type RpSearchHit) (nullable): the hits:
 *   what is called so, then what has such a word in its name, then the rest,
 *   the best or newest first, and those in sealed text behind them; or %NULL
 */
GPtrArray *
rp_store_search_finish (RpStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
