/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-date.h"
#include "rp-person-advice.h"

#include <string.h>

#define SECRET "Nobody may read this."

static RpPersonFacts *
facts_new (void)
{
  RpPersonFacts *facts = rp_person_facts_new ();
  g_autoptr(RpPerson) person = fixture_record (RP_TYPE_PERSON, "id=" OTTOLINE,
                                               "name=Ottoline Brandt-Hale", "pronouns=she", NULL);

  facts->now = rp_time_from_rfc3339 ("2026-10-14T12:00:00Z");
  facts->zone = g_time_zone_new_utc ();
  facts->entry = rp_person_entry_new (person);
  rp_facts_records_add (facts->records,
                        fixture_record (RP_TYPE_PERSON, "id=" PRIYA, "name=Priya Sundarwell",
                                        NULL));
  rp_facts_records_add (facts->records,
                        fixture_record (RP_TYPE_PERSON, "id=" HENRIK, "name=Henrik Solberg-Pike",
                                        NULL));
  rp_facts_records_add (facts->records,
                        fixture_record (RP_TYPE_VENUE, "id=" LANTERN, "name=Fig & Anchor", NULL));
  rp_facts_records_add (facts->records,
                        fixture_record (RP_TYPE_TOPIC, "id=" RESILIENCE, "title=Resilience",
                                        NULL));
  rp_facts_records_add (facts->records,
                        fixture_record (RP_TYPE_ORGANIZATION, "id=" VATTENKRAFT,
                                        "name=Vattenkraft", NULL));

  return facts;
}

static void
fill (RpPersonFacts *facts)
{
  fixture_add (facts->meetings, RP_TYPE_MEETING, "id=" LAST, "person=" OTTOLINE, "format=dinner",
               "state=debriefed", "starts=2026-09-24T17:00:00Z", "venue=" LANTERN, NULL);
  fixture_add (facts->meetings, RP_TYPE_MEETING, "id=" DINNER, "person=" OTTOLINE,
               "format=dinner", "state=confirmed", "starts=2026-10-16T17:00:00Z", NULL);
  fixture_add (facts->plan_topics, RP_TYPE_PLAN_TOPIC, "meeting=" LAST, "topic=" RESILIENCE, NULL);
  fixture_add (facts->debriefs, RP_TYPE_DEBRIEF, "meeting=" LAST, "learned=" SECRET, NULL);
  fixture_add (facts->encounters, RP_TYPE_ENCOUNTER, "person=" OTTOLINE,
               "at=2026-08-19T08:50:00Z", "place=Lift, Ostervale Energy",
               "raised=The four-minute version", "invitation=asked", "words=" SECRET, NULL);
  fixture_add (facts->jar->favours, RP_TYPE_FAVOUR, "direction=given", "type=introduction",
               "text=Priya Sundarwell, on pricing risk", "date=2026-09-08", NULL);
  fixture_add (facts->jar->favours, RP_TYPE_FAVOUR, "direction=asked", "type=help",
               "text=A reference", "date=2026-06-11", "state=declined", NULL);
  fixture_add (facts->introductions, RP_TYPE_INTRODUCTION, "introducer=" PRIYA,
               "to_person=" OTTOLINE, "date=2026-03-03", "why=At the forum", NULL);
  fixture_add (facts->commitments, RP_TYPE_COMMITMENT, "by=them", "text=Send the paper",
               "due=2026-10-02", "closed=2026-10-03", "state=late", NULL);
  fixture_add (facts->commitments, RP_TYPE_COMMITMENT, "by=me", "text=Send the figures",
               "due=2026-10-01", "state=open", NULL);
  fixture_add (facts->assessments, RP_TYPE_ASSESSMENT, "date=2026-09-25", "credibility=7",
               "reliability=6", "intimacy=6", "self_orientation=4", "comment=" SECRET, NULL);
  fixture_add (facts->positions, RP_TYPE_POSITION, "organization=" VATTENKRAFT,
               "role=Chief Operating Officer", "since=2022-09-01", NULL);
}

static void
test_tell (void)
{
  static const struct
  {
    RpEventKind  kind;
    const char  *day;
    const char  *title;
    const char  *detail;
    gboolean     sealed;
  } expected[] = {
    { RP_EVENT_COMMITMENT, "2026-10-03", "She kept a promise late", "Send the paper", FALSE },
    { RP_EVENT_ASSESSMENT, "2026-09-25", "You thought about trust", "Fair trust", TRUE },
    { RP_EVENT_MEETING, "2026-09-24", "Safe conversation, Fig & Anchor", "About “Resilience”",
      TRUE },
    { RP_EVENT_FAVOUR_GIVEN, "2026-09-08", "You gave an introduction",
      "Priya Sundarwell, on pricing risk", FALSE },
    { RP_EVENT_ENCOUNTER, "2026-08-19", "Encounter: Lift, Ostervale Energy",
      "The four-minute version. You invited her.", TRUE },
    { RP_EVENT_FAVOUR_ASKED, "2026-06-11", "You asked for help", "A reference · declined", FALSE },
    { RP_EVENT_INTRODUCTION, "2026-03-03", "Introduced by Priya Sundarwell", "At the forum",
      FALSE },
    { RP_EVENT_POSITION, "2022-09-01", "New position: Chief Operating Officer", "Vattenkraft",
      FALSE },
  };
  g_autoptr(RpPersonFacts) facts = facts_new ();
  g_autoptr(GPtrArray) events = NULL;

  fill (facts);
  events = rp_history_tell (facts, NULL);

  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < events->len; i++)
    {
      const RpHistoryEvent *event = events->pdata[i];
      g_autofree char *day = rp_day_to_iso (rp_time_day (event->at, facts->zone));

      g_assert_cmpstr (event->title, ==, expected[i].title);
      g_assert_cmpstr (event->detail, ==, expected[i].detail);
      g_assert_cmpint (event->kind, ==, expected[i].kind);
      g_assert_cmpstr (day, ==, expected[i].day);
      g_assert_cmpint (event->sealed, ==, expected[i].sealed);
    }
}

