/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"
#include "rp-store-places.h"

/* Now is the 21st in Greenwich, and the 22nd already on Kiritimati. */
#define TODAY    "2026-09-21"
#define TOMORROW "2026-09-22"
#define FAR_EAST "Pacific/Kiritimati"

typedef struct
{
  Library   library;
  RpPerson *person;
  RpTopic  *topic;
  RpVenue  *venue;
} Day;

static void
day_set_up (Day           *day,
            gconstpointer  data)
{
  library_set_up (&day->library, data);
  day->person = test_add (day->library.store, RP_TYPE_PERSON, "name", "Ada", NULL);
  day->topic = test_add (day->library.store, RP_TYPE_TOPIC, "title", "Trust", NULL);
  day->venue = test_add (day->library.store, RP_TYPE_VENUE, "name", "The Lantern", NULL);
}

static void
day_tear_down (Day           *day,
               gconstpointer  data)
{
  g_clear_object (&day->person);
  g_clear_object (&day->topic);
  g_clear_object (&day->venue);
  library_tear_down (&day->library, data);
}

static RpTodayFacts *
read_facts (Day *day)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GError) error = NULL;
  RpTodayFacts *facts;

  rp_store_today_facts_async (day->library.store, TEST_NOW, utc, NULL, test_result_cb, &result);
  facts = rp_store_today_facts_finish (day->library.store, test_await (&result), &error);
  g_assert_no_error (error);

  return facts;
}

/* The values of a text field in order: "a b" */
static char *
texts (GPtrArray  *records,
       const char *field)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = records->pdata[i];
      const RpField *found = rp_record_class_find_field (RP_RECORD_GET_CLASS (record), field);

      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", rp_record_get_text (record, found));
    }

  return g_string_free (all, FALSE);
}

#define assert_texts(records, field, expected) \
  G_STMT_START { \
    g_autofree char *found_texts = texts (records, field); \
    g_assert_cmpstr (found_texts, ==, expected); \
  } G_STMT_END

static void
test_meetings (Day           *day,
               gconstpointer  data)
{
  static const struct { const char *title; gint64 in, lasts; RpMeetingState state; } meetings[] = {
    { "later", 9 * RP_DAY, 0, RP_MEETING_CONFIRMED },
    { "soon", RP_HOUR, 0, RP_MEETING_IDEA },
    { "off", RP_HOUR, 0, RP_MEETING_CANCELLED },
    { "now", -RP_HOUR, 2 * RP_HOUR, RP_MEETING_CONFIRMED },
    { "held", -9 * RP_DAY, RP_HOUR, RP_MEETING_HELD },
    { "thought", -9 * RP_DAY, RP_HOUR, RP_MEETING_DEBRIEFED },
    { "edge", -60 * RP_DAY - RP_HOUR, RP_HOUR, RP_MEETING_HELD },
    { "past", -60 * RP_DAY - RP_HOUR, RP_HOUR - 1, RP_MEETING_HELD },
    { "endless", -60 * RP_DAY - 1, 0, RP_MEETING_INVITED },
  };
  g_autoptr(RpTodayFacts) facts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      gint64 starts = TEST_NOW + meetings[i].in;
      g_autoptr(RpMeeting) meeting =
        test_add (day->library.store, RP_TYPE_MEETING, "person", ID (day->person), "title",
                  meetings[i].title, "state", meetings[i].state, "starts", starts, "ends",
                  meetings[i].lasts != 0 ? starts + meetings[i].lasts : (gint64) 0, "venue",
                  ID (day->venue), NULL);

      keep (test_add (day->library.store, RP_TYPE_PLAN_TOPIC, "meeting", ID (meeting), "topic",
                      ID (day->topic), "rank", 5, NULL));
      keep (test_add (day->library.store, RP_TYPE_PLAN_TOPIC, "meeting", ID (meeting), "topic",
                      ID (day->topic), "rank", 2, NULL));
    }
  keep (test_add (day->library.store, RP_TYPE_MEETING, "person", ID (day->person), NULL));

  facts = read_facts (day);
  assert_texts (facts->meetings, "title", "edge held now soon later");
  g_assert_cmpuint (facts->plan_topics->len, ==, 10);
  g_assert_cmpint (RP_PLAN_TOPIC (facts->plan_topics->pdata[4])->rank, ==, 2);
  g_assert_cmpint (RP_PLAN_TOPIC (facts->plan_topics->pdata[5])->rank, ==, 5);
  g_assert_nonnull (rp_facts_records_lookup (facts->records, RP_TYPE_VENUE, ID (day->venue)));
  g_assert_nonnull (rp_facts_records_lookup (facts->records, RP_TYPE_TOPIC, ID (day->topic)));
  g_assert_cmpuint (g_hash_table_size (facts->records), ==, 2);
}

static void
test_commitments (Day           *day,
                  gconstpointer  data)
{
  static const struct { const char *text; guint32 due; RpCommitmentState state; } promises[] = {
    { "undated", 0, RP_COMMITMENT_OPEN },
    { "second", 739100, RP_COMMITMENT_OPEN },
    { "kept", 739050, RP_COMMITMENT_KEPT },
    { "first", 739000, RP_COMMITMENT_OPEN },
    { "undated-too", 0, RP_COMMITMENT_OPEN },
    { "broken", 0, RP_COMMITMENT_BROKEN },
  };
  g_autoptr(RpTodayFacts) facts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    keep (test_add (day->library.store, RP_TYPE_COMMITMENT, "person", ID (day->person), "text",
                    promises[i].text, "due", promises[i].due, "state", promises[i].state, "by",
                    i % 2, NULL));
  facts = read_facts (day);
  assert_texts (facts->commitments, "text", "first second undated undated-too");
}

