/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"

#include "rp-date.h"

#include <string.h>

#define HOLDS   RP_CHECK_HOLDS
#define SETTLE  RP_CHECK_TO_SETTLE
#define NOT     RP_CHECK_NOT_APPLICABLE
#define UNKNOWN RP_CHECK_UNKNOWN

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

static const char *const ids[] = {
  "one-to-one", "neutral-ground", "own-time", "nothing-after", "clear-of-work", "told",
  "gatekeeper", "curious", "my-stake", "takeaway", "peer-lessons", "anonymous", "strong-topic",
  "fresh-topic", "listening", "no-ask", "promises", "last-time", "stays-between-us",
};
static const char kinds[] = "SWWHWWWWWWHSHHHWWHH";

static void
test_table (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpCheckReport) report = rp_check_meeting (facts);
  g_autofree char *summary = rp_check_summary (report, facts);

  g_assert_cmpuint (report->findings->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      RpFinding *finding = report->findings->pdata[i];

      g_assert_cmpstr (finding->id, ==, ids[i]);
      g_assert_cmpint ("SWH"[finding->kind], ==, kinds[i]);
      g_assert_nonnull (rp_check_name (ids[i]));
    }
  g_assert_null (rp_check_name ("nonsense"));
  g_assert_cmpuint (report->holds, ==, 19);
  g_assert_cmpuint (report->applicable, ==, 19);
  g_assert_true (report->ready);
  g_assert_true (report->confirmable);
  g_assert_cmpstr (summary, ==, "All nineteen hold. Enjoy the evening.");
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

static void
test_overrides (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpCheckReport) before = NULL;
      g_autoptr(RpCheckReport) after = NULL;
      g_autofree char *script = g_strdup_printf ("+overrides check=%s|reason=I know why", ids[i]);
      RpFinding *finding;

      /* accepting what holds changes nothing */
      fixture_change (facts, script);
      before = rp_check_meeting (facts);
      g_assert_cmpint (rp_check_report_find (before, ids[i])->state, ==, HOLDS);

      fixture_change (facts, find_script (ids[i]));
      after = rp_check_meeting (facts);
      finding = rp_check_report_find (after, ids[i]);
      g_assert_cmpint (finding->state, ==, RP_CHECK_OVERRIDDEN);
      g_assert_cmpstr (finding->reason, ==, "I know why");
    }
}

static void
test_override_needs_reason (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpCheckReport) report = NULL;

  fixture_change (facts, "meeting.takeaway=;+overrides check=takeaway");
  report = rp_check_meeting (facts);
  g_assert_cmpint (rp_check_report_find (report, "takeaway")->state, ==, SETTLE);
}

static void
test_readiness (void)
{
  static const struct
  {
    const char *script;
    guint       holds;
    guint       applicable;
    guint       to_settle;
    guint       hints;
    gboolean    ready;
    gboolean    confirmable;
    const char *summary;
  } cases[] = {
    { "meeting.takeaway=", 18, 19, 1, 0, FALSE, TRUE,
      "Eighteen of nineteen hold. One to settle before Friday." },
    { "meeting.takeaway=;meeting.billed=true;-last_items", 16, 18, 2, 0, FALSE, TRUE,
      "Sixteen of eighteen hold. Two to settle before Friday." },
    { "+attendees person=" HENRIK, 18, 19, 1, 0, FALSE, FALSE,
      "Eighteen of nineteen hold. One to settle before Friday." },
    { "+attendees person=" HENRIK ";+overrides check=one-to-one|reason=She asked for it", 19, 19,
      0, 0, TRUE, TRUE, "All nineteen hold. Enjoy the evening." },
    { "last_items[0].state=open", 18, 19, 0, 1, TRUE, TRUE,
      "Eighteen of nineteen hold. You are ready; the rest are hints." },
    { "last_items[0].state=open;meeting.takeaway=", 17, 19, 1, 1, FALSE, TRUE,
      "Seventeen of nineteen hold. One to settle before Friday, one hint." },
    { "last_items[0].state=open;meeting.takeaway=;meeting.starts=", 15, 18, 2, 1, FALSE, TRUE,
      "Fifteen of eighteen hold. Two to settle, one hint." },
    { "meeting.takeaway=;meeting.starts=", 16, 18, 2, 0, FALSE, TRUE,
      "Sixteen of eighteen hold. Two to settle." },
    { "meeting.takeaway=|starts=2026-10-31T19:00:00Z|ends=2026-10-31T21:00:00Z", 18, 19, 1, 0,
      FALSE, TRUE, "Eighteen of nineteen hold. One to settle before 31 October." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpCheckReport) report = NULL;
      g_autofree char *summary = NULL;

      fixture_change (facts, cases[i].script);
      report = rp_check_meeting (facts);
      summary = rp_check_summary (report, facts);
      g_assert_cmpstr (summary, ==, cases[i].summary);
      g_assert_cmpuint (report->holds, ==, cases[i].holds);
      g_assert_cmpuint (report->applicable, ==, cases[i].applicable);
      g_assert_cmpuint (report->to_settle, ==, cases[i].to_settle);
      g_assert_cmpuint (report->hints, ==, cases[i].hints);
      g_assert_cmpint (report->ready, ==, cases[i].ready);
      g_assert_cmpint (report->confirmable, ==, cases[i].confirmable);
    }
}

