/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"

static RpPerson *ada, *bo, *cy;

/* Three people: Ada in Oslo at the firm, Bo in Bergen, Cy nowhere. */
static void
make_people (RpStore *store)
{
  g_autoptr(RpOrganization) firm = test_add (store, RP_TYPE_ORGANIZATION, "name", "Firm", NULL);
  g_autoptr(RpPosition) position = NULL;

  ada = test_add (store, RP_TYPE_PERSON, "name", "Ada", "city", "Oslo", "stage",
                  RP_STAGE_CONFIDANT, "cadence_days", 30, "friend", TRUE, NULL);
  bo = test_add (store, RP_TYPE_PERSON, "name", "bo", "city", "Bergen", "kind",
                 RP_PERSON_GATEKEEPER, "stage", RP_STAGE_CURIOUS, "cadence_days", 60, NULL);
  cy = test_add (store, RP_TYPE_PERSON, "name", "Cy", "stage", RP_STAGE_TRUSTED_ADVISOR, NULL);
  position = test_add (store, RP_TYPE_POSITION, "person", rp_record_get_id (ada), "organization",
                       rp_record_get_id (firm), NULL);
}

static void
drop_people (void)
{
  g_clear_object (&ada);
  g_clear_object (&bo);
  g_clear_object (&cy);
}

static char *
titles (RpStore *store,
        RpQuery *query)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = test_list (store, query, &error);
  g_autoptr(GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "",
                            rp_record_get_title (records->pdata[i]));

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_match (Library       *library,
            gconstpointer  data)
{
  static const struct { const char *field, *value, *expected; } cases[] = {
    { "name", "BO", "bo" },          { "city", "oslo", "Ada" },
    { "city", NULL, "Cy" },          { "kind", "gatekeeper", "bo" },
    { "kind", "no-such", "" },       { "friend", "true", "Ada" },
    { "friend", "false", "bo Cy" },  { "cadence_days", "60", "bo" },
    { "city", "' OR 1 --", "" },     { "city", "%", "" },
  };

  make_people (library->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PERSON);
      g_autofree char *found = NULL;

      rp_query_match (query, cases[i].field, cases[i].value);
      found = titles (library->store, query);
      g_test_message ("%s = %s", cases[i].field, cases[i].value);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
  drop_people ();
}

static void
test_match_any (Library       *library,
                gconstpointer  data)
{
  g_autoptr(RpQuery) by_id = rp_query_new (RP_TYPE_PERSON);
  g_autoptr(RpQuery) none = rp_query_new (RP_TYPE_PERSON);
  g_autofree char *found = NULL;
  g_autofree char *nothing = NULL;
  const char *ids[3] = { NULL };
  const char *const empty[] = { NULL };

  make_people (library->store);
  ids[0] = rp_record_get_id (ada);
  ids[1] = rp_record_get_id (cy);
  rp_query_match_any (by_id, "id", ids);
  found = titles (library->store, by_id);
  g_assert_cmpstr (found, ==, "Ada Cy");
  rp_query_match_any (none, "id", empty);
  nothing = titles (library->store, none);
  g_assert_cmpstr (nothing, ==, "");
  drop_people ();
}

static void
test_order (Library       *library,
            gconstpointer  data)
{
  static const struct { const char *field; gboolean descending; const char *expected; } cases[] = {
    { "name", FALSE, "Ada bo Cy" },           /* not by the code of the letter */
    { "name", TRUE, "Cy bo Ada" },
    { "city", FALSE, "bo Ada Cy" },           /* not set comes last … */
    { "city", TRUE, "Ada bo Cy" },            /* … either way */
    { "stage", TRUE, "Cy Ada bo" },           /* by the enumeration, not by the nick */
    { "cadence_days", FALSE, "Cy Ada bo" },
  };

  make_people (library->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_PERSON);
      g_autofree char *found = NULL;

      rp_query_order (query, cases[i].field, cases[i].descending);
      found = titles (library->store, query);
      g_assert_cmpstr (found, ==, cases[i].expected);
      rp_query_limit (query, 2);
      g_free (found);
      found = titles (library->store, query);
      g_assert_true (g_str_has_prefix (cases[i].expected, found));
    }
  drop_people ();
}

