/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-open-search.h"

#include "rp-query-private.h"
#include "rp-store-facts.h"

/* From how many letters on the best come first; with fewer there are too many
 * to judge all of them, and the newest come first. */
#define MIN_RANKED     4
/* How many of the newest hits are ranked at most */
#define MAX_CANDIDATES 1000

/* How many topics lead to people, and to how many each */
#define MAX_TOPICS  2
#define MAX_CURIOUS 3

#define SNIPPET "snippet (search, -1, '\xe2\x81\xa8', '\xe2\x81\xa9', '…', 16)"

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

/**
 * rp_open_search_complete_hit:
 * @self: a store
 * @hit: a hit
 * @record: what was found
 * @today: the day
 *
 * Says of @hit what it is called, and what it hangs on.
 */
void
rp_open_search_complete_hit (RpStore     *self,
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
add_matching (RpStore     *self,
              const char  *match,
              guint        limit,
              gboolean     rank,
              GArray      *seen,
              GPtrArray   *hits,
              GError     **error)
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
  rp_statement_bind_int (query, 2, limit);
  if (rank)
    rp_statement_bind_int (query, 3, MAX_CANDIDATES);

  while (failed == NULL && hits->len < limit && rp_statement_step (query, &failed))
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

/**
 * rp_open_search:
 * @self: a store
 * @text: what was typed
 * @limit: how many hits at most
 * @hits: (element-type RpSearchHit): where to put them
 * @error: return location for an #RpError
 *
 * Finds in the index first what is called so from its first word on, then what has such a word in
 * its name, then the rest.
 *
 * Returns: whether it could be searched
 */
gboolean
rp_open_search (RpStore     *self,
                const char  *text,
                guint        limit,
                GPtrArray   *hits,
                GError     **error)
{
  static const char *const names[] = { "title : (^ ", "title : (" };
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *beginnings = rp_query_words (text, TRUE);
  g_autofree char *words = rp_query_words (text, FALSE);

  if (words == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *match = g_strconcat (names[i], beginnings, ")", NULL);

      if (!add_matching (self, match, limit, FALSE, seen, hits, error))
        return FALSE;
    }

  return add_matching (self, words, limit, g_utf8_strlen (text, -1) >= MIN_RANKED, seen,
                       hits, error);
}

/**
 * rp_open_search_curious:
 * @self: a store
 * @hits: (element-type RpSearchHit): what was found
 * @error: return location for an #RpError
 *
 * A topic that was found leads to the people who are curious about it.
 *
 * Returns: whether they could be read
 */
gboolean
rp_open_search_curious (RpStore    *self,
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

/**
 * rp_open_search_complete:
 * @self: a store
 * @hits: (element-type RpSearchHit): what was found in open text
 * @today: the day
 *
 * Reads what was found.
 */
void
rp_open_search_complete (RpStore   *self,
                         GPtrArray *hits,
                         guint32    today)
{
  for (guint i = 0; i < hits->len; i++)
    {
      RpSearchHit *hit = hits->pdata[i];
      g_autoptr(RpRecord) record = rp_store_load (self, hit->type, hit->id, NULL);

      if (record != NULL)
        rp_open_search_complete_hit (self, hit, record, today);
    }
}
