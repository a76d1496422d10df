/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_EVENT_VIEW (rp_event_view_get_type ())
G_DECLARE_FINAL_TYPE (RpEventView, rp_event_view, RP, EVENT_VIEW, AdwBin)

GtkWidget  *rp_event_view_new         (RpStore     *store);
void        rp_event_view_set_event   (RpEventView *self,
                                       const char  *id);
void        rp_event_view_set_folded  (RpEventView *self,
                                       gboolean     folded,
                                       gboolean     outermost);
gboolean    rp_event_view_get_filling (RpEventView *self);

G_END_DECLS
