/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each check on a plan of which everything holds, as one thing after the other is changed. */
#include "advice-fixture.h"

#include <string.h>

#define HOLDS   RP_CHECK_HOLDS
#define SETTLE  RP_CHECK_TO_SETTLE
#define NOT     RP_CHECK_NOT_APPLICABLE

#define QUESTION "+plan_items type=question|text=Why?;"
#define INSIGHT  "+plan_items type=insight|text=A thought;"

/* Each case: a check, what is changed in a plan of which everything holds, what
 * is found then, what would mend it, and the title or NULL for any. */
typedef struct
{
  const char   *id;
  const char   *script;
  RpCheckState  state;
  RpFixKind     fix;
  const char   *title;
} Case;

static const Case setting_cases[] = {
  { "one-to-one", "", HOLDS, RP_FIX_NONE, "Just the two of you" },
  { "one-to-one", "+attendees person=" HENRIK, SETTLE, RP_FIX_REMOVE_ATTENDEE,
    "Not alone: Henrik comes too" },
  { "one-to-one", "+attendees person=" HENRIK ";+attendees person=" PRIYA, SETTLE,
    RP_FIX_REMOVE_ATTENDEE, "Not alone: 2 others come too" },
  { "one-to-one", "+attendees person=" OTTOLINE, HOLDS, RP_FIX_NONE, NULL },

  { "neutral-ground", "", HOLDS, RP_FIX_NONE, "Away from both offices" },
  { "neutral-ground", "-venue", SETTLE, RP_FIX_SET_VENUE, "No place is chosen" },
  { "neutral-ground", "venue.ground=theirs", SETTLE, RP_FIX_SET_VENUE,
    "The Copper Ladle is Ottoline’s ground" },
  { "neutral-ground", "venue.ground=mine", SETTLE, RP_FIX_SET_VENUE,
    "The Copper Ladle is your ground" },
  { "neutral-ground", "venue.ground=theirs|organization=" VATTENKRAFT, SETTLE, RP_FIX_SET_VENUE,
    NULL },
  { "neutral-ground", "venue.ground=theirs|organization=" RENEWAL, HOLDS, RP_FIX_NONE, NULL },

  { "own-time", "", HOLDS, RP_FIX_NONE, "In your own time" },
  { "own-time", "meeting.billed=true", SETTLE, RP_FIX_UNBILL, "It is billed to a project" },
  { "own-time", "meeting.starts=", SETTLE, RP_FIX_SET_TIME, "No time is set" },
  { "own-time", "meeting.starts=2026-10-16T18:00:00+02:00", HOLDS, RP_FIX_NONE, NULL },
  { "own-time", "meeting.starts=2026-10-16T17:59:00+02:00", SETTLE, RP_FIX_SET_TIME,
    "It falls into working hours" },
  { "own-time", "meeting.starts=2026-10-16T06:30:00+02:00|ends=2026-10-16T08:00:00+02:00", HOLDS,
    RP_FIX_NONE, NULL },
  { "own-time", "meeting.starts=2026-10-16T06:30:00+02:00|ends=2026-10-16T08:01:00+02:00", SETTLE,
    RP_FIX_SET_TIME, NULL },
  /* a Saturday noon */
  { "own-time", "meeting.starts=2026-10-17T12:00:00+02:00|ends=2026-10-17T13:00:00+02:00", HOLDS,
    RP_FIX_NONE, NULL },
  /* 19:00 here is 13:00 there, or 02:00 */
  { "own-time", "person.time_zone=America/New_York", SETTLE, RP_FIX_SET_TIME,
    "It falls into Ottoline’s working hours" },
  { "own-time", "person.time_zone=Asia/Tokyo", HOLDS, RP_FIX_NONE, NULL },
  { "own-time", "me.time_zone=America/New_York;person.time_zone=Europe/Vienna", SETTLE,
    RP_FIX_SET_TIME, "It falls into your working hours" },
  { "own-time", "person.working_hours=Mon-Fri 08:00-20:00", SETTLE, RP_FIX_SET_TIME, NULL },
  { "own-time", "me.working_hours=Mon-Thu 08:00-18:00;person.working_hours=Mon-Thu 08:00-18:00;"
    "meeting.starts=2026-10-16T12:00:00+02:00", HOLDS, RP_FIX_NONE, NULL },
  /* the clocks go back on 25 October: what was 18:30 on Friday is 17:30 on Monday */
  { "own-time", "meeting.starts=2026-10-26T16:30:00Z|ends=2026-10-26T18:00:00Z", SETTLE,
    RP_FIX_SET_TIME, NULL },
  { "own-time", "meeting.starts=2026-10-23T16:30:00Z|ends=2026-10-23T18:00:00Z", HOLDS,
    RP_FIX_NONE, NULL },
  /* without an end, two hours are taken: 06:30 to 08:30 */
  { "own-time", "meeting.starts=2026-10-16T06:30:00+02:00|ends=", SETTLE, RP_FIX_SET_TIME, NULL },

  { "nothing-after", "", HOLDS, RP_FIX_NONE, "Nothing straight after" },
  { "nothing-after", "meeting.starts=", NOT, RP_FIX_NONE, "Nothing straight after" },
  { "nothing-after", "+meetings starts=2026-10-16T22:00:00+02:00", SETTLE, RP_FIX_SHOW_MEETING,
    "Another meeting comes straight after" },
  { "nothing-after", "+meetings starts=2026-10-16T22:15:00+02:00", SETTLE, RP_FIX_SHOW_MEETING,
    NULL },
  { "nothing-after", "+meetings starts=2026-10-16T22:15:01+02:00", HOLDS, RP_FIX_NONE, NULL },
  { "nothing-after", "+meetings starts=2026-10-16T20:00:00+02:00", SETTLE, RP_FIX_SHOW_MEETING,
    NULL },
  { "nothing-after", "+meetings starts=2026-10-16T17:00:00+02:00", HOLDS, RP_FIX_NONE, NULL },
  { "nothing-after", "+meetings starts=2026-10-16T22:00:00+02:00|state=cancelled", HOLDS,
    RP_FIX_NONE, NULL },
};

