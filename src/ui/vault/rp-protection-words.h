/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpProtection:
 * @when: what may happen
 * @holds: (array fixed-size=2): what then holds; %NULL for nothing more
 * @fails: (array fixed-size=2): what does not; %NULL for nothing more
 * @takes_locked_memory: whether the second of @holds depends on rp_memory_probe_can_lock()
 *
 * What the private notes are protected from, and what not. To be translated where it is shown.
 */
typedef struct
{
  const char *when;
  const char *holds[2];
  const char *fails[2];
  gboolean    takes_locked_memory;
} RpProtection;

const RpProtection *rp_protection_list (guint *n_protections);

G_END_DECLS
