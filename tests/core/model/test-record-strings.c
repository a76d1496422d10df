/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-error.h"
#include "rp-model.h"
#include "rp-text.h"

#include <string.h>

static void
test_set_string (void)
{
  static const struct
  {
    const char *field;
    const char *text;
    const char *kept;    /* NULL: not set */
    gboolean    taken;
  } cases[] = {
    { "name", "  Ottoline \n Brandt ", "Ottoline Brandt", TRUE },
    { "name", " \n ", NULL, TRUE },
    { "name", "\xff\xfe", NULL, FALSE },
    { "about", "one\n two", "one\n two", TRUE },
    { "kind", "gatekeeper", "gatekeeper", TRUE },
    { "kind", "boss", "executive", FALSE },
    { "kind", "", "executive", TRUE },
    { "stage", "trusted-advisor", "trusted-advisor", TRUE },
    { "cadence_days", "30", "30", TRUE },
    { "cadence-days", "30", "30", TRUE },
    { "cadence_days", "-1", "0", FALSE },
    { "cadence_days", "3661", "0", FALSE },
    { "cadence_days", "30 days", "0", FALSE },
    { "friend", "yes", "true", TRUE },
    { "friend", "0", "false", TRUE },
    { "friend", "maybe", "false", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
      const RpField *field = rp_record_class_find_field (rp_model_get_class (RP_TYPE_PERSON),
                                                         cases[i].field);
      g_autoptr(GError) error = NULL;
      g_autofree char *kept = NULL;

      g_assert_cmpint (rp_record_set_string (person, field, cases[i].text, &error),
                       ==, cases[i].taken);
      if (!cases[i].taken)
        g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
      kept = rp_record_dup_string (person, field);
      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

static void
test_times (void)
{
  g_autoptr(RpMeeting) meeting = rp_record_new (RP_TYPE_MEETING);
  RpRecordClass *klass = rp_model_get_class (RP_TYPE_MEETING);
  const RpField *starts = rp_record_class_find_field (klass, "starts");
  const RpField *person = rp_record_class_find_field (klass, "person");
  g_autofree char *text = NULL;

  g_assert_true (rp_record_set_string (meeting, starts, "2026-10-16T19:00:00+02:00", NULL));
  text = rp_record_dup_string (meeting, starts);
  g_assert_cmpstr (text, ==, "2026-10-16T17:00:00Z");
  g_assert_false (rp_record_set_string (meeting, starts, "next week", NULL));
  g_assert_true (rp_record_set_string (meeting, starts, NULL, NULL));
  g_assert_cmpint (meeting->starts, ==, 0);
  g_assert_false (rp_record_set_string (meeting, person, "Ottoline", NULL));
}

static void
test_too_long (void)
{
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  RpRecordClass *klass = rp_model_get_class (RP_TYPE_PERSON);
  const RpField *name = rp_record_class_find_field (klass, "name");
  const RpField *about = rp_record_class_find_field (klass, "about");
  g_autofree char *megabytes = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *line = g_strnfill (RP_TEXT_MAX_LINE + 1, 'x');
  g_autoptr(GError) error = NULL;

  g_assert_false (rp_record_set_string (person, name, megabytes, NULL));
  g_assert_false (rp_record_set_string (person, about, megabytes, NULL));
  g_assert_false (rp_record_set_string (person, name, line, NULL));
  line[RP_TEXT_MAX_LINE] = '\0';
  g_assert_true (rp_record_set_string (person, name, line, NULL));

  /* What was set past rp_record_set_string() is caught before it is stored. */
  rp_record_set_text (person, name, megabytes);
  g_assert_false (rp_record_validate (person, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
}

static void
test_required (void)
{
  g_autoptr(RpPerson) person = rp_record_new (RP_TYPE_PERSON);
  g_autoptr(GError) error = NULL;

  g_assert_false (rp_record_validate (person, &error));
  g_assert_error (error, RP_ERROR, RP_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "name"));
  g_object_set (person, "name", " ", NULL);
  g_assert_false (rp_record_validate (person, NULL));
  g_object_set (person, "name", "Ottoline", NULL);
  g_assert_true (rp_record_validate (person, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-strings/set-string", test_set_string);
  g_test_add_func ("/record-strings/times", test_times);
  g_test_add_func ("/record-strings/too-long", test_too_long);
  g_test_add_func ("/record-strings/required", test_required);

  return g_test_run ();
}
