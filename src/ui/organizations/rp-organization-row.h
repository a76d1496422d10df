/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rp-organization-facts.h"

G_BEGIN_DECLS

#define RP_TYPE_ORGANIZATION_ROW (rp_organization_row_get_type ())
G_DECLARE_FINAL_TYPE (RpOrganizationRow, rp_organization_row, RP, ORGANIZATION_ROW, AdwBin)

GtkWidget  *rp_organization_row_new              (void);
void        rp_organization_row_set_organization (RpOrganizationRow    *self,
                                                  RpOrganization       *organization,
                                                  RpOrganizationCounts *counts);
void        rp_organization_row_set_counts       (RpOrganizationRow    *self,
                                                  RpOrganizationCounts *counts);
const char *rp_organization_row_get_id           (RpOrganizationRow    *self);

G_END_DECLS
