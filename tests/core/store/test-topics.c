/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"
#include "rp-store-places.h"

static RpTopicPageFacts *
read_page (RpStore     *store,
           const char  *topic,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  rp_store_topic_page_async (store, topic, TEST_NOW, utc, NULL, test_result_cb, &result);

  return rp_store_topic_page_finish (store, test_await (&result), error);
}

static RpCatalogueFacts *
read_catalogue (RpStore *store)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GError) error = NULL;
  RpCatalogueFacts *facts;

  rp_store_catalogue_async (store, TEST_NOW, utc, NULL, test_result_cb, &result);
  facts = rp_store_catalogue_finish (store, test_await (&result), &error);
  g_assert_no_error (error);

  return facts;
}

/* A topic with a past, and another one that has its own */
typedef struct
{
  RpTopic        *topic, *other;
  RpPerson       *teller, *tester, *guest, *curious, *elsewhere;
  RpOrganization *firm, *rival;
  RpLesson       *lesson, *second;
  RpMeeting      *late, *early;
} World;

static void
make_topic (RpStore *store,
            World   *world,
            RpTopic *topic)
{
  keep (test_add (store, RP_TYPE_CALIBRATION, "topic", ID (topic), "person", ID (world->tester),
                  "date", 739100, NULL));
  keep (test_add (store, RP_TYPE_CALIBRATION, "topic", ID (topic), "person", ID (world->tester),
                  "date", 739000, NULL));
  world->lesson = test_add (store, RP_TYPE_LESSON, "topic", ID (topic), "title", "One", NULL);
  world->second = test_add (store, RP_TYPE_LESSON, "topic", ID (topic), "title", "Two", NULL);
  world->early = test_add (store, RP_TYPE_MEETING, "person", ID (world->guest), "starts",
                           TEST_NOW - RP_DAY, NULL);
  world->late = test_add (store, RP_TYPE_MEETING, "person", ID (world->guest), "starts", TEST_NOW,
                          NULL);
  keep (test_add (store, RP_TYPE_PLAN_TOPIC, "meeting", ID (world->early), "topic", ID (topic),
                  NULL));
  keep (test_add (store, RP_TYPE_PLAN_TOPIC, "meeting", ID (world->late), "topic", ID (topic),
                  NULL));
  keep (test_add (store, RP_TYPE_TELLING, "lesson", ID (world->lesson), "person",
                  ID (world->teller), "date", 739000, NULL));
  keep (test_add (store, RP_TYPE_TELLING, "lesson", ID (world->second), "person",
                  ID (world->teller), "date", 739100, NULL));
}

static void
make_work (RpStore *store,
           World   *world)
{
  g_autoptr(RpEngagement) active = NULL;
  g_autoptr(RpEngagement) closed = NULL;

  active = test_add (store, RP_TYPE_ENGAGEMENT, "organization", ID (world->firm), "name", "A",
                     NULL);
  closed = test_add (store, RP_TYPE_ENGAGEMENT, "organization", ID (world->rival), "name", "C",
                     "state", RP_ENGAGEMENT_CLOSED, NULL);
  keep (test_add (store, RP_TYPE_TOPIC_LINK, "engagement", ID (active), "topic",
                  ID (world->topic), NULL));
  keep (test_add (store, RP_TYPE_TOPIC_LINK, "engagement", ID (closed), "topic",
                  ID (world->topic), NULL));
}

static void
make_world (RpStore *store,
            World   *world)
{
  World elsewhere = { NULL };
  RpPerson **people[] = { &world->teller, &world->tester, &world->guest, &world->curious,
                          &world->elsewhere };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    *people[i] = test_add (store, RP_TYPE_PERSON, "name", "Somebody", NULL);
  world->firm = test_add (store, RP_TYPE_ORGANIZATION, "name", "Firm", NULL);
  world->rival = test_add (store, RP_TYPE_ORGANIZATION, "name", "Rival", NULL);
  world->topic = test_add (store, RP_TYPE_TOPIC, "title", "Trust", NULL);
  world->other = test_add (store, RP_TYPE_TOPIC, "title", "Other", NULL);
  make_topic (store, world, world->topic);
  elsewhere.tester = elsewhere.guest = elsewhere.teller = world->elsewhere;
  make_topic (store, &elsewhere, world->other);
  elsewhere.tester = elsewhere.guest = elsewhere.teller = NULL;
  records_clear (&elsewhere, sizeof elsewhere);
  make_work (store, world);
  keep (test_add (store, RP_TYPE_CURIOSITY, "person", ID (world->curious), "topic",
                  ID (world->topic), NULL));
  keep (test_add (store, RP_TYPE_CURIOSITY, "person", ID (world->elsewhere), "topic",
                  ID (world->other), NULL));
}

