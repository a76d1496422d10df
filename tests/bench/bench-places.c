/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-places [N-PEOPLE [N-RUNS]] – how long each call that a place makes
 * takes on a big library: until the answer is there, and to free it, which the
 * main thread does; and how long the advice on top of it takes. Milliseconds of
 * processor time, the median and the slowest of some runs. */

#include "made-library.h"
#include "rp-advice.h"
#include "rp-date.h"
#include "rp-give-advice.h"
#include "rp-network-advice.h"
#include "rp-person-advice.h"
#include "rp-store-network.h"
#include "rp-store-places.h"
#include "rp-store-town.h"
#include "rp-today.h"
#include "rp-town-advice.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define NOW G_GINT64_CONSTANT (1790000000)

/* What is measured of one call */
enum {
  PART_READ,
  PART_ADVISE,
  PART_FREE,
  N_PARTS
};

typedef struct
{
  RpStore      *store;
  MadeLibrary  *made;
  GTimeZone    *zone;
  guint         n_runs;
  GAsyncResult *result;
} Bench;

/* Microseconds that this program took, in all threads: who else is busy on the
 * machine does not count. */
static gint64
cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

typedef struct
{
  GArray *parts[N_PARTS];   /* of double */
} Times;

static void
times_init (Times *times)
{
  for (guint i = 0; i < N_PARTS; i++)
    times->parts[i] = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
times_add (Times  *times,
           guint   part,
           gint64 *since)
{
  gint64 now = cpu_time ();
  double milliseconds = (double) (now - *since) / 1000.0;

  g_array_append_val (times->parts[part], milliseconds);
  *since = now;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

/* Prints one line, and is done with @times. */
static void
times_print (Times      *times,
             const char *what)
{
  printf ("%-32s", what);
  for (guint i = 0; i < N_PARTS; i++)
    {
      GArray *part = times->parts[i];

      g_array_sort (part, compare_doubles);
      if (part->len > 0)
        printf (" %9.2f %9.2f", g_array_index (part, double, part->len / 2),
                g_array_index (part, double, part->len - 1));
      else
        printf (" %9s %9s", "", "");
      g_array_unref (part);
    }
  printf ("\n");
  fflush (stdout);
}

static GAsyncResult *
answer (Bench *bench)
{
  return test_await (&bench->result);
}

static void
bench_people (Bench                *bench,
              const char           *what,
              const RpPeopleFilter *filter)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      gint64 start = cpu_time ();
      RpPeopleFacts *facts;
      GPtrArray *overdue;

      rp_store_people_async (bench->store, filter, NOW, bench->zone, NULL, test_result_cb,
                             &bench->result);
      facts = rp_store_people_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      overdue = rp_rhythm_overdue (facts);
      times_add (&times, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      rp_people_facts_free (facts);
      times_add (&times, PART_FREE, &start);
      g_ptr_array_unref (overdue);
    }
  times_print (&times, what);
}

static void
bench_all_people (Bench *bench)
{
  const struct { const char *what; RpPeopleFilter filter; } cases[] = {
    { "everyone, by name", { .who = RP_PEOPLE_EVERYONE } },
    { "everyone, by stage", { .who = RP_PEOPLE_EVERYONE, .order = RP_PEOPLE_BY_STAGE } },
    { "everyone, by last contact",
      { .who = RP_PEOPLE_EVERYONE, .order = RP_PEOPLE_BY_LAST_CONTACT } },
    { "everyone, by organization",
      { .who = RP_PEOPLE_EVERYONE, .order = RP_PEOPLE_BY_ORGANIZATION } },
    { "executives", { .who = RP_PEOPLE_EXECUTIVES } },
    { "gatekeepers", { .who = RP_PEOPLE_GATEKEEPERS } },
    { "one letter", { .who = RP_PEOPLE_EXECUTIVES, .text = (char *) "a" } },
    { "three letters", { .who = RP_PEOPLE_EXECUTIVES, .text = (char *) "hen" } },
    { "two words", { .who = RP_PEOPLE_EXECUTIVES, .text = (char *) "henrik c" } },
    { "of an organization",
      { .who = RP_PEOPLE_EVERYONE,
        .organization = (char *) made_library_pick (bench->made, RP_TYPE_ORGANIZATION) } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    bench_people (bench, cases[i].what, &cases[i].filter);
}

static void
bench_person (Bench *bench)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < 10 * bench->n_runs; i++)
    {
      const char *person = made_library_pick (bench->made, RP_TYPE_PERSON);
      gint64 start = cpu_time ();
      RpPersonFacts *facts;
      RpStageAdvice *stage;
      RpReciprocity *reciprocity;
      GPtrArray *history;

      rp_store_person_facts_async (bench->store, person, NOW, bench->zone, NULL, test_result_cb,
                                   &bench->result);
      facts = rp_store_person_facts_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      stage = rp_stage_advise (facts);
      reciprocity = rp_reciprocity_weigh (facts);
      history = rp_history_tell (facts, NULL);
      times_add (&times, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      rp_person_facts_free (facts);
      times_add (&times, PART_FREE, &start);
      g_ptr_array_unref (history);
      rp_reciprocity_free (reciprocity);
      rp_stage_advice_free (stage);
    }
  times_print (&times, "a person’s page");
}

static void
bench_ranking (Bench *bench)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      const char *person = made_library_pick (bench->made, RP_TYPE_PERSON);
      gint64 start = cpu_time ();
      RpTopicFacts *facts;
      GPtrArray *ranks;

      rp_store_topic_facts_async (bench->store, person, NOW, bench->zone, NULL, test_result_cb,
                                  &bench->result);
      facts = rp_store_topic_facts_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      ranks = rp_rank_topics (facts);
      times_add (&times, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      g_ptr_array_unref (ranks);
      rp_topic_facts_free (facts);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, "topics ranked for a person");
}

static void
bench_check (Bench *bench)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < 5 * bench->n_runs; i++)
    {
      const char *meeting = made_library_pick (bench->made, RP_TYPE_MEETING);
      gint64 start = cpu_time ();
      RpMeetingFacts *facts;
      RpCheckReport *report;

      rp_store_meeting_facts_async (bench->store, meeting, NOW, bench->zone, NULL, test_result_cb,
                                    &bench->result);
      facts = rp_store_meeting_facts_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      report = rp_check_meeting (facts);
      times_add (&times, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      rp_check_report_free (report);
      rp_meeting_facts_free (facts);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, "the check of a meeting");
}

