/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_TAB_STOP (rp_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (RpTabStop, rp_tab_stop, RP, TAB_STOP, AdwBin)

GtkWidget *rp_tab_stop_new (GtkWidget *child);

G_END_DECLS
