/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-session-watch"

#include "config.h"

#include "rp-session-watch.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <unistd.h>

#define LOGIN_NAME    "org.freedesktop.login1"
#define LOGIN_PATH    "/org/freedesktop/login1"
#define OWN_SESSION   LOGIN_PATH "/session/auto"
#define LOGIN_MANAGER LOGIN_NAME ".Manager"
#define LOGIN_SESSION LOGIN_NAME ".Session"
#define PROPERTIES    "org.freedesktop.DBus.Properties"
#define SECRETS_NAME  "org.freedesktop.secrets"
#define COLLECTION    "org.freedesktop.Secret.Collection"

#define NO_DELAY (-1)

struct _RpSessionWatch
{
  GObject          parent_instance;

  GCancellable    *cancellable;
  GDBusConnection *buses[2];      /* system and session; NULL until they are there, if ever */
  GArray          *subscriptions[2];
  GMemoryMonitor  *memory;
  gboolean         wants_delay;
  gboolean         asks_delay;    /* the login manager was asked for one */
  int              delay;         /* while this file is open, sleep waits; or NO_DELAY */
};

enum {
  SYSTEM,
  SESSION,
};

enum {
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSessionWatch, rp_session_watch, G_TYPE_OBJECT)

static void
tell (RpSessionWatch  *self,
      RpSessionReason  reason)
{
  g_signal_emit (self, signals[LEFT], 0, (int) reason);
}

static void
subscribe (RpSessionWatch      *self,
           guint                bus,
           const char          *sender,
           const char          *interface,
           const char          *signal,
           const char          *path,
           const char          *first_argument,
           GDBusSignalCallback  callback)
{
  guint id = g_dbus_connection_signal_subscribe (self->buses[bus], sender, interface, signal,
                                                 path, first_argument, G_DBUS_SIGNAL_FLAGS_NONE,
                                                 callback, self, NULL);

  g_array_append_val (self->subscriptions[bus], id);
}

static void
unsubscribe (RpSessionWatch *self,
             guint           bus)
{
  for (guint i = 0; i < self->subscriptions[bus]->len; i++)
    g_dbus_connection_signal_unsubscribe (self->buses[bus],
                                          g_array_index (self->subscriptions[bus], guint, i));
  g_array_set_size (self->subscriptions[bus], 0);
}

/* Whether a signal of changed properties says that the one called name is now value. */
static gboolean
became (GVariant   *parameters,
        const char *name,
        gboolean    value)
{
  g_autoptr(GVariant) changed = NULL;
  gboolean now;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return FALSE;
  changed = g_variant_get_child_value (parameters, 1);

  return g_variant_lookup (changed, name, "b", &now) && now == value;
}

static void
release_delay (RpSessionWatch *self)
{
  if (self->delay != NO_DELAY)
    close (self->delay);
  self->delay = NO_DELAY;
}

static void
delayed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpSessionWatch) self = user_data;
  g_autoptr(GUnixFDList) files = NULL;
  g_autoptr(GVariant) reply = NULL;

  reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &files,
                                                           result, NULL);
  self->asks_delay = FALSE;
  if (reply != NULL && files != NULL && g_unix_fd_list_get_length (files) > 0)
    self->delay = g_unix_fd_list_get (files, 0, NULL);
  if (!self->wants_delay)
    release_delay (self);
}

static void
take_delay (RpSessionWatch *self)
{
  if (!self->wants_delay || self->asks_delay || self->delay != NO_DELAY ||
      self->buses[SYSTEM] == NULL)
    return;

  self->asks_delay = TRUE;
  g_dbus_connection_call_with_unix_fd_list (self->buses[SYSTEM], LOGIN_NAME, LOGIN_PATH,
                                            LOGIN_MANAGER, "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", _("Rapport"),
                                                           _("Locks the private notes first"),
                                                           "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NONE, -1,
                                            NULL, self->cancellable, delayed_cb,
                                            g_object_ref (self));
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  RpSessionWatch *self = user_data;
  gboolean begins;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &begins);
  if (begins)
    tell (self, RP_SESSION_SLEEP);
  else
    take_delay (self);
}

static void
locked_cb (GDBusConnection *bus,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *signal,
           GVariant        *parameters,
           gpointer         user_data)
{
  tell (user_data, RP_SESSION_LOCKED);
}

static void
session_changed_cb (GDBusConnection *bus,
                    const char      *sender,
                    const char      *path,
                    const char      *interface,
                    const char      *signal,
                    GVariant        *parameters,
                    gpointer         user_data)
{
  if (became (parameters, "LockedHint", TRUE))
    tell (user_data, RP_SESSION_LOCKED);
  else if (became (parameters, "Active", FALSE))
    tell (user_data, RP_SESSION_SWITCHED);
}

static void
blank_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  gboolean active = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &active);
  if (active)
    tell (user_data, RP_SESSION_BLANK);
}

static void
collection_changed_cb (GDBusConnection *bus,
                       const char      *sender,
                       const char      *path,
                       const char      *interface,
                       const char      *signal,
                       GVariant        *parameters,
                       gpointer         user_data)
{
  if (became (parameters, "Locked", TRUE))
    tell (user_data, RP_SESSION_KEYRING_LOCKED);
}

static void
memory_cb (GMemoryMonitor             *monitor,
           GMemoryMonitorWarningLevel  level,
           RpSessionWatch             *self)
{
  if (level >= G_MEMORY_MONITOR_WARNING_LEVEL_CRITICAL)
    tell (self, RP_SESSION_MEMORY_SHORT);
}