static void
test_range_and_via (Library       *library,
                    gconstpointer  data)
{
  g_autoptr(RpQuery) middle = rp_query_new (RP_TYPE_PERSON);
  g_autoptr(RpQuery) open_end = rp_query_new (RP_TYPE_PERSON);
  g_autoptr(RpQuery) days = rp_query_new (RP_TYPE_COMMITMENT);
  g_autoptr(RpQuery) at_firm = rp_query_new (RP_TYPE_PERSON);
  g_autoptr(RpOrganization) firm = NULL;
  g_autoptr(RpCommitment) due = NULL;
  g_autofree char *between = NULL;
  g_autofree char *from = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *linked = NULL;

  make_people (library->store);
  rp_query_range (middle, "cadence_days", 30, 60);
  between = titles (library->store, middle);
  g_assert_cmpstr (between, ==, "Ada");
  rp_query_range (open_end, "cadence_days", 30, G_MAXINT64);
  from = titles (library->store, open_end);
  g_assert_cmpstr (from, ==, "Ada bo");
  due = test_add (library->store, RP_TYPE_COMMITMENT, "person", rp_record_get_id (ada), "text",
                  "Call", "due", rp_day_from_iso ("2026-11-22"), NULL);
  rp_query_range (days, "due", rp_day_from_iso ("2026-11-22"), rp_day_from_iso ("2026-11-23"));
  dated = titles (library->store, days);
  g_assert_cmpstr (dated, ==, "Call");

  firm = test_find (library->store, RP_TYPE_ORGANIZATION, "firm", NULL);
  rp_query_via (at_firm, RP_TYPE_POSITION, "person", "organization", rp_record_get_id (firm));
  linked = titles (library->store, at_firm);
  g_assert_cmpstr (linked, ==, "Ada");
  drop_people ();
}

/* Words are looked for in the record and in whom it is with. */
static void
test_text (Library       *library,
           gconstpointer  data)
{
  g_autoptr(RpMeeting) meeting = NULL;
  g_autoptr(RpMeeting) other = NULL;
  g_autoptr(RpQuery) by_person = rp_query_new (RP_TYPE_MEETING);
  g_autoptr(RpQuery) by_title = rp_query_new (RP_TYPE_MEETING);
  g_autoptr(RpQuery) blank = rp_query_new (RP_TYPE_MEETING);
  g_autofree char *persons = NULL;
  g_autofree char *titled = NULL;
  g_autofree char *all = NULL;

  make_people (library->store);
  meeting = test_add (library->store, RP_TYPE_MEETING, "person", rp_record_get_id (ada), "title",
                      "Dinner by the river", NULL);
  other = test_add (library->store, RP_TYPE_MEETING, "person", rp_record_get_id (bo), "title",
                    "Walk", NULL);
  rp_query_text (by_person, "os ad");   /* Ada in Oslo; both are beginnings */
  persons = titles (library->store, by_person);
  g_assert_cmpstr (persons, ==, "Dinner by the river");
  rp_query_text (by_title, "wal");
  titled = titles (library->store, by_title);
  g_assert_cmpstr (titled, ==, "Walk");
  rp_query_text (blank, "   ");
  all = titles (library->store, blank);
  g_assert_cmpstr (all, ==, "Dinner by the river Walk");
  drop_people ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/query/match", test_match);
  library_test ("/query/match-any", test_match_any);
  library_test ("/query/order", test_order);
  library_test ("/query/range-and-via", test_range_and_via);
  library_test ("/query/text", test_text);

  return g_test_run ();
}
