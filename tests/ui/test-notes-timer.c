/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the private notes stay open by themselves, as their place tells it. Time stands still
 * but for what a test lets go by. */
#include "notes-fixture.h"

#include "rp-auto-lock.h"
#include "rp-lock-timer.h"
#include "rp-vault-private.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define MINUTES 5

static gint64 time_gone; /* in seconds: the clock that also goes while the computer sleeps */

/* In the place of the C library's. */
int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  if (clock != CLOCK_BOOTTIME)
    return syscall (SYS_clock_gettime, clock, now);

  *now = (struct timespec) { .tv_sec = time_gone };

  return 0;
}

static RpAutoLock *
add_lock (Test *test)
{
  RpAutoLock *lock;

  lock = rp_auto_lock_new (test->base.store);
  g_object_set (lock, "minutes", MINUTES, NULL);
  rp_notes_page_set_auto_lock (RP_NOTES_PAGE (test->base.place), lock);

  return lock;
}

/* The words in it, which it holds also while it says nothing */
static GtkWidget *
get_words (GtkWidget *root)
{
  GtkWidget *timer = find_widget (root, RP_TYPE_LOCK_TIMER, 0);

  return timer != NULL ? gtk_widget_get_first_child (timer) : NULL;
}

/* What is waited for */
typedef struct
{
  RpAutoLock *lock;
  GtkWidget  *words;
  int         left;    /* seconds */
  const char *shown;
} Moment;

/* Lets time go by, or back, until so much is left: that a window gets the focus is input, too. */
static gboolean
reads (gpointer data)
{
  const Moment *moment = data;

  time_gone += rp_auto_lock_get_seconds_left (moment->lock) - moment->left;

  return gtk_widget_get_mapped (moment->words)
         && g_str_equal (gtk_label_get_text (GTK_LABEL (moment->words)), moment->shown);
}

static gboolean
is_silent (gpointer words)
{
  return !gtk_widget_get_mapped (words);
}

/* Whatever is taken for input is long ago. */
static gboolean
is_closed (gpointer data)
{
  time_gone += MINUTES * 60;

  return rp_vault_get_state (((Test *) data)->base.vault) == RP_VAULT_LOCKED;
}

static const struct
{
  int         left;      /* seconds */
  const char *shown;
  const char *name;      /* as it is read out */
  gboolean    is_soon;
} moments[] = {
  { 300, "5:00", "Locks in five minutes",       FALSE },
  { 272, "4:32", "Locks in four minutes",       FALSE },
  { 119, "1:59", "Locks in one minute",         FALSE },
  { 60,  "1:00", "Locks in one minute",         FALSE },
  { 59,  "0:59", "Locks in less than a minute", TRUE },
  { 5,   "0:05", "Locks in less than a minute", TRUE },
  { 300, "5:00", "Locks in five minutes",       FALSE },
};

/* Second by second, while it is in sight */
static void
test_counts (Test          *test,
             gconstpointer  data)
{
  g_autoptr(RpAutoLock) lock = add_lock (test);
  GtkWidget *words = get_words (test->base.place);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      Moment moment = { lock, words, moments[i].left, moments[i].shown };

      wait_until (reads, &moment);
      assert_name (gtk_widget_get_parent (words), moments[i].name);
      g_assert_cmpint (gtk_widget_has_css_class (words, "soon"), ==, moments[i].is_soon);
    }
}

/* Where there is room for one pane only it stands above the note. */
static void
test_narrow (Test          *test,
             gconstpointer  data)
{
  g_autoptr(RpAutoLock) lock = add_lock (test);
  Moment moment = { lock, NULL, 59, "0:59" };

  gtk_widget_activate_action (test->base.place, "place.show", "s", test->dinner);
  wait_until (is_shown, test);
  moment.words = get_words (test->base.place);
  wait_until (reads, &moment);
  g_assert_true (gtk_widget_has_css_class (moment.words, "soon"));
  g_assert_cmpint (fixture_measure (&test->base), <=, 360);
}

/* When the time is over the notes are locked and nothing is counted; from the next time on that
 * they are open all of it is there again. */
static void
test_locks (Test          *test,
            gconstpointer  data)
{
  g_autoptr(RpAutoLock) lock = add_lock (test);
  Moment last = { lock, get_words (test->base.place), 1, "0:01" };
  Moment anew = { lock, NULL, MINUTES * 60, "5:00" };

  wait_until (reads, &last);
  /* It looks within a second then, not in fifteen. */
  g_object_set (lock, "minutes", MINUTES, NULL);
  wait_until (is_closed, test);
  g_assert_null (get_words (test->base.place));

  fixture_unlock (&test->base);
  g_assert_cmpint (rp_auto_lock_get_seconds_left (lock), ==, MINUTES * 60);
  wait_until (is_shown, test);
  anew.words = get_words (test->base.place);
  wait_until (reads, &anew);
  g_assert_false (gtk_widget_has_css_class (anew.words, "soon"));

  rp_vault_lock (test->base.vault);
  g_assert_null (get_words (test->base.place));
}

/* By itself, too, it says nothing while there is nothing to lock. */
static void
test_alone (Test          *test,
            gconstpointer  data)
{
  g_autoptr(RpAutoLock) lock = add_lock (test);
  GtkWidget *timer = g_object_new (RP_TYPE_LOCK_TIMER, NULL);
  GtkWidget *window = show_in_window (timer, 360);
  Moment moment = { lock, gtk_widget_get_first_child (timer), 300, "5:00" };

  g_assert_true (is_silent (moment.words));
  rp_lock_timer_set_auto_lock (RP_LOCK_TIMER (timer), lock);
  wait_until (reads, &moment);

  rp_vault_lock (test->base.vault);
  wait_until (is_silent, moment.words);
  fixture_unlock (&test->base);
  wait_until (reads, &moment);

  rp_lock_timer_set_auto_lock (RP_LOCK_TIMER (timer), NULL);
  g_assert_true (is_silent (moment.words));
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/notes-timer/counts", NULL, test_counts);
  ADD ("/notes-timer/narrow", "narrow", test_narrow);
  ADD ("/notes-timer/locks", NULL, test_locks);
  ADD ("/notes-timer/alone", NULL, test_alone);

  return g_test_run ();
}
