/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Today shows of meetings and promises, in which order, and how much of it. */
#include "today-fixture.h"

#include "rp-date.h"

#include <string.h>

static void
test_nothing (void)
{
  g_autoptr(RpTodayFacts) facts = facts_new (NOW);
  g_autoptr(RpToday) today = rp_today_compose (facts);

  g_assert_cmpuint (today->cards->len, ==, 0);
  g_assert_cmpstr (today->lead, ==, "No conversation this week, and no promise is due. A good day "
                   "to log a chance encounter.");
}

static void
test_next (void)
{
  static const struct
  {
    const char *starts;
    int         to_settle;   /* −1: not checked */
    guint       hints;
    const char *lead;
    const char *reason;
    const char *verb;
  } cases[] = {
    { "2026-10-16T19:00:00+02:00", 2, 1,
      "Dinner with Ottoline is in two days. Two things left to settle.",
      "19:00 · The Copper Ladle", "Settle Two Things" },
    { "2026-10-15T19:00:00+02:00", 1, 0,
      "Dinner with Ottoline is tomorrow. One thing left to settle.",
      "19:00 · The Copper Ladle", "Settle One Thing" },
    { "2026-10-14T19:00:00+02:00", 0, 1, "Dinner with Ottoline is tonight. You are ready.",
      "19:00 · The Copper Ladle", "Finish Preparing" },
    { "2026-10-14T12:30:00+02:00", 0, 0, "Dinner with Ottoline is today. You are ready.",
      "12:30 · The Copper Ladle", NULL },
    { "2026-10-14T09:30:00+02:00", -1, 0, "Dinner with Ottoline is now.",
      "09:30 · The Copper Ladle", "Finish Preparing" },
    { "2026-11-03T19:00:00+01:00", 2, 0, "Dinner with Ottoline is on 3 November.",
      "19:00 · The Copper Ladle", "Settle Two Things" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTodayFacts) facts = facts_new (NOW);
      RpMeeting *meeting = add_dinner (facts, cases[i].starts, "confirmed");
      g_autoptr(RpToday) today = NULL;
      const RpTodayItem *item;

      if (cases[i].to_settle >= 0)
        add_report (facts, meeting, (guint) cases[i].to_settle, cases[i].hints);
      today = rp_today_compose (facts);
      item = item_at (today, RP_TODAY_NEXT, 0);
      g_assert_cmpstr (today->lead, ==, cases[i].lead);
      g_assert_cmpstr (item->title, ==, "Dinner with Ottoline Brandt-Hale");
      g_assert_cmpstr (item->reason, ==, cases[i].reason);
      g_assert_cmpstr (item->verb, ==, cases[i].verb);
      g_assert_cmpstr (item->person, ==, OTTOLINE);
      g_assert_cmpstr (item->id, ==, rp_record_get_id (meeting));
    }
}

static void
test_later_and_debrief (void)
{
  g_autoptr(RpTodayFacts) facts = facts_new (NOW);
  g_autoptr(RpToday) today = NULL;

  add_dinner (facts, "2026-10-02T19:00:00+02:00", "invited");
  add_dinner (facts, "2026-10-13T16:30:00+02:00", "held");
  add_dinner (facts, "2026-10-16T19:00:00+02:00", "confirmed");
  add_dinner (facts, "2026-10-21T07:45:00+02:00", "idea");
  today = rp_today_compose (facts);

  g_assert_cmpstr (item_at (today, RP_TODAY_LATER, 0)->reason, ==, "Wed 07:45 · The Copper Ladle");
  g_assert_null (item_at (today, RP_TODAY_LATER, 0)->verb);
  g_assert_cmpstr (item_at (today, RP_TODAY_DEBRIEF, 0)->reason, ==,
                   "on 2 October, 19:00 · did it take place?");
  g_assert_cmpstr (item_at (today, RP_TODAY_DEBRIEF, 1)->reason, ==,
                   "yesterday, 16:30 · The Copper Ladle");
  g_assert_cmpstr (item_at (today, RP_TODAY_DEBRIEF, 1)->verb, ==, "Debrief");
  g_assert_true (g_str_has_prefix (item_at (today, RP_TODAY_DEBRIEF, 1)->key, "debrief:"));
  g_assert_cmpstr (today->lead, ==, "Dinner with Ottoline is in two days. Two conversations wait "
                   "to be debriefed.");
}

