/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_WAYS_GROUP (rp_ways_group_get_type ())

G_DECLARE_FINAL_TYPE (RpWaysGroup, rp_ways_group, RP, WAYS_GROUP, AdwBin)

GtkWidget *rp_ways_group_new (RpStore *store);

G_END_DECLS
