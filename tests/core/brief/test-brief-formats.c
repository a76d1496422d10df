/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"
#include "rp-brief.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define WIDE "停電一時間の値段を知っている人は誰ですか、そして誰がそれを払うのですか、"
#define LONG "a word and another word and a-word-that-is-longer-than-any-line-of-a-page-could-be-" \
             "and-then-some-more "

static RpBrief *
brief_of (const char    *script,
          RpBriefLength  length)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  RpBriefOptions options = { .length = length };

  fixture_change (facts, script);
  return rp_brief_new (facts, &options);
}

static void
test_text (void)
{
  static const char *const names[] = { "doorway.txt", "page.txt", "full.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(RpBrief) brief = brief_of ("+needs text=A head of training", (RpBriefLength) i);
      g_autofree char *path = g_build_filename (EXPECTED_DIR, names[i], NULL);
      g_autofree char *expected = NULL;
      g_autofree char *text = rp_brief_to_text (brief);
      g_autoptr(GError) error = NULL;

      g_file_get_contents (path, &expected, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, expected);
    }
}

static int
columns (const char *line)
{
  int count = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      count += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return count;
}

static void
test_text_columns (void)
{
  static const char *const fields[] = {
    "meeting.takeaway", "meeting.title", "topics[0].lift", "plan_items[1].text",
    "lessons[0].result", "objectives[0].target", "commitments[0].text", "venue.name",
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (int length = RP_BRIEF_DOORWAY; length <= RP_BRIEF_FULL; length++)
      for (int wide = 0; wide < 2; wide++)
        {
          g_autofree char *script = g_strdup_printf ("%s=%s", fields[i],
                                                     wide ? WIDE WIDE WIDE : LONG LONG LONG);
          g_autoptr(RpBrief) brief = brief_of (script, (RpBriefLength) length);
          g_autofree char *text = rp_brief_to_text (brief);
          g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

          g_assert_true (g_utf8_validate (text, -1, NULL));
          for (guint j = 0; lines[j] != NULL; j++)
            g_assert_cmpint (columns (lines[j]), <=, 80);
        }
}

static void
test_doorway_has_six_lines (void)
{
  static const char *const scripts[] = {
    "", "topics[0].lift=" LONG LONG "|title=" LONG,
    "-venue;-plan_topics;-plan_lessons;-plan_items;-engagements;meeting.takeaway=|starts=",
    "meeting.takeaway=two\nlines",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr(RpBrief) brief = brief_of (scripts[i], RP_BRIEF_DOORWAY);
      g_autofree char *text = rp_brief_to_text (brief);
      g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

      g_assert_cmpuint (g_strv_length (lines), ==, 7);   /* the last is empty */
      for (guint j = 0; j < 6; j++)
        g_assert_cmpuint (strlen (lines[j]), >, 0);
      g_assert_cmpstr (lines[6], ==, "");
    }
}

static void
test_markdown_escapes (void)
{
  static const char *const cases[][2] = {
    { "*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`" },
    { "[link](http://x) <b> &amp;", "\\[link\\](http://x) \\<b\\> \\&amp;" },
    { "# heading", "\\# heading" },
    { "- list", "\\- list" },
    { "> quotation", "\\> quotation" },
    { "1. first", "1\\. first" },
    { "12) first", "12\\) first" },
    { "1.5 million", "1\\.5 million" },
    { "a\\b | c ~d~", "a\\\\b \\| c \\~d\\~" },
    { "plain. words - here # too", "plain. words - here # too" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpBrief) brief = NULL;
      g_autofree char *markdown = NULL;
      g_autofree char *expected = g_strdup_printf ("\n\n%s\n\n", cases[i][1]);
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      RpBriefOptions options = { .length = RP_BRIEF_PAGE };

      fixture_set (facts->lessons->pdata[0], "result", "");
      fixture_set (facts->lessons->pdata[0], "action", cases[i][0]);
      brief = rp_brief_new (facts, &options);
      markdown = rp_brief_to_markdown (brief);
      g_test_message ("%s", markdown);
      g_assert_nonnull (strstr (markdown, expected));
    }
}

static void
test_json (void)
{
  g_autoptr(RpBrief) brief = brief_of ("meeting.takeaway=A \"quoted\" \\ word", RP_BRIEF_PAGE);
  g_autofree char *text = rp_brief_to_json (brief);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonObject *root, *section, *line;
  JsonArray *sections;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "meeting"), ==, DINNER);
  g_assert_cmpstr (json_object_get_string_member (root, "length"), ==, "page");
  g_assert_cmpstr (json_object_get_string_member (root, "made"), ==, "2026-10-14T10:00:00Z");
  g_assert_cmpint (json_object_get_int_member (root, "sweets"), ==, 2);

  sections = json_object_get_array_member (root, "sections");
  g_assert_cmpuint (json_array_get_length (sections), ==, brief->sections->len);
  section = json_array_get_object_element (sections, 1);
  g_assert_cmpstr (json_object_get_string_member (section, "id"), ==, "takeaway");
  line = json_array_get_object_element (json_object_get_array_member (section, "lines"), 0);
  g_assert_cmpstr (json_object_get_string_member (line, "style"), ==, "strong");
  g_assert_cmpstr (json_object_get_string_member (line, "text"), ==, "A \"quoted\" \\ word");
  g_assert_false (json_object_get_boolean_member (line, "in_confidence"));
  line = json_object_get_object_member (line, "record");
  g_assert_cmpstr (json_object_get_string_member (line, "kind"), ==, "meeting");
  g_assert_cmpstr (json_object_get_string_member (line, "id"), ==, DINNER);
}

/* The same data give the same bytes, in every format and length. */
static void
test_deterministic (void)
{
  for (int length = RP_BRIEF_DOORWAY; length <= RP_BRIEF_FULL; length++)
    {
      g_autoptr(RpMeetingFacts) facts = fixture_plan ();
      RpBriefOptions options = { .length = (RpBriefLength) length, .initials = TRUE };
      g_autoptr(RpBrief) first = rp_brief_new (facts, &options);
      g_autoptr(RpBrief) second = rp_brief_new (facts, &options);
      g_autofree char *first_text = rp_brief_to_text (first);
      g_autofree char *second_text = rp_brief_to_text (second);
      g_autofree char *first_markdown = rp_brief_to_markdown (first);
      g_autofree char *second_markdown = rp_brief_to_markdown (second);
      g_autofree char *first_json = rp_brief_to_json (first);
      g_autofree char *second_json = rp_brief_to_json (second);

      g_assert_cmpstr (first_text, ==, second_text);
      g_assert_cmpstr (first_markdown, ==, second_markdown);
      g_assert_cmpstr (first_json, ==, second_json);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brief-formats/text", test_text);
  g_test_add_func ("/brief-formats/text-columns", test_text_columns);
  g_test_add_func ("/brief-formats/doorway-has-six-lines", test_doorway_has_six_lines);
  g_test_add_func ("/brief-formats/markdown-escapes", test_markdown_escapes);
  g_test_add_func ("/brief-formats/json", test_json);
  g_test_add_func ("/brief-formats/deterministic", test_deterministic);

  return g_test_run ();
}
