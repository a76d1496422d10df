/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A login manager, screen savers and a keyring tell that nobody is at the screen; and time goes by
 * at will. */
#include "login-fixture.h"

#include "rp-auto-lock.h"
#include "rp-memory-keyring.h"
#include "rp-store-private.h"
#include "rp-vault-private.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define PASSPHRASE "five words are quite enough"
#define TIMES      20    /* each trigger */
#define PATIENCE   5     /* the login manager's, in seconds */

typedef struct
{
  char            *folder;
  RpStore         *store;
  RpVault         *vault;
  RpAutoLock      *lock;
} Fixture;

static gint64 time_gone; /* seconds that the clock is ahead */

/* In the place of the C library's. */
int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  int result = syscall (SYS_clock_gettime, clock, now);

  if (clock == CLOCK_BOOTTIME)
    now->tv_sec += time_gone;

  return result;
}

static gboolean
is_locked (gpointer vault)
{
  return rp_vault_get_state (vault) == RP_VAULT_LOCKED;
}

static void
unlock (Fixture *fixture)
{
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  rp_vault_unlock_with_passphrase_async (fixture->vault, PASSPHRASE, NULL, result_cb, &place);
  result = await (&place);
  g_assert_true (rp_vault_unlock_with_passphrase_finish (fixture->vault, result, NULL));
}

typedef struct
{
  const char *name;
  const char *path;
  const char *interface;
  const char *signal;
  const char *arguments;     /* as text of a GVariant */
  gboolean    even_if_blank_does_not;
  gboolean    locks;
} Trigger;

#define LOGIN      "org.freedesktop.login1"
#define PROPERTIES "org.freedesktop.DBus.Properties"
#define MEMORY     "org.freedesktop.LowMemoryMonitor"
#define MEMORY_PATH "/org/freedesktop/LowMemoryMonitor"

