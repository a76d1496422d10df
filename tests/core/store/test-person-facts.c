/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"
#include "rp-store-places.h"

static RpPersonFacts *
read_facts (RpStore     *store,
            const char  *person,
            GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  rp_store_person_facts_async (store, person, TEST_NOW, utc, NULL, test_result_cb, &result);

  return rp_store_person_facts_finish (store, test_await (&result), error);
}

static RpPersonFacts *
read_of (RpStore  *store,
         RpPerson *person)
{
  g_autoptr(GError) error = NULL;
  RpPersonFacts *facts = read_facts (store, ID (person), &error);

  g_assert_no_error (error);

  return facts;
}

/* Whom it is about, with whoever and whatever is mentioned */
typedef struct
{
  RpPerson       *person, *friend, *mate, *stranger;
  RpOrganization *firm, *former, *elsewhere;
  RpCommunity    *choir;
  RpTopic        *topic, *second;
  RpVenue        *venue;
  RpMeeting      *meeting, *older, *theirs;
  RpEngagement   *active, *closed;
} World;

static void
make_named (RpStore *store,
            World   *world)
{
  world->person = test_add (store, RP_TYPE_PERSON, "name", "Ada", NULL);
  world->friend = test_add (store, RP_TYPE_PERSON, "name", "Bob", NULL);
  world->mate = test_add (store, RP_TYPE_PERSON, "name", "Celia", NULL);
  world->stranger = test_add (store, RP_TYPE_PERSON, "name", "Dan", NULL);
  world->firm = test_add (store, RP_TYPE_ORGANIZATION, "name", "Firm", NULL);
  world->former = test_add (store, RP_TYPE_ORGANIZATION, "name", "Former", NULL);
  world->elsewhere = test_add (store, RP_TYPE_ORGANIZATION, "name", "Elsewhere", NULL);
  world->choir = test_add (store, RP_TYPE_COMMUNITY, "name", "Choir", NULL);
  world->topic = test_add (store, RP_TYPE_TOPIC, "title", "Trust", NULL);
  world->second = test_add (store, RP_TYPE_TOPIC, "title", "Platforms", NULL);
  world->venue = test_add (store, RP_TYPE_VENUE, "name", "The Lantern", NULL);
  world->active = test_add (store, RP_TYPE_ENGAGEMENT, "organization", ID (world->firm), "name",
                            "Work", NULL);
  world->closed = test_add (store, RP_TYPE_ENGAGEMENT, "organization", ID (world->firm), "name",
                            "Done", "state", RP_ENGAGEMENT_CLOSED, NULL);
  keep (test_add (store, RP_TYPE_ENGAGEMENT_MEMBER, "engagement", ID (world->active), "person",
                  ID (world->mate), NULL));
  keep (test_add (store, RP_TYPE_ENGAGEMENT_MEMBER, "engagement", ID (world->closed), "person",
                  ID (world->stranger), NULL));
}

/* Adds two records of somebody's that differ in one field. */
static void
add_two (RpStore    *store,
         GType       type,
         RpPerson   *person,
         const char *field,
         gint64      first,
         gint64      second)
{
  const gint64 values[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr(GObject) record = test_make (type, "person", ID (person), NULL);
      RpRecordClass *klass = rp_model_get_class (type);
      const RpField *title = rp_record_class_get_title (klass);
      g_autofree char *text = g_strdup_printf ("%u", i);

      rp_record_set_number (record, rp_record_class_find_field (klass, field), values[i]);
      if (title != NULL && title->type == RP_FIELD_TEXT && !(title->flags & RP_FIELD_SEALED))
        rp_record_set_text (record, title, text);
      test_put (store, record);
    }
}