static void
test_sealed_words_stay_sealed (void)
{
  g_autoptr(RpPersonFacts) facts = facts_new ();
  g_autoptr(GPtrArray) open = NULL;
  g_autoptr(GPtrArray) locked = NULL;

  fill (facts);
  facts->unlocked = TRUE;
  open = rp_history_tell (facts, NULL);
  for (guint i = 0; i < open->len; i++)
    {
      const RpHistoryEvent *event = open->pdata[i];

      g_assert_null (strstr (event->title, SECRET));
      g_assert_true (event->detail == NULL || strstr (event->detail, SECRET) == NULL);
    }

  /* While locked it is known that there are some. */
  fixture_close (facts->debriefs->pdata[0], "learned");
  fixture_close (facts->encounters->pdata[0], "words");
  locked = rp_history_tell (facts, NULL);
  for (guint i = 0; i < open->len; i++)
    g_assert_cmpint (((RpHistoryEvent *) open->pdata[i])->sealed, ==,
                     ((RpHistoryEvent *) locked->pdata[i])->sealed);
}

static void
test_notes (void)
{
  g_autoptr(RpPersonFacts) facts = facts_new ();
  g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) events = NULL;
  const RpHistoryEvent *event;

  fixture_add (notes, RP_TYPE_NOTE, "person=" OTTOLINE, "title=Fig & Anchor", "body=" SECRET,
               "date=2026-09-24", NULL);
  fixture_add (notes, RP_TYPE_NOTE, "person=" PRIYA, "title=Not about her", "body=" SECRET,
               "date=2026-09-24", NULL);
  events = rp_history_tell (facts, notes);

  g_assert_cmpuint (events->len, ==, 1);
  event = events->pdata[0];
  g_assert_cmpstr (event->title, ==, "Fig & Anchor");
  g_assert_null (event->detail);
  g_assert_true (event->sealed);
}

static void
test_introductions (void)
{
  static const char *const cases[][4] = {   /* introducer, introduced, to, title */
    { PRIYA, NULL, OTTOLINE, "Introduced by Priya Sundarwell" },
    { PRIYA, OTTOLINE, NULL, "Introduced by Priya Sundarwell" },
    { PRIYA, HENRIK, OTTOLINE, "Introduced to Henrik Solberg-Pike by Priya Sundarwell" },
    { NULL, HENRIK, OTTOLINE, "You made the introduction to Henrik Solberg-Pike" },
    { NULL, OTTOLINE, PRIYA, "You made the introduction to Priya Sundarwell" },
    { OTTOLINE, NULL, PRIYA, "Introduction to Priya Sundarwell" },
    { OTTOLINE, HENRIK, NULL, "Introduction to Henrik Solberg-Pike" },
    { OTTOLINE, HENRIK, PRIYA, "Introduced Henrik Solberg-Pike to Priya Sundarwell" },
    { LUCIAN, OTTOLINE, NULL, "Introduced by somebody" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPersonFacts) facts = facts_new ();
      RpIntroduction *introduction = fixture_add (facts->introductions, RP_TYPE_INTRODUCTION,
                                                  "date=2026-03-03", NULL);
      g_autoptr(GPtrArray) events = NULL;

      introduction->introducer = g_strdup (cases[i][0]);
      introduction->introduced = g_strdup (cases[i][1]);
      introduction->to_person = g_strdup (cases[i][2]);
      events = rp_history_tell (facts, NULL);
      g_assert_cmpuint (events->len, ==, 1);
      g_assert_cmpstr (((RpHistoryEvent *) events->pdata[0])->title, ==, cases[i][3]);
    }
}

/* With others there it was no safe conversation. */
static void
test_with_others (void)
{
  g_autoptr(RpPersonFacts) facts = facts_new ();
  g_autoptr(GPtrArray) events = NULL;

  fill (facts);
  fixture_add (facts->attendees, RP_TYPE_ATTENDEE, "meeting=" LAST, "person=" HENRIK, NULL);
  events = rp_history_tell (facts, NULL);

  g_assert_cmpstr (((RpHistoryEvent *) events->pdata[2])->title, ==, "Dinner, Fig & Anchor");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-advice/tell", test_tell);
  g_test_add_func ("/history-advice/sealed-words-stay-sealed", test_sealed_words_stay_sealed);
  g_test_add_func ("/history-advice/notes", test_notes);
  g_test_add_func ("/history-advice/introductions", test_introductions);
  g_test_add_func ("/history-advice/with-others", test_with_others);

  return g_test_run ();
}
