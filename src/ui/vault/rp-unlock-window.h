/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"
#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_UNLOCK_WINDOW (rp_unlock_window_get_type ())

G_DECLARE_FINAL_TYPE (RpUnlockWindow, rp_unlock_window, RP, UNLOCK_WINDOW, RpFormWindow)

GtkWidget *rp_unlock_window_new (GtkWindow *parent,
                                 RpStore   *store);

G_END_DECLS
