/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice-fixture.h"
#include "rp-brief-block.h"
#include "rp-brief-page.h"

#include <string.h>

#define SENTENCE "Long words about a thing that never seems to end and goes on and on. "
#define PARAGRAPH SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE

static const char everything_long[] =
  "meeting.title=" PARAGRAPH "|takeaway=" PARAGRAPH "|ask=" PARAGRAPH
  ";topics[0].lift=" PARAGRAPH "|hypothesis=" PARAGRAPH ";lessons[0].result=" PARAGRAPH
  ";lessons[1].result=" PARAGRAPH ";lessons[0].title=" PARAGRAPH ";plan_items[1].text=" PARAGRAPH
  ";plan_items[2].text=" PARAGRAPH ";plan_items[3].text=" PARAGRAPH
  ";+plan_items type=insight|text=" PARAGRAPH ";+plan_lessons lesson=" SPARE
  ";commitments[0].text=" PARAGRAPH ";+needs text=" PARAGRAPH ";+needs text=" PARAGRAPH
  ";objectives[0].name=" PARAGRAPH "|target=" PARAGRAPH ";engagements[0].name=" PARAGRAPH
  ";venue.name=" PARAGRAPH "|address=" PARAGRAPH ";person.pronouns=unknown;-last_debrief"
  ";notices[0].told=;+attendees person=" HENRIK ";person.name=" SENTENCE;

static RpBrief *
brief_of (const char    *script,
          RpBriefLength  length)
{
  g_autoptr(RpMeetingFacts) facts = fixture_plan ();
  RpBriefOptions options = { .length = length };

  fixture_change (facts, script);
  return rp_brief_new (facts, &options);
}

/* Where the ink of a page lies. */
static cairo_rectangle_t
ink_of (const RpBrief *brief,
        guint          page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t ink;

  rp_brief_page_draw (brief, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return ink;
}

static void
assert_inside (const RpBrief *brief,
               guint          page)
{
  cairo_rectangle_t ink = ink_of (brief, page);

  g_assert_cmpfloat (ink.width, >, 0);
  g_assert_cmpfloat (ink.x, >=, 40);
  g_assert_cmpfloat (ink.y, >=, 30);
  g_assert_cmpfloat (ink.x + ink.width, <=, RP_BRIEF_PAGE_WIDTH - 40);
  g_assert_cmpfloat (ink.y + ink.height, <=, RP_BRIEF_PAGE_HEIGHT - 25);
}

/* Whatever a plan says, the page is one page and keeps its margins. */
static void
test_one_page (void)
{
  static const char *const scripts[] = {
    "", everything_long,
    "person.name=שרה כהן;meeting.takeaway=דרך לתמחר שעה אחת של השבתה",
    "-venue;-plan_topics;-plan_lessons;-plan_items;-engagements;meeting.takeaway=|starts=",
    "meeting.takeaway=Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungs"
    "prüfungskommissionsvorsitzendenstellvertreterwahlausschussmitglied",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    for (int length = RP_BRIEF_DOORWAY; length <= RP_BRIEF_PAGE; length++)
      {
        g_autoptr(RpBrief) brief = brief_of (scripts[i], (RpBriefLength) length);

        g_assert_cmpuint (rp_brief_page_count (brief), ==, 1);
        assert_inside (brief, 0);
      }
}

static void
test_full_has_pages (void)
{
  g_autoptr(RpBrief) brief = brief_of (everything_long, RP_BRIEF_FULL);
  guint pages = rp_brief_page_count (brief);

  g_assert_cmpuint (pages, >=, 3);
  g_assert_cmpuint (pages, <=, 12);
  for (guint page = 0; page < pages; page++)
    assert_inside (brief, page);
}

/* A paragraph longer than a page goes on on the next. */
static void
test_full_long_paragraph (void)
{
  GString *script = g_string_new ("meeting.takeaway=");
  g_autofree char *text = NULL;
  g_autoptr(RpBrief) brief = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (script, PARAGRAPH);
  text = g_string_free (script, FALSE);
  brief = brief_of (text, RP_BRIEF_FULL);
  g_assert_cmpuint (rp_brief_page_count (brief), >=, 4);
  for (guint page = 0; page < rp_brief_page_count (brief); page++)
    assert_inside (brief, page);
}

/* A heading and the lines below it to write on are not parted. */
static void
test_full_keeps_rules_together (void)
{
  for (guint lines = 20; lines < 60; lines++)
    {
      GString *script = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autoptr(RpBrief) brief = NULL;
      cairo_rectangle_t ink;
      guint last;

      for (guint i = 0; i < lines; i++)
        g_string_append (script, "+needs text=A head of training;");
      text = g_string_free (script, FALSE);
      brief = brief_of (text, RP_BRIEF_FULL);
      last = rp_brief_page_count (brief) - 1;
      ink = ink_of (brief, last);
      /* from the heading to the footer, never from a rule */
      g_assert_cmpfloat (ink.y, <=, RP_BRIEF_MARGIN + 24);
    }
}

/* No step gives back what one before took; the last time goes before the second
 * hypothesis, that before the third story, and only then are texts cut. */
static void
test_order_of_trims (void)
{
  const RpBriefTrim *step = rp_brief_trims;

  for (; step[1].stories > 0; step++)
    {
      g_assert_cmpuint (step[1].ticked, <=, step[0].ticked);
      g_assert_cmpuint (step[1].no_last, >=, step[0].no_last);
      g_assert_cmpuint (step[1].offers, <=, step[0].offers);
      g_assert_cmpuint (step[1].stories, <=, step[0].stories);
      g_assert_cmpuint (step[1].lines, <=, step[0].lines);
      g_assert_true (step[1].offers == 2 || step[1].no_last);
      g_assert_true (step[1].stories == 3 || step[1].offers == 1);
      g_assert_true (step[1].max_lines == 0 || step[1].stories == 2);
    }
  g_assert_cmpint (step->max_lines, ==, 1);
}

/* What holds is counted where it cannot be listed; what is to settle is not. */
static void
test_trimmed_checks (void)
{
  static const struct
  {
    guint step;
    guint blocks;   /* with the heading */
  } cases[] = {
    { 0, 1 + 19 }, { 1, 1 + 9 + 1 + 1 }, { 2, 1 + 5 + 1 + 1 }, { 3, 1 + 1 + 1 },
  };
  g_autoptr(RpBrief) brief = brief_of ("meeting.takeaway=", RP_BRIEF_PAGE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PangoContext *context = rp_brief_context_new ();
      g_auto(RpBriefSetter) setter = { 0 };

      rp_brief_setter_init (&setter, context, 160, TRUE, &rp_brief_everything);
      rp_brief_set_trimmed (&setter, rp_brief_find_section (brief, "checks"),
                            &rp_brief_trims[cases[i].step]);
      g_assert_cmpuint (setter.blocks->len, ==, cases[i].blocks);
      g_clear_object (&context);
    }
}

/* What was accepted is counted apart, and stays to be seen. */
static void
test_counted_checks (void)
{
  static const struct
  {
    const char *script;
    const char *counted;
    guint       blocks;
  } cases[] = {
    { "", "All nineteen hold", 2 },
    { "meeting.takeaway=", "Eighteen hold", 3 },
    { "meeting.takeaway=;+overrides check=takeaway|reason=A walk is enough",
      "Eighteen hold, one accepted", 3 },
    { "meeting.takeaway=;+attendees person=" HENRIK ";"
      "+overrides check=one-to-one|reason=She asked for it", "Seventeen hold, one accepted", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpBrief) brief = brief_of (cases[i].script, RP_BRIEF_PAGE);
      PangoContext *context = rp_brief_context_new ();
      g_auto(RpBriefSetter) setter = { 0 };
      RpBriefBlock *counted;

      rp_brief_setter_init (&setter, context, 160, TRUE, &rp_brief_everything);
      rp_brief_set_trimmed (&setter, rp_brief_find_section (brief, "checks"), &rp_brief_trims[3]);
      counted = setter.blocks->pdata[1];
      g_assert_cmpstr (pango_layout_get_text (counted->text), ==, cases[i].counted);
      g_assert_cmpuint (setter.blocks->len, ==, cases[i].blocks);
      g_clear_object (&context);
    }
}

/* How many rules go across the whole page. */
static guint
count_rules (const RpBrief *brief)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8,
                                                         (int) RP_BRIEF_PAGE_WIDTH,
                                                         (int) RP_BRIEF_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean above = FALSE;
  guint count = 0;

  rp_brief_page_draw (brief, cr, 0);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) RP_BRIEF_PAGE_HEIGHT; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) +
                          y * cairo_image_surface_get_stride (surface);
      gboolean rule = TRUE;

      for (int x = 51; x < (int) RP_BRIEF_PAGE_WIDTH - 50; x++)
        rule = rule && row[x] != 0;
      count += rule && !above;
      above = rule;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return count;
}

