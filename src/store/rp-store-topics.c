/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-places.h"

#include "rp-sealing.h"
#include "rp-store-facts.h"

#include <string.h>

#define ARRAY(facts, offset) G_STRUCT_MEMBER (GPtrArray *, facts, offset)

/* What is read of a topic, which is ?1 */
static const struct
{
  gsize        offset;
  GType      (*get_type) (void);
  const char  *where;
} parts[] = {
  { G_STRUCT_OFFSET (RpTopicPageFacts, lessons), rp_lesson_get_type,
    "t.topic = ?1 ORDER BY t.seq" },
  { G_STRUCT_OFFSET (RpTopicPageFacts, tellings), rp_telling_get_type,
    "t.lesson IN (SELECT id FROM lesson WHERE topic = ?1 AND deleted IS NULL) "
    "ORDER BY t.date DESC, t.seq DESC" },
  { G_STRUCT_OFFSET (RpTopicPageFacts, calibrations), rp_calibration_get_type,
    "t.topic = ?1 ORDER BY t.date, t.seq" },
  { G_STRUCT_OFFSET (RpTopicPageFacts, plan_topics), rp_plan_topic_get_type,
    "t.topic = ?1 ORDER BY t.seq" },
  { G_STRUCT_OFFSET (RpTopicPageFacts, meetings), rp_meeting_get_type,
    "t.id IN (SELECT meeting FROM plan_topic WHERE topic = ?1 AND deleted IS NULL) "
    "ORDER BY t.starts DESC, t.seq DESC" },
};

static gboolean
read_lesson_counts (RpStore     *self,
                    GHashTable  *lessons,
                    GError     **error)
{
  g_autoptr(RpStatement) rows = rp_db_prepare (self->db, "SELECT topic, count (*) FROM lesson "
                                               "WHERE deleted IS NULL GROUP BY topic", error);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  while (rp_statement_step (rows, &failed))
    g_hash_table_insert (lessons, g_strdup (rp_statement_get_text (rows, 0)),
                         GUINT_TO_POINTER ((guint) rp_statement_get_int (rows, 1)));
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* What the strength of any topic rests on, with no one person in mind */
static gboolean
read_ranking (RpStore       *self,
              RpTopicFacts  *ranking,
              gint64         now,
              GError       **error)
{
  g_autoptr(GPtrArray) held = g_ptr_array_new ();

  ranking->now = now;

  return rp_facts_fill_topics (self, ranking, NULL, held, error);
}

static gpointer
catalogue_job (RpStore       *self,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpCatalogueFacts) facts = rp_catalogue_facts_new ();

  return read_ranking (self, facts->ranking, call->now, error) &&
         read_lesson_counts (self, facts->lessons, error) ? g_steal_pointer (&facts) : NULL;
}

/* What they said about the topic itself is shown. */
static gboolean
open_curiosities (RpStore       *self,
                  GPtrArray     *curiosities,
                  const char    *topic,
                  GError       **error)
{
  g_autoptr(GPtrArray) open = rp_facts_array_new ();

  if (!rp_facts_read_where (self, open, RP_TYPE_CURIOSITY, "t.topic = ?1 ORDER BY t.seq", topic,
                            NULL, error))
    return FALSE;

  for (guint i = 0, next = 0; i < curiosities->len && next < open->len; i++)
    if (strcmp (rp_record_get_id (curiosities->pdata[i]),
                rp_record_get_id (open->pdata[next])) == 0)
      {
        g_set_object (&curiosities->pdata[i], open->pdata[next]);
        next++;
      }

  return TRUE;
}

/* The work that a topic may be in conflict with */
static gboolean
read_work (RpStore       *self,
           RpTopicFacts  *ranking,
           GError       **error)
{
  return rp_facts_read_where (self, ranking->engagements, RP_TYPE_ENGAGEMENT,
                              "t.state = 'active' ORDER BY t.seq", NULL, NULL, error) &&
         rp_facts_read_where (self, ranking->topic_links, RP_TYPE_TOPIC_LINK,
                              "t.engagement IN (SELECT id FROM engagement WHERE state = 'active' "
                              "AND deleted IS NULL) ORDER BY t.seq", NULL, NULL, error);
}

/* Of all curiosities only those about the topic: it is their page. */
static gboolean
read_mentioned (RpStore           *self,
                RpTopicPageFacts  *facts,
                GError           **error)
{
  const GType types[] = { RP_TYPE_PERSON, RP_TYPE_ORGANIZATION, G_TYPE_INVALID };
  g_autoptr(GPtrArray) curious = g_ptr_array_new ();

  for (guint i = 0; i < facts->ranking->curiosities->len; i++)
    if (g_strcmp0 (RP_CURIOSITY (facts->ranking->curiosities->pdata[i])->topic,
                   rp_record_get_id (facts->topic)) == 0)
      g_ptr_array_add (curious, facts->ranking->curiosities->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_facts_mention (self, facts->records, ARRAY (facts, parts[i].offset), types, error))
      return FALSE;

  return rp_facts_mention (self, facts->records, curious, types, error) &&
         rp_facts_mention (self, facts->records, facts->ranking->engagements, types, error);
}

static gpointer
topic_page_job (RpStore       *self,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpTopicPageFacts) facts = rp_topic_page_facts_new ();
  g_autoptr(RpProfile) me = NULL;

  facts->now = call->now;
  facts->unlocked = rp_sealing_is_unlocked (self->vault);
  facts->topic = rp_facts_require (self, RP_TYPE_TOPIC, call->id, error);
  if (facts->topic == NULL || !rp_facts_read_me (self, &me, call->zone, &facts->zone, error) ||
      !read_ranking (self, facts->ranking, call->now, error) ||
      !open_curiosities (self, facts->ranking->curiosities, call->id, error) ||
      !read_work (self, facts->ranking, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_facts_read_where (self, ARRAY (facts, parts[i].offset), parts[i].get_type (),
                              parts[i].where, call->id, NULL, error))
      return NULL;

  return read_mentioned (self, facts, error) ? g_steal_pointer (&facts) : NULL;
}

static void
free_catalogue_facts (gpointer facts)
{
  rp_catalogue_facts_free (facts);
}

static void
free_topic_page_facts (gpointer facts)
{
  rp_topic_page_facts_free (facts);
}

/**
 * rp_store_catalogue_async:
 * @self: an open store
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what the catalogue of topics rests on.
 */
void
rp_store_catalogue_async (RpStore             *self,
                          gint64               now,
                          GTimeZone           *zone,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, catalogue_job, rp_place_call_new (NULL, now, zone), rp_place_call_free,
                 free_catalogue_facts, cancellable, callback, user_data);
}

/**
 * rp_store_catalogue_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpCatalogueFacts *
rp_store_catalogue_finish (RpStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rp_store_topic_page_async:
 * @self: an open store
 * @topic: a UUID
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what a topic's page rests on.
 */
void
rp_store_topic_page_async (RpStore             *self,
                           const char          *topic,
                           gint64               now,
                           GTimeZone           *zone,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (topic != NULL);
  g_return_if_fail (zone != NULL);

  rp_store_push (self, topic_page_job, rp_place_call_new (topic, now, zone), rp_place_call_free,
                 free_topic_page_facts, cancellable, callback, user_data);
}

/**
 * rp_store_topic_page_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpTopicPageFacts *
rp_store_topic_page_finish (RpStore       *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
