/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"
#include "rp-writer.h"

G_BEGIN_DECLS

#define RP_TYPE_POWER_VIEW (rp_power_view_get_type ())
G_DECLARE_FINAL_TYPE (RpPowerView, rp_power_view, RP, POWER_VIEW, AdwBin)

GtkWidget    *rp_power_view_new            (RpWriter    *writer);
void          rp_power_view_show           (RpPowerView *self,
                                            const char  *engagement);
void          rp_power_view_set_network    (RpPowerView *self,
                                            RpNetwork   *network);
RpEngagement *rp_power_view_get_engagement (RpPowerView *self);

G_END_DECLS
