/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For a test that is a child of itself: it is killed before each operation on a file in turn,
 * the first, the second, and so on, until it comes to its end. The operations are counted by
 * standing before those of the C library. */

/* Far more than there are */
#define KILL_AT_MOST 2000

void     kill_at_operation (int          at);
gboolean kill_at_run       (const char  *what,
                            const char  *folder,
                            guint        at);
void     kill_at_copy      (const char  *from,
                            const char  *to);

G_END_DECLS