static const Case work_cases[] = {
  { "clear-of-work", "", HOLDS, RP_FIX_NONE, "Clear of work in play" },
  { "clear-of-work", "-engagements", NOT, RP_FIX_NONE, "Clear of work in play" },
  { "clear-of-work", "engagements[0].state=closed", NOT, RP_FIX_NONE, NULL },
  { "clear-of-work", "-plan_topics", NOT, RP_FIX_NONE, NULL },
  { "clear-of-work", "engagements[0].key_terms=resilience, meters", HOLDS, RP_FIX_NONE, NULL },
  { "clear-of-work", "engagements[0].key_terms=resilience, learning", SETTLE, RP_FIX_SWAP_TOPIC,
    "The topic is close to work in play" },
  { "clear-of-work", "engagements[0].key_terms=resilience, learning;+links topic=" RESILIENCE
    "|engagement=" RENEWAL "|relation=no-conflict|reason=Words", HOLDS, RP_FIX_NONE, NULL },
  { "clear-of-work", "+links topic=" RESILIENCE "|engagement=" RENEWAL "|relation=conflict",
    SETTLE, RP_FIX_SWAP_TOPIC, NULL },

  { "told", "", HOLDS, RP_FIX_NONE, "The right people know" },
  { "told", "-engagements", NOT, RP_FIX_NONE, NULL },
  { "told", "-notices", SETTLE, RP_FIX_TELL, "Henrik has not been told" },
  { "told", "notices[0].told=", SETTLE, RP_FIX_TELL, "Henrik has not been told" },
  { "told", "notices[0].told=|due=2026-10-14T09:00:00Z", SETTLE, RP_FIX_TELL,
    "It is late to tell Henrik" },
  { "told", "notices[0].told=2026-10-15T12:00:01Z", SETTLE, RP_FIX_TELL, "Henrik was told late" },
  { "told", "notices[0].told=2026-10-15T12:00:00Z", HOLDS, RP_FIX_NONE, NULL },
  { "told", "notices[0].due=|told=2026-10-16T16:59:00Z", HOLDS, RP_FIX_NONE, NULL },
  { "told", "notices[0].due=|told=2026-10-16T17:01:00Z", SETTLE, RP_FIX_TELL, NULL },
  { "told", "notices[0].person=|told=", HOLDS, RP_FIX_NONE, NULL },      /* nobody needs to know */
  { "told", "notices[0].person=" LUCIAN, SETTLE, RP_FIX_TELL, NULL },    /* is not on it */
  { "told", "notices[0].person=" LUCIAN ";-members", HOLDS, RP_FIX_NONE, NULL },
  { "told", "-notices;-members", SETTLE, RP_FIX_TELL, "Nobody on “Control Room Renewal” knows" },
  { "told", "+engagements name=Meter tender", SETTLE, RP_FIX_TELL,
    "Nobody on “Meter tender” knows" },
  { "told", "+engagements name=Meter tender|state=closed", HOLDS, RP_FIX_NONE, NULL },

  { "gatekeeper", "", HOLDS, RP_FIX_NONE, "The way in is open" },
  { "gatekeeper", "-gatekeepers", HOLDS, RP_FIX_NONE, NULL },
  { "gatekeeper", "-approaches", SETTLE, RP_FIX_WRITE_APPROACH, "Lucian may step in" },
  { "gatekeeper", "approaches[0].text=", HOLDS, RP_FIX_NONE, NULL },
  { "gatekeeper", "+gatekeepers name=Mei", SETTLE, RP_FIX_WRITE_APPROACH, "Mei may step in" },
};

