/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today-fixture.h"

#include "rp-date.h"

static RpPersonEntry *
add_person (RpTodayFacts *facts,
            const char   *id,
            const char   *name,
            const char   *pronouns)
{
  g_autoptr(RpPerson) person = rp_record_new_with_id (RP_TYPE_PERSON, id);
  RpPersonEntry *entry;

  fixture_set (person, "name", name);
  fixture_set (person, "pronouns", pronouns);
  entry = rp_person_entry_new (person);
  rp_people_facts_add (facts->people, entry);

  return entry;
}

RpTodayFacts *
facts_new (const char *now)
{
  RpTodayFacts *facts = rp_today_facts_new ();

  facts->now = facts->people->now = rp_time_from_rfc3339 (now);
  facts->zone = g_time_zone_new_identifier ("Europe/Vienna");
  facts->people->zone = g_time_zone_ref (facts->zone);
  add_person (facts, OTTOLINE, "Ottoline Brandt-Hale", "she");
  add_person (facts, PRIYA, "Priya Sundarwell", "she");
  add_person (facts, HENRIK, "Henrik Solberg-Pike", "he");
  rp_facts_records_add (facts->records,
                        fixture_record (RP_TYPE_VENUE, "id=" LADLE, "name=The Copper Ladle",
                                        NULL));

  return facts;
}

RpMeeting *
add_dinner (RpTodayFacts *facts,
            const char   *starts,
            const char   *state)
{
  g_autofree char *start = g_strdup_printf ("starts=%s", starts);
  g_autofree char *how = g_strdup_printf ("state=%s", state);

  return fixture_add (facts->meetings, RP_TYPE_MEETING, "person=" OTTOLINE, "format=dinner",
                      "venue=" LADLE, start, how, NULL);
}

void
add_report (RpTodayFacts *facts,
            RpMeeting    *meeting,
            guint         to_settle,
            guint         hints)
{
  RpCheckReport *report = rp_check_report_new ();

  report->applicable = 9;
  report->holds = 9 - to_settle - hints;
  report->to_settle = to_settle;
  report->hints = hints;
  report->ready = to_settle == 0;
  g_hash_table_insert (facts->reports, g_strdup (rp_record_get_id (meeting)), report);
}

void
add_promise (RpTodayFacts *facts,
             const char   *person,
             const char   *by,
             const char   *text,
             const char   *due)
{
  RpCommitment *commitment = fixture_add (facts->commitments, RP_TYPE_COMMITMENT, NULL);

  fixture_set (commitment, "person", person);
  fixture_set (commitment, "by", by);
  fixture_set (commitment, "text", text);
  if (due != NULL)
    fixture_set (commitment, "due", due);
}

/* Overdue: last spoke so many days ago, with a rhythm of six weeks. */
RpPersonEntry *
neglect (RpTodayFacts *facts,
         const char   *id,
         int           days)
{
  RpPersonEntry *entry = rp_people_facts_lookup (facts->people, id);
  RpMoment moment = { facts->now - days * RP_DAY, RP_MOMENT_MEETING, TRUE };

  entry->person->cadence_days = 42;
  g_array_append_val (entry->moments, moment);

  return entry;
}

const RpTodayItem *
item_at (const RpToday *today,
         RpTodayKind    kind,
         guint          i)
{
  const RpTodayCard *card = rp_today_find (today, kind);

  g_assert_nonnull (card);
  g_assert_cmpuint (card->items->len, >, i);

  return card->items->pdata[i];
}
