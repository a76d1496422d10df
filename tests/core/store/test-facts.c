/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"

static RpMeetingFacts *
read_facts (RpStore  *store,
            gpointer  meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GError) error = NULL;
  RpMeetingFacts *facts;

  rp_store_meeting_facts_async (store, ID (meeting), TEST_NOW, utc, NULL, test_result_cb, &result);
  test_await (&result);
  facts = rp_store_meeting_facts_finish (store, result, &error);
  g_assert_no_error (error);

  return facts;
}

/* A person with a past and a plan; every record has a twin that must not be read. */
typedef struct
{
  RpPerson       *person, *other, *assistant, *former;
  RpOrganization *firm, *rival, *elsewhere;
  RpMeeting      *meeting, *last, *older, *oldest;
  RpTopic        *topic, *second;
  RpEngagement   *active;
} World;

static void
make_people (RpStore *store,
             World   *world)
{
  world->person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  world->other = test_add (store, RP_TYPE_PERSON, "name", "Henrik", NULL);
  world->assistant = test_add (store, RP_TYPE_PERSON, "name", "Ada", NULL);
  world->former = test_add (store, RP_TYPE_PERSON, "name", "Olga", NULL);
  world->firm = test_add (store, RP_TYPE_ORGANIZATION, "name", "Firm", NULL);
  world->rival = test_add (store, RP_TYPE_ORGANIZATION, "name", "Rival", NULL);
  world->elsewhere = test_add (store, RP_TYPE_ORGANIZATION, "name", "Elsewhere", NULL);

  keep (test_add (store, RP_TYPE_POSITION, "person", ID (world->person), "organization",
                  ID (world->elsewhere), "since", rp_day_from_iso ("2010-01-01"),
                  "until", rp_day_from_iso ("2019-12-31"), NULL));
  keep (test_add (store, RP_TYPE_POSITION, "person", ID (world->person), "organization",
                  ID (world->firm), "role", "CIO", "since", rp_day_from_iso ("2020-01-01"), NULL));
  keep (test_add (store, RP_TYPE_POSITION, "person", ID (world->person), "organization",
                  ID (world->elsewhere), "since", rp_day_from_iso ("2090-01-01"), NULL));
  keep (test_add (store, RP_TYPE_COMPETITION, "organization", ID (world->rival), "competitor",
                  ID (world->firm), NULL));
  keep (test_add (store, RP_TYPE_CONNECTION, "person", ID (world->assistant), "other",
                  ID (world->person), "type", RP_CONNECTION_GATEKEEPER_OF, NULL));
  keep (test_add (store, RP_TYPE_CONNECTION, "person", ID (world->former), "other",
                  ID (world->person), "type", RP_CONNECTION_GATEKEEPER_OF, "until",
                  rp_day_from_iso ("2021-01-01"), NULL));
  keep (test_add (store, RP_TYPE_CONNECTION, "person", ID (world->other), "other",
                  ID (world->person), "type", RP_CONNECTION_KNOWS, NULL));
}

static RpMeeting *
add_meeting (RpStore        *store,
             RpPerson       *person,
             gint64          starts,
             RpMeetingState  state)
{
  return test_add (store, RP_TYPE_MEETING, "person", ID (person), "starts", starts, "state", state,
                   NULL);
}

static void
make_work (RpStore *store,
           World   *world)
{
  g_autoptr(RpEngagement) closed = NULL;

  world->active = test_add (store, RP_TYPE_ENGAGEMENT, "organization", ID (world->firm), "name",
                            "Platform", NULL);
  closed = test_add (store, RP_TYPE_ENGAGEMENT, "organization", ID (world->firm), "name", "Old",
                     "state", RP_ENGAGEMENT_CLOSED, NULL);
  keep (test_add (store, RP_TYPE_ENGAGEMENT, "organization", ID (world->rival), "name", "Theirs",
                  NULL));
  keep (test_add (store, RP_TYPE_ENGAGEMENT_MEMBER, "engagement", ID (world->active), "person",
                  ID (world->other), NULL));
  keep (test_add (store, RP_TYPE_ENGAGEMENT_MEMBER, "engagement", ID (closed), "person",
                  ID (world->other), NULL));
  keep (test_add (store, RP_TYPE_TOPIC_LINK, "engagement", ID (world->active), "topic",
                  ID (world->topic), NULL));
  keep (test_add (store, RP_TYPE_TOPIC_LINK, "engagement", ID (closed), "topic",
                  ID (world->topic), NULL));
}

