/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-organizations.h"

#include "rp-date.h"
#include "rp-store-facts.h"

#define ARRAY(facts, offset) G_STRUCT_MEMBER (GPtrArray *, facts, offset)

/* A position t or p that is held today, ?2 */
#define CURRENT(p) "(" p ".since IS NULL OR " p ".since <= ?2) AND " \
                   "(" p ".until IS NULL OR " p ".until >= ?2)"

/* What is read of an organization, which is ?1 */
static const struct
{
  gsize        offset;
  GType      (*get_type) (void);
  const char  *where;
  gboolean     dated;      /* whether there is a ?2 */
} parts[] = {
  { G_STRUCT_OFFSET (RpOrganizationFacts, positions), rp_position_get_type,
    "t.organization = ?1 AND " CURRENT ("t") " ORDER BY t.since, t.seq", TRUE },
  { G_STRUCT_OFFSET (RpOrganizationFacts, engagements), rp_engagement_get_type,
    "t.organization = ?1 ORDER BY t.state, t.seq", FALSE },
  { G_STRUCT_OFFSET (RpOrganizationFacts, members), rp_engagement_member_get_type,
    "t.engagement IN (SELECT id FROM engagement WHERE organization = ?1 AND deleted IS NULL) "
    "ORDER BY t.seq", FALSE },
  { G_STRUCT_OFFSET (RpOrganizationFacts, topic_links), rp_topic_link_get_type,
    "t.engagement IN (SELECT id FROM engagement WHERE organization = ?1 AND deleted IS NULL) "
    "ORDER BY t.seq", FALSE },
  { G_STRUCT_OFFSET (RpOrganizationFacts, topics), rp_topic_get_type,
    "TRUE ORDER BY t.title COLLATE NOCASE, t.seq", FALSE },
  { G_STRUCT_OFFSET (RpOrganizationFacts, competitions), rp_competition_get_type,
    "(t.organization = ?1 OR t.competitor = ?1) ORDER BY t.seq", FALSE },
  { G_STRUCT_OFFSET (RpOrganizationFacts, meetings), rp_meeting_get_type,
    "t.person IN (SELECT person FROM position p WHERE p.organization = ?1 "
    "AND p.deleted IS NULL AND " CURRENT ("p") ") ORDER BY t.starts DESC, t.seq DESC", TRUE },
};

static gpointer
facts_job (RpStore       *self,
           gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  const GType types[] = { RP_TYPE_PERSON, RP_TYPE_ORGANIZATION, G_TYPE_INVALID };
  const RpPlaceCall *call = data;
  g_autoptr(RpOrganizationFacts) facts = rp_organization_facts_new ();
  g_autoptr(RpProfile) me = NULL;
  g_autofree char *today = NULL;

  facts->now = call->now;
  facts->organization = rp_facts_require (self, RP_TYPE_ORGANIZATION, call->id, error);
  if (facts->organization == NULL ||
      !rp_facts_read_me (self, &me, call->zone, &facts->zone, error))
    return NULL;

  today = rp_day_to_iso (rp_time_day (call->now, facts->zone));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_facts_read_where (self, ARRAY (facts, parts[i].offset), parts[i].get_type (),
                              parts[i].where, call->id, parts[i].dated ? today : NULL, error) ||
        !rp_facts_mention (self, facts->records, ARRAY (facts, parts[i].offset), types, error))
      return NULL;

  return g_steal_pointer (&facts);
}

static gboolean
count (RpStore     *self,
       GHashTable  *counts,
       const char  *query,
       const char  *today,
       GError     **error)
{
  g_autoptr(RpStatement) rows = rp_db_prepare (self->db, query, error);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  if (today != NULL)
    rp_statement_bind_text (rows, 2, today);
  while (rp_statement_step (rows, &failed))
    g_hash_table_insert (counts, g_strdup (rp_statement_get_text (rows, 0)),
                         GUINT_TO_POINTER ((guint) rp_statement_get_int (rows, 1)));
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gpointer
counts_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpOrganizationCounts) counts = rp_organization_counts_new ();
  g_autofree char *today = rp_day_to_iso (rp_time_day (call->now, call->zone));

  return count (self, counts->people, "SELECT t.organization, count (DISTINCT t.person) "
                "FROM position t WHERE t.deleted IS NULL AND " CURRENT ("t")
                " GROUP BY t.organization", today, error) &&
         count (self, counts->active, "SELECT organization, count (*) FROM engagement "
                "WHERE deleted IS NULL AND state = 'active' GROUP BY organization", NULL, error)
         ? g_steal_pointer (&counts) : NULL;
}

static void
free_facts (gpointer facts)
{
  rp_organization_facts_free (facts);
}

static void
free_counts (gpointer counts)
{
  rp_organization_counts_free (counts);
}

/**
 * rp_store_organization_counts_async:
 * @self: an open store
 * @now: the instant it is counted for
 * @zone: my time zone
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Counts the people and the work in play at all organizations.
 */
void
rp_store_organization_counts_async (RpStore             *self,
                                    gint64               now,
                                    GTimeZone           *zone,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, counts_job, rp_place_call_new (NULL, now, zone), rp_place_call_free,
                 free_counts, cancellable, callback, user_data);
}

/**
 * rp_store_organization_counts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the counts, or %NULL
 */
RpOrganizationCounts *
rp_store_organization_counts_finish (RpStore       *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rp_store_organization_facts_async:
 * @self: an open store
 * @organization: a UUID
 * @now: the instant they are read for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what an organization's page rests on.
 */
void
rp_store_organization_facts_async (RpStore             *self,
                                   const char          *organization,
                                   gint64               now,
                                   GTimeZone           *zone,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (organization != NULL);
  g_return_if_fail (zone != NULL);

  rp_store_push (self, facts_job, rp_place_call_new (organization, now, zone),
                 rp_place_call_free, free_facts, cancellable, callback, user_data);
}

/**
 * rp_store_organization_facts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: %RP_ERROR_NOT_FOUND or another #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpOrganizationFacts *
rp_store_organization_facts_finish (RpStore       *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
