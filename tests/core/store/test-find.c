/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "rp-date.h"

static void
add_people (RpStore *store)
{
  static const char *const names[] = { "Øystein Brekke", "Émile Laurent", "Emilia Roth", "Ann",
                                       "Ann Lee", "Bo Falk", "Bo Falk" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", names[i], NULL);
    }
}

static void
test_names (Library       *library,
            gconstpointer  data)
{
  static const struct { const char *typed, *found; RpError code; } cases[] = {
    { "Émile Laurent", "Émile Laurent" },
    { "emile laurent", "Émile Laurent" },
    { "  EMILE   LAURENT ", "Émile Laurent" },
    { "émile", "Émile Laurent" },
    { "øyst", "Øystein Brekke" },
    { "ann", "Ann" },                           /* exact before prefix */
    { "ann l", "Ann Lee" },
    { "emil", NULL, RP_ERROR_AMBIGUOUS },
    { "Bo Falk", NULL, RP_ERROR_AMBIGUOUS },
    { "nobody", NULL, RP_ERROR_NOT_FOUND },
    { "", NULL, RP_ERROR_NOT_FOUND },
    { "%", NULL, RP_ERROR_NOT_FOUND },
  };

  add_people (library->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(RpPerson) found = test_find (library->store, RP_TYPE_PERSON, cases[i].typed,
                                             &error);

      g_test_message ("%s", cases[i].typed);
      if (cases[i].found != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (found->name, ==, cases[i].found);
        }
      else
        {
          g_assert_null (found);
          g_assert_error (error, RP_ERROR, (int) cases[i].code);
        }
    }
}

static void
test_candidates (Library       *library,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  add_people (library->store);
  g_assert_null (test_find (library->store, RP_TYPE_PERSON, "emil", &error));
  g_assert_nonnull (strstr (error->message, "Émile Laurent"));
  g_assert_nonnull (strstr (error->message, "Emilia Roth"));
}

static void
test_ids (Library       *library,
          gconstpointer  data)
{
  g_autoptr(RpPerson) person = test_add (library->store, RP_TYPE_PERSON, "name", "Tove", NULL);
  g_autofree char *upper = g_ascii_strup (rp_record_get_id (person), -1);
  g_autofree char *begin = g_strndup (rp_record_get_id (person), 6);
  g_autofree char *little = g_strndup (rp_record_get_id (person), 3);
  g_autoptr(RpRecord) by_id = NULL;
  g_autoptr(RpRecord) by_begin = NULL;
  g_autoptr(RpRecord) anywhere = NULL;
  g_autoptr(GError) error = NULL;

  by_id = test_find (library->store, RP_TYPE_PERSON, upper, &error);
  g_assert_no_error (error);
  by_begin = test_find (library->store, RP_TYPE_PERSON, begin, &error);
  g_assert_no_error (error);
  anywhere = test_find (library->store, RP_TYPE_RECORD, "tove", &error);
  g_assert_no_error (error);
  g_assert_true (RP_IS_PERSON (anywhere));
  g_assert_null (test_find (library->store, RP_TYPE_PERSON, little, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
  g_clear_error (&error);

  test_delete (library->store, person);
  g_assert_null (test_find (library->store, RP_TYPE_PERSON, upper, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_NOT_FOUND);
}

/* By title, or by whom it is with: the next one, or else the latest. */
static void
test_meetings (Library       *library,
               gconstpointer  data)
{
  RpStore *store = library->store;
  g_autoptr(RpPerson) person = test_add (store, RP_TYPE_PERSON, "name", "Tove Lind", NULL);
  const char *id = rp_record_get_id (person);
  g_autoptr(RpMeeting) past = test_add (store, RP_TYPE_MEETING, "person", id, "starts",
                                        TEST_NOW - RP_DAY, NULL);
  g_autoptr(RpMeeting) older = test_add (store, RP_TYPE_MEETING, "person", id, "starts",
                                         TEST_NOW - 9 * RP_DAY, NULL);
  g_autoptr(RpMeeting) far = NULL;
  g_autoptr(RpMeeting) near = NULL;
  g_autoptr(RpMeeting) found = test_find (store, RP_TYPE_MEETING, "tove", NULL);
  g_autoptr(RpMeeting) next = NULL;
  g_autoptr(RpMeeting) titled = NULL;

  g_assert_cmpstr (rp_record_get_id (found), ==, rp_record_get_id (past));
  far = test_add (store, RP_TYPE_MEETING, "person", id, "starts", TEST_NOW + 9 * RP_DAY,
                  "title", "Dinner by the river", NULL);
  near = test_add (store, RP_TYPE_MEETING, "person", id, "starts", TEST_NOW + RP_DAY,
                   "title", "Tove", NULL);
  next = test_find (store, RP_TYPE_MEETING, "tove lind", NULL);
  g_assert_cmpstr (rp_record_get_id (next), ==, rp_record_get_id (near));
  titled = test_find (store, RP_TYPE_MEETING, "dinner", NULL);
  g_assert_cmpstr (rp_record_get_id (titled), ==, rp_record_get_id (far));
  g_clear_object (&titled);
  titled = test_find (store, RP_TYPE_MEETING, "tove", NULL);   /* title and person: once */
  g_assert_cmpstr (rp_record_get_id (titled), ==, rp_record_get_id (near));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  library_test ("/find/names", test_names);
  library_test ("/find/candidates", test_candidates);
  library_test ("/find/ids", test_ids);
  library_test ("/find/meetings", test_meetings);

  return g_test_run ();
}
