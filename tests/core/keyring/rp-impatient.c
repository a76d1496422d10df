/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time limit of the program, in whose place this one is linked, with a faster clock. */
#include "rp-matrix-tools.h"

static gboolean is_impatient;

void
be_impatient (gboolean impatient)
{
  is_impatient = impatient;
}

static GSource *
new_timer (guint seconds)
{
  return g_timeout_source_new (seconds * (is_impatient ? 2 : 1000));
}

#define g_timeout_source_new_seconds new_timer
#include "rp-time-limit.c"
