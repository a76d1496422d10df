/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check says as a whole: how ready a plan is, what would mend it and why, and that a source
 * stays sealed. */
#include "advice-fixture.h"

#include "rp-date.h"

#include <string.h>

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

static void
test_override_needs_reason (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpCheckReport) report = NULL;

  fixture_change (facts, "meeting.takeaway=;+overrides check=takeaway");
  report = rp_check_meeting (facts);
  g_assert_cmpint (rp_check_report_find (report, "takeaway")->state, ==, RP_CHECK_TO_SETTLE);
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

  g_assert_cmpint (finding->state, ==, RP_CHECK_UNKNOWN);
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
  g_assert_cmpint (rp_check_report_find (report, "anonymous")->state, ==, RP_CHECK_TO_SETTLE);
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
  rp_record_set_sealed (lesson, field, sealed, RP_SEALED_DAMAGED);
  report = rp_check_meeting (facts);
  finding = rp_check_report_find (report, "anonymous");
  g_assert_cmpint (finding->state, ==, RP_CHECK_UNKNOWN);
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
