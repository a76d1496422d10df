/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

/* A login manager, screen savers, a keyring and whatever tells that memory is short, which this
 * program plays itself, on one bus that is system and session bus at once. */

#define LOGIN_OWN_SESSION "/org/freedesktop/login1/session/_37"

void     login_begin           (void);
void     login_reset           (void);
void     login_set_locked_hint (gboolean    locked);
void     login_send            (const char *path,
                                const char *interface,
                                const char *signal,
                                const char *arguments);
void     login_flush           (void);
gboolean login_is_heard        (gpointer    user_data);
gboolean login_is_delayed      (gpointer    user_data);
gboolean login_is_held         (void);
gboolean login_may_sleep       (gpointer    user_data);
