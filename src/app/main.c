/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-application.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* GLib before 2.76 keeps small blocks in pools of its own, where what was in them stays; it looks
 * at this variable before main(). */
static void
begin_without_pools (char *argv[])
{
  g_autofree char *program = NULL;

  if (glib_check_version (2, 76, 0) == NULL || g_getenv ("G_SLICE") != NULL)
    return;

  program = g_file_read_link ("/proc/self/exe", NULL);
  g_setenv ("G_SLICE", "always-malloc", TRUE);
  if (program != NULL)
    execv (program, argv);

  /* What the rest wipes is still worth it. */
  g_unsetenv ("G_SLICE");
}

/* What is on the screen is in memory, and a core file would put it on the disk. In a sandbox the
 * portals refuse a program that cannot be looked into, and there are no core files anyway. Who
 * works on the program wants to look into it; its tests ask for what users get. */
static void
forbid_core_files (void)
{
  const struct rlimit none = { 0, 0 };

  if (RP_DEVEL && g_getenv ("RAPPORT_CLOSED") == NULL)
    return;

  setrlimit (RLIMIT_CORE, &none);
  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) && g_getenv ("SNAP") == NULL)
    prctl (PR_SET_DUMPABLE, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(RpApplication) application = NULL;

  begin_without_pools (argv);
  forbid_core_files ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RP_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Rapport"));
  application = rp_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