static void
make_own (RpStore  *store,
          World    *world,
          RpPerson *person)
{
  keep (test_add (store, RP_TYPE_CONTACT, "person", ID (person), "value", "plain", NULL));
  keep (test_add (store, RP_TYPE_CONTACT, "person", ID (person), "value", "best", "preferred",
                  TRUE, NULL));
  keep (test_add (store, RP_TYPE_TAG, "person", ID (person), "name", "zebra", NULL));
  keep (test_add (store, RP_TYPE_TAG, "person", ID (person), "name", "Ape", NULL));
  keep (test_add (store, RP_TYPE_POSITION, "person", ID (person), "organization",
                  ID (world->former), "since", rp_day_from_iso ("2010-01-01"), "until",
                  rp_day_from_iso ("2020-01-01"), NULL));
  keep (test_add (store, RP_TYPE_POSITION, "person", ID (person), "organization", ID (world->firm),
                  "role", "CIO", NULL));
  keep (test_add (store, RP_TYPE_OBJECTIVE, "person", ID (person), "name", "Churn", "closed", TRUE,
                  NULL));
  keep (test_add (store, RP_TYPE_NEED, "person", ID (person), "text", "Filled", "filled", 739000,
                  NULL));
  keep (test_add (store, RP_TYPE_OFFER, "person", ID (person), "text", "Filled", "filled", 739000,
                  NULL));
  keep (test_add (store, RP_TYPE_MEMBERSHIP, "person", ID (person), "community", ID (world->choir),
                  "until", rp_day_from_iso ("2020-01-01"), NULL));
  keep (test_add (store, RP_TYPE_CURIOSITY, "person", ID (person), "topic", ID (world->second),
                  NULL));
  keep (test_add (store, RP_TYPE_FAVOUR, "person", ID (person), "text", "Lift", NULL));
  keep (test_add (store, RP_TYPE_CALIBRATION, "person", ID (person), "topic", ID (world->topic),
                  NULL));
  keep (test_add (store, RP_TYPE_PHOTO, "person", ID (person), "data", "AAAA", NULL));
  add_two (store, RP_TYPE_ENCOUNTER, person, "at", TEST_NOW - 9 * RP_DAY, TEST_NOW - RP_DAY);
  add_two (store, RP_TYPE_COMMITMENT, person, "due", 739000, 739100);
  add_two (store, RP_TYPE_ASSESSMENT, person, "date", 739100, 739000);
}

static RpMeeting *
add_meeting (RpStore        *store,
             World          *world,
             RpPerson       *person,
             gint64          starts,
             RpMeetingState  state)
{
  RpMeeting *meeting = test_add (store, RP_TYPE_MEETING, "person", ID (person), "starts", starts,
                                 "state", state, "venue", ID (world->venue), NULL);

  keep (test_add (store, RP_TYPE_ATTENDEE, "meeting", ID (meeting), "person", ID (world->friend),
                  NULL));
  keep (test_add (store, RP_TYPE_PLAN_TOPIC, "meeting", ID (meeting), "topic", ID (world->topic),
                  NULL));
  keep (test_add (store, RP_TYPE_DEBRIEF, "meeting", ID (meeting), NULL));

  return meeting;
}

static void
make_world (RpStore *store,
            World   *world)
{
  make_named (store, world);
  make_own (store, world, world->person);
  make_own (store, world, world->stranger);
  world->older = add_meeting (store, world, world->person, TEST_NOW - 9 * RP_DAY, RP_MEETING_HELD);
  world->meeting = add_meeting (store, world, world->person, TEST_NOW + RP_DAY,
                                RP_MEETING_CONFIRMED);
  world->theirs = add_meeting (store, world, world->stranger, TEST_NOW, RP_MEETING_HELD);

  keep (test_add (store, RP_TYPE_CONNECTION, "person", ID (world->person), "other",
                  ID (world->friend), NULL));
  keep (test_add (store, RP_TYPE_CONNECTION, "person", ID (world->mate), "other",
                  ID (world->person), NULL));
  keep (test_add (store, RP_TYPE_CONNECTION, "person", ID (world->mate), "other",
                  ID (world->stranger), NULL));
  keep (test_add (store, RP_TYPE_INTRODUCTION, "introducer", ID (world->person), NULL));
  keep (test_add (store, RP_TYPE_INTRODUCTION, "introduced", ID (world->person), "date", 739000,
                  NULL));
  keep (test_add (store, RP_TYPE_INTRODUCTION, "to_person", ID (world->person), "introducer",
                  ID (world->mate), "date", 739100, NULL));
  keep (test_add (store, RP_TYPE_INTRODUCTION, "introducer", ID (world->stranger), NULL));
}

