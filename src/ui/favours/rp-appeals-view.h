/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-network-advice.h"

G_BEGIN_DECLS

#define RP_TYPE_APPEALS_VIEW (rp_appeals_view_get_type ())
G_DECLARE_FINAL_TYPE (RpAppealsView, rp_appeals_view, RP, APPEALS_VIEW, AdwBin)

GtkWidget *rp_appeals_view_new    (void);
void       rp_appeals_view_show   (RpAppealsView *self,
                                   RpNetwork     *network,
                                   guint32        today);
void       rp_appeals_view_reveal (RpAppealsView *self,
                                   const char    *appeal);

G_END_DECLS