static const Case content_cases[] = {
  { "curious", "", HOLDS, RP_FIX_NONE, "She is curious about it" },
  { "curious", "person.pronouns=unknown", HOLDS, RP_FIX_NONE, "Ottoline is curious about it" },
  { "curious", "-plan_topics", SETTLE, RP_FIX_ADD_TOPIC, "No topic is chosen" },
  { "curious", "-curiosities", SETTLE, RP_FIX_ADD_CURIOSITY,
    "Ottoline has not shown curiosity about it" },
  { "curious", "curiosities[0].topic=" MACHINE, SETTLE, RP_FIX_SWAP_TOPIC, NULL },
  { "curious", "curiosities[0].topic=", SETTLE, RP_FIX_ADD_CURIOSITY, NULL },
  /* exactly 180 days, and a day more */
  { "curious", "curiosities[0].date=2026-04-17", HOLDS, RP_FIX_NONE, NULL },
  { "curious", "curiosities[0].date=2026-04-16", SETTLE, RP_FIX_ADD_CURIOSITY,
    "What Ottoline said about it is old" },
  { "curious", "curiosities[0].date=", SETTLE, RP_FIX_ADD_CURIOSITY, NULL },
  { "curious", "curiosities[0].evidence=", HOLDS, RP_FIX_NONE, NULL },   /* or sealed */

  { "my-stake", "", HOLDS, RP_FIX_NONE, "You bring something of your own" },
  { "my-stake", "plan_items[0].state=dismissed", SETTLE, RP_FIX_ADD_INSIGHT,
    "You offer nothing of your own" },
  { "my-stake", "topics[0].hypothesis=", SETTLE, RP_FIX_ADD_INSIGHT, NULL },
  { "my-stake", "-plan_items;" INSIGHT, HOLDS, RP_FIX_NONE, NULL },
  { "my-stake", "-plan_items;" QUESTION, SETTLE, RP_FIX_ADD_INSIGHT, NULL },

  { "takeaway", "", HOLDS, RP_FIX_NONE, "She takes something home" },
  { "takeaway", "meeting.takeaway=", SETTLE, RP_FIX_WRITE_TAKEAWAY,
    "Nothing for Ottoline to take home" },
  { "takeaway", "person.pronouns=they", HOLDS, RP_FIX_NONE, "They take something home" },

  { "strong-topic", "", HOLDS, RP_FIX_NONE, "The topic is worth an evening" },
  { "strong-topic", "-plan_topics", NOT, RP_FIX_NONE, NULL },
  { "strong-topic", "curiosities[0].strength=1", HOLDS, RP_FIX_NONE, NULL },   /* 11 of 18 */
  { "strong-topic", "-curiosities", SETTLE, RP_FIX_ADD_TOPIC,                  /* 10 of 18 */
    "The topic may not carry an evening" },
  { "strong-topic", "-curiosities;-scores", SETTLE, RP_FIX_SHOW_TOPIC,         /* none is better */
    "The topic may not carry an evening" },
  { "strong-topic", "-curiosities;+plan_topics topic=" MACHINE, HOLDS, RP_FIX_NONE, NULL },

  { "fresh-topic", "", HOLDS, RP_FIX_NONE, "A fresh topic" },
  { "fresh-topic", "-plan_topics", NOT, RP_FIX_NONE, NULL },
  { "fresh-topic", "+discussed topic=" RESILIENCE, SETTLE, RP_FIX_GO_ON,
    "You talked about it lately" },
  { "fresh-topic", "+discussed topic=" RESILIENCE ";plan_topics[0].go_on=true", HOLDS, RP_FIX_NONE,
    NULL },
  { "fresh-topic", "+discussed topic=" MACHINE, HOLDS, RP_FIX_NONE, NULL },

  { "listening", "", HOLDS, RP_FIX_NONE, "More questions than answers" },
  { "listening", "plan_items[1].state=dismissed", SETTLE, RP_FIX_ADD_QUESTION,
    "Two open questions" },
  { "listening", "-plan_items", SETTLE, RP_FIX_ADD_QUESTION, "No question to ask" },
  { "listening", INSIGHT INSIGHT, HOLDS, RP_FIX_NONE, NULL },            /* three and three */
  { "listening", INSIGHT INSIGHT INSIGHT, SETTLE, RP_FIX_ADD_QUESTION,
    "More answers than questions" },
  { "listening", INSIGHT INSIGHT INSIGHT QUESTION, HOLDS, RP_FIX_NONE, NULL },
};

