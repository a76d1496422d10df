/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "example-days.h"
#include "rp-interchange-test.h"

#include "rp-date.h"
#include "rp-example.h"
#include "rp-merge.h"

static RpImport *
load (const char *now,
      GTimeZone  *zone)
{
  g_autoptr(GError) error = NULL;
  RpImport *import = rp_import_new ();

  rp_example_read (rp_time_from_rfc3339 (now), zone, import, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < import->rejected->len; i++)
    {
      const RpImportRemark *remark = import->rejected->pdata[i];

      g_error ("line %u: %s", remark->line, remark->text);
    }

  return import;
}

static void
test_loads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (example_days); i++)
    {
      g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (example_days[i].zone);
      g_autoptr(RpImport) import = load (example_days[i].now, zone);
      gboolean has_person = FALSE;

      assert_in_order (import->records);
      for (guint j = 0; j < import->records->len; j++)
        {
          g_assert_true (rp_record_validate (import->records->pdata[j], NULL));
          has_person = has_person || (RP_IS_PERSON (import->records->pdata[j])
                                      && g_str_equal (rp_record_get_id (import->records->pdata[j]),
                                                      RP_EXAMPLE_PERSON));
        }
      g_assert_true (has_person);
      g_assert_cmpuint (count_records (import->records, RP_TYPE_PERSON), ==, 14);
      g_assert_cmpuint (count_records (import->records, RP_TYPE_ORGANIZATION), ==, 6);
      g_assert_cmpuint (count_records (import->records, RP_TYPE_TOPIC), ==, 6);
      g_assert_cmpuint (count_records (import->records, RP_TYPE_LESSON), ==, 14);
      g_assert_cmpuint (count_records (import->records, RP_TYPE_NOTE), ==, 12);
      g_assert_cmpuint (count_records (import->records, RP_TYPE_COMMUNITY), ==, 2);
    }
}

static gboolean
is_working_day (gint64     time,
                GTimeZone *zone)
{
  g_autofree char *day = rp_time_format (time, zone, "%u");

  return strcmp (day, "6") < 0;
}

static void
test_next_dinner (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (example_days); i++)
    {
      g_autoptr(GTimeZone) zone = g_time_zone_new_identifier (example_days[i].zone);
      g_autoptr(RpImport) import = load (example_days[i].now, zone);
      gint64 now = rp_time_from_rfc3339 (example_days[i].now);
      RpMeeting *dinner = find_record (import->records, RP_TYPE_MEETING, "title",
                                       "Dinner with Ottoline Brandt-Hale");

      g_assert_nonnull (dinner);
      g_assert_true (is_working_day (dinner->starts, zone));
      g_assert_cmpuint (rp_time_minute (dinner->starts, zone), ==, 19 * 60);
      g_assert_cmpint (dinner->ends - dinner->starts, ==, 150 * RP_MINUTE);
      g_assert_cmpint (dinner->starts, >, now);
      g_assert_cmpint (dinner->starts, <, now + 5 * RP_DAY);
      for (guint j = 0; j < import->records->len; j++)
        {
          RpMeeting *meeting = RP_IS_MEETING (import->records->pdata[j])
                                 ? import->records->pdata[j]
                                 : NULL;

          if (meeting != NULL && meeting != dinner)
            g_assert_true (meeting->ends < now || meeting->starts > dinner->ends);
        }
    }
}

/* Every word of the product has somebody to show it. */
static void
test_shows_everything (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(RpImport) import = load (example_days[0].now, zone);
  guint n_types;
  const GType *types = rp_model_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (types[i] != RP_TYPE_CARD && types[i] != RP_TYPE_PHOTO)   /* an address book's */
      g_assert_cmpuint (count_records (import->records, types[i]), >, 0);

  for (guint state = RP_MEETING_IDEA; state <= RP_MEETING_CANCELLED; state++)
    {
      guint count = 0;

      for (guint i = 0; i < import->records->len; i++)
        count += RP_IS_MEETING (import->records->pdata[i]) &&
                 RP_MEETING (import->records->pdata[i])->state == state;
      g_assert_cmpuint (count, >, 0);
    }
}

