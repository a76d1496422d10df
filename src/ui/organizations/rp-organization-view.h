/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_ORGANIZATION_VIEW (rp_organization_view_get_type ())
G_DECLARE_FINAL_TYPE (RpOrganizationView, rp_organization_view, RP, ORGANIZATION_VIEW, AdwBin)

GtkWidget  *rp_organization_view_new              (RpStore            *store);
void        rp_organization_view_set_organization (RpOrganizationView *self,
                                                   const char         *id);
void        rp_organization_view_show_engagement  (RpOrganizationView *self,
                                                   const char         *id);
void        rp_organization_view_set_folded       (RpOrganizationView *self,
                                                   gboolean            folded,
                                                   gboolean            outermost);
gboolean    rp_organization_view_get_filling      (RpOrganizationView *self);

G_END_DECLS
