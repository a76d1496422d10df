/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A login manager, screen savers and a keyring that this program plays itself, on one bus that is
 * system and session bus at once, tell that nobody is at the screen; and time goes by at will. */
#include "library.h"

#include "rp-auto-lock.h"
#include "rp-memory-keyring.h"
#include "rp-vault-private.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define PASSPHRASE "five words are quite enough"

#define OWN_SESSION "/org/freedesktop/login1/session/_37"

static const char introspection[] =
  "<node>"
  "  <interface name='org.freedesktop.login1.Manager'>"
  "    <method name='Inhibit'>"
  "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "      <arg type='h' direction='out'/>"
  "    </method>"
  "    <method name='GetSession'>"
  "      <arg type='s' direction='in'/><arg type='o' direction='out'/>"
  "    </method>"
  "  </interface>"
  "  <interface name='org.freedesktop.login1.Session'>"
  "    <property name='Id' type='s' access='read'/>"
  "    <property name='LockedHint' type='b' access='read'/>"
  "  </interface>"
  "</node>";

static const char * const names[] = {
  "org.freedesktop.login1", "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver",
  "org.freedesktop.secrets",
};

/* What plays all of them, for the whole program. */
static struct
{
  GDBusConnection *bus;
  guint            n_delays;      /* that hold sleep back */
  gboolean         is_heard;      /* the session's signals are listened to */
  gboolean         locked_hint;
} service;

typedef struct
{
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
closed_cb (int          end,
           GIOCondition condition,
           gpointer     user_data)
{
  close (end);
  service.n_delays--;

  return G_SOURCE_REMOVE;
}

static void
inhibit (GVariant              *parameters,
         GDBusMethodInvocation *invocation)
{
  g_autoptr(GUnixFDList) files = NULL;
  const char *what, *who, *why, *mode;
  int ends[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, &who, &why, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  g_unix_fd_add (ends[0], G_IO_HUP, closed_cb, NULL);
  service.n_delays++;
  files = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation,
                                                           g_variant_new ("(h)", 0), files);
}

static void
called_cb (GDBusConnection       *bus,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  const char *id;

  if (g_str_equal (method, "Inhibit"))
    {
      inhibit (parameters, invocation);
      return;
    }

  g_variant_get (parameters, "(&s)", &id);
  g_assert_cmpstr (id, ==, "7");
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", OWN_SESSION));
}

static GVariant *
property_cb (GDBusConnection  *bus,
             const char       *sender,
             const char       *path,
             const char       *interface,
             const char       *property,
             GError          **error,
             gpointer          user_data)
{
  if (g_str_equal (property, "Id"))
    return g_variant_new_string ("7");

  /* The watch asks this once it listens to the session. */
  g_assert_cmpstr (path, ==, OWN_SESSION);
  service.is_heard = TRUE;

  return g_variant_new_boolean (service.locked_hint);
}

static const GDBusInterfaceVTable vtable = { called_cb, property_cb, NULL, { NULL } };

static void
begin_service (void)
{
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);

  service.bus =
    g_dbus_connection_new_for_address_sync (g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                            G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, NULL);
  g_assert_nonnull (service.bus);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GVariant) reply =
        g_dbus_connection_call_sync (service.bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                     "org.freedesktop.DBus", "RequestName",
                                     g_variant_new ("(su)", names[i], 0), NULL,
                                     G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

      g_assert_no_error (error);
    }
  g_dbus_connection_register_object (service.bus, "/org/freedesktop/login1",
                                     node->interfaces[0], &vtable, NULL, NULL, NULL);
  g_dbus_connection_register_object (service.bus, "/org/freedesktop/login1/session/auto",
                                     node->interfaces[1], &vtable, NULL, NULL, NULL);
  g_dbus_connection_register_object (service.bus, OWN_SESSION, node->interfaces[1], &vtable, NULL,
                                     NULL, NULL);
}

static gboolean
is_delayed (gpointer user_data)
{
  return service.n_delays > 0;
}

static gboolean
may_sleep (gpointer user_data)
{
  return service.n_delays == 0;
}

