/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_TITLE (rp_network_title_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkTitle, rp_network_title, RP, NETWORK_TITLE, AdwBin)

AdwViewSwitcherTitle *rp_network_title_get_switcher (RpNetworkTitle *self);

G_END_DECLS