/* While locked, sources cannot be read: not known, so not ready, yet no reason
 * to keep the plan from being confirmed. An approach is there all the same. */
static void
test_locked (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpCheckReport) report = NULL;
  g_autofree char *summary = NULL;
  RpFinding *finding;

  facts->unlocked = FALSE;
  fixture_close (facts->lessons->pdata[0], "source_person");
  fixture_close (facts->lessons->pdata[0], "source_organization");
  fixture_close (facts->approaches->pdata[0], "text");
  fixture_close (facts->topics->curiosities->pdata[0], "evidence");
  report = rp_check_meeting (facts);
  summary = rp_check_summary (report, facts);
  finding = rp_check_report_find (report, "anonymous");

  g_assert_cmpint (finding->state, ==, UNKNOWN);
  g_assert_cmpint (finding->fix.kind, ==, RP_FIX_UNLOCK);
  g_assert_cmpuint (report->holds, ==, 18);
  g_assert_cmpuint (report->applicable, ==, 19);
  g_assert_cmpuint (report->to_settle, ==, 0);
  g_assert_false (report->ready);
  g_assert_true (report->confirmable);
  g_assert_cmpstr (summary, ==, "Eighteen of nineteen hold. Unlock your notes to check the rest.");

  /* what is open is found all the same */
  fixture_change (facts, "lessons[0].say=");
  g_clear_pointer (&report, rp_check_report_free);
  report = rp_check_meeting (facts);
  g_assert_cmpint (rp_check_report_find (report, "anonymous")->state, ==, SETTLE);
}

/* A source that is damaged is not known either; unlocking does not help. */
static void
test_damaged_source (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpCheckReport) report = NULL;
  g_autoptr(GBytes) sealed = g_bytes_new_static ("sealed", 6);
  RpLesson *lesson = facts->lessons->pdata[0];
  const RpField *field = rp_record_class_find_field (RP_RECORD_GET_CLASS (lesson),
                                                     "source_person");
  RpFinding *finding;

  rp_record_set_text (lesson, field, NULL);
  rp_record_set_sealed (lesson, field, sealed, TRUE);
  report = rp_check_meeting (facts);
  finding = rp_check_report_find (report, "anonymous");
  g_assert_cmpint (finding->state, ==, UNKNOWN);
  g_assert_cmpint (finding->fix.kind, ==, RP_FIX_NONE);
  g_assert_cmpstr (finding->title, ==, "Could not be checked");
}

/* The words of a finding never repeat a sealed source. */
static void
test_source_stays_sealed (void)
{
  static const char *const scripts[] = {
    "lessons[0].situation=As Ingrid Vastermoor told me",
    "lessons[0].source_organization=Strömkontor",
    "lessons[0].say=",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpCheckReport) report = NULL;
      RpFinding *finding;
      g_autofree char *words = NULL;

      fixture_change (facts, scripts[i]);
      report = rp_check_meeting (facts);
      finding = rp_check_report_find (report, "anonymous");
      words = g_strconcat (finding->title, finding->reason, NULL);
      g_assert_null (strstr (words, "Ingrid"));
      g_assert_null (strstr (words, "Nordbahn"));
      g_assert_null (strstr (words, "Strömkontor"));
    }
}

