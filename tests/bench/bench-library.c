/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-library [N-PLANS [N-TOPICS]] – how long a made-up library takes to write,
 * open, list, search and check. Figures are milliseconds; where a floor is
 * given it was measured in the same run, so that the ratio holds on any
 * machine. The library is the same for the same numbers. */

#include "rp-advice.h"
#include "rp-date.h"
#include "store-test.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define NOW        G_GINT64_CONSTANT (1790000000)
#define N_WORDS    4000
#define N_SEARCHES 60

static GRand *chance;

/* Words as languages have them: few of them make up most of a text. */
static const char *
next_word (void)
{
  static char words[N_WORDS][12];
  guint rank;

  if (words[0][0] == '\0')
    for (guint i = 0; i < N_WORDS; i++)
      for (guint c = 0, length = 2 + i % 9; c < length; c++)
        words[i][c] = (char) ('a' + g_rand_int_range (chance, 0, 26));

  rank = (guint) pow (N_WORDS, g_rand_double (chance));
  return words[MIN (rank, N_WORDS) - 1];
}

static char *
make_text (guint n_words)
{
  GString *text = g_string_new (next_word ());

  for (guint i = 1; i < n_words; i++)
    g_string_append_printf (text, " %s", next_word ());

  return g_string_free (text, FALSE);
}

static const char *
pick (GPtrArray *records)
{
  guint i = (guint) g_rand_int_range (chance, 0, (gint32) records->len);

  return rp_record_get_id (records->pdata[i]);
}

static void
set_texts (gpointer record)
{
  RpRecordClass *klass = RP_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].flags & RP_FIELD_SEARCHED)
      {
        g_autofree char *text = make_text (klass->fields[i].flags & RP_FIELD_LINES ? 40 : 4);

        rp_record_set_text (record, &klass->fields[i], text);
      }
}

static GPtrArray *
add_records (RpBatch    *batch,
             GType       type,
             guint       count,
             const char *first_field,
             GPtrArray  *first,
             const char *second_field,
             GPtrArray  *second)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count; i++)
    {
      gpointer record = rp_record_new (type);

      set_texts (record);
      if (first != NULL)
        g_object_set (record, first_field, pick (first), NULL);
      if (second != NULL)
        g_object_set (record, second_field, pick (second), NULL);
      if (type == RP_TYPE_MEETING)
        g_object_set (record, "starts", NOW + (gint64) i * RP_HOUR, "ends",
                      NOW + (gint64) (i + 2) * RP_HOUR, NULL);
      rp_batch_put (batch, record);
      g_ptr_array_add (records, record);
    }

  return records;
}