static void
make_meetings (RpStore *store,
               World   *world)
{
  world->meeting = add_meeting (store, world->person, TEST_NOW + 5 * RP_DAY, RP_MEETING_INVITED);
  world->last = add_meeting (store, world->person, TEST_NOW - 20 * RP_DAY, RP_MEETING_DEBRIEFED);
  world->older = add_meeting (store, world->person, TEST_NOW - 50 * RP_DAY, RP_MEETING_HELD);
  world->oldest = add_meeting (store, world->person, TEST_NOW - 90 * RP_DAY, RP_MEETING_HELD);
  keep (add_meeting (store, world->person, TEST_NOW - 2 * RP_DAY, RP_MEETING_CANCELLED));
  keep (add_meeting (store, world->other, TEST_NOW - RP_DAY, RP_MEETING_HELD));
  keep (add_meeting (store, world->other, TEST_NOW + 5 * RP_DAY + RP_HOUR, RP_MEETING_CONFIRMED));
  keep (add_meeting (store, world->other, TEST_NOW + 5 * RP_DAY + 2 * RP_HOUR,
                     RP_MEETING_CANCELLED));
  keep (add_meeting (store, world->other, TEST_NOW + 8 * RP_DAY, RP_MEETING_CONFIRMED));

  keep (test_add (store, RP_TYPE_DEBRIEF, "meeting", ID (world->last), "talk_share", 40, NULL));
  keep (test_add (store, RP_TYPE_DEBRIEF, "meeting", ID (world->older), NULL));
  keep (test_add (store, RP_TYPE_PLAN_ITEM, "meeting", ID (world->last), "type",
                  RP_PLAN_ITEM_DIFFERENTLY, "text", "Listen", NULL));
  keep (test_add (store, RP_TYPE_PLAN_ITEM, "meeting", ID (world->last), "type",
                  RP_PLAN_ITEM_QUESTION, "text", "Why?", NULL));
  keep (test_add (store, RP_TYPE_PLAN_TOPIC, "meeting", ID (world->last), "topic",
                  ID (world->topic), NULL));
  keep (test_add (store, RP_TYPE_PLAN_TOPIC, "meeting", ID (world->oldest), "topic",
                  ID (world->second), NULL));
}

static void
make_plan (RpStore *store,
           World   *world)
{
  g_autoptr(RpLesson) of_topic = test_add (store, RP_TYPE_LESSON, "topic", ID (world->topic),
                                           "title", "One", NULL);
  g_autoptr(RpLesson) planned = test_add (store, RP_TYPE_LESSON, "topic", ID (world->second),
                                          "title", "Two", NULL);

  keep (test_add (store, RP_TYPE_LESSON, "topic", ID (world->second), "title", "Three", NULL));
  keep (test_add (store, RP_TYPE_PLAN_TOPIC, "meeting", ID (world->meeting), "topic",
                  ID (world->topic), NULL));
  keep (test_add (store, RP_TYPE_PLAN_LESSON, "meeting", ID (world->meeting), "lesson",
                  ID (planned), NULL));
  keep (test_add (store, RP_TYPE_PLAN_ITEM, "meeting", ID (world->meeting), "text", "Second",
                  "rank", 2, NULL));
  keep (test_add (store, RP_TYPE_PLAN_ITEM, "meeting", ID (world->meeting), "text", "First",
                  "rank", 1, NULL));
  keep (test_add (store, RP_TYPE_ATTENDEE, "meeting", ID (world->meeting), "person",
                  ID (world->former), NULL));
  keep (test_add (store, RP_TYPE_TELLING, "lesson", ID (of_topic), "person", ID (world->person),
                  "meeting", ID (world->last), NULL));
  keep (test_add (store, RP_TYPE_TELLING, "lesson", ID (planned), "person", ID (world->person),
                  "meeting", ID (world->meeting), NULL));
  keep (test_add (store, RP_TYPE_TELLING, "lesson", ID (planned), "person", ID (world->other),
                  NULL));
}

