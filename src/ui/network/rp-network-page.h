/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_NETWORK_PAGE (rp_network_page_get_type ())
G_DECLARE_FINAL_TYPE (RpNetworkPage, rp_network_page, RP, NETWORK_PAGE, RpPlace)

GtkWidget *rp_network_page_new (RpStore *store);

G_END_DECLS
