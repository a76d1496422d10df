/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-place.h"

G_BEGIN_DECLS

#define RP_TYPE_ORGANIZATIONS_PAGE (rp_organizations_page_get_type ())
G_DECLARE_FINAL_TYPE (RpOrganizationsPage, rp_organizations_page, RP, ORGANIZATIONS_PAGE, RpPlace)

GtkWidget *rp_organizations_page_new (RpStore *store);

G_END_DECLS
