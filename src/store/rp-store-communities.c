/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-communities.h"

#include "rp-date.h"
#include "rp-store-facts.h"

#define LASTS(t) "(" t ".since IS NULL OR " t ".since <= ?2) AND " \
                 "(" t ".until IS NULL OR " t ".until >= ?2)"

static gboolean
count_members (RpStore           *self,
               RpCommunityFacts  *facts,
               const char        *today,
               GError           **error)
{
  g_autoptr(RpStatement) rows =
    rp_db_prepare (self->db, "SELECT t.community, count (DISTINCT t.person) FROM membership t "
                             "WHERE t.deleted IS NULL AND t.person IS NOT NULL AND " LASTS ("t")
                             " GROUP BY t.community", error);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  rp_statement_bind_text (rows, 2, today);
  while (rp_statement_step (rows, &failed))
    g_hash_table_insert (facts->n_members, g_strdup (rp_statement_get_text (rows, 0)),
                         GUINT_TO_POINTER ((guint) rp_statement_get_int (rows, 1)));
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
read_all (RpStore           *self,
          RpCommunityFacts  *facts,
          GError           **error)
{
  return rp_facts_read_where (self, facts->communities, RP_TYPE_COMMUNITY,
                              "TRUE ORDER BY t.name COLLATE NOCASE, t.id", NULL, NULL, error)
         && rp_facts_read_where (self, facts->events, RP_TYPE_EVENT,
                                 "TRUE ORDER BY t.starts NULLS LAST, t.id", NULL, NULL, error)
         && rp_facts_read_where (self, facts->memberships, RP_TYPE_MEMBERSHIP,
                                 "t.person IS NULL ORDER BY t.since, t.id", NULL, NULL, error)
         && rp_facts_read_where (self, facts->attendances, RP_TYPE_ATTENDANCE,
                                 "t.person IS NULL ORDER BY t.id", NULL, NULL, error);
}

static gboolean
read_one (RpStore           *self,
          RpCommunityFacts  *facts,
          const char        *id,
          const char        *today,
          GError           **error)
{
  const GType people[] = { RP_TYPE_PERSON, G_TYPE_INVALID };

  facts->community = rp_facts_require (self, RP_TYPE_COMMUNITY, id, error);
  if (facts->community == NULL)
    return FALSE;
  g_ptr_array_add (facts->communities, g_object_ref (facts->community));

  return rp_facts_read_where (self, facts->events, RP_TYPE_EVENT,
                              "t.community = ?1 ORDER BY t.starts NULLS LAST, t.id", id, NULL,
                              error)
         && rp_facts_read_where (self, facts->memberships, RP_TYPE_MEMBERSHIP,
                                 "t.community = ?1 ORDER BY t.since, t.id", id, NULL, error)
         && rp_facts_mention (self, facts->people, facts->memberships, people, error)
         && rp_facts_read_where (self, facts->attendances, RP_TYPE_ATTENDANCE,
                                 "t.person IS NULL AND t.event IN (SELECT id FROM event "
                                 "WHERE community = ?1 AND deleted IS NULL) ORDER BY t.id", id,
                                 NULL, error)
         && rp_facts_read_where (self, facts->offers, RP_TYPE_OFFER,
                                 "t.filled IS NULL AND t.person IN (SELECT m.person "
                                 "FROM membership m WHERE m.community = ?1 "
                                 "AND m.deleted IS NULL AND " LASTS ("m") ") "
                                 "ORDER BY t.since, t.id", id, today, error);
}

static gpointer
communities_job (RpStore       *self,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpCommunityFacts) facts = rp_community_facts_new ();
  g_autoptr(RpProfile) me = NULL;
  g_autofree char *today = NULL;

  facts->now = call->now;
  if (!rp_facts_read_me (self, &me, call->zone, &facts->zone, error))
    return NULL;

  facts->today = rp_time_day (call->now, facts->zone);
  today = rp_day_to_iso (facts->today);

  return (call->id != NULL ? read_one (self, facts, call->id, today, error)
                           : read_all (self, facts, error))
         && count_members (self, facts, today, error)
         ? g_steal_pointer (&facts) : NULL;
}

static void
free_facts (gpointer facts)
{
  rp_community_facts_free (facts);
}

static void
city_free (gpointer data)
{
  RpStoreCity *city = data;

  g_free (city->name);
  g_free (city);
}

static gpointer
cities_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(GPtrArray) cities = g_ptr_array_new_with_free_func (city_free);
  g_autoptr(RpProfile) me = NULL;
  g_autoptr(GTimeZone) zone = NULL;
  g_autofree char *today = NULL;
  g_autoptr(RpStatement) rows = NULL;
  g_autoptr(GError) failed = NULL;

  if (!rp_facts_read_me (self, &me, call->zone, &zone, error))
    return NULL;
  rows = rp_db_prepare (self->db,
                        "SELECT city, count (DISTINCT person) FROM ("
                        "SELECT p.id AS person, coalesce (p.city, o.city) AS city FROM person p "
                        "LEFT JOIN position t ON t.person = p.id AND t.deleted IS NULL AND "
                        LASTS ("t")
                        " LEFT JOIN organization o ON o.id = t.organization AND o.deleted IS NULL "
                        "WHERE p.deleted IS NULL) WHERE city IS NOT NULL "
                        "GROUP BY city COLLATE NOCASE ORDER BY 2 DESC, city COLLATE NOCASE",
                        error);
  if (rows == NULL)
    return NULL;

  today = rp_day_to_iso (rp_time_day (call->now, zone));
  rp_statement_bind_text (rows, 2, today);
  while (rp_statement_step (rows, &failed))
    {
      RpStoreCity *city = g_new0 (RpStoreCity, 1);

      city->name = g_strdup (rp_statement_get_text (rows, 0));
      city->n_people = (guint) rp_statement_get_int (rows, 1);
      g_ptr_array_add (cities, city);
    }
  if (failed == NULL)
    return g_steal_pointer (&cities);

  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

static void
free_cities (gpointer cities)
{
  g_ptr_array_unref (cities);
}

/**
 * rp_store_communities_async:
 * @self: an open store
 * @community: (nullable): the UUID of the one asked about; %NULL: all
 * @now: the instant they are read for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads the communities, their events and what I am there; of one its members
 * and what they can open, too.
 */
void
rp_store_communities_async (RpStore             *self,
                            const char          *community,
                            gint64               now,
                            GTimeZone           *zone,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, communities_job, rp_place_call_new (community, now, zone),
                 rp_place_call_free, free_facts, cancellable, callback, user_data);
}

/**
 * rp_store_communities_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpCommunityFacts *
rp_store_communities_finish (RpStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rp_store_cities_async:
 * @self: an open store
 * @now: the instant they are read for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads the cities where somebody lives or else works.
 */
void
rp_store_cities_async (RpStore             *self,
                       gint64               now,
                       GTimeZone           *zone,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, cities_job, rp_place_call_new (NULL, now, zone), rp_place_call_free,
                 free_cities, cancellable, callback, user_data);
}

/**
 * rp_store_cities_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable) (element-type RpStoreCity): where most
 *   people are is first; or %NULL
 */
GPtrArray *
rp_store_cities_finish (RpStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
