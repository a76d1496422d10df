/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-model.h"

G_BEGIN_DECLS

#define RP_TYPE_POWER_GRID (rp_power_grid_get_type ())
G_DECLARE_FINAL_TYPE (RpPowerGrid, rp_power_grid, RP, POWER_GRID, AdwBin)

GtkWidget *rp_power_grid_new  (void);
void       rp_power_grid_show (RpPowerGrid *self,
                               GPtrArray   *members,
                               GPtrArray   *people);

G_END_DECLS
