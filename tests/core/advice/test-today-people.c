/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom Today shows, and why: the curious, those to reconnect with, and the introduced. */
#include "today-fixture.h"

#include "rp-date.h"

static void
test_curious (void)
{
  static const struct
  {
    const char *invitation;
    const char *remind;
    gboolean    planned;
    gboolean    met;
    const char *verb; /* NULL: not shown */
    const char *reason;
  } cases[] = {
    { "not-asked", "2026-10-14", FALSE, FALSE, "Invite…", "Lift, Larkfinch Bank, on Friday" },
    { "not-asked", "2026-10-20", FALSE, FALSE, "Invite…", "Lift, Larkfinch Bank, on Friday" },
    { "not-asked", NULL, FALSE, FALSE, NULL, NULL },
    { "not-asked", "2026-10-14", TRUE, FALSE, NULL, NULL },
    { "not-asked", "2026-10-14", FALSE, TRUE, NULL, NULL },
    { "later", "2026-10-14", FALSE, FALSE, "Invite…", "Lift, Larkfinch Bank, on Friday" },
    { "later", "2026-10-15", FALSE, FALSE, NULL, NULL },
    { "asked", "2026-10-14", FALSE, FALSE, "Answer…",
      "Lift, Larkfinch Bank, on Friday · asked, no answer yet" },
    { "asked", NULL, FALSE, FALSE, NULL, NULL },
    { "accepted", "2026-10-14", FALSE, FALSE, "Plan…",
      "Lift, Larkfinch Bank, on Friday · accepted, no day yet" },
    { "accepted", "2026-10-14", TRUE, FALSE, NULL, NULL },
    { "accepted", "2026-10-14", FALSE, TRUE, NULL, NULL },
    { "declined", "2026-10-14", FALSE, FALSE, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTodayFacts) facts = facts_new (NOW);
      RpEncounter *encounter = fixture_add (facts->encounters, RP_TYPE_ENCOUNTER,
                                            "person=" PRIYA, "at=2026-10-09T12:10:00+02:00",
                                            "place=Lift, Larkfinch Bank", "words=Nobody knows.",
                                            NULL);
      g_autoptr(RpToday) today = NULL;
      const RpTodayItem *item;

      fixture_set (encounter, "invitation", cases[i].invitation);
      if (cases[i].remind != NULL)
        fixture_set (encounter, "remind", cases[i].remind);
      if (cases[i].planned)
        rp_people_facts_lookup (facts->people, PRIYA)->next = rp_record_new (RP_TYPE_MEETING);
      if (cases[i].met)
        {
          const RpMoment met = { encounter->at + 3 * RP_DAY, RP_MOMENT_MEETING, TRUE };

          g_array_append_val (rp_people_facts_lookup (facts->people, PRIYA)->moments, met);
        }
      today = rp_today_compose (facts);
      g_test_message ("%u", i);
      g_assert_cmpint (rp_today_find (today, RP_TODAY_CURIOUS) != NULL, ==,
                       cases[i].verb != NULL);
      if (cases[i].verb == NULL)
        continue;
      item = item_at (today, RP_TODAY_CURIOUS, 0);
      g_assert_cmpstr (item->title, ==, "Priya Sundarwell");
      g_assert_cmpstr (item->reason, ==, cases[i].reason);
      g_assert_cmpstr (item->verb, ==, cases[i].verb);
      g_assert_cmpstr (today->lead, ==, "Priya is curious and waits for you.");
    }
}

static void
test_reconnect (void)
{
  g_autoptr(RpTodayFacts) facts = facts_new (NOW);
  g_autoptr(RpToday) today = NULL;
  const RpTodayItem *item;

  neglect (facts, PRIYA, 50);
  neglect (facts, HENRIK, 77);
  neglect (facts, OTTOLINE, 90)->next = rp_record_new (RP_TYPE_MEETING);
  today = rp_today_compose (facts);

  /* Who is latest comes first; with a meeting planned, nobody is. */
  g_assert_cmpuint (rp_today_find (today, RP_TODAY_RECONNECT)->items->len, ==, 2);
  item = item_at (today, RP_TODAY_RECONNECT, 0);
  g_assert_cmpstr (item->title, ==, "Henrik Solberg-Pike");
  g_assert_cmpstr (item->aside, ==, "11 weeks");
  g_assert_cmpstr (item->aside_note, ==, "aim for 6");
  g_assert_cmpstr (item->reason, ==, "Last contact 11 weeks ago");
  g_assert_cmpstr (item->key, ==, "reconnect:" HENRIK);
  g_assert_false (item->late);
  g_assert_cmpstr (today->lead, ==, "It is time to call Henrik again.");
}

