/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpAutoLock:
 *
 * Locks the private notes when nobody may be there to read them: no window got
 * input for some minutes, the session was locked or left, the screen went blank,
 * the keyring was locked, or the computer goes to sleep, which waits for a moment
 * until all that is private is off the screen and in the library.
 */
#define RP_TYPE_AUTO_LOCK (rp_auto_lock_get_type ())
G_DECLARE_FINAL_TYPE (RpAutoLock, rp_auto_lock, RP, AUTO_LOCK, GObject)

RpAutoLock *rp_auto_lock_new              (RpStore    *store);
int         rp_auto_lock_get_seconds_left (RpAutoLock *self);

G_END_DECLS
