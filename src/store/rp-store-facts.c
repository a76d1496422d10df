/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-facts.h"

#include "rp-date.h"
#include "rp-error.h"
#include "rp-query-private.h"

#include <glib/gi18n.h>

/* Topics of how many held meetings count as discussed lately */
#define N_MEETINGS_DISCUSSED 2

typedef struct
{
  char   *person;
  gint64  now;
} FactsCall;

static void
facts_call_free (gpointer data)
{
  FactsCall *call = data;

  g_free (call->person);
  g_free (call);
}

/* Reads the records whose @field is @value (any when @field is NULL). */
gboolean
rp_facts_read_by (RpStore     *self,
                  GPtrArray   *into,
                  GType        type,
                  const char  *field,
                  const char  *value,
                  const char  *order,
                  GError     **error)
{
  g_autoptr(RpQuery) query = rp_query_new (type);

  if (field != NULL)
    rp_query_match (query, field, value);
  if (order != NULL)
    rp_query_order (query, order, FALSE);

  return rp_store_read (self, query, into, error);
}

/* Reads the meetings held with a person, the latest first: those that started
 * before an instant (0: all), without one of them. */
gboolean
rp_facts_read_held (RpStore     *self,
                    GPtrArray   *into,
                    const char  *person,
                    gint64       before,
                    const char  *without,
                    GError     **error)
{
  static const char *const held[] = { "held", "debriefed", NULL };
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_MEETING);

  rp_query_match (query, "person", person);
  rp_query_match_any (query, "state", held);
  if (before != 0)
    rp_query_range (query, "starts", G_MININT64, before);
  rp_query_order (query, "starts", TRUE);
  if (!rp_store_read (self, query, into, error))
    return FALSE;

  for (guint i = into->len; i-- > 0;)
    if (g_strcmp0 (rp_record_get_id (into->pdata[i]), without) == 0)
      g_ptr_array_remove_index (into, i);

  return TRUE;
}

/* The position held today; of several, the one that began last. */
RpPosition *
rp_facts_current_position (RpStore     *self,
                           const char  *person,
                           guint32      today,
                           GError     **error)
{
  g_autoptr(GPtrArray) positions = g_ptr_array_new_with_free_func (g_object_unref);
  RpPosition *current = NULL;

  if (!rp_facts_read_by (self, positions, RP_TYPE_POSITION, "person", person, NULL, error))
    return NULL;

  for (guint i = 0; i < positions->len; i++)
    {
      RpPosition *position = positions->pdata[i];

      if (position->since <= today && (position->until == 0 || position->until >= today) &&
          (current == NULL || position->since >= current->since))
        current = position;
    }

  return current != NULL ? g_object_ref (current) : NULL;
}

/* A record that must be there */
gpointer
rp_facts_require (RpStore     *self,
                  GType        type,
                  const char  *id,
                  GError     **error)
{
  g_autoptr(GError) failed = NULL;
  gpointer record = rp_store_load (self, type, id, &failed);

  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (record == NULL)
    g_set_error_literal (error, RP_ERROR, RP_ERROR_NOT_FOUND, _("There is no such record."));

  return record;
}

/* Topics of the last meetings of @held, which are the latest first */
gboolean
rp_facts_read_discussed (RpStore    *self,
                         GPtrArray  *into,
                         GPtrArray  *held,
                         GError    **error)
{
  for (guint i = 0; i < MIN (held->len, N_MEETINGS_DISCUSSED); i++)
    if (!rp_facts_read_by (self, into, RP_TYPE_PLAN_TOPIC, "meeting",
                           rp_record_get_id (held->pdata[i]), "rank", error))
      return FALSE;

  return TRUE;
}

static gboolean
read_work (RpStore       *self,
           RpTopicFacts  *facts,
           const char    *organization,
           GError       **error)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_ENGAGEMENT);

  if (organization == NULL)
    return TRUE;

  rp_query_match (query, "organization", organization);
  rp_query_match (query, "state", "active");
  if (!rp_store_read (self, query, facts->engagements, error))
    return FALSE;
  for (guint i = 0; i < facts->engagements->len; i++)
    if (!rp_facts_read_by (self, facts->topic_links, RP_TYPE_TOPIC_LINK, "engagement",
                           rp_record_get_id (facts->engagements->pdata[i]), NULL, error))
      return FALSE;

  return TRUE;
}

/* Fills @facts, whose person and instant are set. @held are the meetings held
 * with the person, the latest first. */
