/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-memory-probe.h"

#include "rp-secret-bytes-private.h"

#include <sodium.h>
#include <stdlib.h>
#include <unistd.h>

/**
 * rp_memory_probe_can_lock:
 *
 * libsodium takes memory for keys also where the system does not let it be locked, and
 * does not say so; trying it on one page does.
 *
 * Returns: whether keys can be kept out of the swap space
 */
gboolean
rp_memory_probe_can_lock (void)
{
  gsize size = (gsize) sysconf (_SC_PAGESIZE);
  gboolean locked = FALSE;
  void *page = NULL;

  rp_sodium_require ();
  if (posix_memalign (&page, size, size) != 0)
    return FALSE;

  locked = sodium_mlock (page, size) == 0;
  if (locked)
    sodium_munlock (page, size);
  free (page);

  return locked;
}
