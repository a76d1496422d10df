/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"
#include "rp-store-meetings.h"

typedef struct
{
  Library    library;
  RpPerson  *person;
  RpTopic   *topic, *other;
  RpMeeting *meeting;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  RpStore *store;

  library_set_up (&fixture->library, NULL);
  store = fixture->library.store;
  fixture->person = test_add (store, RP_TYPE_PERSON, "name", "Tove", NULL);
  fixture->topic = test_add (store, RP_TYPE_TOPIC, "title", "Trust", NULL);
  fixture->other = test_add (store, RP_TYPE_TOPIC, "title", "Platforms", NULL);
  fixture->meeting = test_add (store, RP_TYPE_MEETING, "person", ID (fixture->person), "starts",
                               TEST_NOW, "ends", TEST_NOW + 2 * RP_HOUR, "billed", TRUE, "ask",
                               "A word", "ask_size", RP_FAVOUR_SIZE_LARGE, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->person);
  g_clear_object (&fixture->topic);
  g_clear_object (&fixture->other);
  g_clear_object (&fixture->meeting);
  library_tear_down (&fixture->library, NULL);
}

static gboolean
apply (Fixture    *fixture,
       RpFixKind   kind,
       const char *target,
       const char *other,
       gint64      time,
       GError    **error)
{
  RpFix fix = { kind, NULL, (char *) target, (char *) other, time };
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_apply_fix_async (fixture->library.store, ID (fixture->meeting), &fix, TEST_NOW + 5, NULL,
                            test_result_cb, &result);
  test_await (&result);

  return rp_store_apply_fix_finish (fixture->library.store, result, error);
}

static void
apply_well (Fixture    *fixture,
            RpFixKind   kind,
            const char *target,
            const char *other,
            gint64      time,
            const char *label)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (apply (fixture, kind, target, other, time, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (rp_store_get_undo_label (fixture->library.store), ==, label);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_free (test_undo (fixture->library.store, &error));
  g_assert_no_error (error);
}

static void
test_plan (Fixture       *fixture,
           gconstpointer  data)
{
  RpStore *store = fixture->library.store;
  g_autoptr(RpVenue) venue = test_add (store, RP_TYPE_VENUE, "name", "The Lantern", NULL);
  g_autoptr(RpMeeting) changed = NULL;
  g_autoptr(RpMeeting) undone = NULL;

  apply_well (fixture, RP_FIX_SET_VENUE, ID (venue), NULL, 0, "Change Venue");
  apply_well (fixture, RP_FIX_SET_TIME, NULL, NULL, TEST_NOW + RP_DAY, "Change Time");
  apply_well (fixture, RP_FIX_UNBILL, NULL, NULL, 0, "Make It Not Chargeable");
  apply_well (fixture, RP_FIX_DROP_ASK, NULL, NULL, 0, "Take Ask off the Plan");
  changed = test_reread (store, fixture->meeting);
  g_assert_cmpstr (changed->venue, ==, ID (venue));
  g_assert_cmpint (changed->starts, ==, TEST_NOW + RP_DAY);
  g_assert_cmpint (changed->ends, ==, TEST_NOW + RP_DAY + 2 * RP_HOUR);   /* as long as before */
  g_assert_false (changed->billed);
  g_assert_null (changed->ask);
  for (guint i = 0; i < 4; i++)
    undo (fixture);
  undone = test_reread (store, fixture->meeting);
  g_assert_true (rp_record_equal (undone, fixture->meeting));
}

static void
test_topics (Fixture       *fixture,
             gconstpointer  data)
{
  RpStore *store = fixture->library.store;
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PLAN_TOPIC);
  g_autoptr(GPtrArray) swapped = NULL;
  g_autoptr(GPtrArray) merged = NULL;
  g_autoptr(GError) error = NULL;

  apply_well (fixture, RP_FIX_ADD_TOPIC, ID (fixture->topic), NULL, 0, "Add Topic");
  apply_well (fixture, RP_FIX_GO_ON, ID (fixture->topic), NULL, 0, "Go on With Topic");
  apply_well (fixture, RP_FIX_SWAP_TOPIC, ID (fixture->topic), ID (fixture->other), 0,
              "Swap Topic");
  swapped = test_list (store, query, NULL);
  g_assert_cmpuint (swapped->len, ==, 1);
  g_assert_cmpstr (RP_PLAN_TOPIC (swapped->pdata[0])->topic, ==, ID (fixture->other));
  g_assert_false (RP_PLAN_TOPIC (swapped->pdata[0])->go_on);

  /* Swapping for one that is there already leaves one of it. */
  apply_well (fixture, RP_FIX_ADD_TOPIC, ID (fixture->topic), NULL, 0, "Add Topic");
  apply_well (fixture, RP_FIX_SWAP_TOPIC, ID (fixture->topic), ID (fixture->other), 0,
              "Swap Topic");
  merged = test_list (store, query, NULL);
  g_assert_cmpuint (merged->len, ==, 1);

  g_assert_false (apply (fixture, RP_FIX_SWAP_TOPIC, ID (fixture->topic), ID (fixture->other), 0,
                         &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_CONFLICT);
}

static RpLesson *
add_lesson (Fixture         *fixture,
            RpTopic         *topic,
            const char      *title,
            RpLessonOutcome  outcome,
            const char      *industry)
{
  return test_add (fixture->library.store, RP_TYPE_LESSON, "topic", ID (topic), "title", title,
                   "outcome", outcome, "industry", industry, NULL);
}

/* What is planned, in order: the topic of each item, the title of each lesson. */
static char *
plan_of (Fixture *fixture)
{
  RpStore *store = fixture->library.store;
  g_autoptr(RpQuery) items = rp_query_new (RP_TYPE_PLAN_ITEM);
  g_autoptr(RpQuery) lessons = rp_query_new (RP_TYPE_PLAN_LESSON);
  g_autoptr(GPtrArray) item_list = NULL;
  g_autoptr(GPtrArray) lesson_list = NULL;
  GString *out = g_string_new (NULL);

  rp_query_order (items, "rank", FALSE);
  item_list = test_list (store, items, NULL);
  for (guint i = 0; i < item_list->len; i++)
    {
      RpPlanItem *item = item_list->pdata[i];

      g_string_append_printf (out, "%s, ", item->text != NULL ? item->text
                                           : g_strcmp0 (item->topic, ID (fixture->topic)) == 0
                                             ? "old" : "new");
    }
  rp_query_order (lessons, "rank", FALSE);
  lesson_list = test_list (store, lessons, NULL);
  for (guint i = 0; i < lesson_list->len; i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_LESSON);
      g_autoptr(GPtrArray) found = NULL;

      rp_query_match (query, "id", RP_PLAN_LESSON (lesson_list->pdata[i])->lesson);
      found = test_list (store, query, NULL);
      g_string_append_printf (out, "%s, ", RP_LESSON (found->pdata[0])->title);
    }

  return g_string_free (out, FALSE);
}

