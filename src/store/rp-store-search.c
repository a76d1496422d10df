/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-date.h"
#include "rp-query-private.h"
#include "rp-sealed-search.h"
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

#define SNIPPET "snippet (search, -1, '\xe2\x81\xa8', '\xe2\x81\xa9', '…', 16)"

typedef struct
{
  char          *text;
  RpSearchScope  scope;
  guint          limit;
  guint32        today;
  int            serial;
} SearchCall;

static void
search_call_free (gpointer data)
{
  SearchCall *call = data;

  g_free (call->text);
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
gboolean
rp_store_is_newest_search (RpStore  *self,
                           int       serial,
                           GError  **error)
{
  gboolean newest;

  g_mutex_lock (&self->search_mutex);
  newest = serial == self->search_serial;
  g_mutex_unlock (&self->search_mutex);

  if (!newest)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
  return newest;
}

/* While this is set, a newer search may interrupt SQLite; never a write. */
static void
set_searching (RpStore  *self,
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
              guint32      today)
{
  g_autoptr(RpRecord) record = rp_store_load (self, hit->type, hit->id, NULL);

  if (record == NULL)
    return;

  if (hit->title == NULL)
    hit->title = rp_store_dup_name (self, record);
  hit->owner = load_owner (self, record);
  if (hit->type == RP_TYPE_PERSON)
    hit->about = describe_person (self, hit->id, today);
  if (!hit->sealed)
    hit->record = g_steal_pointer (&record);
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

static gpointer
search_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const SearchCall *call = data;
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func (free_hit);
  gboolean done;

  set_searching (self, TRUE);
  done = rp_store_is_newest_search (self, call->serial, error) &&
         (!(call->scope & RP_SEARCH_OPEN) || search_open (self, call, hits, error)) &&
         (!(call->scope & RP_SEARCH_SEALED) ||
          rp_sealed_search (self, call->text, call->serial, call->limit, hits, error)) &&
         (!(call->scope & RP_SEARCH_CURIOUS) || add_curious (self, hits, error));
  for (guint i = 0; done && i < hits->len; i++)
    complete_hit (self, hits->pdata[i], call->today);
  set_searching (self, FALSE);

  return done ? g_steal_pointer (&hits) : NULL;
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
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Searches everything that was written. The search before it, if still under
 * way, ends in %G_IO_ERROR_CANCELLED.
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
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  SearchCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (text != NULL);

  call = g_new0 (SearchCall, 1);
  call->today = rp_time_day (rp_store_get_now (self), zone);
  call->text = g_strdup (text);
  call->scope = scope;
  call->limit = limit;
  g_mutex_lock (&self->search_mutex);
  call->serial = ++self->search_serial;
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