static void
test_promises (void)
{
  static const struct
  {
    const char *by;
    const char *text;
    const char *due;
    const char *title;
    const char *reason;
    gboolean    late;
  } cases[] = {
    { "me", "Send the figures", "2026-10-10", "Send the figures",
      "4 days late · due on Saturday", TRUE },
    { "me", "Send the figures", "2026-10-14", "Send the figures", "by today", FALSE },
    { "me", "Send the figures", "2026-10-15", "Send the figures", "by tomorrow", FALSE },
    { "me", "Send the figures", "2026-10-16", "Send the figures", "by Friday", FALSE },
    { "me", "Send the figures", "2026-10-20", "Send the figures", "by Tuesday", FALSE },
    { "me", "Send the figures", "2026-10-21", "Send the figures", "by 21 October", FALSE },
    { "me", "Send the figures", "2027-10-20", "Send the figures", "by 20 October 2027", FALSE },
    { "me", "Send the figures", NULL, "Send the figures", "no day agreed", FALSE },
    { "them", "risk pricing paper", "2026-10-15", "Priya: risk pricing paper",
      "expected tomorrow", FALSE },
    { "them", "Priya’s paper on risk", "2026-10-16", "Priya’s paper on risk",
      "expected on Friday", FALSE },
    { "them", "the list", "2026-10-13", "Priya: the list", "1 day late · due yesterday", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTodayFacts) facts = facts_new (NOW);
      gboolean mine = strcmp (cases[i].by, "me") == 0;
      g_autoptr(RpToday) today = NULL;
      const RpTodayItem *item;

      add_promise (facts, PRIYA, cases[i].by, cases[i].text, cases[i].due);
      today = rp_today_compose (facts);
      item = item_at (today, mine ? RP_TODAY_I_OWE : RP_TODAY_THEY_OWE, 0);
      g_assert_cmpstr (item->title, ==, cases[i].title);
      g_assert_cmpstr (item->reason, ==, cases[i].reason);
      g_assert_cmpint (item->late, ==, cases[i].late);
      g_assert_cmpstr (item->verb, ==, mine ? "Done" : "Nudge");
    }
}

static void
test_promised_when (void)
{
  g_autoptr(RpTodayFacts) facts = facts_new (NOW);
  g_autoptr(RpToday) today = NULL;
  RpCommitment *commitment;

  rp_facts_records_add (facts->records,
                        fixture_record (RP_TYPE_MEETING, "id=" LAST, "person=" OTTOLINE,
                                        "starts=2026-09-24T19:00:00+02:00", NULL));
  add_promise (facts, OTTOLINE, "me", "Send the figures", "2026-10-10");
  commitment = facts->commitments->pdata[0];
  fixture_set (commitment, "meeting", LAST);
  today = rp_today_compose (facts);

  g_assert_cmpstr (item_at (today, RP_TODAY_I_OWE, 0)->reason, ==,
                   "4 days late · promised 24 Sep");
  g_assert_cmpstr (today->lead, ==, "One promise of yours is late.");
}

/* Late ones first, then by their day; seven at the most, and those besides are
 * counted. */
static void
test_order_and_limit (void)
{
  g_autoptr(RpTodayFacts) facts = facts_new (NOW);
  g_autoptr(RpToday) today = NULL;
  const RpTodayCard *card;
  guint previous = 0;

  add_promise (facts, PRIYA, "me", "9999", NULL);
  for (guint i = 0; i < 9; i++)
    {
      guint32 day = rp_day_from_iso ("2026-10-10") + i * 4 % 9;
      g_autofree char *due = rp_day_to_iso (day);

      add_promise (facts, PRIYA, "me", due, due);
    }
  today = rp_today_compose (facts);
  card = rp_today_find (today, RP_TODAY_I_OWE);

  g_assert_cmpuint (card->items->len, ==, RP_TODAY_MAX_ITEMS);
  g_assert_cmpuint (card->more, ==, 3);
  for (guint i = 0; i < card->items->len; i++)
    {
      const RpTodayItem *item = card->items->pdata[i];
      guint32 day = rp_day_from_iso (item->title);

      g_assert_cmpuint (day, >, previous);
      g_assert_cmpint (item->late, ==, i < 4);
      previous = day;
    }
  g_assert_cmpstr (today->lead, ==, "Four promises of yours are late.");
}

