/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-town.h"

#include "rp-date.h"
#include "rp-store-facts.h"
#include "rp-text.h"

typedef struct
{
  char      *city;
  char      *community;
  char      *event;
  guint32    from;
  guint32    to;
  gint64     now;
  GTimeZone *zone;
} TownCall;

static void
town_call_free (gpointer data)
{
  TownCall *call = data;

  g_time_zone_unref (call->zone);
  g_free (call->event);
  g_free (call->community);
  g_free (call->city);
  g_free (call);
}

/* Events of the days asked for, there or of the community */
static gboolean
read_events (RpStore      *self,
             RpTownFacts  *facts,
             GError      **error)
{
  g_autoptr(GPtrArray) events = rp_facts_array_new ();
  g_autofree char *from = rp_day_to_iso (facts->from);
  g_autofree char *to = rp_day_to_iso (facts->to);

  if (!rp_facts_read_where (self, events, RP_TYPE_EVENT,
                            "coalesce (t.ends, t.starts) >= ?1 AND t.starts <= ?2 "
                            "ORDER BY t.starts, t.id", from, to, error))
    return FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      RpEvent *event = events->pdata[i];
      gboolean theirs = facts->community != NULL
                        && g_strcmp0 (event->community, rp_record_get_id (facts->community)) == 0;
      gboolean there = facts->city != NULL && rp_text_matches_name (event->city, facts->city);

      if (theirs || there)
        g_ptr_array_add (facts->events, g_object_ref (event));
    }

  return TRUE;
}

/* The one event, on its own days; its community comes with it. */
static gboolean
read_event (RpStore      *self,
            RpTownFacts  *facts,
            const char   *id,
            GError      **error)
{
  facts->event = rp_facts_require (self, RP_TYPE_EVENT, id, error);
  if (facts->event == NULL)
    return FALSE;

  facts->from = facts->event->starts;
  facts->to = MAX (facts->event->starts, facts->event->ends);
  g_ptr_array_add (facts->events, g_object_ref (facts->event));

  return TRUE;
}

