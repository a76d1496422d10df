/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"
#include "rp-store-places.h"

/* Now is the 21st in Greenwich, and the 22nd already on Kiritimati. */
#define TODAY    "2026-09-21"
#define TOMORROW "2026-09-22"
#define FAR_EAST "Pacific/Kiritimati"

static RpPeopleFacts *
read_people (RpStore              *store,
             const RpPeopleFilter *filter)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GError) error = NULL;
  RpPeopleFacts *facts;

  rp_store_people_async (store, filter, TEST_NOW, utc, NULL, test_result_cb, &result);
  facts = rp_store_people_finish (store, test_await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (facts->now, ==, TEST_NOW);
  g_assert_nonnull (facts->zone);

  return facts;
}

static RpPeopleFacts *
read_everyone (RpStore *store)
{
  g_autoptr(RpPeopleFilter) filter = rp_people_filter_new (RP_PEOPLE_EVERYONE);

  return read_people (store, filter);
}

/* "Ada Bob" */
static char *
names (const RpPeopleFacts *facts)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < facts->entries->len; i++)
    {
      RpPersonEntry *entry = facts->entries->pdata[i];

      g_assert_true (rp_people_facts_lookup (facts, ID (entry->person)) == entry);
      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", entry->person->name);
    }

  return g_string_free (all, FALSE);
}

static guint32
day (const char *iso)
{
  return rp_day_from_iso (iso);
}

/* Everyone is here once; what they have is as the tables below need it. */
typedef struct
{
  RpPerson       *ada, *bob, *celia, *dan, *emil, *gone;
  RpOrganization *zeta, *alpha;
  RpCommunity    *choir;
} World;

static void
make_people (RpStore *store,
             World   *world)
{
  world->celia = test_add (store, RP_TYPE_PERSON, "name", "celia", "stage", RP_STAGE_CURIOUS,
                           "city", "Zürich", NULL);
  world->ada = test_add (store, RP_TYPE_PERSON, "name", "Ada", "stage", RP_STAGE_CONFIDANT,
                         "city", "zurich", "about", "Sails on Sundays", NULL);
  world->emil = test_add (store, RP_TYPE_PERSON, "name", "Émil", "kind", RP_PERSON_ALLY, NULL);
  world->bob = test_add (store, RP_TYPE_PERSON, "name", "Bob", "kind", RP_PERSON_GATEKEEPER,
                         "stage", RP_STAGE_ACQUAINTED, "city", "Oslo", NULL);
  world->dan = test_add (store, RP_TYPE_PERSON, "name", "Dan", "kind", RP_PERSON_COLLEAGUE,
                         "stage", RP_STAGE_CURIOUS, NULL);
  world->gone = test_add (store, RP_TYPE_PERSON, "name", "Gone", "city", "Oslo", NULL);
  world->zeta = test_add (store, RP_TYPE_ORGANIZATION, "name", "Zeta Works", NULL);
  world->alpha = test_add (store, RP_TYPE_ORGANIZATION, "name", "alpha", "industry", "Freight",
                           NULL);
}