static void
bench_catalogue (Bench *bench)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      gint64 start = cpu_time ();
      RpCatalogueFacts *facts;
      GPtrArray *ranks;

      rp_store_catalogue_async (bench->store, NOW, bench->zone, NULL, test_result_cb,
                                &bench->result);
      facts = rp_store_catalogue_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      ranks = rp_rank_topics (facts->ranking);
      times_add (&times, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      g_ptr_array_unref (ranks);
      rp_catalogue_facts_free (facts);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, "the catalogue");
}

static void
bench_topic (Bench *bench)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      const char *topic = made_library_pick (bench->made, RP_TYPE_TOPIC);
      gint64 start = cpu_time ();
      RpTopicPageFacts *facts;
      RpTopicConflict *conflict;

      rp_store_topic_page_async (bench->store, topic, NOW, bench->zone, NULL, test_result_cb,
                                 &bench->result);
      facts = rp_store_topic_page_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      rp_topic_strength (facts->ranking, topic);
      conflict = rp_topic_find_conflict (facts->ranking, facts->topic);
      times_add (&times, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      g_clear_pointer (&conflict, rp_topic_conflict_free);
      rp_topic_page_facts_free (facts);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, "a topic’s page");
}

static void
bench_today (Bench *bench)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      gint64 start = cpu_time ();
      RpTodayFacts *facts;
      RpToday *today;

      rp_store_today_facts_async (bench->store, NOW, bench->zone, NULL, test_result_cb,
                                  &bench->result);
      facts = rp_store_today_facts_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      today = rp_today_compose (facts);
      times_add (&times, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      rp_today_free (today);
      rp_today_facts_free (facts);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, "Today");
}

/* The network is read and put together once; each need is a search and a ranking of everyone. */
static void
bench_who_can_help (Bench *bench)
{
  g_autoptr(RpNetwork) network = NULL;
  Times made, asked;

  times_init (&made);
  times_init (&asked);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      g_autofree char *need = made_text (6);
      gint64 start = cpu_time ();
      RpNetworkFacts *facts;
      RpMatches *matches;
      RpHelp *help;

      g_clear_pointer (&network, rp_network_unref);
      rp_store_network_async (bench->store, NOW, bench->zone, NULL, test_result_cb, &bench->result);
      facts = rp_store_network_finish (bench->store, answer (bench), NULL);
      times_add (&made, PART_READ, &start);
      g_clear_object (&bench->result);
      network = rp_network_new (facts);
      times_add (&made, PART_ADVISE, &start);
      rp_store_matches_async (bench->store, need, NULL, test_result_cb, &bench->result);
      matches = rp_store_matches_finish (bench->store, answer (bench), NULL);
      times_add (&asked, PART_READ, &start);
      help = rp_who_can_help (network, matches, RP_FAVOUR_SIZE_MEDIUM, NULL);
      times_add (&asked, PART_ADVISE, &start);
      g_clear_object (&bench->result);
      rp_help_free (help);
      g_hash_table_unref (matches);
      times_add (&asked, PART_FREE, &start);
    }
  times_print (&made, "the network");
  times_print (&asked, "who can help");
}

