/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-network.h"

#include "rp-date.h"
#include "rp-lexicon.h"
#include "rp-store-facts.h"

#include <string.h>

#define ARRAY(facts, offset) G_STRUCT_MEMBER (GPtrArray *, facts, offset)

/* A t that lasts today, ?1 */
#define LASTS "(t.since IS NULL OR t.since <= ?1) AND (t.until IS NULL OR t.until >= ?1)"

/* Letters that words must have in common to be alike */
#define MIN_COMMON_LETTERS 3

/* What is read; today is ?1 where it is asked for. Without a condition it is all of them, and
 * what is sealed stays closed. */
static const struct
{
  gsize        offset;
  GType      (*get_type) (void);
  const char  *where;
} parts[] = {
  { G_STRUCT_OFFSET (RpNetworkFacts, people), rp_person_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, positions), rp_position_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, organizations), rp_organization_get_type,
    "t.id IN (SELECT organization FROM position WHERE deleted IS NULL)" },
  { G_STRUCT_OFFSET (RpNetworkFacts, objectives), rp_objective_get_type, "NOT t.closed" },
  { G_STRUCT_OFFSET (RpNetworkFacts, offers), rp_offer_get_type, "t.filled IS NULL" },
  { G_STRUCT_OFFSET (RpNetworkFacts, needs), rp_need_get_type, "t.filled IS NULL" },
  { G_STRUCT_OFFSET (RpNetworkFacts, curiosities), rp_curiosity_get_type, NULL },
  { G_STRUCT_OFFSET (RpNetworkFacts, topics), rp_topic_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, lessons), rp_lesson_get_type, NULL },
  { G_STRUCT_OFFSET (RpNetworkFacts, tellings), rp_telling_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, communities), rp_community_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, memberships), rp_membership_get_type, LASTS },
  { G_STRUCT_OFFSET (RpNetworkFacts, events), rp_event_get_type,
    "coalesce (t.ends, t.starts) >= ?1" },
  { G_STRUCT_OFFSET (RpNetworkFacts, commitments), rp_commitment_get_type, "t.state = 'open'" },
  { G_STRUCT_OFFSET (RpNetworkFacts, appeals), rp_appeal_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, favours), rp_favour_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, connections), rp_connection_get_type, LASTS },
  { G_STRUCT_OFFSET (RpNetworkFacts, introductions), rp_introduction_get_type, "TRUE" },
  { G_STRUCT_OFFSET (RpNetworkFacts, snoozes), rp_snooze_get_type, "t.until > ?1" },
};

static gboolean
read_part (RpStore         *self,
           RpNetworkFacts  *facts,
           guint            part,
           const char      *today,
           GError         **error)
{
  GPtrArray *into = ARRAY (facts, parts[part].offset);
  const char *where = parts[part].where;

  if (where == NULL)
    return rp_facts_read_closed (self, into, parts[part].get_type (), "TRUE", error);

  return rp_facts_read_where (self, into, parts[part].get_type (), where,
                              strstr (where, "?1") != NULL ? today : NULL, NULL, error);
}

static gpointer
network_job (RpStore       *self,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpNetworkFacts) facts = rp_network_facts_new ();
  g_autofree char *today = NULL;

  facts->now = call->now;
  if (!rp_facts_read_me (self, &facts->me, call->zone, &facts->zone, error))
    return NULL;

  facts->today = rp_time_day (call->now, facts->zone);
  today = rp_day_to_iso (facts->today);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!read_part (self, facts, i, today, error))
      return NULL;

  return g_steal_pointer (&facts);
}

static void
free_facts (gpointer facts)
{
  rp_network_facts_free (facts);
}

/**
 * rp_store_network_async:
 * @self: an open store
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads everyone, and how they hang together.
 */
void
rp_store_network_async (RpStore             *self,
                        gint64               now,
                        GTimeZone           *zone,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, network_job, rp_place_call_new (NULL, now, zone), rp_place_call_free,
                 free_facts, cancellable, callback, user_data);
}

/**
 * rp_store_network_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the network, or %NULL
 */