static GVariant *
property_finish (GObject      *source,
                 GAsyncResult *result)
{
  g_autoptr(GVariant) reply = NULL;
  g_autoptr(GVariant) value = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply != NULL)
    g_variant_get (reply, "(v)", &value);

  return g_steal_pointer (&value);
}

static void
get_property (RpSessionWatch      *self,
              const char          *path,
              const char          *name,
              GAsyncReadyCallback  callback)
{
  g_dbus_connection_call (self->buses[SYSTEM], LOGIN_NAME, path, PROPERTIES, "Get",
                          g_variant_new ("(ss)", LOGIN_SESSION, name), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, callback,
                          g_object_ref (self));
}

static void
locked_hint_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpSessionWatch) self = user_data;
  g_autoptr(GVariant) locked = property_finish (source, result);

  if (locked != NULL && g_variant_is_of_type (locked, G_VARIANT_TYPE_BOOLEAN) &&
      g_variant_get_boolean (locked))
    tell (self, RP_SESSION_LOCKED);
}

static void
session_path_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(RpSessionWatch) self = user_data;
  g_autoptr(GVariant) reply = NULL;
  const char *path;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply == NULL || self->buses[SYSTEM] == NULL)
    return;

  g_variant_get (reply, "(&o)", &path);
  subscribe (self, SYSTEM, LOGIN_NAME, LOGIN_SESSION, "Lock", path, NULL, locked_cb);
  subscribe (self, SYSTEM, LOGIN_NAME, PROPERTIES, "PropertiesChanged", path, LOGIN_SESSION,
             session_changed_cb);
  get_property (self, path, "LockedHint", locked_hint_cb);
}

/* The signals come from the session's own path, not from the one that means "mine". */
static void
session_id_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpSessionWatch) self = user_data;
  g_autoptr(GVariant) id = property_finish (source, result);

  if (id != NULL && g_variant_is_of_type (id, G_VARIANT_TYPE_STRING))
    g_dbus_connection_call (G_DBUS_CONNECTION (source), LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER,
                            "GetSession", g_variant_new ("(@s)", id), G_VARIANT_TYPE ("(o)"),
                            G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, session_path_cb,
                            g_object_ref (self));
}

static void
system_bus_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpSessionWatch) self = user_data;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->buses[SYSTEM] = g_steal_pointer (&bus);
  subscribe (self, SYSTEM, LOGIN_NAME, LOGIN_MANAGER, "PrepareForSleep", LOGIN_PATH, NULL,
             sleep_cb);
  get_property (self, OWN_SESSION, "Id", session_id_cb);
  take_delay (self);
}

static void
session_bus_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  static const char * const savers[] = {
    "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver", "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
  };
  g_autoptr(RpSessionWatch) self = user_data;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->buses[SESSION] = g_steal_pointer (&bus);
  for (gsize i = 0; i < G_N_ELEMENTS (savers); i++)
    subscribe (self, SESSION, savers[i], savers[i], "ActiveChanged", NULL, NULL, blank_cb);
  subscribe (self, SESSION, SECRETS_NAME, PROPERTIES, "PropertiesChanged", NULL, COLLECTION,
             collection_changed_cb);
}

static void
rp_session_watch_dispose (GObject *object)
{
  RpSessionWatch *self = RP_SESSION_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (self->buses); i++)
    if (self->buses[i] != NULL)
      {
        unsubscribe (self, i);
        g_clear_object (&self->buses[i]);
      }
  g_clear_object (&self->memory);
  self->wants_delay = FALSE;
  release_delay (self);

  G_OBJECT_CLASS (rp_session_watch_parent_class)->dispose (object);
}

static void
rp_session_watch_finalize (GObject *object)
{
  RpSessionWatch *self = RP_SESSION_WATCH (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->subscriptions); i++)
    g_clear_pointer (&self->subscriptions[i], g_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rp_session_watch_parent_class)->finalize (object);
}

static void
rp_session_watch_class_init (RpSessionWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_session_watch_dispose;
  object_class->finalize = rp_session_watch_finalize;

  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
rp_session_watch_init (RpSessionWatch *self)
{
  self->cancellable = g_cancellable_new ();
  self->delay = NO_DELAY;
  for (guint i = 0; i < G_N_ELEMENTS (self->subscriptions); i++)
    self->subscriptions[i] = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * rp_session_watch_new:
 *
 * Returns: (transfer full): a watch; it begins to tell once the buses answer
 */
RpSessionWatch *
rp_session_watch_new (void)
{
  RpSessionWatch *self = g_object_new (RP_TYPE_SESSION_WATCH, NULL);

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_bus_cb, g_object_ref (self));
  self->memory = g_memory_monitor_dup_default ();
  g_signal_connect_object (self->memory, "low-memory-warning", G_CALLBACK (memory_cb), self, 0);

  return self;
}

/**
 * rp_session_watch_set_delay:
 * @self: a session watch
 * @delay: whether there is something to wipe before the computer sleeps
 *
 * Asks the login manager to hold sleep back until this is called with %FALSE. It
 * does so for some seconds (InhibitDelayMaxSec, 5 unless somebody changed it).
 */
void
rp_session_watch_set_delay (RpSessionWatch *self,
                            gboolean        delay)
{
  g_return_if_fail (RP_IS_SESSION_WATCH (self));

  self->wants_delay = delay;
  if (delay)
    take_delay (self);
  else
    release_delay (self);
}
