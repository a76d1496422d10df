/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "login-fixture.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <poll.h>
#include <unistd.h>

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
  "org.freedesktop.secrets", "org.freedesktop.LowMemoryMonitor",
};

/* What plays all of them, for the whole program. */
static struct
{
  GDBusConnection *bus;
  guint            n_delays;      /* that hold sleep back */
  int              delay;         /* our end of the last one */
  gboolean         is_heard;      /* the session's signals are listened to */
  gboolean         locked_hint;
} service;

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
  service.delay = ends[0];
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
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", LOGIN_OWN_SESSION));
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
  g_assert_cmpstr (path, ==, LOGIN_OWN_SESSION);
  service.is_heard = TRUE;

  return g_variant_new_boolean (service.locked_hint);
}

static const GDBusInterfaceVTable vtable = { called_cb, property_cb, NULL, { NULL } };

void
login_begin (void)
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
  g_dbus_connection_register_object (service.bus, LOGIN_OWN_SESSION, node->interfaces[1],
                                     &vtable, NULL, NULL, NULL);
}

/* Whether somebody wants to be asked before the computer sleeps */
gboolean
login_is_delayed (gpointer user_data)
{
  return service.n_delays > 0;
}

gboolean
login_may_sleep (gpointer user_data)
{
  return service.n_delays == 0;
}

/* Whether it is held back at this moment, though nothing was told yet. */
gboolean
login_is_held (void)
{
  struct pollfd end = { .fd = service.delay };

  return service.n_delays > 0 && poll (&end, 1, 0) == 0;
}

gboolean
login_is_heard (gpointer user_data)
{
  return service.is_heard;
}

/* Forgets that somebody listened to the session. */
void
login_reset (void)
{
  service.is_heard = FALSE;
}

void
login_set_locked_hint (gboolean locked)
{
  service.locked_hint = locked;
}

/* Sends a signal; @arguments: as text of a GVariant. */
void
login_send (const char *path,
            const char *interface,
            const char *signal,
            const char *arguments)
{
  g_autoptr(GVariant) parsed = g_variant_parse (NULL, arguments, NULL, NULL, NULL);

  g_assert_nonnull (parsed);
  g_assert_true (g_dbus_connection_emit_signal (service.bus, NULL, path, interface, signal, parsed,
                                                NULL));
}

/* Waits until the bus has what was sent. */
void
login_flush (void)
{
  g_dbus_connection_flush_sync (service.bus, NULL, NULL);
}