/* Returns the meetings. */
static GPtrArray *
fill (RpBatch *batch,
      guint    n_plans,
      guint    n_topics)
{
  g_autoptr(GPtrArray) firms = add_records (batch, RP_TYPE_ORGANIZATION, n_plans / 10 + 1, NULL,
                                            NULL, NULL, NULL);
  g_autoptr(GPtrArray) people = add_records (batch, RP_TYPE_PERSON, n_plans / 2 + 1, NULL, NULL,
                                             NULL, NULL);
  g_autoptr(GPtrArray) topics = add_records (batch, RP_TYPE_TOPIC, n_topics, NULL, NULL, NULL,
                                             NULL);
  g_autoptr(GPtrArray) lessons = add_records (batch, RP_TYPE_LESSON, 3 * n_topics, "topic", topics,
                                              NULL, NULL);
  GPtrArray *meetings = add_records (batch, RP_TYPE_MEETING, n_plans, "person", people, NULL, NULL);
  const struct { GType type; guint count; const char *field; GPtrArray *records;
                 const char *other_field; GPtrArray *others; } links[] = {
    { RP_TYPE_POSITION, people->len, "person", people, "organization", firms },
    { RP_TYPE_ENGAGEMENT, firms->len, "organization", firms, NULL, NULL },
    { RP_TYPE_CURIOSITY, n_plans, "person", people, "topic", topics },
    { RP_TYPE_PLAN_TOPIC, n_plans, "meeting", meetings, "topic", topics },
    { RP_TYPE_PLAN_LESSON, n_plans, "meeting", meetings, "lesson", lessons },
    { RP_TYPE_PLAN_ITEM, 4 * n_plans, "meeting", meetings, NULL, NULL },
    { RP_TYPE_FAVOUR, n_plans, "person", people, NULL, NULL },
    { RP_TYPE_COMMITMENT, n_plans, "person", people, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    g_ptr_array_unref (add_records (batch, links[i].type, links[i].count, links[i].field,
                                    links[i].records, links[i].other_field, links[i].others));

  return meetings;
}

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
print_figure (const char *what,
              double      milliseconds,
              double      floor)
{
  if (floor > 0)
    printf ("%-44s %10.2f %10.2f %8.1f\n", what, milliseconds, floor, milliseconds / floor);
  else
    printf ("%-44s %10.2f\n", what, milliseconds);
}

static double
time_open (const char *folder)
{
  g_autoptr(RpStore) store = rp_store_new (folder, NULL);
  gint64 start = g_get_monotonic_time ();
  double milliseconds;

  g_assert_true (test_open (store, RP_STORE_OPEN_CREATE, NULL));
  milliseconds = milliseconds_since (start);
  rp_store_close (store);

  return milliseconds;
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static void
bench_checks (RpStore   *store,
              GPtrArray *meetings)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  double reading = 0;
  double checking = 0;

  for (guint i = 0; i < meetings->len; i++)
    {
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(RpMeetingFacts) facts = NULL;
      g_autoptr(RpCheckReport) report = NULL;
      gint64 start = g_get_monotonic_time ();

      rp_store_meeting_facts_async (store, rp_record_get_id (meetings->pdata[i]), NOW, utc, NULL,
                                    result_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      facts = rp_store_meeting_facts_finish (store, result, NULL);
      reading += milliseconds_since (start);
      start = g_get_monotonic_time ();
      report = rp_check_meeting (facts);
      checking += milliseconds_since (start);
    }
  print_figure ("facts of all plans", reading, 0);
  print_figure ("check of all plans", checking, reading);
  print_figure ("one plan, facts and check", (reading + checking) / meetings->len, 0);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
bench_searches (RpStore *store,
                guint    n_letters)
{
  double times[N_SEARCHES];
  g_autofree char *what = g_strdup_printf ("search, %u letters, median", n_letters);

  for (guint i = 0; i < N_SEARCHES; i++)
    {
      g_autofree char *typed = g_strndup (next_word (), n_letters);
      g_autoptr(GPtrArray) hits = NULL;
      gint64 start = g_get_monotonic_time ();

      hits = test_search (store, typed);
      times[i] = milliseconds_since (start);
    }
  qsort (times, N_SEARCHES, sizeof *times, compare_doubles);
  print_figure (what, times[N_SEARCHES / 2], 0);
  print_figure ("… the slowest", times[N_SEARCHES - 1], times[N_SEARCHES / 2]);
}

static void
bench_list (RpStore *store)
{
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_MEETING);
  g_autoptr(GPtrArray) first = NULL;
  g_autoptr(GPtrArray) all = NULL;
  gint64 start;
  double some;

  rp_query_order (query, "person", FALSE);
  rp_query_limit (query, 200);
  start = g_get_monotonic_time ();
  first = test_list (store, query, NULL);
  some = milliseconds_since (start);
  print_figure ("first 200 meetings by person", some, 0);
  rp_query_limit (query, 0);
  start = g_get_monotonic_time ();
  all = test_list (store, query, NULL);
  print_figure ("all of them", milliseconds_since (start), some);
}

int
main (int    argc,
      char **argv)
{
  guint n_plans = argc > 1 ? (guint) atoi (argv[1]) : 1000;
  guint n_topics = argc > 2 ? (guint) atoi (argv[2]) : 60;
  g_autofree char *folder = g_dir_make_tmp ("rp-bench-XXXXXX", NULL);
  g_autofree char *empty = g_dir_make_tmp ("rp-bench-XXXXXX", NULL);
  g_autoptr(RpStore) store = rp_store_new (folder, NULL);
  g_autoptr(GPtrArray) meetings = NULL;
  RpBatch *batch = rp_batch_new ("Bench");
  guint n_records;
  gint64 start;
  double opening;

  g_return_val_if_fail (n_plans > 0 && n_topics > 0, 64);

  chance = g_rand_new_with_seed (1);
  meetings = fill (batch, n_plans, n_topics);
  n_records = rp_batch_size (batch);
  printf ("%-44s %10s %10s %8s\n", "figure", "ms", "floor", "ratio");
  print_figure ("make an empty library", time_open (empty), 0);
  opening = time_open (empty);
  print_figure ("open an empty library", opening, 0);

  g_assert_true (test_open (store, RP_STORE_OPEN_CREATE, NULL));
  start = g_get_monotonic_time ();
  g_assert_true (test_write (store, batch, NULL));
  print_figure ("write all records in one step", milliseconds_since (start), 0);
  printf ("  %u records, %u plans, %u topics\n", n_records, n_plans, n_topics);
  rp_store_close (store);
  g_clear_object (&store);
  print_figure ("open the library", time_open (folder), opening);

  store = rp_store_new (folder, NULL);
  g_assert_true (test_open (store, RP_STORE_OPEN_NONE, NULL));
  bench_list (store);
  for (guint n_letters = 1; n_letters <= 5; n_letters++)
    bench_searches (store, n_letters);
  bench_checks (store, meetings);

  rp_store_close (store);
  remove_folder (folder);
  remove_folder (empty);
  g_rand_free (chance);

  return 0;
}
