/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"
#include "rp-brief.h"

#include <string.h>

/* Sealed words of the fixture and of seal_more(), none of which may get out
 * unasked. */
static const char *const sealed_words[] = {
  "quiet night worth",      /* evidence of a curiosity */
  "named this problem",     /* what was learned */
  "ten minutes after",      /* approach to a gatekeeper */
  "belongs to no project",  /* why was I not invited? */
  "keeps what is said",     /* comment of an assessment */
};

static void
seal_more (RpMeetingFacts *facts)
{
  fixture_change (facts, "meeting.not_invited=The evening belongs to no project");
  facts->assessment = fixture_record (RP_TYPE_ASSESSMENT, "person=" OTTOLINE,
                                      "comment=She keeps what is said", NULL);
}

static RpBrief *
brief_of (const RpMeetingFacts *facts,
          RpBriefLength         length,
          gboolean              initials,
          gboolean              in_confidence)
{
  RpBriefOptions options = {
    .length = length, .initials = initials, .in_confidence = in_confidence,
  };

  return rp_brief_new (facts, &options);
}

/* Everything a brief says in any format but PDF. */
static char *
all_words (const RpBrief *brief)
{
  g_autofree char *text = rp_brief_to_text (brief);
  g_autofree char *markdown = rp_brief_to_markdown (brief);
  g_autofree char *json = rp_brief_to_json (brief);

  return g_strconcat (text, markdown, json, NULL);
}

static char *
section_ids (const RpBrief *brief)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < brief->sections->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            ((RpBriefSection *) brief->sections->pdata[i])->id);

  return g_string_free (out, FALSE);
}

static void
test_sections (void)
{
  static const struct
  {
    RpBriefLength length;
    const char   *ids;
  } cases[] = {
    { RP_BRIEF_DOORWAY, "about breath takeaway stories ask steer-clear" },
    { RP_BRIEF_PAGE, "breath takeaway table stories ask about measured looking promises last "
      "steer-clear told checks sweets afterwards" },
    { RP_BRIEF_FULL, "breath takeaway table stories ask about measured looking promises last "
      "steer-clear told checks sweets gaps afterwards" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpBrief) brief = NULL;
      g_autofree char *ids = NULL;

      fixture_change (facts, "+needs text=A head of training");
      brief = brief_of (facts, cases[i].length, FALSE, FALSE);
      ids = section_ids (brief);
      g_assert_cmpstr (ids, ==, cases[i].ids);
      g_assert_nonnull (rp_brief_find_section (brief, "breath"));
      g_assert_null (rp_brief_find_section (brief, "nonsense"));
    }
}

/* Every line comes from a record, and no section is empty. */
static void
test_lines_have_records (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpBrief) brief = NULL;

  seal_more (facts);
  brief = brief_of (facts, RP_BRIEF_FULL, FALSE, TRUE);
  for (guint i = 0; i < brief->sections->len; i++)
    {
      RpBriefSection *section = brief->sections->pdata[i];

      g_assert_cmpuint (section->lines->len, >, 0);
      for (guint j = 0; j < section->lines->len; j++)
        {
          RpBriefLine *line = section->lines->pdata[j];

          g_assert_cmpint (line->id != NULL, ==, line->style != RP_BRIEF_RULED);
          g_assert_cmpint (line->kind != NULL, ==, line->id != NULL);
        }
    }
}

static void
test_in_confidence (void)
{
  for (int length = RP_BRIEF_DOORWAY; length <= RP_BRIEF_FULL; length++)
    for (int asked = 0; asked < 2; asked++)
      {
        g_autoptr(RpMeetingFacts) facts = fixture_plan ();
        g_autoptr(RpBrief) brief = NULL;
        g_autofree char *words = NULL;
        gboolean wanted = asked && length != RP_BRIEF_DOORWAY;

        seal_more (facts);
        brief = brief_of (facts, (RpBriefLength) length, FALSE, asked);
        words = all_words (brief);
        for (guint i = 0; i < G_N_ELEMENTS (sealed_words); i++)
          g_assert_cmpint (strstr (words, sealed_words[i]) != NULL, ==, wanted);
        g_assert_cmpint (strstr (words, "In confidence: ") != NULL, ==, wanted);
        g_assert_cmpint (strstr (words, "Holds what was said") != NULL, ==,
                         wanted && length != RP_BRIEF_DOORWAY);

        /* where a story comes from is not printed at all */
        g_assert_null (strstr (words, "Nordbahn"));
        g_assert_null (strstr (words, "Vastermoor"));
      }
}

/* Asked for while locked, it is named as a gap. */
static void
test_in_confidence_locked (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpBrief) brief = NULL;
  g_autofree char *words = NULL;

  facts->unlocked = FALSE;
  brief = brief_of (facts, RP_BRIEF_FULL, FALSE, TRUE);
  words = all_words (brief);
  g_assert_null (strstr (words, sealed_words[0]));
  g_assert_nonnull (strstr (words, "What was said in confidence: your notes are locked."));
  g_assert_nonnull (strstr (brief->footer, "No private notes"));
}