static void
make_relation (RpStore *store,
               World   *world)
{
  const char *person = ID (world->person);

  keep (test_add (store, RP_TYPE_OBJECTIVE, "person", person, "name", "Churn", NULL));
  keep (test_add (store, RP_TYPE_OBJECTIVE, "person", person, "name", "Done", "closed", TRUE,
                  NULL));
  keep (test_add (store, RP_TYPE_NEED, "person", person, "text", "An architect", NULL));
  keep (test_add (store, RP_TYPE_NEED, "person", person, "text", "Found", "filled", 739000, NULL));
  keep (test_add (store, RP_TYPE_OFFER, "person", person, "text", "A stage", NULL));
  keep (test_add (store, RP_TYPE_COMMITMENT, "person", person, "text", "Call", NULL));
  keep (test_add (store, RP_TYPE_COMMITMENT, "person", person, "text", "Kept", "state",
                  RP_COMMITMENT_KEPT, NULL));
  keep (test_add (store, RP_TYPE_FAVOUR, "person", person, "text", "Reading list", NULL));
  keep (test_add (store, RP_TYPE_FAVOUR, "person", ID (world->other), "text", "Lift", NULL));
  keep (test_add (store, RP_TYPE_ASSESSMENT, "person", person, "date", 739100, "intimacy", 3,
                  NULL));
  keep (test_add (store, RP_TYPE_ASSESSMENT, "person", person, "date", 739200, "intimacy", 5,
                  NULL));
  keep (test_add (store, RP_TYPE_ASSESSMENT, "person", person, "date", 739150, "intimacy", 9,
                  NULL));
  keep (test_add (store, RP_TYPE_CURIOSITY, "person", person, "topic", ID (world->topic),
                  "strength", 3, NULL));
  keep (test_add (store, RP_TYPE_CURIOSITY, "person", ID (world->other), "topic",
                  ID (world->topic), NULL));
  keep (test_add (store, RP_TYPE_PROFILE, "name", "Me", NULL));
  keep (test_add (store, RP_TYPE_VENUE, "name", "The Lantern", NULL));
}

static void
make_world (RpStore *store,
            World   *world)
{
  make_people (store, world);
  world->topic = test_add (store, RP_TYPE_TOPIC, "title", "Trust", NULL);
  world->second = test_add (store, RP_TYPE_TOPIC, "title", "Platforms", NULL);
  make_work (store, world);
  make_meetings (store, world);
  make_plan (store, world);
  make_relation (store, world);
}

