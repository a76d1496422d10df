/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-store-places.h"

#include "rp-date.h"
#include "rp-people-sql.h"
#include "rp-store-facts.h"

/* Noon of a day without a time zone */
#define NOON (12 * 60)

/* Where contacts are read from */
static const struct
{
  const char   *table;
  const char   *person;
  const char   *when;
  gboolean      is_day;
  const char   *condition;
  RpMomentKind  kind;
  gboolean      in_person;
} contacts[] = {
  { "meeting", "person", "starts", FALSE, "state IN ('held', 'debriefed')",
    RP_MOMENT_MEETING, TRUE },
  { "encounter", "person", "at", FALSE, "TRUE", RP_MOMENT_ENCOUNTER, TRUE },
  { "favour", "person", "closed", TRUE, "TRUE", RP_MOMENT_FAVOUR, FALSE },
  { "introduction", "introducer", "date", TRUE, "state <> 'planned'",
    RP_MOMENT_INTRODUCTION, FALSE },
  { "introduction", "introduced", "date", TRUE, "state <> 'planned'",
    RP_MOMENT_INTRODUCTION, FALSE },
  { "introduction", "to_person", "date", TRUE, "state <> 'planned'",
    RP_MOMENT_INTRODUCTION, FALSE },
};

static RpStatement *
prepare_contacts (RpStore     *self,
                  guint        number,
                  const char  *person,
                  GError     **error)
{
  const char *owner = contacts[number].person;
  const char *when = contacts[number].when;
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"%s\", \"%s\" FROM \"%s\" WHERE deleted IS NULL AND "
                     "\"%s\" IS NOT NULL AND \"%s\" %s AND %s", owner, when,
                     contacts[number].table, when, owner, person != NULL ? "= ?1" : "IS NOT NULL",
                     contacts[number].condition);
  RpStatement *rows = rp_db_prepare (self->db, sql, error);

  if (rows != NULL && person != NULL)
    rp_statement_bind_text (rows, 1, person);

  return rows;
}