static gboolean
read_attendances (RpStore      *self,
                  RpTownFacts  *facts,
                  GError      **error)
{
  for (guint i = 0; i < facts->events->len; i++)
    if (!rp_facts_read_by (self, facts->attendances, RP_TYPE_ATTENDANCE, "event",
                           rp_record_get_id (facts->events->pdata[i]), NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_communities (RpStore      *self,
                  RpTownFacts  *facts,
                  guint32       today,
                  GError      **error)
{
  g_autofree char *day = rp_day_to_iso (today);

  if (facts->community != NULL)
    g_ptr_array_add (facts->communities, g_object_ref (facts->community));
  for (guint i = 0; i < facts->events->len; i++)
    {
      const char *id = ((RpEvent *) facts->events->pdata[i])->community;
      gpointer community;

      if (id == NULL || rp_facts_find (facts->communities, id) != NULL)
        continue;
      if ((community = rp_facts_require (self, RP_TYPE_COMMUNITY, id, error)) == NULL)
        return FALSE;
      g_ptr_array_add (facts->communities, community);
    }
  for (guint i = 0; i < facts->communities->len; i++)
    if (!rp_facts_read_where (self, facts->memberships, RP_TYPE_MEMBERSHIP,
                              "t.community = ?1 AND (t.since IS NULL OR t.since <= ?2) "
                              "AND (t.until IS NULL OR t.until >= ?2) ORDER BY t.id",
                              rp_record_get_id (facts->communities->pdata[i]), day, error))
      return FALSE;

  return TRUE;
}

static gboolean
is_there (const RpTownFacts   *facts,
          const RpPersonEntry *entry,
          GHashTable          *comers)
{
  const char *city = entry->person->city;

  if (rp_text_is_blank (city))
    city = entry->organization != NULL ? entry->organization->city : NULL;
  if (facts->city != NULL && rp_text_matches_name (city, facts->city))
    return TRUE;

  return g_hash_table_contains (comers, rp_record_get_id (entry->person));
}

/* UUIDs of those who come to an event, or may, for they have a role in its community */
static GHashTable *
find_comers (const RpTownFacts *facts)
{
  GHashTable *comers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->attendances->len; i++)
    {
      RpAttendance *attendance = facts->attendances->pdata[i];

      if (attendance->person != NULL)
        g_hash_table_add (comers, attendance->person);
    }
  for (guint i = 0; i < facts->memberships->len; i++)
    {
      RpMembership *membership = facts->memberships->pdata[i];

      if (membership->person != NULL)
        g_hash_table_add (comers, membership->person);
    }

  return comers;
}

static gboolean
read_people (RpStore      *self,
             RpTownFacts  *facts,
             GError      **error)
{
  g_autoptr(RpPeopleFilter) filter = rp_people_filter_new (RP_PEOPLE_EVERYONE);
  g_autoptr(RpPeopleFacts) everyone = rp_people_facts_new ();
  g_autoptr(GHashTable) comers = find_comers (facts);

  everyone->now = facts->people->now = facts->now;
  everyone->zone = g_time_zone_ref (facts->zone);
  facts->people->zone = g_time_zone_ref (facts->zone);
  if (!rp_facts_fill_people (self, everyone, filter, error))
    return FALSE;

  for (guint i = 0; i < everyone->entries->len; i++)
    if (is_there (facts, everyone->entries->pdata[i], comers))
      rp_people_facts_add (facts->people, g_object_ref (everyone->entries->pdata[i]));

  return TRUE;
}

static gboolean
read_discussed (RpStore      *self,
                RpTownFacts  *facts,
                GError      **error)
{
  for (guint i = 0; i < facts->people->entries->len; i++)
    {
      const char *id =
        rp_record_get_id (((RpPersonEntry *) facts->people->entries->pdata[i])->person);
      g_autoptr(GPtrArray) held = rp_facts_array_new ();
      GPtrArray *topics = rp_facts_array_new ();

      g_hash_table_insert (facts->discussed, g_strdup (id), topics);
      if (!rp_facts_read_held (self, held, id, 0, NULL, error)
          || !rp_facts_read_discussed (self, topics, held, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_topics (RpStore      *self,
             RpTownFacts  *facts,
             GError      **error)
{
  g_autoptr(GPtrArray) held = rp_facts_array_new ();
  RpTopicFacts *ranking = facts->ranking;

  ranking->now = facts->now;

  return rp_facts_fill_topics (self, ranking, NULL, held, error)
         && rp_facts_read_where (self, ranking->engagements, RP_TYPE_ENGAGEMENT,
                                 "t.state = 'active'", NULL, NULL, error)
         && rp_facts_read_where (self, ranking->topic_links, RP_TYPE_TOPIC_LINK, "TRUE", NULL,
                                 NULL, error);
}

static gboolean
read_owed (RpStore      *self,
           RpTownFacts  *facts,
           guint32       today,
           GError      **error)
{
  g_autofree char *day = rp_day_to_iso (today);

  return rp_facts_read_where (self, facts->commitments, RP_TYPE_COMMITMENT,
                              "t.state = 'open' ORDER BY t.due NULLS LAST, t.id", NULL, NULL,
                              error)
         && rp_facts_read_where (self, facts->favours, RP_TYPE_FAVOUR, "TRUE ORDER BY t.id", NULL,
                                 NULL, error)
         && rp_facts_read_where (self, facts->connections, RP_TYPE_CONNECTION,
                                 "(t.since IS NULL OR t.since <= ?1) "
                                 "AND (t.until IS NULL OR t.until >= ?1) ORDER BY t.id", day,
                                 NULL, error);
}

static gpointer
town_job (RpStore       *self,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const TownCall *call = data;
  g_autoptr(RpTownFacts) facts = rp_town_facts_new ();
  g_autoptr(RpProfile) me = NULL;
  guint32 today;

  facts->now = call->now;
  facts->from = call->from;
  facts->to = call->to;
  facts->city = g_strdup (call->city);
  if (!rp_facts_read_me (self, &me, call->zone, &facts->zone, error))
    return NULL;
  if (call->community != NULL
      && (facts->community = rp_facts_require (self, RP_TYPE_COMMUNITY, call->community,
                                               error)) == NULL)
    return NULL;

  today = rp_time_day (facts->now, facts->zone);

  return (call->event != NULL ? read_event (self, facts, call->event, error)
                              : read_events (self, facts, error))
         && read_attendances (self, facts, error)
         && read_communities (self, facts, today, error)
         && read_people (self, facts, error)
         && read_topics (self, facts, error)
         && read_discussed (self, facts, error)
         && read_owed (self, facts, today, error)
           ? g_steal_pointer (&facts) : NULL;
}

static void
free_facts (gpointer facts)
{
  rp_town_facts_free (facts);
}

/**
 * rp_store_town_async:
 * @self: an open store
 * @city: (nullable): where
 * @community: (nullable): the UUID of whose event it is; one of both is given
 * @from: the first day there
 * @to: the last one
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads whom I could see in a city or at an event.
 */
void
rp_store_town_async (RpStore             *self,
                     const char          *city,
                     const char          *community,
                     guint32              from,
                     guint32              to,
                     gint64               now,
                     GTimeZone           *zone,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  TownCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (city != NULL || community != NULL);
  g_return_if_fail (zone != NULL);

  call = g_new0 (TownCall, 1);
  call->city = g_strdup (city);
  call->community = g_strdup (community);
  call->from = from;
  call->to = to;
  call->now = now;
  call->zone = g_time_zone_ref (zone);
  rp_store_push (self, town_job, call, town_call_free, free_facts, cancellable, callback,
                 user_data);
}

/**
 * rp_store_event_async:
 * @self: an open store
 * @event: the UUID of an event
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads who comes to the event, and who may, for they have a role in its
 * community. rp_store_town_finish() ends it.
 */
void
rp_store_event_async (RpStore             *self,
                      const char          *event,
                      gint64               now,
                      GTimeZone           *zone,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  TownCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (event != NULL);
  g_return_if_fail (zone != NULL);

  call = g_new0 (TownCall, 1);
  call->event = g_strdup (event);
  call->now = now;
  call->zone = g_time_zone_ref (zone);
  rp_store_push (self, town_job, call, town_call_free, free_facts, cancellable, callback,
                 user_data);
}

/**
 * rp_store_town_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpTownFacts *
rp_store_town_finish (RpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
