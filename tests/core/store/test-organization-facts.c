/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"
#include "rp-store-organizations.h"

static RpOrganizationFacts *
read_facts (Library     *library,
            const char  *id,
            GError     **error)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GAsyncResult) result = NULL;

  rp_store_organization_facts_async (library->store, id, TEST_NOW, zone, NULL, test_result_cb,
                                     &result);

  return rp_store_organization_facts_finish (library->store, test_await (&result), error);
}

static RpOrganizationCounts *
read_counts (Library *library)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  RpOrganizationCounts *counts;

  rp_store_organization_counts_async (library->store, TEST_NOW, zone, NULL, test_result_cb,
                                      &result);
  counts = rp_store_organization_counts_finish (library->store, test_await (&result), &error);
  g_assert_no_error (error);

  return counts;
}

/* Who is there now, what is in play, and only of the one that is asked about. */
static void
test_read (Library       *library,
           gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpOrganization) bank = test_add (store, RP_TYPE_ORGANIZATION, "name", "Bank", NULL);
  g_autoptr(RpOrganization) rail = test_add (store, RP_TYPE_ORGANIZATION, "name", "Rail", NULL);
  const char *bank_id = rp_record_get_id (bank);
  const char *rail_id = rp_record_get_id (rail);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  guint32 today = rp_time_day (TEST_NOW, utc);
  g_autoptr(RpPerson) ada = test_add (store, RP_TYPE_PERSON, "name", "Ada", NULL);
  g_autoptr(RpPerson) bo = test_add (store, RP_TYPE_PERSON, "name", "Bo", NULL);
  g_autoptr(RpPosition) now = test_add (store, RP_TYPE_POSITION, "person",
                                        rp_record_get_id (ada), "organization", bank_id,
                                        "until", today, NULL);
  g_autoptr(RpPosition) twice = test_add (store, RP_TYPE_POSITION, "person",
                                          rp_record_get_id (ada), "organization", bank_id, NULL);
  g_autoptr(RpPosition) past = test_add (store, RP_TYPE_POSITION, "person",
                                         rp_record_get_id (bo), "organization", bank_id, "until",
                                         today - 1, NULL);
  g_autoptr(RpPosition) soon = test_add (store, RP_TYPE_POSITION, "person",
                                         rp_record_get_id (bo), "organization", rail_id, "since",
                                         today + 1, NULL);
  g_autoptr(RpEngagement) active = test_add (store, RP_TYPE_ENGAGEMENT, "organization", bank_id,
                                             "name", "Tender", NULL);
  g_autoptr(RpEngagement) closed = test_add (store, RP_TYPE_ENGAGEMENT, "organization", bank_id,
                                             "name", "Study", "state", RP_ENGAGEMENT_CLOSED,
                                             NULL);
  g_autoptr(RpCompetition) rivals = test_add (store, RP_TYPE_COMPETITION, "organization",
                                              rail_id, "competitor", bank_id, NULL);
  g_autoptr(RpMeeting) with_ada = test_add (store, RP_TYPE_MEETING, "person",
                                            rp_record_get_id (ada), NULL);
  g_autoptr(RpMeeting) with_bo = test_add (store, RP_TYPE_MEETING, "person",
                                           rp_record_get_id (bo), NULL);
  g_autoptr(RpOrganizationFacts) facts = read_facts (library, bank_id, NULL);
  g_autoptr(RpOrganizationCounts) counts = read_counts (library);

  g_assert_cmpuint (facts->positions->len, ==, 2);
  g_assert_cmpuint (facts->engagements->len, ==, 2);
  g_assert_cmpstr (RP_ENGAGEMENT (facts->engagements->pdata[0])->name, ==, "Tender");
  g_assert_cmpuint (facts->competitions->len, ==, 1);
  g_assert_cmpuint (facts->meetings->len, ==, 1);
  g_assert_nonnull (rp_facts_records_lookup (facts->records, RP_TYPE_PERSON,
                                             rp_record_get_id (ada)));
  g_assert_nonnull (rp_facts_records_lookup (facts->records, RP_TYPE_ORGANIZATION, rail_id));

  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts->people, bank_id)), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts->active, bank_id)), ==, 1);
  g_assert_null (g_hash_table_lookup (counts->people, rail_id));
}

static void
test_gone (Library       *library,
           gconstpointer  data)
{
  g_autoptr(RpOrganization) bank = test_add (library->store, RP_TYPE_ORGANIZATION, "name",
                                             "Bank", NULL);
  g_autoptr(GError) error = NULL;

  test_delete (library->store, bank);
  g_assert_null (read_facts (library, rp_record_get_id (bank), &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/organization-facts/read", test_read);
  library_test ("/organization-facts/gone", test_gone);

  return g_test_run ();
}