static void
test_same_again (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(RpImport) one = load (example_days[0].now, zone);
  g_autoptr(RpImport) other = load (example_days[0].now, zone);

  g_assert_cmpuint (one->records->len, ==, other->records->len);
  for (guint i = 0; i < one->records->len; i++)
    g_assert_true (rp_record_equal (one->records->pdata[i], other->records->pdata[i]));
}

/* Into a library that has its own characteristics, and once more. */
static void
test_merges (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(RpImport) import = load (example_days[0].now, zone);
  g_autoptr(GPtrArray) existing = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(RpMerge) merge = NULL;
  g_autoptr(RpMerge) again = NULL;

  for (guint i = 0; i < import->records->len; i++)
    if (RP_IS_CHARACTERISTIC (import->records->pdata[i]))
      {
        RpCharacteristic *own = rp_record_new (RP_TYPE_CHARACTERISTIC);

        g_object_set (own, "key", RP_CHARACTERISTIC (import->records->pdata[i])->key, NULL);
        g_ptr_array_add (existing, own);
      }
  merge = rp_merge_new (import, existing);
  g_assert_cmpuint (merge->added->len, ==, import->records->len - existing->len);
  g_assert_cmpuint (rp_merge_count (merge->added, RP_TYPE_CHARACTERISTIC), ==, 0);

  for (guint i = 0; i < merge->added->len; i++)
    g_ptr_array_add (existing, g_object_ref (merge->added->pdata[i]));
  assert_in_order (existing);
  again = rp_merge_new (import, existing);
  g_assert_cmpuint (again->added->len, ==, 0);
}

/* What a library without a vault left out is found again; nothing that was
 * written meanwhile is. */
static void
test_private (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(RpImport) whole = load ("2026-11-22T12:00:00Z", zone);
  g_autoptr(RpImport) bare = load ("2026-11-22T12:00:00Z", zone);
  guint dropped = rp_import_drop_sealed (bare);
  g_autoptr(GPtrArray) missing = rp_example_find_private (whole, bare->records);
  g_autoptr(GPtrArray) nothing = rp_example_find_private (whole, whole->records);
  g_autoptr(GPtrArray) fewer = NULL;
  gboolean has_note = FALSE;
  RpEncounter *written = NULL;

  g_assert_cmpuint (missing->len, >, 12);
  g_assert_cmpuint (missing->len, <=, dropped);
  g_assert_cmpuint (nothing->len, ==, 0);
  for (guint i = 0; i < missing->len; i++)
    {
      has_note = has_note ||
                 g_str_equal (rp_record_get_id (missing->pdata[i]), RP_EXAMPLE_NOTE);
      if (RP_IS_ENCOUNTER (missing->pdata[i]))
        g_assert_nonnull (RP_ENCOUNTER (missing->pdata[i])->words);
    }
  g_assert_true (has_note);

  for (guint i = 0; i < bare->records->len && written == NULL; i++)
    written = RP_IS_ENCOUNTER (bare->records->pdata[i]) ? bare->records->pdata[i] : NULL;
  g_object_set (written, "words", "My own", NULL);
  fewer = rp_example_find_private (whole, bare->records);
  g_assert_cmpuint (fewer->len, ==, missing->len - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interchange/example/loads", test_loads);
  g_test_add_func ("/interchange/example/next-dinner", test_next_dinner);
  g_test_add_func ("/interchange/example/shows-everything", test_shows_everything);
  g_test_add_func ("/interchange/example/same-again", test_same_again);
  g_test_add_func ("/interchange/example/private", test_private);
  g_test_add_func ("/interchange/example/merges", test_merges);

  return g_test_run ();
}