static gboolean
read_contacts (RpStore        *self,
               RpPeopleFacts  *facts,
               guint           number,
               const char     *person,
               GError        **error)
{
  g_autoptr(RpStatement) rows = prepare_contacts (self, number, person, error);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  while (rp_statement_step (rows, &failed))
    {
      RpPersonEntry *entry = rp_people_facts_lookup (facts, rp_statement_get_text (rows, 0));
      RpMoment moment = { 0, contacts[number].kind, contacts[number].in_person };

      if (entry == NULL)
        continue;
      moment.at = contacts[number].is_day
                    ? rp_time_at (rp_day_from_iso (rp_statement_get_text (rows, 1)), NOON, utc)
                    : rp_statement_get_int (rows, 1);
      g_array_append_val (entry->moments, moment);
    }
  if (failed == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const RpMoment *one = a;
  const RpMoment *other = b;

  return (one->at > other->at) - (one->at < other->at);
}

static gboolean
read_moments (RpStore        *self,
              RpPeopleFacts  *facts,
              const char     *person,
              GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    if (!read_contacts (self, facts, i, person, error))
      return FALSE;
  for (guint i = 0; i < facts->entries->len; i++)
    g_array_sort (RP_PERSON_ENTRY (facts->entries->pdata[i])->moments, compare_moments);

  return TRUE;
}

/* Of several positions held today, the one that began last wins. */
static gboolean
read_positions (RpStore        *self,
                RpPeopleFacts  *facts,
                const char     *person,
                GError        **error)
{
  g_autoptr(GPtrArray) positions = rp_facts_array_new ();
  g_autoptr(GPtrArray) organizations = rp_facts_array_new ();
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *today = rp_day_to_iso (rp_time_day (facts->now, facts->zone));
  g_autofree char *held = g_strconcat (person != NULL ? "t.person = ?2 AND " : "",
                                       "(t.since IS NULL OR t.since <= ?1) "
                                       "AND (t.until IS NULL OR t.until >= ?1) "
                                       "ORDER BY t.since, t.seq", NULL);
  const char *employers = person != NULL ? "t.id IN (SELECT organization FROM position "
                                           "WHERE person = ?1)" : "TRUE";

  if (!rp_facts_read_where (self, positions, RP_TYPE_POSITION, held, today, person, error) ||
      !rp_facts_read_where (self, organizations, RP_TYPE_ORGANIZATION, employers, person, NULL,
                            error))
    return FALSE;

  for (guint i = 0; i < organizations->len; i++)
    g_hash_table_insert (by_id, (gpointer) rp_record_get_id (organizations->pdata[i]),
                         organizations->pdata[i]);
  for (guint i = 0; i < positions->len; i++)
    {
      RpPosition *position = positions->pdata[i];
      RpPersonEntry *entry = rp_people_facts_lookup (facts, position->person);

      if (entry != NULL)
        {
          g_set_object (&entry->position, position);
          g_set_object (&entry->organization,
                        g_hash_table_lookup (by_id, position->organization));
        }
    }

  return TRUE;
}

/* The soonest one wins. */
static gboolean
read_next (RpStore        *self,
           RpPeopleFacts  *facts,
           const char     *person,
           GError        **error)
{
  g_autoptr(GPtrArray) meetings = rp_facts_array_new ();
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, facts->now);
  g_autofree char *planned = g_strconcat (person != NULL ? "t.person = ?2 AND " : "",
                                          "t.starts >= ?1 AND t.state IN "
                                          "('idea', 'invited', 'confirmed') "
                                          "ORDER BY t.starts DESC, t.seq DESC", NULL);

  if (!rp_facts_read_where (self, meetings, RP_TYPE_MEETING, planned, now, person, error))
    return FALSE;

  for (guint i = 0; i < meetings->len; i++)
    {
      RpMeeting *meeting = meetings->pdata[i];
      RpPersonEntry *entry = rp_people_facts_lookup (facts, meeting->person);

      if (entry != NULL)
        g_set_object (&entry->next, meeting);
    }

  return TRUE;
}

/* Fills the entries, of @person alone when there is no other. */
static gboolean
fill_entries (RpStore        *self,
              RpPeopleFacts  *facts,
              const char     *person,
              GError        **error)
{
  return read_moments (self, facts, person, error) &&
         read_positions (self, facts, person, error) &&
         read_next (self, facts, person, error);
}

static gint64
last_contact (const RpPersonEntry *entry,
              gint64               now)
{
  for (guint i = entry->moments->len; i-- > 0;)
    if (g_array_index (entry->moments, RpMoment, i).at <= now)
      return g_array_index (entry->moments, RpMoment, i).at;

  return G_MININT64;
}

static int
compare_stages (gconstpointer a,
                gconstpointer b)
{
  const RpPersonEntry *one = *(RpPersonEntry *const *) a;
  const RpPersonEntry *other = *(RpPersonEntry *const *) b;

  return (int) other->person->stage - (int) one->person->stage;
}

static int
compare_contacts (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const RpPeopleFacts *facts = data;
  gint64 one = last_contact (*(RpPersonEntry *const *) a, facts->now);
  gint64 other = last_contact (*(RpPersonEntry *const *) b, facts->now);

  return (one > other) - (one < other);
}

/* Who is in another list would be added a second time, if nobody said that they are there. */
static gboolean
count_others (RpStore               *self,
              RpPeopleFacts         *facts,
              const RpPeopleFilter  *filter,
              GError               **error)
{
  g_autoptr(RpPeopleFilter) everyone = rp_people_filter_copy (filter);
  g_autoptr(RpStatement) rows = NULL;
  g_autoptr(GError) failed = NULL;

  everyone->who = RP_PEOPLE_EVERYONE;
  rows = rp_people_prepare (self->db, everyone, rp_time_day (facts->now, facts->zone), error);
  if (rows == NULL)
    return FALSE;

  while (rp_statement_step (rows, &failed))
    facts->n_others++;
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));

  return failed == NULL;
}