static void
test_parts (Library       *library,
            gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPersonFacts) facts = NULL;

  make_world (library->store, &world);
  keep (test_add (library->store, RP_TYPE_PROFILE, "name", "Me", "time_zone", "Asia/Tokyo", NULL));
  facts = read_of (library->store, world.person);
  g_assert_cmpint (facts->now, ==, TEST_NOW);
  g_assert_cmpstr (g_time_zone_get_identifier (facts->zone), ==, "Asia/Tokyo");
  g_assert_false (facts->unlocked);
  g_assert_false (facts->confided);
  g_assert_cmpstr (facts->me->name, ==, "Me");
  g_assert_nonnull (facts->photo);
  {
    const struct { GPtrArray *array; guint length; } parts[] = {
      { facts->contacts, 2 },      { facts->tags, 2 },        { facts->positions, 2 },
      { facts->objectives, 1 },    { facts->needs, 1 },       { facts->offers, 1 },
      { facts->memberships, 1 },   { facts->connections, 2 }, { facts->introductions, 3 },
      { facts->meetings, 2 },      { facts->attendees, 2 },   { facts->plan_topics, 2 },
      { facts->debriefs, 2 },      { facts->encounters, 2 },  { facts->commitments, 2 },
      { facts->assessments, 2 },   { facts->calibrations, 1 }, { facts->members, 1 },
      { facts->jar->favours, 1 },  { facts->topics->curiosities, 1 },
      { facts->topics->topics, 2 }, { facts->topics->engagements, 1 },
      { facts->topics->discussed, 1 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      g_assert_cmpuint (parts[i].array->len, ==, parts[i].length);
  }
  g_assert_true (facts->topics->person == facts->entry->person);
  g_assert_cmpint (facts->topics->now, ==, TEST_NOW);
  g_assert_true (facts->jar->person == facts->entry->person);
  g_assert_cmpint (facts->jar->now, ==, TEST_NOW);
  records_clear (&world, sizeof world);
}

static void
test_entry (Library       *library,
            gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPersonFacts) facts = NULL;

  make_world (library->store, &world);
  facts = read_of (library->store, world.person);
  g_assert_cmpstr (facts->entry->person->name, ==, "Ada");
  g_assert_cmpstr (facts->entry->position->role, ==, "CIO");
  g_assert_cmpstr (facts->entry->organization->name, ==, "Firm");
  g_assert_cmpstr (ID (facts->entry->next), ==, ID (world.meeting));
  /* One meeting, two encounters, two introductions with a day */
  g_assert_cmpuint (facts->entry->moments->len, ==, 5);
  records_clear (&world, sizeof world);
}

static void
test_orders (Library       *library,
             gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPersonFacts) facts = NULL;

  make_world (library->store, &world);
  facts = read_of (library->store, world.person);
  g_assert_cmpstr (RP_CONTACT (facts->contacts->pdata[0])->value, ==, "best");
  g_assert_cmpstr (RP_TAG (facts->tags->pdata[0])->name, ==, "Ape");
  g_assert_cmpstr (RP_POSITION (facts->positions->pdata[0])->role, ==, "CIO");
  g_assert_cmpuint (RP_INTRODUCTION (facts->introductions->pdata[0])->date, ==, 739100);
  g_assert_cmpuint (RP_INTRODUCTION (facts->introductions->pdata[2])->date, ==, 0);
  g_assert_cmpstr (ID (facts->meetings->pdata[0]), ==, ID (world.meeting));
  g_assert_cmpint (RP_ENCOUNTER (facts->encounters->pdata[0])->at, ==, TEST_NOW - RP_DAY);
  g_assert_cmpuint (RP_COMMITMENT (facts->commitments->pdata[0])->due, ==, 739100);
  g_assert_cmpuint (RP_ASSESSMENT (facts->assessments->pdata[0])->date, ==, 739000);
  records_clear (&world, sizeof world);
}

static void
test_mentioned (Library       *library,
                gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPersonFacts) facts = NULL;

  make_world (library->store, &world);
  facts = read_of (library->store, world.person);
  {
    gpointer const mentioned[] = { world.person, world.friend, world.mate, world.firm,
                                   world.former, world.choir, world.topic, world.second,
                                   world.venue };

    for (guint i = 0; i < G_N_ELEMENTS (mentioned); i++)
      {
        gpointer record = rp_facts_records_lookup (facts->records, G_OBJECT_TYPE (mentioned[i]),
                                                   ID (mentioned[i]));

        g_assert_nonnull (record);
        g_assert_cmpstr (ID (record), ==, ID (mentioned[i]));
      }
    g_assert_cmpuint (g_hash_table_size (facts->records), ==, G_N_ELEMENTS (mentioned));
  }
  records_clear (&world, sizeof world);
}