/* Everything of the old topic goes with it in one step; what was written stays. */
static void
test_swap (Fixture       *fixture,
           gconstpointer  data)
{
  const char *before = "old, Mine, Why?, Kept, Old one, Other, ";
  RpStore *store = fixture->library.store;
  g_autoptr(RpOrganization) company = test_add (store, RP_TYPE_ORGANIZATION, "name", "Vatten",
                                                "industry", "Energy", NULL);
  g_autoptr(RpPosition) position = test_add (store, RP_TYPE_POSITION, "person",
                                             ID (fixture->person), "organization", ID (company),
                                             NULL);
  g_autoptr(RpTopic) third = test_add (store, RP_TYPE_TOPIC, "title", "Pilots", "hypothesis",
                                       "Give it an heir", NULL);
  g_autoptr(RpTopic) bare = test_add (store, RP_TYPE_TOPIC, "title", "Bare", NULL);
  g_autoptr(RpLesson) kept = add_lesson (fixture, bare, "Kept", RP_LESSON_WORKED, "Rail");
  g_autoptr(RpLesson) old_one = add_lesson (fixture, fixture->topic, "Old one", RP_LESSON_WORKED,
                                            "Rail");
  g_autoptr(RpLesson) other = add_lesson (fixture, bare, "Other", RP_LESSON_FAILED, "Food");
  g_autoptr(RpLesson) theirs = add_lesson (fixture, third, "Theirs", RP_LESSON_WORKED, "energy");
  g_autoptr(RpLesson) unknown = add_lesson (fixture, third, "Unknown", RP_LESSON_WORKED, NULL);
  g_autoptr(RpLesson) heard = add_lesson (fixture, third, "Heard", RP_LESSON_WORKED, "Rail");
  g_autoptr(RpLesson) good = add_lesson (fixture, third, "Good", RP_LESSON_WORKED, "Rail");
  g_autoptr(RpLesson) bad = add_lesson (fixture, third, "Bad", RP_LESSON_FAILED, "Food");
  g_autoptr(RpLesson) more = add_lesson (fixture, third, "More", RP_LESSON_FAILED, "Food");
  g_autoptr(RpTelling) telling = test_add (store, RP_TYPE_TELLING, "lesson", ID (heard), "person",
                                           ID (fixture->person), NULL);
  RpLesson *planned[] = { kept, old_one, other };
  g_autofree char *swapped = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *bare_plan = NULL;

  apply_well (fixture, RP_FIX_ADD_TOPIC, ID (fixture->topic), NULL, 0, "Add Topic");
  apply_well (fixture, RP_FIX_ADD_INSIGHT, NULL, ID (fixture->topic), 0, "Offer Hypothesis");
  g_object_unref (test_add (store, RP_TYPE_PLAN_ITEM, "meeting", ID (fixture->meeting), "type",
                            RP_PLAN_ITEM_INSIGHT, "text", "Mine", "topic", ID (fixture->topic),
                            "rank", 1, NULL));
  g_object_unref (test_add (store, RP_TYPE_PLAN_ITEM, "meeting", ID (fixture->meeting), "type",
                            RP_PLAN_ITEM_QUESTION, "text", "Why?", "rank", 2, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (planned); i++)
    apply_well (fixture, RP_FIX_ADD_LESSON, ID (planned[i]), NULL, 0, "Add Lesson");

  apply_well (fixture, RP_FIX_SWAP_TOPIC, ID (fixture->topic), ID (third), 0, "Swap Topic");
  swapped = plan_of (fixture);
  g_assert_cmpstr (swapped, ==, "new, Mine, Why?, Kept, Good, Other, Bad, ");
  undo (fixture);
  undone = plan_of (fixture);
  g_assert_cmpstr (undone, ==, before);

  /* A topic that has nothing yet leaves nothing of the old one. */
  apply_well (fixture, RP_FIX_SWAP_TOPIC, ID (fixture->topic), ID (fixture->other), 0,
              "Swap Topic");
  bare_plan = plan_of (fixture);
  g_assert_cmpstr (bare_plan, ==, "Mine, Why?, Kept, Other, ");
}

static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  RpStore *store = fixture->library.store;
  g_autoptr(RpAttendee) attendee = test_add (store, RP_TYPE_ATTENDEE, "meeting",
                                             ID (fixture->meeting), "person",
                                             ID (fixture->person), NULL);
  g_autoptr(RpNotice) notice = test_add (store, RP_TYPE_NOTICE, "meeting", ID (fixture->meeting),
                                         NULL);
  g_autoptr(RpLesson) lesson = test_add (store, RP_TYPE_LESSON, "topic", ID (fixture->topic),
                                         "title", "One", NULL);
  g_autoptr(RpPlanItem) item = test_add (store, RP_TYPE_PLAN_ITEM, "meeting",
                                         ID (fixture->meeting), "text", "Why?", "rank", 4, NULL);
  g_autoptr(RpNotice) told = NULL;
  g_autoptr(RpPlanItem) ticked = NULL;
  g_autoptr(RpQuery) items = rp_query_new (RP_TYPE_PLAN_ITEM);
  g_autoptr(GPtrArray) added = NULL;

  apply_well (fixture, RP_FIX_REMOVE_ATTENDEE, ID (attendee), NULL, 0,
              "Take Attendee off the Plan");
  g_assert_cmpuint (test_count (store, RP_TYPE_ATTENDEE), ==, 0);
  apply_well (fixture, RP_FIX_TELL, ID (notice), NULL, 0, "Tick “Told”");
  told = test_reread (store, notice);
  g_assert_cmpint (told->told, ==, TEST_NOW + 5);
  apply_well (fixture, RP_FIX_ADD_LESSON, ID (lesson), NULL, 0, "Add Lesson");
  g_assert_cmpuint (test_count (store, RP_TYPE_PLAN_LESSON), ==, 1);
  apply_well (fixture, RP_FIX_REMOVE_LESSON, ID (lesson), NULL, 0, "Take Lesson off the Plan");
  g_assert_cmpuint (test_count (store, RP_TYPE_PLAN_LESSON), ==, 0);
  apply_well (fixture, RP_FIX_TICK_ITEM, ID (item), NULL, 0, "Tick Item");
  ticked = test_reread (store, item);
  g_assert_cmpint (ticked->state, ==, RP_ITEM_DONE);
  apply_well (fixture, RP_FIX_ADD_INSIGHT, NULL, ID (fixture->topic), 0, "Offer Hypothesis");
  apply_well (fixture, RP_FIX_ADD_STAYS, NULL, NULL, 0, "Add to Checklist");
  apply_well (fixture, RP_FIX_ADD_STAYS, NULL, NULL, 0, "Add to Checklist");   /* once is enough */
  rp_query_order (items, "rank", FALSE);
  added = test_list (store, items, NULL);
  g_assert_cmpuint (added->len, ==, 3);
  g_assert_cmpint (RP_PLAN_ITEM (added->pdata[1])->rank, ==, 5);
  g_assert_cmpstr (RP_PLAN_ITEM (added->pdata[2])->key, ==, RP_PLAN_ITEM_KEY_STAYS);
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { RpFixKind kind; const char *target, *other; gboolean needs; } cases[] = {
    { RP_FIX_UNBILL, NULL, NULL, FALSE },       { RP_FIX_DROP_ASK, NULL, NULL, FALSE },
    { RP_FIX_ADD_STAYS, NULL, NULL, FALSE },    { RP_FIX_SET_VENUE, NULL, NULL, TRUE },
    { RP_FIX_SET_VENUE, "x", NULL, FALSE },     { RP_FIX_SET_TIME, NULL, NULL, TRUE },
    { RP_FIX_SWAP_TOPIC, "x", NULL, TRUE },     { RP_FIX_SWAP_TOPIC, "x", "y", FALSE },
    { RP_FIX_TELL, "x", NULL, TRUE },           { RP_FIX_ADD_LESSON, NULL, NULL, TRUE },
    { RP_FIX_ADD_LESSON, "x", NULL, FALSE },    { RP_FIX_ADD_INSIGHT, NULL, NULL, TRUE },
    { RP_FIX_ADD_INSIGHT, NULL, "y", FALSE },   { RP_FIX_WRITE_TAKEAWAY, NULL, NULL, TRUE },
    { RP_FIX_WRITE_APPROACH, "x", NULL, TRUE }, { RP_FIX_UNLOCK, NULL, NULL, TRUE },
    { RP_FIX_SHOW_TOPIC, "x", NULL, TRUE },     { RP_FIX_SHOW_PROMISE, "x", NULL, TRUE },
    { RP_FIX_ADD_QUESTION, NULL, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RpFix fix = { cases[i].kind, NULL, (char *) cases[i].target, (char *) cases[i].other, 0 };
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (rp_fix_needs_dialog (&fix), ==, cases[i].needs);
      if (!cases[i].needs || cases[i].kind == RP_FIX_TELL)
        continue;
      g_assert_false (apply (fixture, cases[i].kind, cases[i].target, cases[i].other, 0, &error));
      g_assert_error (error, RP_ERROR, RP_ERROR_USAGE);
    }
}

static gboolean
override (Fixture     *fixture,
          const char  *reason,
          GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_override_async (fixture->library.store, ID (fixture->meeting), "own-time", reason,
                           TEST_NOW + 5, NULL, test_result_cb, &result);
  test_await (&result);

  return rp_store_override_finish (fixture->library.store, result, error);
}

static void
test_override (Fixture       *fixture,
               gconstpointer  data)
{
  RpStore *store = fixture->library.store;
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_OVERRIDE);
  g_autoptr(GPtrArray) overrides = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (override (fixture, "They asked for it", &error));
  g_assert_true (override (fixture, "It is a holiday there", &error));
  overrides = test_list (store, query, NULL);
  g_assert_cmpuint (overrides->len, ==, 1);
  g_assert_cmpstr (RP_OVERRIDE (overrides->pdata[0])->reason, ==, "It is a holiday there");
  g_assert_cmpint (RP_OVERRIDE (overrides->pdata[0])->at, ==, TEST_NOW + 5);
  g_assert_false (override (fixture, "", &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/fixes/plan", Fixture, NULL, set_up, test_plan, tear_down);
  g_test_add ("/fixes/topics", Fixture, NULL, set_up, test_topics, tear_down);
  g_test_add ("/fixes/swap", Fixture, NULL, set_up, test_swap, tear_down);
  g_test_add ("/fixes/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/fixes/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add ("/fixes/override", Fixture, NULL, set_up, test_override, tear_down);

  return g_test_run ();
}
