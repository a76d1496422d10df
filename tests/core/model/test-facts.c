/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-facts.h"
#include "rp-finding.h"

/* Another thread frees what may be big. */
static void
assert_let_go (GObject *object)
{
  while (g_atomic_int_get ((int *) &object->ref_count) > 1)
    g_usleep (1000);
  g_assert_finalize_object (object);
}

static void
test_ownership (void)
{
  RpMeetingFacts *facts = rp_meeting_facts_new ();
  RpPerson *person = g_object_new (RP_TYPE_PERSON, "name", "Ottoline", NULL);
  RpTopic *topic = g_object_new (RP_TYPE_TOPIC, "title", "Resilience", NULL);

  facts->person = g_object_ref (person);
  g_hash_table_insert (facts->people, (gpointer) rp_record_get_id (person), g_object_ref (person));
  g_ptr_array_add (facts->topics->topics, g_object_ref (topic));

  g_assert_true (rp_meeting_facts_person (facts, rp_record_get_id (person)) == person);
  g_assert_null (rp_meeting_facts_person (facts, NULL));
  g_assert_true (rp_facts_find (facts->topics->topics, rp_record_get_id (topic)) == topic);
  g_assert_null (rp_facts_find (facts->topics->topics, rp_record_get_id (person)));
  g_assert_null (rp_facts_find (facts->topics->topics, NULL));

  rp_meeting_facts_free (facts);
  assert_let_go (G_OBJECT (person));
  assert_let_go (G_OBJECT (topic));
}

static void
test_report (void)
{
  g_autoptr(RpCheckReport) report = rp_check_report_new ();
  RpFinding *finding = rp_finding_new ("told", RP_CHECK_WARN);

  g_ptr_array_add (report->findings, finding);
  g_assert_cmpint (finding->state, ==, RP_CHECK_NOT_APPLICABLE);
  g_assert_true (rp_check_report_find (report, "told") == finding);
  g_assert_null (rp_check_report_find (report, "curious"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/facts/ownership", test_ownership);
  g_test_add_func ("/facts/report", test_report);

  return g_test_run ();
}
