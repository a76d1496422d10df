/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-auto-lock.h"

G_BEGIN_DECLS

#define RP_TYPE_LOCK_TIMER (rp_lock_timer_get_type ())
G_DECLARE_FINAL_TYPE (RpLockTimer, rp_lock_timer, RP, LOCK_TIMER, AdwBin)

void rp_lock_timer_set_auto_lock (RpLockTimer *self,
                                  RpAutoLock  *auto_lock);

G_END_DECLS