static const Case lesson_cases[] = {
  { "peer-lessons", "", HOLDS, RP_FIX_NONE, "Lessons from other industries" },
  { "peer-lessons", "-plan_lessons", SETTLE, RP_FIX_ADD_LESSON,
    "No lessons from other industries" },
  { "peer-lessons", "lessons[1].outcome=worked", SETTLE, RP_FIX_ADD_LESSON,
    "No lesson that failed" },
  { "peer-lessons", "lessons[0].industry=ENERGY", SETTLE, RP_FIX_ADD_LESSON,
    "No lesson that worked" },
  { "peer-lessons", "lessons[0].industry=", SETTLE, RP_FIX_ADD_LESSON, NULL },
  { "peer-lessons", "+tellings lesson=" SECOND, SETTLE, RP_FIX_ADD_LESSON,
    "No lesson that failed" },
  { "peer-lessons", "+tellings lesson=" SPARE, HOLDS, RP_FIX_NONE, NULL },
  { "peer-lessons", "-organization", HOLDS, RP_FIX_NONE, NULL },

  { "anonymous", "", HOLDS, RP_FIX_NONE, "Nobody is given away" },
  { "anonymous", "-plan_lessons", NOT, RP_FIX_NONE, NULL },
  { "anonymous", "lessons[0].say=", SETTLE, RP_FIX_WRITE_ANONYMOUS,
    "A story would name its source" },
  { "anonymous", "lessons[2].say=", HOLDS, RP_FIX_NONE, NULL },          /* is not to be told */
  /* whole words, case and accents aside, in any open text */
  { "anonymous", "lessons[0].title=How NORDBAHN did it", SETTLE, RP_FIX_WRITE_ANONYMOUS,
    "A story names its source" },
  { "anonymous", "lessons[0].situation=As ingrid vastermoor told me", SETTLE,
    RP_FIX_WRITE_ANONYMOUS, NULL },
  { "anonymous", "lessons[1].action=Emile Durr said so", SETTLE, RP_FIX_WRITE_ANONYMOUS, NULL },
  { "anonymous", "lessons[1].result=at KLINIKUM SUD.", SETTLE, RP_FIX_WRITE_ANONYMOUS, NULL },
  { "anonymous", "lessons[1].transfers=Klinikum Süd does", SETTLE, RP_FIX_WRITE_ANONYMOUS, NULL },
  { "anonymous", "lessons[1].say=klinikum süd", SETTLE, RP_FIX_WRITE_ANONYMOUS, NULL },
  { "anonymous", "lessons[0].title=Nordbahnhof in the rain", HOLDS, RP_FIX_NONE, NULL },
  { "anonymous", "lessons[0].title=Ingrid’s lesson", HOLDS, RP_FIX_NONE, NULL },
  /* their own house, or a competitor of it */
  { "anonymous", "lessons[0].source_organization=VATTENKRAFT", SETTLE, RP_FIX_REMOVE_LESSON,
    "A story comes from too close by" },
  { "anonymous", "lessons[0].source_organization=Strömkontor AB", SETTLE, RP_FIX_REMOVE_LESSON,
    NULL },
  { "anonymous", "lessons[0].source_organization=|source_person=", HOLDS, RP_FIX_NONE, NULL },
};