/* The day is that of my zone, not of the clock's. */
static void
test_day_boundary (void)
{
  static const struct
  {
    const char *zone;
    const char *now;
    const char *reason;
  } cases[] = {
    { "Pacific/Auckland", "2026-10-14T10:59:00Z", "by tomorrow" },
    { "Pacific/Auckland", "2026-10-14T11:00:00Z", "by today" },
    { "America/Los_Angeles", "2026-10-16T06:59:00Z", "by today" },
    { "America/Los_Angeles", "2026-10-16T07:00:00Z", "1 day late · due yesterday" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTodayFacts) facts = facts_new (cases[i].now);
      g_autoptr(RpToday) today = NULL;

      g_clear_pointer (&facts->zone, g_time_zone_unref);
      g_clear_pointer (&facts->people->zone, g_time_zone_unref);
      facts->zone = g_time_zone_new_identifier (cases[i].zone);
      facts->people->zone = g_time_zone_ref (facts->zone);
      add_promise (facts, PRIYA, "me", "Send it", "2026-10-15");
      today = rp_today_compose (facts);
      g_assert_cmpstr (item_at (today, RP_TODAY_I_OWE, 0)->reason, ==, cases[i].reason);
    }
}

/* Every item says why it is there and is named by a key of its own; no card
 * shows more than seven; sealed words are nowhere. */
static void
test_every_item_has_a_reason (void)
{
  static const char *const people[] = { OTTOLINE, PRIYA, HENRIK };

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(RpTodayFacts) facts = facts_new (NOW);
      g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr(RpToday) today = NULL;

      for (guint j = 0; j < 30; j++)
        {
          g_autofree char *due = rp_day_to_iso (rp_day_from_iso ("2026-10-14") +
                                                (guint32) g_test_rand_int_range (0, 60) - 30);
          RpEncounter *encounter = fixture_add (facts->encounters, RP_TYPE_ENCOUNTER,
                                                "words=SECRET", "remind=2026-10-14", NULL);

          encounter->person = g_strdup (people[j % 3]);
          add_promise (facts, people[j % 3], j % 2 == 0 ? "me" : "them", "Promise", due);
          add_dinner (facts, g_test_rand_bit () ? "2026-10-20T19:00:00Z" : "2026-10-02T19:00:00Z",
                      "confirmed");
        }
      neglect (facts, PRIYA, g_test_rand_int_range (0, 400));
      today = rp_today_compose (facts);

      g_assert_cmpuint (strlen (today->lead), >, 0);
      for (guint c = 0; c < today->cards->len; c++)
        {
          const RpTodayCard *card = today->cards->pdata[c];

          g_assert_cmpuint (card->items->len, >, 0);
          g_assert_cmpuint (card->items->len, <=, RP_TODAY_MAX_ITEMS);
          for (guint j = 0; j < card->items->len; j++)
            {
              const RpTodayItem *item = card->items->pdata[j];

              g_assert_true (g_hash_table_add (keys, item->key));
              g_assert_cmpuint (strlen (item->title), >, 0);
              g_assert_cmpuint (strlen (item->reason), >, 0);
              g_assert_null (strstr (item->reason, "SECRET"));
              g_assert_true (g_str_has_suffix (item->key, item->id));
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/today/nothing", test_nothing);
  g_test_add_func ("/today/next", test_next);
  g_test_add_func ("/today/later-and-debrief", test_later_and_debrief);
  g_test_add_func ("/today/promises", test_promises);
  g_test_add_func ("/today/promised-when", test_promised_when);
  g_test_add_func ("/today/order-and-limit", test_order_and_limit);
  g_test_add_func ("/today/day-boundary", test_day_boundary);
  g_test_add_func ("/today/every-item-has-a-reason", test_every_item_has_a_reason);

  return g_test_run ();
}
