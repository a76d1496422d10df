/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Running this program again in a private session, and steering its keyring. The variables
 * RP_PRIVATE_SESSION and RP_KEYRING_CTL name the tools for it. */

#include <gio/gio.h>
#include <sys/types.h>

/* What keyring-ctl prints; fails the test if it fails. */
static inline char *
keyring_ctl (const char *verb)
{
  const char *argv[] = { g_getenv ("RP_KEYRING_CTL"), verb, NULL };
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return output;
}

static inline pid_t
keyring_pid (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr(GVariant) reply = NULL;
  guint32 pid = 0;

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                       g_variant_new ("(s)", "org.freedesktop.secrets"),
                                       G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                       &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(u)", &pid);

  return (pid_t) pid;
}

/* Somebody at the keyboard, who waits for the keyring's window and answers it. */
static inline GSubprocess *
answer_prompt (const char *keys)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *script =
    g_strdup_printf ("xdotool search --sync --onlyvisible --class gcr >/dev/null && %s", keys);
  GSubprocess *person = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error,
                                          "sh", "-c", script, NULL);

  g_assert_no_error (error);

  return person;
}

static inline void
run (GPtrArray *argv)
{
  g_autoptr(GError) error = NULL;
  int status = -1;

  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* Runs @program with --inside, the name of the scenario and the folder, if there is one, in a
 * session whose keyring starts as @secrets says and whose files are kept in that folder. With a
 * screen the keyring can ask for its password. */
static inline void
run_in_session (const char *program,
                const char *scenario,
                const char *secrets,
                gboolean    has_screen,
                const char *folder)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *keep = g_strdup_printf ("--keep=%s", folder);

  g_ptr_array_add (argv, (char *) g_getenv ("RP_PRIVATE_SESSION"));
  g_ptr_array_add (argv, (char *) (has_screen ? "--prompter" : "--no-x"));
  g_ptr_array_add (argv, (char *) "--no-a11y");
  g_ptr_array_add (argv, (char *) "--timeout=60");
  g_ptr_array_add (argv, (char *) secrets);
  if (folder != NULL)
    g_ptr_array_add (argv, keep);
  g_ptr_array_add (argv, (char *) "--");
  g_ptr_array_add (argv, (char *) program);
  g_ptr_array_add (argv, (char *) "--inside");
  g_ptr_array_add (argv, (char *) scenario);
  g_ptr_array_add (argv, (char *) folder);
  run (argv);
}