/* Fills @facts, whose instant and zone are set, with the people that @filter
 * asks for. */
gboolean
rp_facts_fill_people (RpStore               *self,
                      RpPeopleFacts         *facts,
                      const RpPeopleFilter  *filter,
                      GError               **error)
{
  g_autoptr(RpStatement) rows = rp_people_prepare (self->db, filter,
                                                   rp_time_day (facts->now, facts->zone), error);
  const RpRecordSql *sql = rp_record_sql_get (RP_TYPE_PERSON);
  g_autoptr(GError) failed = NULL;

  if (rows == NULL)
    return FALSE;

  while (failed == NULL && rp_statement_step (rows, &failed))
    {
      g_autoptr(RpPerson) person = rp_record_sql_read (sql, rows, self->vault, &failed);

      if (person != NULL)
        rp_people_facts_add (facts, rp_person_entry_new (person));
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  if (facts->entries->len == 0)
    return filter->who == RP_PEOPLE_EVERYONE || count_others (self, facts, filter, error);

  /* They come by name, and both sorts are stable. */
  if (!fill_entries (self, facts, NULL, error))
    return FALSE;
  if (filter->order == RP_PEOPLE_BY_STAGE)
    g_ptr_array_sort (facts->entries, compare_stages);
  else if (filter->order == RP_PEOPLE_BY_LAST_CONTACT)
    g_ptr_array_sort_with_data (facts->entries, compare_contacts, facts);

  return TRUE;
}

/* Makes the entry of one person, at an instant in a time zone. */
RpPersonEntry *
rp_facts_read_entry (RpStore    *self,
                     RpPerson   *person,
                     gint64      now,
                     GTimeZone  *zone,
                     GError    **error)
{
  g_autoptr(RpPeopleFacts) facts = rp_people_facts_new ();

  facts->now = now;
  facts->zone = g_time_zone_ref (zone);
  rp_people_facts_add (facts, rp_person_entry_new (person));

  return fill_entries (self, facts, rp_record_get_id (person), error)
           ? g_object_ref (facts->entries->pdata[0]) : NULL;
}

static gpointer
people_job (RpStore       *self,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const RpPlaceCall *call = data;
  g_autoptr(RpPeopleFacts) facts = rp_people_facts_new ();
  g_autoptr(RpProfile) me = NULL;

  facts->now = call->now;

  return rp_facts_read_me (self, &me, call->zone, &facts->zone, error) &&
         rp_facts_fill_people (self, facts, call->filter, error) ? g_steal_pointer (&facts) : NULL;
}

static void
free_people_facts (gpointer facts)
{
  rp_people_facts_free (facts);
}

/**
 * rp_store_people_async:
 * @self: an open store
 * @filter: which people, in which order
 * @now: the instant the advice is given for
 * @zone: my time zone, where my profile names none
 * @cancellable: (nullable): works while the call is queued
 * @callback: (scope async): runs in the caller's main context
 * @user_data: closure data for @callback
 *
 * Reads people as a list shows them.
 */
void
rp_store_people_async (RpStore              *self,
                       const RpPeopleFilter *filter,
                       gint64                now,
                       GTimeZone            *zone,
                       GCancellable         *cancellable,
                       GAsyncReadyCallback   callback,
                       gpointer              user_data)
{
  RpPlaceCall *call;

  g_return_if_fail (RP_IS_STORE (self));
  g_return_if_fail (filter != NULL);
  g_return_if_fail (zone != NULL);

  call = rp_place_call_new (NULL, now, zone);
  call->filter = rp_people_filter_copy (filter);
  rp_store_push (self, people_job, call, rp_place_call_free, free_people_facts, cancellable,
                 callback, user_data);
}

/**
 * rp_store_people_finish:
 * @self: the store
 * @result: the result passed to the callback
 * @error: return location for an #RpError
 *
 * Returns: (transfer full) (nullable): the people, or %NULL
 */
RpPeopleFacts *
rp_store_people_finish (RpStore       *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
