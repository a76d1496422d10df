/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Running this program again in a private session, and steering its keyring. The variables
 * RP_PRIVATE_SESSION and RP_KEYRING_CTL name the tools for it. */

#include <glib.h>

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
 * session whose keyring starts as @secrets says and whose files are kept in that folder. */
static inline void
run_in_session (const char *program,
                const char *scenario,
                const char *secrets,
                const char *folder)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *keep = g_strdup_printf ("--keep=%s", folder);

  g_ptr_array_add (argv, (char *) g_getenv ("RP_PRIVATE_SESSION"));
  g_ptr_array_add (argv, (char *) "--no-x");
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