/* What room is left is for lines to write on, up to five of them. */
static void
test_ruled_lines (void)
{
  static const struct
  {
    const char *script;
    guint       least;
    guint       most;
  } cases[] = {
    { "+needs text=A head of training", 5, 5 },
    { "-plan_items;-plan_lessons", 5, 5 },
    { everything_long, 1, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpBrief) brief = brief_of (cases[i].script, RP_BRIEF_PAGE);
      guint count = count_rules (brief) - 2;   /* below the head, below the columns */

      g_assert_cmpuint (count, >=, cases[i].least);
      g_assert_cmpuint (count, <=, cases[i].most);
    }
}

static void
test_pdf (void)
{
  for (int length = RP_BRIEF_DOORWAY; length <= RP_BRIEF_FULL; length++)
    {
      g_autoptr(RpBrief) brief = brief_of ("", (RpBriefLength) length);
      g_autoptr(RpBrief) again = brief_of ("", (RpBriefLength) length);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) first = rp_brief_to_pdf (brief, &error);
      g_autoptr(GBytes) second = NULL;

      g_assert_no_error (error);
      second = rp_brief_to_pdf (again, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (first, NULL), 5, "%PDF-", 5);
      g_assert_true (g_bytes_equal (first, second));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brief-page/one-page", test_one_page);
  g_test_add_func ("/brief-page/full-has-pages", test_full_has_pages);
  g_test_add_func ("/brief-page/full-long-paragraph", test_full_long_paragraph);
  g_test_add_func ("/brief-page/full-keeps-rules-together", test_full_keeps_rules_together);
  g_test_add_func ("/brief-page/order-of-trims", test_order_of_trims);
  g_test_add_func ("/brief-page/trimmed-checks", test_trimmed_checks);
  g_test_add_func ("/brief-page/counted-checks", test_counted_checks);
  g_test_add_func ("/brief-page/ruled-lines", test_ruled_lines);
  g_test_add_func ("/brief-page/pdf", test_pdf);

  return g_test_run ();
}