static const Trigger triggers[] = {
  { "sleep", "/org/freedesktop/login1", LOGIN ".Manager", "PrepareForSleep",
    "(true,)", TRUE, TRUE },
  { "session-locked", LOGIN_OWN_SESSION, LOGIN ".Session", "Lock",
    "()", TRUE, TRUE },
  { "locked-hint", LOGIN_OWN_SESSION, PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.login1.Session', {'LockedHint': <true>}, @as [])", TRUE, TRUE },
  { "user-switched", LOGIN_OWN_SESSION, PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.login1.Session', {'Active': <false>}, @as [])", TRUE, TRUE },
  { "gnome-screen-saver", "/org/gnome/ScreenSaver",
    "org.gnome.ScreenSaver", "ActiveChanged", "(true,)", FALSE, TRUE },
  { "other-screen-saver", "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver", "ActiveChanged", "(true,)", FALSE, TRUE },
  { "keyring-locked", "/org/freedesktop/secrets/collection/login",
    PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.Secret.Collection', {'Locked': <true>}, @as [])", TRUE, TRUE },
  { "memory-short", MEMORY_PATH, MEMORY, "LowMemoryWarning", "(byte 0xff,)", TRUE, TRUE },

  { "woken", "/org/freedesktop/login1", LOGIN ".Manager", "PrepareForSleep",
    "(false,)", FALSE, FALSE },
  { "other-session-locked", "/org/freedesktop/login1/session/_38", LOGIN ".Session", "Lock",
    "()", FALSE, FALSE },
  { "unlocked-hint", LOGIN_OWN_SESSION, PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.login1.Session', {'LockedHint': <false>}, @as [])", FALSE, FALSE },
  { "screen-saver-ends", "/org/gnome/ScreenSaver",
    "org.gnome.ScreenSaver", "ActiveChanged", "(false,)", FALSE, FALSE },
  { "keyring-unlocked", "/org/freedesktop/secrets/collection/login",
    PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.Secret.Collection', {'Locked': <false>}, @as [])", FALSE, FALSE },
  { "memory-less", MEMORY_PATH, MEMORY, "LowMemoryWarning", "(byte 50,)", FALSE, FALSE },
  { "nonsense", "/org/freedesktop/login1", LOGIN ".Manager", "PrepareForSleep",
    "('yes', 7)", FALSE, FALSE },
};

static const Trigger *
find_trigger (const char *name)
{
  gsize i = 0;

  while (!g_str_equal (triggers[i].name, name))
    i++;

  return &triggers[i];
}

static void
send (const Trigger *trigger)
{
  login_send (trigger->path, trigger->interface, trigger->signal, trigger->arguments);
}

static gboolean
send_cb (gpointer trigger)
{
  send (trigger);

  return G_SOURCE_CONTINUE;
}

/* Nothing tells when the bus knows what the lock listens to, but that it locks. */
static void
make_sure_of (Fixture    *fixture,
              GBusType    type,
              const char *trigger)
{
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (type, NULL, NULL);
  g_autoptr(GVariant) reply = NULL;
  guint again = g_timeout_add (10, send_cb, (gpointer) find_trigger (trigger));

  wait_until (is_locked, fixture->vault);
  g_source_remove (again);

  /* What was sent too often has come before the answers to these, on each way. */
  login_flush ();
  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "GetId", NULL, NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);
  drain ();
  wait_until (login_may_sleep, NULL);
  unlock (fixture);
  wait_until (login_is_delayed, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();

  time_gone = 0;
  login_reset ();
  fixture->folder = g_dir_make_tmp ("rapport-XXXXXX", NULL);
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  fixture->store = open_library (fixture->folder, fixture->vault);
  set_up_vault (fixture->store, PASSPHRASE);

  fixture->lock = rp_auto_lock_new (fixture->store);
  wait_until (login_is_delayed, NULL);
  wait_until (login_is_heard, NULL);
  make_sure_of (fixture, G_BUS_TYPE_SESSION, "gnome-screen-saver");
  make_sure_of (fixture, G_BUS_TYPE_SYSTEM, "memory-short");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->lock);
  wait_until (login_may_sleep, NULL);
  rp_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->vault);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* The bus keeps the order: when the later signal has come, the one before has, too. */
static void
sleep_to_be_sure (Fixture *fixture)
{
  send (find_trigger ("sleep"));
  wait_until (is_locked, fixture->vault);
}

static void
test_trigger (Fixture       *fixture,
              gconstpointer  data)
{
  const Trigger *trigger = data;
  guint changes = 0;

  g_assert_true (login_is_delayed (NULL));
  if (!trigger->locks)
    {
      send (trigger);
      g_signal_connect_swapped (fixture->vault, "notify::state", G_CALLBACK (count_cb), &changes);
      sleep_to_be_sure (fixture);
      g_assert_cmpuint (changes, ==, 1);
      return;
    }

  for (guint i = 0; i < TIMES; i++)
    {
      send (trigger);
      wait_until (is_locked, fixture->vault);
      wait_until (login_may_sleep, NULL);

      /* Open again, sleep is held back again. */
      unlock (fixture);
      wait_until (login_is_delayed, NULL);
    }
}

static void
note_whether_held_cb (RpVault    *vault,
                      GParamSpec *pspec,
                      gboolean   *held)
{
  *held = login_is_held ();
}

/* Whoever hears of the lock last has time to blank what it shows. */
static void
test_blank_first (Fixture       *fixture,
                  gconstpointer  data)
{
  gboolean held = FALSE;

  g_signal_connect_after (fixture->vault, "notify::state", G_CALLBACK (note_whether_held_cb),
                          &held);
  sleep_to_be_sure (fixture);
  g_assert_true (held);
  wait_until (login_may_sleep, NULL);
  g_assert_false (login_is_held ());
}

/* Keeps the library busy until it is let go. */
static gpointer
busy_job (RpStore       *store,
          gpointer       gate,
          GCancellable  *cancellable,
          GError       **error)
{
  g_mutex_lock (gate);
  g_mutex_unlock (gate);

  return NULL;
}

static gboolean
set_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

/* What was given to the library before or at the lock is in it before the computer sleeps. */
static void
test_store_first (Fixture       *fixture,
                  gconstpointer  data)
{
  gboolean a_while_is_over = FALSE;
  GMutex gate;

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  rp_store_push (fixture->store, busy_job, &gate, NULL, NULL, NULL, NULL, NULL);
  sleep_to_be_sure (fixture);
  g_timeout_add (300, set_cb, &a_while_is_over);
  wait_until (is_set, &a_while_is_over);
  g_assert_true (login_is_held ());

  g_mutex_unlock (&gate);
  wait_until (login_may_sleep, NULL);
  drain ();
  rp_store_close (fixture->store);
  g_mutex_clear (&gate);
}

/* A library that does not answer does not use up the patience of the login manager. */
static void
test_bound (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 before = g_get_monotonic_time ();
  GMutex gate;

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  rp_store_push (fixture->store, busy_job, &gate, NULL, NULL, NULL, NULL, NULL);
  sleep_to_be_sure (fixture);
  wait_until (login_may_sleep, NULL);
  g_assert_cmpint (g_get_monotonic_time () - before, <, PATIENCE * G_USEC_PER_SEC);

  g_mutex_unlock (&gate);
  rp_store_close (fixture->store);
  g_mutex_clear (&gate);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (GTK_WINDOW (window));
}

static GtkWidget *
show_window (void)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 900);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_active, window);
  drain ();

  return window;
}

static gboolean
has_begun_anew (gpointer lock)
{
  return rp_auto_lock_get_seconds_left (lock) > 30;
}

/* The window may not have the keyboard quite yet. */
static gboolean
do_by_hand_cb (gpointer command)
{
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));

  return G_SOURCE_CONTINUE;
}

/* What a hand does, and what only looks like it: windows that open below the pointer, and get the
 * focus, are no sign of anybody. */
