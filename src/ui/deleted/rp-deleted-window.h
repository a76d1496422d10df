/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_DELETED_WINDOW (rp_deleted_window_get_type ())
G_DECLARE_FINAL_TYPE (RpDeletedWindow, rp_deleted_window, RP, DELETED_WINDOW, AdwWindow)

GtkWindow *rp_deleted_window_new (GtkWindow *parent,
                                  RpStore   *store);

G_END_DECLS