static void
test_encounters (Day           *day,
                 gconstpointer  data)
{
  static const struct {
    const char *place; gint64 ago; guint32 remind; RpInvitation invitation;
  } encounters[] = {
    { "stairs", 9, 739000, RP_INVITATION_NOT_ASKED },
    { "lift", 2, 739000, RP_INVITATION_LATER },
    { "hall", 1, 0, RP_INVITATION_NOT_ASKED },
    { "train", 3, 739000, RP_INVITATION_ASKED },
    { "plane", 3, 739000, RP_INVITATION_ACCEPTED },
    { "ship", 3, 739000, RP_INVITATION_DECLINED },
  };
  g_autoptr(RpTodayFacts) facts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (encounters); i++)
    keep (test_add (day->library.store, RP_TYPE_ENCOUNTER, "person", ID (day->person), "place",
                    encounters[i].place, "at", TEST_NOW - encounters[i].ago * RP_DAY, "remind",
                    encounters[i].remind, "invitation", encounters[i].invitation, NULL));
  facts = read_facts (day);
  assert_texts (facts->encounters, "place", "lift plane train stairs");
}

static void
test_rest (Day           *day,
           gconstpointer  data)
{
  RpStore *store = day->library.store;
  const char *person = ID (day->person);
  g_autoptr(RpTodayFacts) facts = NULL;
  g_autoptr(RpNeed) gone = test_add (store, RP_TYPE_NEED, "person", person, "text", "gone", NULL);

  keep (test_add (store, RP_TYPE_CURIOSITY, "person", person, "challenge", "old", "date", 739000,
                  NULL));
  keep (test_add (store, RP_TYPE_CURIOSITY, "person", person, "challenge", "new", "date", 739100,
                  "topic", ID (day->topic), NULL));
  keep (test_add (store, RP_TYPE_NEED, "person", person, "text", "open", NULL));
  keep (test_add (store, RP_TYPE_NEED, "person", person, "text", "filled", "filled", 739100,
                  NULL));
  test_delete (store, gone);
  keep (test_add (store, RP_TYPE_INTRODUCTION, "introduced", person, "why", "yes", NULL));
  keep (test_add (store, RP_TYPE_INTRODUCTION, "introduced", person, "why", "no", "state",
                  RP_INTRODUCTION_FOLLOWED_UP, NULL));
  keep (test_add (store, RP_TYPE_INTRODUCTION, "introduced", person, "why", "no", "state",
                  RP_INTRODUCTION_MET, NULL));

  facts = read_facts (day);
  g_assert_cmpint (facts->now, ==, TEST_NOW);
  g_assert_cmpint (facts->people->now, ==, TEST_NOW);
  g_assert_nonnull (facts->people->zone);
  g_assert_cmpuint (facts->people->entries->len, ==, 1);
  g_assert_false (facts->unlocked);
  g_assert_null (facts->me);
  g_assert_cmpuint (g_hash_table_size (facts->reports), ==, 0);
  assert_texts (facts->curiosities, "challenge", "new old");
  assert_texts (facts->needs, "text", "open");
  assert_texts (facts->introductions, "why", "yes");
}

/* A snooze ends on its day, which comes sooner in the east. */
static void
test_snoozes (Day           *day,
              gconstpointer  data)
{
  g_autoptr(RpTodayFacts) west = NULL;
  g_autoptr(RpTodayFacts) east = NULL;

  keep (test_add (day->library.store, RP_TYPE_SNOOZE, "what", "over", "until",
                  rp_day_from_iso (TODAY), NULL));
  keep (test_add (day->library.store, RP_TYPE_SNOOZE, "what", "lasts", "until",
                  rp_day_from_iso (TOMORROW), NULL));
  keep (test_add (day->library.store, RP_TYPE_SNOOZE, "what", "long", "until",
                  rp_day_from_iso (TOMORROW) + 1, NULL));
  west = read_facts (day);
  assert_texts (west->snoozes, "what", "lasts long");

  keep (test_add (day->library.store, RP_TYPE_PROFILE, "name", "Me", "time_zone", FAR_EAST, NULL));
  east = read_facts (day);
  assert_texts (east->snoozes, "what", "long");
  g_assert_cmpstr (east->me->name, ==, "Me");
}

static void
test_unlocked (Day           *day,
               gconstpointer  data)
{
  g_autoptr(RpTodayFacts) open = NULL;
  g_autoptr(RpTodayFacts) closed = NULL;

  test_vault_set_up (&day->library);
  keep (test_add (day->library.store, RP_TYPE_CURIOSITY, "person", ID (day->person), "evidence",
                  "Said so", NULL));
  keep (test_add (day->library.store, RP_TYPE_ENCOUNTER, "person", ID (day->person), "words",
                  "Tell me", "remind", 739000, NULL));
  open = read_facts (day);
  g_assert_true (open->unlocked);
  assert_texts (open->encounters, "words", "Tell me");
  assert_texts (open->curiosities, "evidence", "(null)");   /* nothing of Today needs it */

  rp_vault_lock (day->library.vault);
  closed = read_facts (day);
  g_assert_false (closed->unlocked);
  assert_texts (closed->encounters, "words", "(null)");
}

#define day_test(path, func) g_test_add (path, Day, NULL, day_set_up, func, day_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  day_test ("/today-facts/meetings", test_meetings);
  day_test ("/today-facts/commitments", test_commitments);
  day_test ("/today-facts/encounters", test_encounters);
  day_test ("/today-facts/rest", test_rest);
  day_test ("/today-facts/snoozes", test_snoozes);
  day_test ("/today-facts/unlocked", test_unlocked);

  return g_test_run ();
}
