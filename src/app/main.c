/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-application.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* What is on the screen is in memory, and a core file would put it on the disk. In a sandbox the
 * portals refuse a program that cannot be looked into, and there are no core files anyway. */
static void
forbid_core_files (void)
{
  const struct rlimit none = { 0, 0 };

  if (RP_DEVEL)
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

  forbid_core_files ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RP_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Rapport"));
  application = rp_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
