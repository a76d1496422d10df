/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "example-days.h"
#include "facts.h"

#include "rp-advice.h"
#include "rp-date.h"
#include "rp-example.h"

#include <string.h>

#define DINNER "Dinner with Ottoline Brandt-Hale"

typedef struct
{
  RpImport  *import;
  GTimeZone *zone;
  gint64     now;
} Example;

static void
example_free (Example *example)
{
  rp_import_free (example->import);
  g_time_zone_unref (example->zone);
  g_free (example);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Example, example_free)

static Example *
load (guint i)
{
  g_autoptr(GError) error = NULL;
  Example *example = g_new0 (Example, 1);

  example->import = rp_import_new ();
  example->zone = g_time_zone_new_identifier (example_days[i].zone);
  example->now = rp_time_from_rfc3339 (example_days[i].now);
  rp_example_read (example->now, example->zone, example->import, &error);
  g_assert_no_error (error);

  return example;
}

static RpCheckReport *
check (Example    *example,
       const char *meeting)
{
  g_autoptr(RpMeetingFacts) facts =
    facts_from_records (example->import->records, meeting, example->now, example->zone);

  return rp_check_meeting (facts);
}

/* The checks that are to settle, by id. */
static char *
to_settle (Example    *example,
           const char *meeting)
{
  g_autoptr(RpCheckReport) report = check (example, meeting);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < report->findings->len; i++)
    {
      const RpFinding *finding = report->findings->pdata[i];

      if (finding->state == RP_CHECK_TO_SETTLE)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", finding->id);
    }

  return g_string_free (ids, FALSE);
}

static void
test_findings (void)
{
  static const struct
  {
    const char *meeting;
    const char *to_settle;
  } meetings[] = {
    { DINNER, "clear-of-work told" },
    { "Breakfast with Caspian Dorrance",
      "own-time told gatekeeper takeaway peer-lessons listening promises stays-between-us" },
    { "Evening walk with Priya Sundarwell", "takeaway" },
    { "Tea with Dashiell Okonjo-Reyes", "own-time peer-lessons listening stays-between-us" },
    { "Lunch with Wilhelmina Acheby",
      "one-to-one neutral-ground own-time curious my-stake takeaway peer-lessons listening "
      "stays-between-us" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (example_days); i++)
    {
      g_autoptr(Example) example = load (i);

      for (guint j = 0; j < G_N_ELEMENTS (meetings); j++)
        {
          g_autofree char *ids = to_settle (example, meetings[j].meeting);

          g_test_message ("%s in %s", example_days[i].now, example_days[i].zone);
          g_assert_cmpstr (ids, ==, meetings[j].to_settle);
        }
    }
}

static gpointer
find (Example    *example,
      const char *id)
{
  for (guint i = 0; i < example->import->records->len; i++)
    if (g_strcmp0 (rp_record_get_id (example->import->records->pdata[i]), id) == 0)
      return example->import->records->pdata[i];

  g_assert_not_reached ();
}

static void
swap_topic (Example     *example,
            const RpFix *fix)
{
  for (guint i = 0; i < example->import->records->len; i++)
    {
      RpPlanTopic *planned = RP_IS_PLAN_TOPIC (example->import->records->pdata[i])
                               ? example->import->records->pdata[i]
                               : NULL;
      RpMeeting *meeting = planned != NULL ? find (example, planned->meeting) : NULL;

      if (meeting != NULL && g_strcmp0 (meeting->title, DINNER) == 0 &&
          g_strcmp0 (planned->topic, fix->target) == 0)
        g_object_set (planned, "topic", fix->other, NULL);
    }
}

/* What its picture shows: two things to settle, each with its fix, and nothing
 * left when both are done. */
static void
test_dinner (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (example_days); i++)
    {
      g_autoptr(Example) example = load (i);
      g_autoptr(RpCheckReport) before = check (example, DINNER);
      g_autoptr(RpCheckReport) after = NULL;
      const RpFinding *work = rp_check_report_find (before, "clear-of-work");
      const RpFinding *told = rp_check_report_find (before, "told");
      RpNotice *notice;

      g_assert_false (before->ready);
      g_assert_true (before->confirmable);
      g_assert_cmpuint (before->to_settle, ==, 2);
      g_assert_cmpuint (before->applicable, ==, 19);
      g_assert_cmpint (work->fix.kind, ==, RP_FIX_SWAP_TOPIC);
      g_assert_cmpstr (RP_TOPIC (find (example, work->fix.other))->title, ==,
                       "Who decides when the machine disagrees?");
      g_assert_nonnull (strstr (work->reason, "Control Room Renewal"));
      g_assert_cmpint (told->fix.kind, ==, RP_FIX_TELL);
      notice = find (example, told->fix.target);
      g_assert_cmpstr (RP_PERSON (find (example, notice->person))->name, ==,
                       "Henrik Solberg-Pike");

      swap_topic (example, &work->fix);
      notice->told = example->now;
      after = check (example, DINNER);
      g_assert_true (after->ready);
      g_assert_cmpuint (after->holds, ==, after->applicable);
    }
}

/* Without a vault there is no private text, and the same two things are to settle. */
static void
test_no_vault (void)
{
  g_autoptr(Example) example = load (0);
  g_autoptr(RpMeetingFacts) facts = NULL;
  g_autoptr(RpCheckReport) report = NULL;

  g_assert_cmpuint (rp_import_drop_sealed (example->import), >, 0);
  facts = facts_from_records (example->import->records, DINNER, example->now, example->zone);
  facts->unlocked = FALSE;
  report = rp_check_meeting (facts);
  g_assert_cmpuint (report->to_settle, ==, 2);
  g_assert_cmpint (rp_check_report_find (report, "clear-of-work")->state, ==, RP_CHECK_TO_SETTLE);
  g_assert_cmpint (rp_check_report_find (report, "told")->state, ==, RP_CHECK_TO_SETTLE);
}

static void
test_jars (void)
{
  static const struct
  {
    const char *meeting;
    int         sweets;
  } jars[] = {
    { DINNER,                                5 },
    { "Evening walk with Priya Sundarwell",  8 },
    { "Breakfast with Caspian Dorrance",     2 },
    { "Tea with Dashiell Okonjo-Reyes",      1 },
    { "Lunch with Wilhelmina Acheby",       -2 },
    { "Dinner at Lantern Court",             4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (example_days); i++)
    {
      g_autoptr(Example) example = load (i);

      for (guint j = 0; j < G_N_ELEMENTS (jars); j++)
        {
          g_autoptr(RpMeetingFacts) facts =
            facts_from_records (example->import->records, jars[j].meeting, example->now,
                                example->zone);
          RpJar jar;

          rp_jar_count (facts->jar, &jar);
          g_assert_cmpint (jar.sweets, ==, jars[j].sweets);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/example-check/findings", test_findings);
  g_test_add_func ("/interchange/example-check/dinner", test_dinner);
  g_test_add_func ("/interchange/example-check/no-vault", test_no_vault);
  g_test_add_func ("/interchange/example-check/jars", test_jars);

  return g_test_run ();
}