static void
test_fixes (void)
{
  static const struct
  {
    const char *script;
    const char *id;
    const char *label;
    const char *target;
    const char *other;
    const char *time;
  } cases[] = {
    /* the most private neutral place */
    { "venue.ground=theirs;venues[2].ground=theirs", "neutral-ground", "Move to Lantern Court",
      LANTERN, NULL, NULL },
    { "-venue", "neutral-ground", "Move to The Copper Ladle", LADLE, NULL, NULL },
    { "-venue;-venues", "neutral-ground", "Choose a Place…", NULL, NULL, NULL },
    /* seven in the evening; not when something else is then; not in New York's afternoon */
    { "meeting.starts=2026-10-16T12:00:00+02:00|ends=2026-10-16T14:00:00+02:00", "own-time",
      "Move to 19:00", NULL, NULL, "2026-10-16T17:00:00Z" },
    { "meeting.starts=2026-10-16T12:00:00+02:00|ends=2026-10-16T14:00:00+02:00;"
      "+meetings starts=2026-10-16T19:30:00+02:00|ends=2026-10-16T20:30:00+02:00", "own-time",
      "Move to 21:00", NULL, NULL, "2026-10-16T19:00:00Z" },
    { "meeting.starts=2026-10-16T12:00:00+02:00|ends=2026-10-16T14:00:00+02:00;"
      "person.time_zone=America/New_York", "own-time", "Move to Sat 17 Oct, 19:00", NULL, NULL,
      "2026-10-17T17:00:00Z" },
    { "meeting.starts=", "own-time", "Set It to Thu 15 Oct, 19:00", NULL, NULL,
      "2026-10-15T17:00:00Z" },
    { "meeting.starts=;me.working_hours=Mon-Sun 00:00-24:00", "own-time", "Choose a Time…", NULL,
      NULL, NULL },
    /* another topic on their mind */
    { "engagements[0].key_terms=resilience, learning;+curiosities topic=" MACHINE
      "|strength=2|date=2026-10-01", "clear-of-work", "Swap Topic", RESILIENCE, MACHINE, NULL },
    { "engagements[0].key_terms=resilience, learning", "clear-of-work", "Choose Another Topic…",
      RESILIENCE, NULL, NULL },
    { "-plan_topics", "curious", "Add Topic", RESILIENCE, NULL, NULL },
    { "-curiosities", "strong-topic", "Add Topic", MACHINE, NULL, NULL },
    { "-curiosities;-scores", "strong-topic", "Strengthen It", RESILIENCE, NULL, NULL },
    /* who leads it is told first */
    { "-notices", "told", "Tell Henrik…", RENEWAL, HENRIK, NULL },
    /* a failure of the topic that was not told yet */
    { "lessons[1].outcome=worked", "peer-lessons", "Add a Failure", SPARE, NULL, NULL },
    { "lessons[1].outcome=worked;+tellings lesson=" SPARE, "peer-lessons", "Choose a Lesson…", NULL,
      NULL, NULL },
    { "-plan_lessons", "peer-lessons", "Add a Success", CURRENCY, NULL, NULL },
    { "-plan_items", "my-stake", "Offer Your Hypothesis", NULL, RESILIENCE, NULL },
    { "-approaches", "gatekeeper", "Write the Approach…", LUCIAN, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpCheckReport) report = NULL;
      RpFix *fix;

      fixture_change (facts, cases[i].script);
      report = rp_check_meeting (facts);
      fix = &rp_check_report_find (report, cases[i].id)->fix;
      g_assert_cmpstr (fix->label, ==, cases[i].label);
      g_assert_cmpstr (fix->target, ==, cases[i].target);
      g_assert_cmpstr (fix->other, ==, cases[i].other);
      g_assert_cmpint (fix->time, ==, rp_time_from_rfc3339 (cases[i].time));
    }
}

static void
test_reasons (void)
{
  static const char *const cases[][3] = {
    { "engagements[0].key_terms=resilience, learning;+curiosities topic=" MACHINE
      "|strength=2|date=2026-10-01", "clear-of-work",
      "“Paying for resilience nobody sees” shares “resilience” and “learn” with “Control Room "
      "Renewal”. Swap in “Who decides when the machine disagrees?”, which Ottoline also raised." },
    { "notices[0].told=", "told",
      "Henrik works on “Control Room Renewal” and may ask “Why were we not invited?” You decide "
      "how much to say." },
    { "meeting.ask=A word|ask_size=large", "no-ask",
      "Ottoline’s jar holds two sweets for you; do not take what is not there." },
    { "commitments[0].due=2026-10-01", "promises",
      "“Send the rail figures” was due on 1 October; come with clean hands." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpCheckReport) report = NULL;

      fixture_change (facts, cases[i][0]);
      report = rp_check_meeting (facts);
      g_assert_cmpstr (rp_check_report_find (report, cases[i][1])->reason, ==, cases[i][2]);
    }
}

/* The least there can be: a meeting with somebody. */
static void
test_empty_plan (void)
{
  g_autoptr(RpMeetingFacts) facts = rp_meeting_facts_new ();
  g_autoptr(RpCheckReport) report = NULL;

  facts->zone = g_time_zone_new_utc ();
  facts->meeting = fixture_record (RP_TYPE_MEETING, NULL);
  facts->person = fixture_record (RP_TYPE_PERSON, "name=Mei", NULL);
  report = rp_check_meeting (facts);
  g_assert_cmpuint (report->findings->len, ==, G_N_ELEMENTS (ids));
  g_assert_false (report->ready);
  g_assert_true (report->confirmable);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/table", test_table);
  g_test_add_func ("/check/setting", test_setting);
  g_test_add_func ("/check/work", test_work);
  g_test_add_func ("/check/content", test_content);
  g_test_add_func ("/check/lessons", test_lessons);
  g_test_add_func ("/check/relation", test_relation);
  g_test_add_func ("/check/overrides", test_overrides);
  g_test_add_func ("/check/override-needs-reason", test_override_needs_reason);
  g_test_add_func ("/check/readiness", test_readiness);
  g_test_add_func ("/check/locked", test_locked);
  g_test_add_func ("/check/damaged-source", test_damaged_source);
  g_test_add_func ("/check/source-stays-sealed", test_source_stays_sealed);
  g_test_add_func ("/check/fixes", test_fixes);
  g_test_add_func ("/check/reasons", test_reasons);
  g_test_add_func ("/check/empty-plan", test_empty_plan);

  return g_test_run ();
}
