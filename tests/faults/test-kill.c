/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* A child writes one record after the other and says so on a pipe behind each
 * commit; it is killed at a moment that nobody chose. The next child must find
 * a sound library with everything that was said. */
#define N_CYCLES        500
#define MAX_PER_CYCLE   6
#define MAX_DELAY_USECS 3000

/* In the child: what was acknowledged is there, in order and without gaps, with
 * at most one more, whose acknowledgement was cut off. */
static void
require_all (RpStore *store,
             guint    n_acknowledged)
{
  guint n_people = test_count (store, RP_TYPE_PERSON);

  if (n_people != n_acknowledged && n_people != n_acknowledged + 1)
    g_error ("%u records of %u", n_people, n_acknowledged);
}

static void
write_records (const char *folder,
               guint       n_acknowledged,
               int         pipe_end)
{
  g_autoptr(RpStore) store = rp_store_new (folder, NULL);
  g_autoptr(GError) error = NULL;
  guint n_people;

  g_random_set_seed ((guint32) getpid ());   /* or each child makes the same UUIDs */
  if (!test_open (store, RP_STORE_OPEN_CREATE, &error))
    g_error ("%s", error->message);
  require_all (store, n_acknowledged);

  n_people = test_count (store, RP_TYPE_PERSON);
  if (write (pipe_end, &n_people, sizeof n_people) != sizeof n_people)
    _exit (0);
  for (;;)
    {
      g_autoptr(RpPerson) person = test_make (RP_TYPE_PERSON, "name", "Somebody", "about",
                                              "Words to be found", NULL);

      test_put (store, person);
      n_people++;
      if (write (pipe_end, &n_people, sizeof n_people) != sizeof n_people)
        _exit (0);
    }
}

/* Runs one child until it is killed; returns what it acknowledged last. */
static guint
run_cycle (const char *folder,
           guint       n_acknowledged)
{
  int ends[2];
  guint first = 0;
  guint last = n_acknowledged;
  guint n_wanted = (guint) g_test_rand_int_range (0, MAX_PER_CYCLE);
  int status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      write_records (folder, n_acknowledged, ends[1]);
    }
  close (ends[1]);

  for (guint i = 0; i <= n_wanted; i++)
    {
      g_assert_cmpint (read (ends[0], &last, sizeof last), ==, sizeof last);
      first = i == 0 ? last : first;
    }
  g_usleep ((gulong) g_test_rand_int_range (0, MAX_DELAY_USECS));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read (ends[0], &last, sizeof last) == sizeof last)
    ;
  close (ends[0]);

  return last;
}

static void
test_kill (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rp-kill-XXXXXX", NULL);
  g_autoptr(RpStore) store = NULL;
  g_autoptr(RpVerifyReport) report = NULL;
  g_autoptr(GPtrArray) hits = NULL;
  g_autoptr(GError) error = NULL;
  guint n_acknowledged = 0;

  for (guint i = 0; i < N_CYCLES; i++)
    n_acknowledged = run_cycle (folder, n_acknowledged);
  g_test_message ("%d kills, %u acknowledged records", N_CYCLES, n_acknowledged);
  g_assert_cmpuint (n_acknowledged, >, N_CYCLES);

  store = rp_store_new (folder, NULL);
  g_assert_true (test_open (store, RP_STORE_OPEN_NONE, &error));
  g_assert_no_error (error);
  require_all (store, n_acknowledged);
  report = test_verify (store);
  g_assert_cmpuint (report->problems->len, ==, 0);
  hits = test_search (store, "words");
  g_assert_cmpuint (hits->len, >, 0);
  rp_store_close (store);
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kill/nothing-acknowledged-is-lost", test_kill);

  return g_test_run ();
}
