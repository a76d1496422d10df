/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

/**
 * RpDoorwayView:
 *
 * What to have in mind when the door opens, in six lines that are read at
 * arm's length: as large as the window allows. Signal "closed"; action
 * `cover.leave` closes it.
 */
#define RP_TYPE_DOORWAY_VIEW (rp_doorway_view_get_type ())
G_DECLARE_FINAL_TYPE (RpDoorwayView, rp_doorway_view, RP, DOORWAY_VIEW, AdwBin)

GtkWidget *rp_doorway_view_new      (RpStore       *store,
                                     const char    *meeting);
int        rp_doorway_view_get_size (RpDoorwayView *self);

G_END_DECLS
