/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_ORGANIZATION (rp_organization_get_type ())
G_DECLARE_FINAL_TYPE (RpOrganization, rp_organization, RP, ORGANIZATION, RpRecord)

/**
 * RpOrganization:
 *
 * A company.
 */
struct _RpOrganization
{
  RpRecord  parent_instance;

  char     *name;
  char     *industry;
  char     *city;
};

G_END_DECLS