static gboolean
is_heard (gpointer user_data)
{
  return service.is_heard;
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

static const Trigger triggers[] = {
  { "sleep", "/org/freedesktop/login1", LOGIN ".Manager", "PrepareForSleep",
    "(true,)", TRUE, TRUE },
  { "session-locked", OWN_SESSION, LOGIN ".Session", "Lock",
    "()", TRUE, TRUE },
  { "locked-hint", OWN_SESSION, PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.login1.Session', {'LockedHint': <true>}, @as [])", TRUE, TRUE },
  { "user-switched", OWN_SESSION, PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.login1.Session', {'Active': <false>}, @as [])", TRUE, TRUE },
  { "gnome-screen-saver", "/org/gnome/ScreenSaver",
    "org.gnome.ScreenSaver", "ActiveChanged", "(true,)", FALSE, TRUE },
  { "other-screen-saver", "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver", "ActiveChanged", "(true,)", FALSE, TRUE },
  { "keyring-locked", "/org/freedesktop/secrets/collection/login",
    PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.Secret.Collection', {'Locked': <true>}, @as [])", TRUE, TRUE },

  { "woken", "/org/freedesktop/login1", LOGIN ".Manager", "PrepareForSleep",
    "(false,)", FALSE, FALSE },
  { "other-session-locked", "/org/freedesktop/login1/session/_38", LOGIN ".Session", "Lock",
    "()", FALSE, FALSE },
  { "unlocked-hint", OWN_SESSION, PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.login1.Session', {'LockedHint': <false>}, @as [])", FALSE, FALSE },
  { "screen-saver-ends", "/org/gnome/ScreenSaver",
    "org.gnome.ScreenSaver", "ActiveChanged", "(false,)", FALSE, FALSE },
  { "keyring-unlocked", "/org/freedesktop/secrets/collection/login",
    PROPERTIES, "PropertiesChanged",
    "('org.freedesktop.Secret.Collection', {'Locked': <false>}, @as [])", FALSE, FALSE },
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
  g_autoptr(GVariant) arguments = g_variant_parse (NULL, trigger->arguments, NULL, NULL, NULL);

  g_assert_nonnull (arguments);
  g_assert_true (g_dbus_connection_emit_signal (service.bus, NULL, trigger->path,
                                                trigger->interface, trigger->signal, arguments,
                                                NULL));
}

static gboolean
blank_cb (gpointer user_data)
{
  send (find_trigger ("gnome-screen-saver"));

  return G_SOURCE_CONTINUE;
}

/* Nothing tells when the bus knows what the lock listens to, but that it locks. */
static void
make_sure_of_session_bus (Fixture *fixture)
{
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr(GVariant) reply = NULL;
  guint again = g_timeout_add (10, blank_cb, NULL);

  wait_until (is_locked, fixture->vault);
  g_source_remove (again);

  /* What was sent too often has come before the answers to these, on each way. */
  g_dbus_connection_flush_sync (service.bus, NULL, NULL);
  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "GetId", NULL, NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (reply);
  drain ();
  wait_until (may_sleep, NULL);
  unlock (fixture);
  wait_until (is_delayed, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(RpMemoryKeyring) keyring = rp_memory_keyring_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *place = NULL;

  time_gone = 0;
  service.is_heard = FALSE;
  fixture->vault = rp_vault_new (RP_KEYRING (keyring));
  rp_vault_set_passphrase_cost (fixture->vault, 1, 8 << 20);
  rp_vault_setup_async (fixture->vault, PASSPHRASE, FALSE, NULL, result_cb, &place);
  result = await (&place);
  g_assert_true (rp_vault_setup_finish (fixture->vault, result, &error));

  fixture->lock = rp_auto_lock_new (fixture->vault);
  wait_until (is_delayed, NULL);
  wait_until (is_heard, NULL);
  make_sure_of_session_bus (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->lock);
  wait_until (may_sleep, NULL);
  g_clear_object (&fixture->vault);
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

  g_assert_true (is_delayed (NULL));
  send (trigger);
  if (!trigger->locks)
    {
      g_signal_connect_swapped (fixture->vault, "notify::state", G_CALLBACK (count_cb), &changes);
      sleep_to_be_sure (fixture);
      g_assert_cmpuint (changes, ==, 1);
      return;
    }

  wait_until (is_locked, fixture->vault);
  wait_until (may_sleep, NULL);

  /* Open again, sleep is held back again. */
  unlock (fixture);
  wait_until (is_delayed, NULL);
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

  service.locked_hint = TRUE;
  second = rp_auto_lock_new (fixture->vault);
  wait_until (is_locked, fixture->vault);
  service.locked_hint = FALSE;
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
  begin_service ();

  for (gsize i = 0; i < G_N_ELEMENTS (triggers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/auto-lock/%s", triggers[i].name);

      g_test_add (path, Fixture, &triggers[i], set_up, test_trigger, tear_down);
    }
  g_test_add ("/auto-lock/not-when-blank", Fixture, NULL, set_up, test_not_when_blank, tear_down);
  g_test_add ("/auto-lock/locked-already", Fixture, NULL, set_up, test_locked_already, tear_down);
  g_test_add ("/auto-lock/idle", Fixture, NULL, set_up, test_idle, tear_down);

  return g_test_run ();
}