static const Case relation_cases[] = {
  { "no-ask", "", HOLDS, RP_FIX_NONE, "You ask for nothing" },
  { "no-ask", "meeting.ask=A word with the board", HOLDS, RP_FIX_NONE,        /* 2 - 1 */
    "The jar allows what you ask" },
  { "no-ask", "meeting.ask=A word with the board|ask_size=large", SETTLE, RP_FIX_DROP_ASK,
    "Give before you ask" },
  { "no-ask", "meeting.ask=A word|ask_size=large|ask_objective=" OBJECTIVE, HOLDS, RP_FIX_NONE,
    NULL },
  { "no-ask", "meeting.ask=A word|ask_size=large|ask_objective=" OBJECTIVE ";-objectives", SETTLE,
    RP_FIX_DROP_ASK, NULL },

  { "promises", "", HOLDS, RP_FIX_NONE, "No promise of yours is late" },
  { "promises", "-commitments", HOLDS, RP_FIX_NONE, NULL },
  { "promises", "commitments[0].due=2026-10-13", SETTLE, RP_FIX_SHOW_PROMISE,
    "You owe what you promised" },
  { "promises", "commitments[0].due=2026-10-14", HOLDS, RP_FIX_NONE, NULL },
  { "promises", "commitments[0].due=", HOLDS, RP_FIX_NONE, NULL },
  { "promises", "commitments[0].due=2026-10-01|by=them", HOLDS, RP_FIX_NONE, NULL },
  { "promises", "commitments[0].due=2026-10-01|state=kept", HOLDS, RP_FIX_NONE, NULL },

  { "last-time", "", HOLDS, RP_FIX_NONE, "Last time is taken in" },
  { "last-time", "-last_items", NOT, RP_FIX_NONE, NULL },
  { "last-time", "last_items[0].state=open", SETTLE, RP_FIX_TICK_ITEM,
    "Last time is not taken in yet" },
  { "last-time", "last_items[0].state=dismissed", HOLDS, RP_FIX_NONE, NULL },
  { "last-time", "last_items[0].type=question|state=open", NOT, RP_FIX_NONE, NULL },

  { "stays-between-us", "", HOLDS, RP_FIX_NONE, "It stays between you" },
  { "stays-between-us", "plan_items[4].state=done", HOLDS, RP_FIX_NONE, NULL },
  { "stays-between-us", "plan_items[4].state=dismissed", SETTLE, RP_FIX_ADD_STAYS, NULL },
  { "stays-between-us", "-plan_items", SETTLE, RP_FIX_ADD_STAYS,
    "Nothing says that it stays private" },
};