static void
make_positions (RpStore *store,
                World   *world)
{
  const struct {
    RpPerson *person; RpOrganization *organization; const char *role, *since, *until;
  } positions[] = {
    { world->ada, world->zeta, "Director", "2020-01-01", NULL },
    { world->ada, world->alpha, "Intern", "2001-01-01", "2002-01-01" },
    { world->bob, world->alpha, "Assistant", NULL, NULL },
    { world->celia, world->alpha, "Auditor", NULL, TODAY },
    { world->dan, world->zeta, "Clerk", TOMORROW, NULL },
    { world->emil, world->zeta, "Founder", "2010-01-01", NULL },
    { world->emil, world->alpha, "Chair", "2015-01-01", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    keep (test_add (store, RP_TYPE_POSITION, "person", ID (positions[i].person),
                    "organization", ID (positions[i].organization), "role", positions[i].role,
                    "since", day (positions[i].since), "until", day (positions[i].until), NULL));
}

static void
make_links (RpStore *store,
            World   *world)
{
  const struct { RpPerson *person; const char *since, *until; } members[] = {
    { world->ada, NULL, NULL },
    { world->bob, "2020-01-01", "2021-01-01" },
    { world->dan, NULL, TODAY },
    { world->emil, TOMORROW, NULL },
    { world->gone, NULL, NULL },
  };

  world->choir = test_add (store, RP_TYPE_COMMUNITY, "name", "Choir", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    keep (test_add (store, RP_TYPE_MEMBERSHIP, "community", ID (world->choir), "person",
                    ID (members[i].person), "since", day (members[i].since), "until",
                    day (members[i].until), NULL));
  keep (test_add (store, RP_TYPE_MEMBERSHIP, "community", ID (world->choir), NULL));   /* me */
  keep (test_add (store, RP_TYPE_TAG, "person", ID (world->bob), "name", "Skålholt", NULL));
  keep (test_add (store, RP_TYPE_TAG, "person", ID (world->dan), "name", "skalholt", NULL));
  keep (test_add (store, RP_TYPE_TAG, "person", ID (world->gone), "name", "skalholt", NULL));
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
make_contacts (RpStore *store,
               World   *world)
{
  g_autoptr(RpMeeting) deleted = NULL;
  guint32 may = day ("2026-05-01");

  keep (add_meeting (store, world->ada, TEST_NOW - RP_DAY, RP_MEETING_DEBRIEFED));
  keep (add_meeting (store, world->ada, TEST_NOW - 9 * RP_DAY, RP_MEETING_HELD));
  keep (add_meeting (store, world->ada, TEST_NOW - 5 * RP_DAY, RP_MEETING_CANCELLED));
  keep (add_meeting (store, world->ada, TEST_NOW - 4 * RP_DAY, RP_MEETING_CONFIRMED));
  keep (test_add (store, RP_TYPE_ENCOUNTER, "person", ID (world->ada), "at",
                  TEST_NOW - 3 * RP_DAY, NULL));
  keep (test_add (store, RP_TYPE_ENCOUNTER, "person", ID (world->ada), NULL));
  keep (test_add (store, RP_TYPE_FAVOUR, "person", ID (world->ada), "text", "Closed", "closed",
                  may, NULL));
  keep (test_add (store, RP_TYPE_FAVOUR, "person", ID (world->ada), "text", "Open", "date", may,
                  NULL));
  keep (test_add (store, RP_TYPE_INTRODUCTION, "introducer", ID (world->ada), "introduced",
                  ID (world->bob), "to_person", ID (world->dan), "date", may + 1, NULL));
  deleted = add_meeting (store, world->emil, TEST_NOW - RP_DAY, RP_MEETING_HELD);
  test_delete (store, deleted);
  keep (add_meeting (store, world->gone, TEST_NOW - RP_DAY, RP_MEETING_HELD));
  /* Written down as held, but still to come: no contact yet */
  keep (add_meeting (store, world->celia, TEST_NOW + 3 * RP_DAY, RP_MEETING_HELD));
}

static void
make_world (RpStore *store,
            World   *world)
{
  make_people (store, world);
  make_positions (store, world);
  make_links (store, world);
  make_contacts (store, world);
  test_delete (store, world->gone);
}

static void
test_filters (Library       *library,
              gconstpointer  data)
{
  World world = { NULL };

  make_world (library->store, &world);
  {
    const struct { RpPeopleFilter filter; const char *expected; } cases[] = {
      { { .who = RP_PEOPLE_EXECUTIVES }, "Ada celia" },
      { { .who = RP_PEOPLE_GATEKEEPERS }, "Bob" },
      { { .who = RP_PEOPLE_ALLIES }, "Émil" },
      { { .who = RP_PEOPLE_COLLEAGUES }, "Dan" },
      { { .who = RP_PEOPLE_NOT_MET }, "Émil" },
      { { .who = RP_PEOPLE_EVERYONE }, "Ada Bob celia Dan Émil" },
      { { .who = RP_PEOPLE_EVERYONE, .city = "ZÜRICH" }, "Ada celia" },
      { { .who = RP_PEOPLE_EVERYONE, .city = "Bern" }, "" },
      { { .who = RP_PEOPLE_EVERYONE, .organization = (char *) ID (world.zeta) }, "Ada Émil" },
      { { .who = RP_PEOPLE_EVERYONE, .organization = (char *) ID (world.alpha) },
        "Bob celia Émil" },
      { { .who = RP_PEOPLE_GATEKEEPERS, .organization = (char *) ID (world.alpha) }, "Bob" },
      { { .who = RP_PEOPLE_EVERYONE, .community = (char *) ID (world.choir) }, "Ada Dan" },
      { { .who = RP_PEOPLE_EVERYONE, .tag = "SKALHOLT" }, "Bob Dan" },
      { { .who = RP_PEOPLE_EVERYONE, .tag = "skal" }, "" },
      { { .who = RP_PEOPLE_EVERYONE, .city = "oslo", .tag = "skalholt" }, "Bob" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr(RpPeopleFacts) facts = read_people (library->store, &cases[i].filter);
        g_autofree char *found = names (facts);

        g_assert_cmpstr (found, ==, cases[i].expected);
      }
  }
  records_clear (&world, sizeof world);
}

static void
test_text (Library       *library,
           gconstpointer  data)
{
  static const struct { const char *text, *expected; } cases[] = {
    { "emil", "Émil" },
    { "AD", "Ada" },
    { "sail", "Ada" },                     /* what it says about her */
    { "ail", "" },
    { "direct", "Ada" },                   /* her position */
    { "intern", "Ada" },                   /* a former one */
    { "freight", "Bob celia Émil" },       /* where they are; not where Ada was */
    { "zeta", "Ada Émil" },                /* nor where Dan will be */
    { "skal", "Bob Dan" },                 /* tags */
    { "zurich aud alpha", "celia" },       /* each word elsewhere */
    { "zurich aud zeta", "" },
    { "zeta-works", "Ada Émil" },
    { " ", "Ada Bob celia Dan Émil" },
    { "% ' \" *", "Ada Bob celia Dan Émil" },
    { "a b c d e f g h i j k", "" },
    { "oslo", "Bob" },
  };
  World world = { NULL };

  make_world (library->store, &world);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPeopleFilter) filter = rp_people_filter_new (RP_PEOPLE_EVERYONE);
      g_autoptr(RpPeopleFacts) facts = NULL;
      g_autofree char *found = NULL;

      filter->text = g_strdup (cases[i].text);
      facts = read_people (library->store, filter);
      found = names (facts);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
  records_clear (&world, sizeof world);
}

/* Nobody is looked for in vain who is in another list. */
static void
test_others (Library       *library,
             gconstpointer  data)
{
  static const struct { RpPeopleWho who; const char *text; guint n_others; } cases[] = {
    { RP_PEOPLE_EXECUTIVES, "dan", 1 },
    { RP_PEOPLE_ALLIES, "skal", 2 },
    { RP_PEOPLE_ALLIES, "emil", 0 },       /* is there */
    { RP_PEOPLE_ALLIES, "ail", 0 },        /* is nowhere */
    { RP_PEOPLE_EVERYONE, "ail", 0 },
  };
  World world = { NULL };

  make_world (library->store, &world);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPeopleFilter) filter = rp_people_filter_new (cases[i].who);
      g_autoptr(RpPeopleFacts) facts = NULL;

      filter->text = g_strdup (cases[i].text);
      facts = read_people (library->store, filter);
      g_assert_cmpuint (facts->n_others, ==, cases[i].n_others);
    }
  records_clear (&world, sizeof world);
}

static void
test_orders (Library       *library,
             gconstpointer  data)
{
  static const struct { RpPeopleOrder order; const char *expected; } cases[] = {
    { RP_PEOPLE_BY_NAME, "Ada Bob celia Dan Émil" },
    { RP_PEOPLE_BY_STAGE, "Ada celia Dan Bob Émil" },
    { RP_PEOPLE_BY_LAST_CONTACT, "celia Émil Bob Dan Ada" },
    { RP_PEOPLE_BY_ORGANIZATION, "Bob celia Émil Ada Dan" },
  };
  World world = { NULL };

  make_world (library->store, &world);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPeopleFilter) filter = rp_people_filter_new (RP_PEOPLE_EVERYONE);
      g_autoptr(RpPeopleFacts) facts = NULL;
      g_autofree char *found = NULL;

      filter->order = cases[i].order;
      facts = read_people (library->store, filter);
      found = names (facts);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
  records_clear (&world, sizeof world);
}

/* What a day is depends on where I am. */
static void
test_zone (Library       *library,
           gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPeopleFacts) before = NULL;
  g_autoptr(RpPeopleFacts) after = NULL;

  make_world (library->store, &world);
  before = read_everyone (library->store);
  g_assert_cmpstr (rp_people_facts_lookup (before, ID (world.celia))->position->role, ==,
                   "Auditor");
  g_assert_null (rp_people_facts_lookup (before, ID (world.dan))->position);

  keep (test_add (library->store, RP_TYPE_PROFILE, "name", "Me", "time_zone", FAR_EAST, NULL));
  after = read_everyone (library->store);
  g_assert_cmpstr (g_time_zone_get_identifier (after->zone), ==, FAR_EAST);
  g_assert_null (rp_people_facts_lookup (after, ID (world.celia))->position);
  g_assert_null (rp_people_facts_lookup (after, ID (world.celia))->organization);
  g_assert_cmpstr (rp_people_facts_lookup (after, ID (world.dan))->position->role, ==, "Clerk");
  g_assert_cmpstr (rp_people_facts_lookup (after, ID (world.dan))->organization->name, ==,
                   "Zeta Works");
  records_clear (&world, sizeof world);
}

