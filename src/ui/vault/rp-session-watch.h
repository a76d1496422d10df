/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpSessionReason:
 * @RP_SESSION_SLEEP: the computer is about to sleep
 * @RP_SESSION_LOCKED: the session was locked
 * @RP_SESSION_SWITCHED: another user's session is on the screen
 * @RP_SESSION_BLANK: the screen saver came on, the session may still be open
 * @RP_SESSION_KEYRING_LOCKED: somebody locked the desktop keyring
 * @RP_SESSION_MEMORY_SHORT: the system may soon write memory to the disk
 *
 * Why what is private should go off the screen.
 */
typedef enum {
  RP_SESSION_SLEEP,
  RP_SESSION_LOCKED,
  RP_SESSION_SWITCHED,
  RP_SESSION_BLANK,
  RP_SESSION_KEYRING_LOCKED,
  RP_SESSION_MEMORY_SHORT,
} RpSessionReason;

/**
 * RpSessionWatch:
 *
 * Listens to the login manager, the screen saver and the desktop keyring.
 * Signal "left" (#RpSessionReason reason): nobody may be at the screen any more.
 * Where one of them is missing, it tells nothing.
 */
#define RP_TYPE_SESSION_WATCH (rp_session_watch_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionWatch, rp_session_watch, RP, SESSION_WATCH, GObject)

RpSessionWatch *rp_session_watch_new       (void);
void            rp_session_watch_set_delay (RpSessionWatch *self,
                                            gboolean        delay);

G_END_DECLS