static void
test_page (Library       *library,
           gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpTopicPageFacts) facts = NULL;
  g_autoptr(GError) error = NULL;

  make_world (library->store, &world);
  keep (test_add (library->store, RP_TYPE_PROFILE, "name", "Me", "time_zone", "Asia/Tokyo", NULL));
  facts = read_page (library->store, ID (world.topic), &error);
  g_assert_no_error (error);
  g_assert_cmpint (facts->now, ==, TEST_NOW);
  g_assert_cmpint (facts->ranking->now, ==, TEST_NOW);
  g_assert_cmpstr (g_time_zone_get_identifier (facts->zone), ==, "Asia/Tokyo");
  g_assert_false (facts->unlocked);
  g_assert_cmpstr (facts->topic->title, ==, "Trust");
  g_assert_null (facts->ranking->person);
  g_assert_cmpuint (facts->ranking->topics->len, ==, 2);
  g_assert_cmpuint (facts->ranking->curiosities->len, ==, 2);
  g_assert_cmpuint (facts->ranking->engagements->len, ==, 1);
  g_assert_cmpuint (facts->ranking->topic_links->len, ==, 1);
  g_assert_cmpuint (facts->lessons->len, ==, 2);
  g_assert_cmpuint (facts->tellings->len, ==, 2);
  g_assert_cmpuint (RP_TELLING (facts->tellings->pdata[0])->date, ==, 739100);
  g_assert_cmpuint (facts->calibrations->len, ==, 2);
  g_assert_cmpuint (RP_CALIBRATION (facts->calibrations->pdata[0])->date, ==, 739000);
  g_assert_cmpuint (facts->plan_topics->len, ==, 2);
  g_assert_cmpuint (facts->meetings->len, ==, 2);
  g_assert_cmpstr (ID (facts->meetings->pdata[0]), ==, ID (world.late));
  records_clear (&world, sizeof world);
}

static void
test_mentioned (Library       *library,
                gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpTopicPageFacts) facts = NULL;

  make_world (library->store, &world);
  facts = read_page (library->store, ID (world.topic), NULL);
  {
    gpointer const mentioned[] = { world.teller, world.tester, world.guest, world.curious,
                                   world.firm };

    for (guint i = 0; i < G_N_ELEMENTS (mentioned); i++)
      g_assert_nonnull (rp_facts_records_lookup (facts->records, G_OBJECT_TYPE (mentioned[i]),
                                                 ID (mentioned[i])));
    g_assert_cmpuint (g_hash_table_size (facts->records), ==, G_N_ELEMENTS (mentioned));
  }
  records_clear (&world, sizeof world);
}

static void
test_deleted (Library       *library,
              gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpTopicPageFacts) facts = NULL;
  g_autoptr(GError) error = NULL;

  make_world (library->store, &world);
  test_delete (library->store, world.lesson);
  test_delete (library->store, world.early);
  test_delete (library->store, world.tester);
  facts = read_page (library->store, ID (world.topic), NULL);
  g_assert_cmpuint (facts->lessons->len, ==, 1);
  g_assert_cmpuint (facts->tellings->len, ==, 1);
  g_assert_cmpuint (facts->meetings->len, ==, 1);
  g_assert_cmpuint (facts->plan_topics->len, ==, 1);
  g_assert_cmpuint (facts->calibrations->len, ==, 0);

  test_delete (library->store, world.topic);
  g_assert_null (read_page (library->store, ID (world.topic), &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
  records_clear (&world, sizeof world);
}

/* Of the topic's own page, what they said is there to read. */
static void
test_unlocked (Library       *library,
               gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpTopicPageFacts) facts = NULL;
  guint n_open = 0;

  make_world (library->store, &world);
  test_vault_set_up (library);
  for (guint i = 0; i < 3; i++)
    {
      keep (test_add (library->store, RP_TYPE_CURIOSITY, "person", ID (world.curious), "topic",
                      ID (world.topic), "evidence", "Said so", NULL));
      keep (test_add (library->store, RP_TYPE_CURIOSITY, "person", ID (world.curious), "topic",
                      ID (world.other), "evidence", "Elsewhere", NULL));
    }
  facts = read_page (library->store, ID (world.topic), NULL);
  g_assert_true (facts->unlocked);
  g_assert_cmpuint (facts->ranking->curiosities->len, ==, 8);
  for (guint i = 0; i < facts->ranking->curiosities->len; i++)
    {
      RpCuriosity *curiosity = facts->ranking->curiosities->pdata[i];

      if (curiosity->evidence != NULL)
        {
          g_assert_cmpstr (curiosity->evidence, ==, "Said so");
          n_open++;
        }
    }
  g_assert_cmpuint (n_open, ==, 3);
  records_clear (&world, sizeof world);
}

static void
test_catalogue (Library       *library,
                gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpTopic) bare = NULL;
  g_autoptr(RpCatalogueFacts) facts = NULL;

  make_world (library->store, &world);
  bare = test_add (library->store, RP_TYPE_TOPIC, "title", "Bare", NULL);
  test_delete (library->store, world.lesson);
  facts = read_catalogue (library->store);
  g_assert_cmpint (facts->ranking->now, ==, TEST_NOW);
  g_assert_cmpuint (facts->ranking->topics->len, ==, 3);
  g_assert_cmpuint (facts->ranking->characteristics->len, ==, 6);
  g_assert_cmpuint (facts->ranking->curiosities->len, ==, 2);
  g_assert_cmpuint (facts->ranking->engagements->len, ==, 0);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (facts->lessons, ID (world.topic))), ==,
                    1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (facts->lessons, ID (world.other))), ==,
                    2);
  g_assert_false (g_hash_table_contains (facts->lessons, ID (bare)));
  records_clear (&world, sizeof world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/topics/page", test_page);
  library_test ("/topics/mentioned", test_mentioned);
  library_test ("/topics/deleted", test_deleted);
  library_test ("/topics/unlocked", test_unlocked);
  library_test ("/topics/catalogue", test_catalogue);

  return g_test_run ();
}
