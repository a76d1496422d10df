/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-close-process.h"

#include <sys/prctl.h>
#include <sys/resource.h>

/**
 * rp_close_process:
 * @devel: whether this is a build for who works on the program, and wants to look into it; its
 *   tests ask for what users get
 *
 * Keeps private text from where the process could be looked into: what is in its memory
 * would be in a core file, which may go through a pipe whatever its limit is, and other
 * programs of the same user could read it. In a sandbox the portals refuse a program that cannot
 * be looked into, and there are no core files anyway.
 */
void
rp_close_process (gboolean devel)
{
  const struct rlimit none = { 0, 0 };

  if (devel && g_getenv ("RAPPORT_CLOSED") == NULL)
    return;

  setrlimit (RLIMIT_CORE, &none);
  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) && g_getenv ("SNAP") == NULL)
    prctl (PR_SET_DUMPABLE, 0);
}