static void
bench_who_should_meet (Bench *bench)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      gint64 start = cpu_time ();
      RpNetwork *network;
      GPtrArray *pairs;

      rp_store_network_async (bench->store, NOW, bench->zone, NULL, test_result_cb, &bench->result);
      network = rp_network_new (rp_store_network_finish (bench->store, answer (bench), NULL));
      times_add (&times, PART_READ, &start);
      g_clear_object (&bench->result);
      pairs = rp_who_should_meet (network, NULL);
      times_add (&times, PART_ADVISE, &start);
      g_ptr_array_unref (pairs);
      rp_network_unref (network);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, "who should meet");
}

static void
bench_in_town (Bench *bench)
{
  const guint32 today = rp_time_day (NOW, bench->zone);
  Times times;

  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      const char *community = made_library_pick (bench->made, RP_TYPE_COMMUNITY);
      gint64 start = cpu_time ();
      RpTownFacts *facts;
      GPtrArray *people;

      rp_store_town_async (bench->store, NULL, community, today, today + 7, NOW, bench->zone, NULL,
                           test_result_cb, &bench->result);
      facts = rp_store_town_finish (bench->store, answer (bench), NULL);
      times_add (&times, PART_READ, &start);
      g_clear_object (&bench->result);
      people = rp_in_town (facts);
      times_add (&times, PART_ADVISE, &start);
      g_ptr_array_unref (people);
      rp_town_facts_free (facts);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, "in town");
}

static void
bench_give (Bench *bench)
{
  RpNetwork *network;
  Times times;

  rp_store_network_async (bench->store, NOW, bench->zone, NULL, test_result_cb, &bench->result);
  network = rp_network_new (rp_store_network_finish (bench->store, answer (bench), NULL));
  g_clear_object (&bench->result);
  times_init (&times);
  for (guint i = 0; i < bench->n_runs; i++)
    {
      const char *person = made_library_pick (bench->made, RP_TYPE_PERSON);
      gint64 start = cpu_time ();
      GPtrArray *gifts = rp_what_could_i_give (network, person);

      times_add (&times, PART_ADVISE, &start);
      g_ptr_array_unref (gifts);
    }
  times_print (&times, "what could I give");
  times_init (&times);
  for (guint i = 0; i < 5; i++)
    {
      gint64 start = cpu_time ();
      GPtrArray *gifts = rp_what_could_i_give_all (network, 20);

      times_add (&times, PART_ADVISE, &start);
      g_ptr_array_unref (gifts);
    }
  rp_network_unref (network);
  times_print (&times, "what could I give, all");
}

static void
bench_search (Bench *bench,
              guint  n_letters)
{
  g_autofree char *what = g_strdup_printf ("search, %u letters", n_letters);
  Times times;

  times_init (&times);
  for (guint i = 0; i < 2 * bench->n_runs; i++)
    {
      g_autofree char *typed = g_strndup (made_word (), n_letters);
      gint64 start = cpu_time ();
      GPtrArray *hits = test_search (bench->store, typed);

      times_add (&times, PART_READ, &start);
      g_ptr_array_unref (hits);
      times_add (&times, PART_FREE, &start);
    }
  times_print (&times, what);
}

static void
bench_places (Bench *bench)
{
  bench_all_people (bench);
  bench_person (bench);
  bench_ranking (bench);
  bench_check (bench);
  bench_catalogue (bench);
  bench_topic (bench);
  bench_today (bench);
  bench_who_can_help (bench);
  bench_who_should_meet (bench);
  bench_give (bench);
  bench_in_town (bench);
  for (guint n_letters = 1; n_letters <= 6; n_letters++)
    bench_search (bench, n_letters);
}

int
main (int    argc,
      char **argv)
{
  guint n_people = argc > 1 ? (guint) atoi (argv[1]) : MADE_PEOPLE;
  Bench bench = { .n_runs = argc > 2 ? (guint) atoi (argv[2]) : 15 };
  Library library = { NULL, NULL, NULL };

  g_return_val_if_fail (n_people > 0 && bench.n_runs > 0, 64);

  made_start (1);
  library_set_up (&library, NULL);
  rp_store_set_now (library.store, NOW);
  test_vault_set_up (&library);
  bench.store = library.store;
  bench.zone = g_time_zone_new_utc ();
  bench.made = made_library_fill (library.store, n_people, NOW);
  printf ("%u people, %u records\n%-32s %19s %19s %19s\n%-32s", n_people, bench.made->n_records,
          "ms: median, slowest", "read", "advise", "free", "– unlocked");
  printf ("\n");
  bench_places (&bench);
  rp_vault_lock (library.vault);
  printf ("– locked\n");
  bench_places (&bench);

  made_library_free (bench.made);
  g_time_zone_unref (bench.zone);
  library_tear_down (&library, NULL);

  return 0;
}