static void
test_initials (void)
{
  static const char *const names[] = {
    "Ottoline", "Brandt", "Henrik", "Solberg", "Lucian", "Prewitt",
  };

  for (int length = RP_BRIEF_DOORWAY; length <= RP_BRIEF_FULL; length++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpBrief) brief = NULL;
      g_autofree char *words = NULL;

      fixture_change (facts, "meeting.title=Dinner with Ottoline;person.pronouns=unknown;"
                      "plan_items[1].text=Does Henrik’s plan hold, or Lucian’s?;"
                      "notices[0].told=;-approaches;+attendees person=" HENRIK);
      brief = brief_of (facts, (RpBriefLength) length, TRUE, FALSE);
      words = all_words (brief);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_assert_null (strstr (words, names[i]));
      g_assert_cmpstr (brief->title, ==, "Dinner with O. B.-H.");
      g_assert_nonnull (strstr (words, "Does H. S.-P.’s plan hold, or L. P.-O.’s?"));
      if (length != RP_BRIEF_DOORWAY)
        g_assert_nonnull (strstr (words, "Not alone: H. S.-P. comes too"));
    }
}

/* Only whole words are names. */
static void
test_initials_whole_words (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpBrief) brief = NULL;
  g_autofree char *text = NULL;

  fixture_change (facts, "person.name=Ann Ray;meeting.takeaway=Annual rays for Ann Ray and Ann.");
  brief = brief_of (facts, RP_BRIEF_PAGE, TRUE, FALSE);
  text = rp_brief_to_text (brief);
  g_assert_nonnull (strstr (text, "Annual rays for A. R. and A. R.\n"));
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *script;
    const char *gap;
  } cases[] = {
    { "meeting.starts=", "When you meet." },
    { "meeting.ends=", "When it ends." },
    { "-venue", "Where you meet." },
    { "-plan_topics", "What you talk about." },
    { "topics[0].lift=", "How to say the topic in one breath." },
    { "meeting.takeaway=", "What Ottoline takes home." },
    { "-plan_items", "What you ask." },
    { "-plan_items", "What you put on the table." },
    { "-plan_lessons", "Which stories from elsewhere you tell." },
    { "lessons[0].say=", "How to tell “Recovery minutes became a currency” without its source." },
    { "notices[0].told=;notices[0].due=", "By when Henrik Solberg-Pike is to be told." },
    { "approaches[0].text=", "What to say to Lucian Prewitt-Ono: the approach has no words." },
    { "curiosities[0].evidence=", "In which words Ottoline was curious: there is no evidence." },
    { "-organization", "Where Ottoline works." },
    { "-position", "Which position Ottoline holds." },
    { "person.pronouns=unknown", "Which pronouns Ottoline uses: ask." },
    { "-curiosities", "What perplexes Ottoline." },
    { "-objectives", "What Ottoline is measured on." },
    { "objectives[0].source=inferred", "Whether Ottoline is really measured on that" },
    { "", "What Ottoline is looking for." },
    { "-last_meeting", "How Ottoline talks when you are alone: it is the first time." },
    { "-last_debrief", "What came of 24 September: there is no debrief." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpBrief) brief = NULL;
      RpBriefSection *gaps;
      gboolean found = FALSE;

      fixture_change (facts, cases[i].script);
      brief = brief_of (facts, RP_BRIEF_PAGE, FALSE, FALSE);
      gaps = rp_brief_find_section (brief, "gaps");
      for (guint j = 0; j < gaps->lines->len; j++)
        found = found || g_str_has_prefix (((RpBriefLine *) gaps->lines->pdata[j])->text,
                                           cases[i].gap);
      g_test_message ("%s", cases[i].gap);
      g_assert_true (found);
      if (*cases[i].script != '\0' && cases[i].script[0] != '+')
        g_assert_cmpuint (gaps->lines->len, >=, 2);
    }
}

/* A page without a gap keeps the room; the full brief says so. */
static void
test_no_gaps (void)
{
  for (int length = RP_BRIEF_DOORWAY; length <= RP_BRIEF_FULL; length++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpBrief) brief = NULL;
      RpBriefSection *gaps;

      fixture_change (facts, "+needs text=A head of training");
      brief = brief_of (facts, (RpBriefLength) length, FALSE, FALSE);
      gaps = rp_brief_find_section (brief, "gaps");
      g_assert_cmpint (gaps != NULL, ==, length == RP_BRIEF_FULL);
      if (gaps != NULL)
        g_assert_cmpstr (((RpBriefLine *) gaps->lines->pdata[0])->text, ==,
                         "Nothing is missing that belongs here.");
    }
}