static void
test_reason_to_call (void)
{
  static const struct
  {
    const char *since;       /* of the role */
    gboolean    need;
    gboolean    curiosity;
    const char *reason;
  } cases[] = {
    { NULL, TRUE, TRUE, "Looking for: A speaker for his forum" },
    { "2026-07-13", TRUE, FALSE, "Looking for: A speaker for his forum" },
    { "2026-07-13", FALSE, TRUE, "He reaches 100 days in his new role" },
    { "2026-07-01", FALSE, TRUE, "He has passed 100 days in his new role" },
    { "2026-09-30", FALSE, FALSE, "He is new in his role" },
    { "2025-01-01", FALSE, TRUE, "Perplexed by: Reserves that outlive the plan" },
    { NULL, FALSE, FALSE, "Last contact 11 weeks ago" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTodayFacts) facts = facts_new (NOW);
      RpPersonEntry *entry = neglect (facts, HENRIK, 77);
      g_autoptr(RpToday) today = NULL;

      fixture_add (facts->needs, RP_TYPE_NEED, "person=" HENRIK, "text=Done with",
                   "filled=2026-01-01", NULL);
      if (cases[i].need)
        fixture_add (facts->needs, RP_TYPE_NEED, "person=" HENRIK, "text=A speaker for his forum",
                     NULL);
      if (cases[i].curiosity)
        fixture_add (facts->curiosities, RP_TYPE_CURIOSITY, "person=" HENRIK,
                     "challenge=Reserves that outlive the plan", "evidence=His words", NULL);
      if (cases[i].since != NULL)
        {
          entry->position = rp_record_new (RP_TYPE_POSITION);
          fixture_set (entry->position, "since", cases[i].since);
        }
      today = rp_today_compose (facts);
      g_assert_cmpstr (item_at (today, RP_TODAY_RECONNECT, 0)->reason, ==, cases[i].reason);
    }
}

static void
test_introductions (void)
{
  static const struct
  {
    const char *introducer;
    const char *introduced;
    const char *date;
    const char *state;
    const char *title;       /* NULL: not shown */
    const char *reason;
  } cases[] = {
    { NULL, PRIYA, "2026-09-30", "introduced", "Priya Sundarwell and Ottoline Brandt-Hale",
      "You introduced them 14 days ago" },
    { NULL, PRIYA, "2026-10-01", "introduced", NULL, NULL },
    { NULL, PRIYA, "2026-09-01", "followed-up", NULL, NULL },
    { HENRIK, NULL, "2026-09-01", "introduced", "Ottoline Brandt-Hale",
      "Henrik introduced you 6 weeks ago" },
    { HENRIK, PRIYA, "2026-09-01", "introduced", "Priya Sundarwell and Ottoline Brandt-Hale",
      "Henrik introduced them 6 weeks ago" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpTodayFacts) facts = facts_new (NOW);
      RpIntroduction *introduction = fixture_add (facts->introductions, RP_TYPE_INTRODUCTION,
                                                  "to_person=" OTTOLINE, NULL);
      g_autoptr(RpToday) today = NULL;

      introduction->introducer = g_strdup (cases[i].introducer);
      introduction->introduced = g_strdup (cases[i].introduced);
      fixture_set (introduction, "date", cases[i].date);
      fixture_set (introduction, "state", cases[i].state);
      today = rp_today_compose (facts);
      g_test_message ("%u", i);
      if (cases[i].title == NULL)
        {
          g_assert_null (rp_today_find (today, RP_TODAY_INTRODUCTION));
          continue;
        }
      g_assert_cmpstr (item_at (today, RP_TODAY_INTRODUCTION, 0)->title, ==, cases[i].title);
      g_assert_cmpstr (item_at (today, RP_TODAY_INTRODUCTION, 0)->reason, ==, cases[i].reason);
      /* It says what was done, as the button does it at once. */
      g_assert_cmpstr (item_at (today, RP_TODAY_INTRODUCTION, 0)->verb, ==, "Followed Up");
    }
}

/* What is put off until a later day is left out and counted; on that day it is
 * back. One meeting that is put off makes room for the next. */
static void
test_snooze (void)
{
  g_autoptr(RpTodayFacts) facts = facts_new (NOW);
  g_autofree char *key = NULL;
  g_autoptr(RpToday) before = NULL;
  g_autoptr(RpToday) after = NULL;
  RpSnooze *snooze;

  neglect (facts, PRIYA, 50);
  neglect (facts, HENRIK, 77);
  add_dinner (facts, "2026-10-16T19:00:00+02:00", "confirmed");
  add_dinner (facts, "2026-10-21T19:00:00+02:00", "confirmed");
  fixture_add (facts->snoozes, RP_TYPE_SNOOZE, "what=reconnect:" HENRIK, "until=2026-10-15", NULL);
  snooze = fixture_add (facts->snoozes, RP_TYPE_SNOOZE, "until=2026-10-15", NULL);
  key = g_strdup_printf ("meeting:%s", rp_record_get_id (facts->meetings->pdata[0]));
  fixture_set (snooze, "what", key);
  before = rp_today_compose (facts);

  g_assert_cmpuint (rp_today_find (before, RP_TODAY_RECONNECT)->items->len, ==, 1);
  g_assert_cmpuint (rp_today_find (before, RP_TODAY_RECONNECT)->snoozed, ==, 1);
  g_assert_cmpstr (item_at (before, RP_TODAY_RECONNECT, 0)->title, ==, "Priya Sundarwell");
  g_assert_cmpstr (item_at (before, RP_TODAY_NEXT, 0)->id, ==,
                   rp_record_get_id (facts->meetings->pdata[1]));
  g_assert_cmpuint (rp_today_find (before, RP_TODAY_NEXT)->snoozed, ==, 1);
  g_assert_null (rp_today_find (before, RP_TODAY_LATER));

  facts->now = facts->people->now = facts->now + RP_DAY;
  after = rp_today_compose (facts);
  g_assert_cmpuint (rp_today_find (after, RP_TODAY_RECONNECT)->items->len, ==, 2);
  g_assert_cmpuint (rp_today_find (after, RP_TODAY_RECONNECT)->snoozed, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/today/curious", test_curious);
  g_test_add_func ("/today/reconnect", test_reconnect);
  g_test_add_func ("/today/reason-to-call", test_reason_to_call);
  g_test_add_func ("/today/introductions", test_introductions);
  g_test_add_func ("/today/snooze", test_snooze);

  return g_test_run ();
}