static void
test_meeting_facts (Library       *library,
                    gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpMeetingFacts) facts = NULL;

  make_world (library->store, &world);
  facts = read_facts (library->store, world.meeting);

  g_assert_cmpint (facts->now, ==, TEST_NOW);
  g_assert_false (facts->unlocked);
  g_assert_cmpstr (facts->me->name, ==, "Me");
  g_assert_cmpstr (facts->position->role, ==, "CIO");
  g_assert_cmpstr (facts->organization->name, ==, "Firm");
  g_assert_null (facts->venue);
  g_assert_cmpuint (facts->attendees->len, ==, 1);
  g_assert_cmpuint (facts->plan_topics->len, ==, 1);
  g_assert_cmpuint (facts->plan_items->len, ==, 2);
  g_assert_cmpstr (RP_PLAN_ITEM (facts->plan_items->pdata[0])->text, ==, "First");
  g_assert_cmpuint (facts->lessons->len, ==, 2);
  g_assert_cmpuint (facts->tellings->len, ==, 1);
  g_assert_cmpuint (facts->engagement_members->len, ==, 1);
  g_assert_cmpuint (facts->competitors->len, ==, 1);
  g_assert_cmpstr (RP_ORGANIZATION (facts->competitors->pdata[0])->name, ==, "Rival");
  g_assert_cmpuint (facts->gatekeepers->len, ==, 1);
  g_assert_cmpstr (RP_PERSON (facts->gatekeepers->pdata[0])->name, ==, "Ada");
  g_assert_cmpuint (facts->objectives->len, ==, 1);
  g_assert_cmpuint (facts->needs->len, ==, 1);
  g_assert_cmpuint (facts->offers->len, ==, 1);
  g_assert_cmpuint (facts->commitments->len, ==, 1);
  g_assert_cmpuint (facts->other_meetings->len, ==, 1);
  g_assert_cmpstr (ID (facts->last_meeting), ==, ID (world.last));
  g_assert_cmpint (facts->last_debrief->talk_share, ==, 40);
  g_assert_cmpuint (facts->last_items->len, ==, 1);
  g_assert_cmpint (facts->assessment->intimacy, ==, 5);
  g_assert_cmpuint (facts->venues->len, ==, 1);
  g_assert_cmpuint (g_hash_table_size (facts->people), ==, 4);
  g_assert_nonnull (rp_meeting_facts_person (facts, ID (world.former)));

  g_assert_cmpuint (facts->topics->topics->len, ==, 2);
  g_assert_cmpuint (facts->topics->characteristics->len, ==, 6);
  g_assert_cmpuint (facts->topics->curiosities->len, ==, 1);
  g_assert_cmpuint (facts->topics->engagements->len, ==, 1);
  g_assert_cmpuint (facts->topics->topic_links->len, ==, 1);
  g_assert_cmpuint (facts->topics->discussed->len, ==, 1);   /* the third last is too old */
  g_assert_cmpuint (facts->jar->favours->len, ==, 1);
  records_clear (&world, sizeof world);
}

/* A meeting that is over is looked at as of then: nothing before it was "last". */
static void
test_past_meeting (Library       *library,
                   gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpMeetingFacts) facts = NULL;

  make_world (library->store, &world);
  facts = read_facts (library->store, world.older);
  g_assert_cmpstr (ID (facts->last_meeting), ==, ID (world.oldest));
  g_assert_null (facts->last_debrief);
  records_clear (&world, sizeof world);
}

static void
test_topic_facts (Library       *library,
                  gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GAsyncResult) alone_result = NULL;
  g_autoptr(GAsyncResult) person_result = NULL;
  g_autoptr(RpTopicFacts) alone = NULL;
  g_autoptr(RpTopicFacts) for_person = NULL;

  make_world (library->store, &world);
  rp_store_topic_facts_async (library->store, NULL, TEST_NOW, utc, NULL, test_result_cb,
                              &alone_result);
  rp_store_topic_facts_async (library->store, ID (world.person), TEST_NOW, utc, NULL,
                              test_result_cb, &person_result);
  test_await (&person_result);
  alone = rp_store_topic_facts_finish (library->store, alone_result, NULL);
  for_person = rp_store_topic_facts_finish (library->store, person_result, NULL);

  g_assert_null (alone->person);
  g_assert_cmpuint (alone->curiosities->len, ==, 2);
  g_assert_cmpuint (alone->engagements->len, ==, 0);
  g_assert_cmpuint (for_person->curiosities->len, ==, 1);
  g_assert_cmpuint (for_person->engagements->len, ==, 1);
  g_assert_cmpuint (for_person->discussed->len, ==, 1);
  records_clear (&world, sizeof world);
}

static void
test_nobody (Library       *library,
             gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  rp_store_jar_facts_async (library->store, "6a1c0d52-5f0e-4a5b-9d57-0c6f2b8e1a01", TEST_NOW, NULL,
                            test_result_cb, &result);
  test_await (&result);
  g_assert_null (rp_store_jar_facts_finish (library->store, result, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/facts/meeting", test_meeting_facts);
  library_test ("/facts/past-meeting", test_past_meeting);
  library_test ("/facts/topics", test_topic_facts);
  library_test ("/facts/nobody", test_nobody);

  return g_test_run ();
}