gboolean
rp_facts_fill_topics (RpStore       *self,
                      RpTopicFacts  *facts,
                      const char    *organization,
                      GPtrArray     *held,
                      GError       **error)
{
  const char *person = facts->person != NULL ? rp_record_get_id (facts->person) : NULL;

  return rp_facts_read_by (self, facts->topics, RP_TYPE_TOPIC, NULL, NULL, NULL, error) &&
         rp_facts_read_by (self, facts->characteristics, RP_TYPE_CHARACTERISTIC, "retired",
                           "false", "rank", error) &&
         rp_facts_read_by (self, facts->scores, RP_TYPE_SCORE, NULL, NULL, NULL, error) &&
         (person != NULL
            ? rp_facts_read_by (self, facts->curiosities, RP_TYPE_CURIOSITY, "person", person,
                                NULL, error)
            : rp_facts_read_closed (self, facts->curiosities, RP_TYPE_CURIOSITY,
                                    "TRUE ORDER BY t.seq", error)) &&
         read_work (self, facts, organization, error) &&
         rp_facts_read_discussed (self, facts->discussed, held, error);
}

/* Fills @facts, whose person and instant are set. */
gboolean
rp_facts_fill_jar (RpStore     *self,
                   RpJarFacts  *facts,
                   GError     **error)
{
  return rp_facts_read_by (self, facts->favours, RP_TYPE_FAVOUR, "person",
                           rp_record_get_id (facts->person), NULL, error);
}

static void
free_topic_facts (gpointer facts)
{
  rp_topic_facts_free (facts);
}

static void
free_jar_facts (gpointer facts)
{
  rp_jar_facts_free (facts);
}

static gpointer
topic_facts_job (RpStore       *self,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpTopicFacts) facts = rp_topic_facts_new ();
  g_autoptr(GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GTimeZone) zone = NULL;
  g_autoptr(RpProfile) me = NULL;
  g_autoptr(RpPosition) position = NULL;
  g_autoptr(GError) failed = NULL;

  facts->now = call->now;
  if (!rp_facts_read_me (self, &me, call->zone, &zone, error))
    return NULL;
  if (call->id != NULL)
    {
      facts->person = rp_facts_require (self, RP_TYPE_PERSON, call->id, error);
      if (facts->person == NULL ||
          !rp_facts_read_held (self, held, call->id, 0, NULL, error))
        return NULL;
      position = rp_facts_current_position (self, call->id, rp_time_day (call->now, zone),
                                            &failed);
    }

  if (failed == NULL &&
      rp_facts_fill_topics (self, facts, position != NULL ? position->organization : NULL, held,
                            &failed))
    return g_steal_pointer (&facts);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/**
 * rp_store_topic_facts_async:
 * @self: an open store
 * @person: (nullable): the UUID of the executive; %NULL to look at topics by
 *   themselves
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what the ranking of topics rests on.
 */
void
rp_store_topic_facts_async (RpStore             *self,
                            const char          *person,
                            gint64               now,
                            GTimeZone           *zone,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, topic_facts_job, rp_place_call_new (person, now, zone), rp_place_call_free,
                 free_topic_facts, cancellable, callback, user_data);
}

/**
 * rp_store_topic_facts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpTopicFacts *
rp_store_topic_facts_finish (RpStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
jar_facts_job (RpStore       *self,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  const FactsCall *call = data;
  g_autoptr(RpJarFacts) facts = rp_jar_facts_new ();

  facts->now = call->now;
  facts->person = rp_facts_require (self, RP_TYPE_PERSON, call->person, error);

  return facts->person != NULL && rp_facts_fill_jar (self, facts, error)
           ? g_steal_pointer (&facts) : NULL;
}

/**
 * rp_store_jar_facts_async:
 * @self: an open store
 * @person: a UUID
 * @now: the instant the advice is given for
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what a sweet jar is counted from.
 */
void
rp_store_jar_facts_async (RpStore             *self,
                          const char          *person,
                          gint64               now,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  FactsCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (person != NULL);

  call = g_new0 (FactsCall, 1);
  call->person = g_strdup (person);
  call->now = now;
  rp_store_push (self, jar_facts_job, call, facts_call_free, free_jar_facts, cancellable,
                 callback, user_data);
}

/**
 * rp_store_jar_facts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpJarFacts *
rp_store_jar_facts_finish (RpStore       *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