/* Locked words are no gap. */
static void
test_locked_gaps (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpBrief) brief = NULL;

  fixture_change (facts, "+needs text=A head of training");
  fixture_close (facts->approaches->pdata[0], "text");
  fixture_close (facts->topics->curiosities->pdata[0], "evidence");
  facts->unlocked = FALSE;
  brief = brief_of (facts, RP_BRIEF_PAGE, FALSE, FALSE);
  g_assert_null (rp_brief_find_section (brief, "gaps"));
}

/* The page keeps to what it has room for; the full brief has all. */
static void
test_lengths (void)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  g_autoptr(RpBrief) page = NULL;
  g_autoptr(RpBrief) full = NULL;

  for (guint i = 0; i < 3; i++)
    fixture_change (facts, "+plan_items type=insight|text=A thought;"
                    "+plan_lessons lesson=" SPARE);
  page = brief_of (facts, RP_BRIEF_PAGE, FALSE, FALSE);
  full = brief_of (facts, RP_BRIEF_FULL, FALSE, FALSE);

  g_assert_cmpuint (rp_brief_find_section (page, "table")->lines->len, ==, 2);
  g_assert_cmpuint (rp_brief_find_section (full, "table")->lines->len, ==, 4);
  g_assert_cmpstr (rp_brief_find_section (page, "stories")->heading, ==,
                   "Three stories from elsewhere");
  g_assert_cmpstr (rp_brief_find_section (full, "stories")->heading, ==,
                   "Five stories from elsewhere");
}

static void
test_words (void)
{
  static const struct
  {
    const char *script;
    const char *words;
  } cases[] = {
    { "person.pronouns=he", "He walks away with" },
    { "person.pronouns=they", "If they raise it: “Let us keep that for daylight.”" },
    { "person.pronouns=unknown", "If Ottoline brings it up: “Let us keep that for daylight.”" },
    { "+engagements name=Meter tender", "If she raises them: " },
    { "notices[0].person=", "Nobody on “Control Room Renewal” needs to know" },
    { "notices[0].told=", "[ ] Henrik Solberg-Pike, by Thursday, 14:00" },
    { "commitments[0].due=2026-10-01", "Send the rail figures (late since 1 October)" },
    { "commitments[0].by=them", "Ottoline promised: Send the rail figures" },
    { "person.stage=trusted-advisor", "Trusted advisor.\n" },
    { "meeting.ask=A word with the board",
      "You want to ask: A word with the board – ask, then give back." },
    { "person.stage=acquainted", "Give first." },
    { "", "In conversation. The next step is hers, when she shares something unasked." },
    { "person.pronouns=they", "The next step is theirs, when they share something unasked." },
    { "person.pronouns=unknown", "The next step comes when Ottoline shares something unasked." },
    { "person.stage=curious", "The next step is a safe conversation, just the two of you." },
    { "person.stage=confidant;person.pronouns=he",
      "The next step is his, when he calls you before he decides." },
    { "", "My own hypothesis, untested: say so, and ask her to break it." },
    { "notices[0].told=;+overrides check=told|reason=He is on leave",
      "[~] Henrik Solberg-Pike, not told (accepted)" },
    { "+attendees person=" HENRIK ";+overrides check=one-to-one|reason=She asked for it",
      "[~] Not alone: Henrik comes too (accepted)" },
    { "lessons[0].say=", "It worked. Do not say who it was." },
    { "-venue;meeting.starts=", "No time and no place yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      g_autoptr(RpBrief) brief = NULL;
      g_autofree char *text = NULL;
      g_auto(GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      fixture_change (facts, cases[i].script);
      facts->jar->person->stage = facts->person->stage;
      brief = brief_of (facts, RP_BRIEF_PAGE, FALSE, FALSE);
      text = rp_brief_to_text (brief);
      lines = g_strsplit (text, "\n  ", -1);
      joined = g_strjoinv (" ", lines);
      g_test_message ("%s", cases[i].words);
      g_assert_true (strstr (text, cases[i].words) != NULL ||
                     strstr (joined, cases[i].words) != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brief/sections", test_sections);
  g_test_add_func ("/brief/lines-have-records", test_lines_have_records);
  g_test_add_func ("/brief/in-confidence", test_in_confidence);
  g_test_add_func ("/brief/in-confidence-locked", test_in_confidence_locked);
  g_test_add_func ("/brief/initials", test_initials);
  g_test_add_func ("/brief/initials-whole-words", test_initials_whole_words);
  g_test_add_func ("/brief/gaps", test_gaps);
  g_test_add_func ("/brief/no-gaps", test_no_gaps);
  g_test_add_func ("/brief/locked-gaps", test_locked_gaps);
  g_test_add_func ("/brief/lengths", test_lengths);
  g_test_add_func ("/brief/words", test_words);

  return g_test_run ();
}
