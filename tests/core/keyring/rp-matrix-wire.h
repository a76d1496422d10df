/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the program itself sends to the Secret Service, counted where it leaves; and the moments
 * at which somebody else may come in between. */

typedef void (*WireTell) (const char *what);

/* Starts to look. @tell is called in the thread that writes and reads, which waits for it. */
void     wire_begin (WireTell    tell);

/* From zero again */
void     wire_reset (void);

/* Whether that is counted here */
gboolean wire_count (const char *what,
                     guint      *n);