RpNetworkFacts *
rp_store_network_finish (RpStore       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What a word and its stem begin with alike: “schedul” of “scheduling”; the whole word, folded,
 * where the stem begins otherwise. The index folds what it is asked for by the same rule. */
static char *
dup_root (const RpTerm *term)
{
  g_autofree char *word = g_utf8_casefold (term->word, -1);
  const char *a = word;
  const char *b = term->stem;
  glong n = 0;

  while (*a != '\0' && *b != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }

  return n >= MIN_COMMON_LETTERS ? g_strndup (word, (gsize) (a - word)) : g_steal_pointer (&word);
}

/* Any of the significant words, however it ends; %NULL: there is none. */
static char *
words_alike (const char *text)
{
  g_autoptr(RpLexicon) lexicon = rp_lexicon_new ();
  g_autoptr(GPtrArray) words = rp_lexicon_read (lexicon, text);
  g_autoptr(GArray) terms = rp_lexicon_terms (lexicon, words, rp_lexicon_language (words));
  g_autoptr(GString) match = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *root = dup_root (&g_array_index (terms, RpTerm, i));

      g_string_append_printf (match, "%s\"%s\"*", match->len > 0 ? " OR " : "", root);
    }

  return match->len > 0 ? g_strdup (match->str) : NULL;
}

/* The records of a class that are found, with their relevance: bm25, which SQLite makes the
 * smaller the better a text fits. */
static char *
select_found (GType type)
{
  const RpRecordSql *sql = rp_record_sql_get (type);

  return g_strdup_printf ("SELECT t.id, f.relevance FROM found f JOIN \"%s\" t ON t.seq = f.seq "
                          "WHERE f.class = %u", sql->klass->kind, sql->number);
}

/* Of up to three classes, for a statement joins no more parts */
static RpMatches *
find_matches (RpStore     *self,
              const char  *text,
              GType        first,
              GType        second,
              GType        third,
              GError     **error)
{
  g_autofree char *match = words_alike (text);
  g_autofree char *firsts = select_found (first);
  g_autofree char *seconds = select_found (second);
  g_autofree char *thirds = select_found (third);
  g_autofree char *sql =
    g_strdup_printf ("WITH found (seq, class, relevance) AS MATERIALIZED "
                     "(SELECT rowid / %d, rowid %% %d, -bm25 (search) FROM search "
                     "WHERE search MATCH ?1) %s UNION ALL %s UNION ALL %s",
                     RP_RECORD_SQL_CLASSES, RP_RECORD_SQL_CLASSES, firsts, seconds, thirds);
  g_autoptr(GHashTable) matches = rp_matches_new ();
  g_autoptr(RpStatement) rows = NULL;
  g_autoptr(GError) failed = NULL;

  if (match == NULL)
    return g_steal_pointer (&matches);
  if ((rows = rp_db_prepare (self->db, sql, error)) == NULL)
    return NULL;

  rp_statement_bind_text (rows, 1, match);
  while (rp_statement_step (rows, &failed))
    rp_matches_add (matches, rp_statement_get_text (rows, 0), rp_statement_get_double (rows, 1));
  if (failed == NULL)
    return g_steal_pointer (&matches);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

static gpointer
matches_job (RpStore       *self,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return find_matches (self, data, RP_TYPE_OBJECTIVE, RP_TYPE_OFFER, RP_TYPE_POSITION, error);
}

static gpointer
asks_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return find_matches (self, data, RP_TYPE_FAVOUR, RP_TYPE_APPEAL, RP_TYPE_COMMITMENT, error);
}

static void
free_matches (gpointer matches)
{
  g_hash_table_unref (matches);
}

/**
 * rp_store_matches_async:
 * @self: an open store
 * @text: what is needed
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Finds which objectives, offers and positions have significant words of @text,
 * however these end, and how relevant they are.
 */
void
rp_store_matches_async (RpStore             *self,
                        const char          *text,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (text != NULL);

  rp_store_push (self, matches_job, g_strdup (text), g_free, free_matches, cancellable, callback,
                 user_data);
}

/**
 * rp_store_matches_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): what fits, or %NULL
 */
RpMatches *
rp_store_matches_finish (RpStore       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rp_store_asks_async:
 * @self: an open store
 * @text: what is needed
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Finds which favours, appeals and promises have significant words of @text,
 * however these end, and how relevant they are: for rp_past_asks().
 */
void
rp_store_asks_async (RpStore             *self,
                     const char          *text,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (text != NULL);

  rp_store_push (self, asks_job, g_strdup (text), g_free, free_matches, cancellable, callback,
                 user_data);
}

/**
 * rp_store_asks_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): what is alike, or %NULL
 */
RpMatches *
rp_store_asks_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  return rp_store_matches_finish (self, result, error);
}
