/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-store.h"

G_BEGIN_DECLS

#define RP_TYPE_ORGANIZATION_LIST (rp_organization_list_get_type ())
G_DECLARE_FINAL_TYPE (RpOrganizationList, rp_organization_list, RP, ORGANIZATION_LIST, AdwBin)

void        rp_organization_list_set_store    (RpOrganizationList *self,
                                               RpStore            *store);
gboolean    rp_organization_list_is_empty     (RpOrganizationList *self);
const char *rp_organization_list_get_selected (RpOrganizationList *self);
gboolean    rp_organization_list_has          (RpOrganizationList *self,
                                               const char         *id);
void        rp_organization_list_select       (RpOrganizationList *self,
                                               const char         *id);

G_END_DECLS