static void
test_input (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const by_hand[] = {
    "xdotool mousemove_relative 7 5", "xdotool key a",
    "xdotool click 1", "xdotool click 5",
  };
  GtkWidget *first, *second;
  guint again;

  g_object_set (fixture->lock, "minutes", 1, NULL);
  g_assert_true (g_spawn_command_line_sync ("xdotool mousemove 500 400", NULL, NULL, NULL, NULL));
  first = show_window ();
  for (gsize i = 0; i < G_N_ELEMENTS (by_hand); i++)
    {
      gdk_display_sync (gdk_display_get_default ());    /* a key comes up, too */
      drain ();
      time_gone += 50;
      second = show_window ();
      gtk_window_destroy (GTK_WINDOW (second));
      wait_until (is_active, first);
      drain ();
      g_assert_false (has_begun_anew (fixture->lock));

      do_by_hand_cb ((gpointer) by_hand[i]);
      again = g_timeout_add (500, do_by_hand_cb, (gpointer) by_hand[i]);
      wait_until (has_begun_anew, fixture->lock);
      g_source_remove (again);
    }
  gtk_window_destroy (GTK_WINDOW (first));
}

static void
test_not_when_blank (Fixture       *fixture,
                     gconstpointer  data)
{
  guint changes = 0;

  g_object_set (fixture->lock, "when-blank", FALSE, NULL);
  g_signal_connect_swapped (fixture->vault, "notify::state", G_CALLBACK (count_cb), &changes);
  for (gsize i = 0; i < G_N_ELEMENTS (triggers); i++)
    if (triggers[i].locks && !triggers[i].even_if_blank_does_not)
      send (&triggers[i]);
  sleep_to_be_sure (fixture);
  g_assert_cmpuint (changes, ==, 1);
}

/* It was locked before anybody listened. */
static void
test_locked_already (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(RpAutoLock) second = NULL;

  login_set_locked_hint (TRUE);
  second = rp_auto_lock_new (fixture->store);
  wait_until (is_locked, fixture->vault);
  login_set_locked_hint (FALSE);
}

/* Makes opening take a while. */
static void
make_slow (Fixture *fixture)
{
  const RpVaultChoice choice = { .ways = RP_VAULT_WAY_PASSPHRASE, .passphrase = PASSPHRASE };
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  rp_vault_set_passphrase_cost (fixture->vault, 6, 256 * 1024 * 1024);
  rp_vault_put_ways_async (fixture->vault, &choice, NULL, result_cb, &place);
  result = await (&place);
  g_assert_true (rp_vault_put_ways_finish (fixture->vault, result, NULL));
}

/* Who leaves while a passphrase is being tried does not leave private notes open behind. */
static void
test_while_opening (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  make_slow (fixture);
  sleep_to_be_sure (fixture);
  rp_vault_unlock_with_passphrase_async (fixture->vault, PASSPHRASE, NULL, result_cb, &place);
  send (find_trigger ("session-locked"));
  result = await (&place);
  g_assert_false (rp_vault_unlock_with_passphrase_finish (fixture->vault, result, NULL));
  g_assert_true (is_locked (fixture->vault));
  unlock (fixture);
}

static void
test_idle (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_set (fixture->lock, "minutes", 2, NULL);
  g_assert_cmpint (rp_auto_lock_get_seconds_left (fixture->lock), <=, 120);
  g_assert_cmpint (rp_auto_lock_get_seconds_left (fixture->lock), >, 90);

  time_gone = 60;
  g_assert_cmpint (rp_auto_lock_get_seconds_left (fixture->lock), <=, 60);
  g_assert_cmpint (rp_vault_get_state (fixture->vault), ==, RP_VAULT_UNLOCKED);

  time_gone = 121;
  wait_until (is_locked, fixture->vault);
  g_assert_cmpint (rp_auto_lock_get_seconds_left (fixture->lock), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_getenv ("DBUS_SESSION_BUS_ADDRESS"), TRUE);
  gtk_test_init (&argc, &argv, NULL);
  login_begin ();

  for (gsize i = 0; i < G_N_ELEMENTS (triggers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/auto-lock/%s", triggers[i].name);

      g_test_add (path, Fixture, &triggers[i], set_up, test_trigger, tear_down);
    }
  g_test_add ("/auto-lock/input", Fixture, NULL, set_up, test_input, tear_down);
  g_test_add ("/auto-lock/not-when-blank", Fixture, NULL, set_up, test_not_when_blank, tear_down);
  g_test_add ("/auto-lock/locked-already", Fixture, NULL, set_up, test_locked_already, tear_down);
  g_test_add ("/auto-lock/while-opening", Fixture, NULL, set_up, test_while_opening, tear_down);
  g_test_add ("/auto-lock/blank-first", Fixture, NULL, set_up, test_blank_first, tear_down);
  g_test_add ("/auto-lock/store-first", Fixture, NULL, set_up, test_store_first, tear_down);
  g_test_add ("/auto-lock/bound", Fixture, NULL, set_up, test_bound, tear_down);
  g_test_add ("/auto-lock/idle", Fixture, NULL, set_up, test_idle, tear_down);

  return g_test_run ();
}
