/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-places.h"

#include "rp-date.h"
#include "rp-sealing.h"
#include "rp-store-facts.h"

/* How long a meeting that was held is to be thought over */
#define DEBRIEF_DAYS 60

#define ARRAY(facts, offset) G_STRUCT_MEMBER (GPtrArray *, facts, offset)

#define IS_NEAR "deleted IS NULL AND starts IS NOT NULL " \
                "AND state NOT IN ('cancelled', 'debriefed') " \
                "AND coalesce (ends, starts) >= CAST (?1 AS INTEGER)"

/* What is read: ?1 is the instant since when meetings matter, ?2 is today. */
static const struct
{
  gsize        offset;
  GType      (*get_type) (void);
  const char  *where;
} parts[] = {
  { G_STRUCT_OFFSET (RpTodayFacts, meetings), rp_meeting_get_type,
    IS_NEAR " ORDER BY t.starts, t.seq" },
  { G_STRUCT_OFFSET (RpTodayFacts, plan_topics), rp_plan_topic_get_type,
    "t.meeting IN (SELECT id FROM meeting WHERE " IS_NEAR ") ORDER BY t.rank, t.seq" },
  { G_STRUCT_OFFSET (RpTodayFacts, commitments), rp_commitment_get_type,
    "t.state = 'open' ORDER BY t.due NULLS LAST, t.seq" },
  { G_STRUCT_OFFSET (RpTodayFacts, encounters), rp_encounter_get_type,
    "t.remind IS NOT NULL AND t.invitation <> 'declined' "
    "ORDER BY t.at DESC, t.seq DESC" },
  { G_STRUCT_OFFSET (RpTodayFacts, needs), rp_need_get_type,
    "t.filled IS NULL ORDER BY t.since, t.seq" },
  { G_STRUCT_OFFSET (RpTodayFacts, introductions), rp_introduction_get_type,
    "t.state = 'introduced' ORDER BY t.date, t.seq" },
  { G_STRUCT_OFFSET (RpTodayFacts, snoozes), rp_snooze_get_type,
    "t.until > ?2 ORDER BY t.until, t.seq" },
};

static gboolean
read_parts (RpStore       *self,
            RpTodayFacts  *facts,
            GError       **error)
{
  const GType types[] = { RP_TYPE_VENUE, RP_TYPE_TOPIC, G_TYPE_INVALID };
  GPtrArray *curiosities = facts->curiosities;
  g_autofree char *since = g_strdup_printf ("%" G_GINT64_FORMAT,
                                            facts->now - DEBRIEF_DAYS * RP_DAY);
  g_autofree char *today = rp_day_to_iso (rp_time_day (facts->now, facts->zone));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!rp_facts_read_where (self, ARRAY (facts, parts[i].offset), parts[i].get_type (),
                              parts[i].where, since, today, error) ||
        !rp_facts_mention (self, facts->records, ARRAY (facts, parts[i].offset), types, error))
      return FALSE;

  return rp_facts_read_closed (self, curiosities, RP_TYPE_CURIOSITY,
                               "TRUE ORDER BY t.date DESC, t.seq DESC", error) &&
         rp_facts_mention (self, facts->records, curiosities, types, error);
}

static gpointer
today_facts_job (RpStore       *self,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpTodayFacts) facts = rp_today_facts_new ();
  g_autoptr(RpPeopleFilter) everyone = rp_people_filter_new (RP_PEOPLE_EVERYONE);

  facts->now = facts->people->now = call->now;
  facts->unlocked = rp_sealing_is_unlocked (self->vault);
  if (!rp_facts_read_me (self, &facts->me, call->zone, &facts->zone, error))
    return NULL;
  facts->people->zone = g_time_zone_ref (facts->zone);

  return rp_facts_fill_people (self, facts->people, everyone, error) &&
         read_parts (self, facts, error) ? g_steal_pointer (&facts) : NULL;
}

static void
free_today_facts (gpointer facts)
{
  rp_today_facts_free (facts);
}

/**
 * rp_store_today_facts_async:
 * @self: an open store
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads what Today rests on, without reports of checks.
 */
void
rp_store_today_facts_async (RpStore             *self,
                            gint64               now,
                            GTimeZone           *zone,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (zone != NULL);

  rp_store_push (self, today_facts_job, rp_place_call_new (NULL, now, zone), rp_place_call_free,
                 free_today_facts, cancellable, callback, user_data);
}

/**
 * rp_store_today_facts_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL
 */
RpTodayFacts *
rp_store_today_facts_finish (RpStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