static void
check_cases (const Case *cases,
             guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpCheckReport) report = NULL;
      RpFinding *finding;

      fixture_change (facts, cases[i].script);
      report = rp_check_meeting (facts);
      finding = rp_check_report_find (report, cases[i].id);
      g_test_message ("%s %s: %s (%s)", cases[i].id, cases[i].script, finding->title,
                      finding->reason);
      g_assert_cmpint (finding->state, ==, cases[i].state);
      g_assert_cmpint (finding->fix.kind, ==, cases[i].fix);
      g_assert_cmpint (finding->fix.label != NULL, ==, cases[i].fix != RP_FIX_NONE);
      if (cases[i].title != NULL)
        g_assert_cmpstr (finding->title, ==, cases[i].title);
      g_assert_cmpuint (strlen (finding->reason), >, 0);
    }
}

static void
test_setting (void)
{
  check_cases (setting_cases, G_N_ELEMENTS (setting_cases));
}

static void
test_work (void)
{
  check_cases (work_cases, G_N_ELEMENTS (work_cases));
}

static void
test_content (void)
{
  check_cases (content_cases, G_N_ELEMENTS (content_cases));
}

static void
test_lessons (void)
{
  check_cases (lesson_cases, G_N_ELEMENTS (lesson_cases));
}

static void
test_relation (void)
{
  check_cases (relation_cases, G_N_ELEMENTS (relation_cases));
}

/* For each check, the first change of the tables that leaves it to settle. */
static const char *
find_script (const char *id)
{
  static const struct
  {
    const Case *cases;
    guint       n_cases;
  } tables[] = {
    { setting_cases, G_N_ELEMENTS (setting_cases) },
    { work_cases, G_N_ELEMENTS (work_cases) },
    { content_cases, G_N_ELEMENTS (content_cases) },
    { lesson_cases, G_N_ELEMENTS (lesson_cases) },
    { relation_cases, G_N_ELEMENTS (relation_cases) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < tables[i].n_cases; j++)
      if (strcmp (tables[i].cases[j].id, id) == 0 && tables[i].cases[j].state == SETTLE)
        return tables[i].cases[j].script;

  g_assert_not_reached ();
}

/* Whatever is to be settled can be accepted with a reason. */
static void
test_overrides (void)
{
  g_autoptr(RpMeetingFacts) plan = fixture_plan ();
  g_autoptr(RpCheckReport) report = rp_check_meeting (plan);

  for (guint i = 0; i < report->findings->len; i++)
    {
      const char *id = ((RpFinding *) report->findings->pdata[i])->id;
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpCheckReport) before = NULL;
      g_autoptr(RpCheckReport) after = NULL;
      g_autofree char *script = g_strdup_printf ("+overrides check=%s|reason=I know why", id);
      RpFinding *finding;

      /* accepting what holds changes nothing */
      fixture_change (facts, script);
      before = rp_check_meeting (facts);
      g_assert_cmpint (rp_check_report_find (before, id)->state, ==, HOLDS);

      fixture_change (facts, find_script (id));
      after = rp_check_meeting (facts);
      finding = rp_check_report_find (after, id);
      g_assert_cmpint (finding->state, ==, RP_CHECK_OVERRIDDEN);
      g_assert_cmpstr (finding->reason, ==, "I know why");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/setting", test_setting);
  g_test_add_func ("/check/work", test_work);
  g_test_add_func ("/check/content", test_content);
  g_test_add_func ("/check/lessons", test_lessons);
  g_test_add_func ("/check/relation", test_relation);
  g_test_add_func ("/check/overrides", test_overrides);

  return g_test_run ();
}
