/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-form-window.h"
#include "rp-vault-deed.h"

G_BEGIN_DECLS

#define RP_TYPE_WAYS_WINDOW (rp_ways_window_get_type ())

G_DECLARE_FINAL_TYPE (RpWaysWindow, rp_ways_window, RP, WAYS_WINDOW, RpFormWindow)

GtkWidget *rp_ways_window_new          (GtkWindow   *parent,
                                        RpStore     *store,
                                        const char  *title,
                                        RpVaultDeed  deed,
                                        RpVaultWays  ways);

G_END_DECLS