static void
test_positions (Library       *library,
                gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPeopleFacts) facts = NULL;
  RpPersonEntry *entry;

  make_world (library->store, &world);
  facts = read_everyone (library->store);
  entry = rp_people_facts_lookup (facts, ID (world.ada));
  g_assert_cmpstr (entry->position->role, ==, "Director");
  g_assert_cmpstr (entry->organization->name, ==, "Zeta Works");
  entry = rp_people_facts_lookup (facts, ID (world.emil));
  g_assert_cmpstr (entry->position->role, ==, "Chair");   /* of two, the later one */
  g_assert_null (rp_people_facts_lookup (facts, ID (world.gone)));
  records_clear (&world, sizeof world);
}

static void
test_moments (Library       *library,
              gconstpointer  data)
{
  World world = { NULL };
  g_autoptr(RpPeopleFacts) facts = NULL;
  gint64 may = rp_time_from_rfc3339 ("2026-05-01T12:00:00Z");
  const RpMoment expected[] = {
    { may, RP_MOMENT_FAVOUR, FALSE },
    { may + RP_DAY, RP_MOMENT_INTRODUCTION, FALSE },
    { TEST_NOW - 9 * RP_DAY, RP_MOMENT_MEETING, TRUE },
    { TEST_NOW - 3 * RP_DAY, RP_MOMENT_ENCOUNTER, TRUE },
    { TEST_NOW - RP_DAY, RP_MOMENT_MEETING, TRUE },
  };
  const RpMoment introduced = { may + RP_DAY, RP_MOMENT_INTRODUCTION, FALSE };
  RpPersonEntry *entry;

  make_world (library->store, &world);
  facts = read_everyone (library->store);
  entry = rp_people_facts_lookup (facts, ID (world.ada));
  g_assert_cmpuint (entry->moments->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RpMoment *moment = &g_array_index (entry->moments, RpMoment, i);

      g_assert_cmpint (moment->at, ==, expected[i].at);
      g_assert_cmpint (moment->kind, ==, expected[i].kind);
      g_assert_cmpint (moment->in_person, ==, expected[i].in_person);
    }

  entry = rp_people_facts_lookup (facts, ID (world.bob));
  g_assert_cmpuint (entry->moments->len, ==, 1);
  g_assert_cmpint (g_array_index (entry->moments, RpMoment, 0).at, ==, introduced.at);
  g_assert_cmpuint (rp_people_facts_lookup (facts, ID (world.dan))->moments->len, ==, 1);
  g_assert_cmpuint (rp_people_facts_lookup (facts, ID (world.emil))->moments->len, ==, 0);
  records_clear (&world, sizeof world);
}

