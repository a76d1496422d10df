/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-application.h"
#include "rp-close-process.h"

#include <glib/gi18n.h>
#include <locale.h>
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

int
main (int   argc,
      char *argv[])
{
  g_autoptr(RpApplication) application = NULL;

  begin_without_pools (argv);
  rp_close_process (RP_DEVEL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RP_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Rapport"));
  application = rp_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