static void
test_deleted (Library       *library,
              gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPersonFacts) before = NULL;
  g_autoptr(RpPersonFacts) after = NULL;
  g_autoptr(GError) error = NULL;

  make_world (library->store, &world);
  before = read_of (library->store, world.person);
  test_delete (library->store, world.older);
  test_delete (library->store, before->positions->pdata[0]);
  test_delete (library->store, before->photo);
  after = read_of (library->store, world.person);
  g_assert_cmpuint (after->meetings->len, ==, 1);
  g_assert_cmpuint (after->debriefs->len, ==, 1);
  g_assert_cmpuint (after->attendees->len, ==, 1);
  g_assert_cmpuint (after->topics->discussed->len, ==, 0);
  g_assert_null (after->entry->position);
  g_assert_cmpuint (after->members->len, ==, 0);
  g_assert_null (after->photo);

  test_delete (library->store, world.person);
  g_assert_null (read_facts (library->store, ID (world.person), &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
  records_clear (&world, sizeof world);
}

static gboolean
has_confided (RpStore  *store,
              RpPerson *person)
{
  g_autoptr(RpPersonFacts) facts = read_of (store, person);

  return facts->confided;
}

static void
test_confided_debrief (Library       *library,
                       gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpDebrief) debrief = NULL;

  make_world (library->store, &world);
  debrief = test_add (library->store, RP_TYPE_DEBRIEF, "meeting", ID (world.older), "confided",
                      TRUE, NULL);
  g_assert_true (has_confided (library->store, world.person));
  g_assert_false (has_confided (library->store, world.stranger));
  test_delete (library->store, debrief);
  g_assert_false (has_confided (library->store, world.person));
  records_clear (&world, sizeof world);
}

static void
test_confided_note (Library       *library,
                    gconstpointer  data)
{
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Ada", NULL);
  g_autoptr(RpPerson) other = test_add (library->store, RP_TYPE_PERSON, "name", "Bob", NULL);
  g_autoptr(RpNote) note = NULL;
  g_autoptr(RpNote) stored = NULL;
  g_autoptr(RpNote) changed = NULL;
  g_autofree char *label = NULL;

  test_vault_set_up (library);
  g_assert_false (has_confided (library->store, person));
  note = test_add (library->store, RP_TYPE_NOTE, "title", "Why", "person", ID (person),
                   "confided", TRUE, NULL);
  keep (test_add (library->store, RP_TYPE_NOTE, "title", "Plain", "person", ID (other), NULL));
  g_assert_true (has_confided (library->store, person));
  g_assert_false (has_confided (library->store, other));

  /* What the note says later counts, and undoing that. */
  stored = test_reread (library->store, note);
  changed = rp_record_copy (stored);
  g_object_set (changed, "person", ID (other), NULL);
  test_put (library->store, changed);
  g_assert_false (has_confided (library->store, person));
  g_assert_true (has_confided (library->store, other));
  label = test_undo (library->store, NULL);
  g_assert_nonnull (label);
  g_assert_true (has_confided (library->store, person));

  /* Nobody knows while the vault is locked. */
  rp_vault_lock (library->vault);
  g_assert_false (has_confided (library->store, person));
  test_vault_unlock (library);
  g_assert_true (has_confided (library->store, person));
  g_assert_false (has_confided (library->store, other));
  test_delete (library->store, note);
  g_assert_false (has_confided (library->store, person));
}

static void
test_unlocked (Library       *library,
               gconstpointer  data)
{
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Ada", NULL);
  g_autoptr(RpPersonFacts) open = NULL;
  g_autoptr(RpPersonFacts) closed = NULL;
  RpAssessment *assessment;

  test_vault_set_up (library);
  keep (test_add (library->store, RP_TYPE_ASSESSMENT, "person", ID (person), "comment", "Warm",
                  NULL));
  open = read_of (library->store, person);
  assessment = open->assessments->pdata[0];
  g_assert_true (open->unlocked);
  g_assert_cmpstr (assessment->comment, ==, "Warm");

  rp_vault_lock (library->vault);
  closed = read_of (library->store, person);
  assessment = closed->assessments->pdata[0];
  g_assert_false (closed->unlocked);
  g_assert_null (assessment->comment);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/person-facts/parts", test_parts);
  library_test ("/person-facts/entry", test_entry);
  library_test ("/person-facts/orders", test_orders);
  library_test ("/person-facts/mentioned", test_mentioned);
  library_test ("/person-facts/deleted", test_deleted);
  library_test ("/person-facts/confided-debrief", test_confided_debrief);
  library_test ("/person-facts/confided-note", test_confided_note);
  library_test ("/person-facts/unlocked", test_unlocked);

  return g_test_run ();
}