static void
test_next (Library       *library,
           gconstpointer  data)
{
  static const struct { gint64 in; RpMeetingState state; gboolean counts; } cases[] = {
    { 5 * RP_DAY, RP_MEETING_CONFIRMED, TRUE },
    { 4 * RP_DAY, RP_MEETING_IDEA, TRUE },
    { 3 * RP_DAY, RP_MEETING_CANCELLED, FALSE },
    { 2 * RP_DAY, RP_MEETING_HELD, FALSE },
    { RP_DAY, RP_MEETING_DEBRIEFED, FALSE },
    { -1, RP_MEETING_INVITED, FALSE },
    { RP_HOUR, RP_MEETING_INVITED, TRUE },
    { 0, RP_MEETING_CONFIRMED, TRUE },
  };
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Ada", NULL);
  g_autoptr(RpPerson) other = test_add (library->store, RP_TYPE_PERSON, "name", "Bob", NULL);
  g_autofree char *soonest = NULL;

  keep (test_add (library->store, RP_TYPE_MEETING, "person", ID (person), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeeting) meeting = add_meeting (library->store, person,
                                                  TEST_NOW + cases[i].in, cases[i].state);
      g_autoptr(RpPeopleFacts) facts = NULL;
      RpPersonEntry *entry;

      if (cases[i].counts)
        {
          g_clear_pointer (&soonest, g_free);
          soonest = g_strdup (ID (meeting));
        }
      facts = read_everyone (library->store);
      entry = rp_people_facts_lookup (facts, ID (person));
      g_assert_cmpstr (ID (entry->next), ==, soonest);
      g_assert_null (rp_people_facts_lookup (facts, ID (other))->next);
    }
}

static void
test_nobody (Library       *library,
             gconstpointer  data)
{
  g_autoptr(RpPeopleFacts) facts = read_everyone (library->store);

  g_assert_cmpuint (facts->entries->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/people/filters", test_filters);
  library_test ("/people/text", test_text);
  library_test ("/people/others", test_others);
  library_test ("/people/orders", test_orders);
  library_test ("/people/zone", test_zone);
  library_test ("/people/positions", test_positions);
  library_test ("/people/moments", test_moments);
  library_test ("/people/next", test_next);
  library_test ("/people/nobody", test_nobody);

  return g_test_run ();
}
