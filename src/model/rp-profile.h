/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_PROFILE (rp_profile_get_type ())
G_DECLARE_FINAL_TYPE (RpProfile, rp_profile, RP, PROFILE, RpRecord)

/**
 * RpProfile:
 *
 * Me: what the rules need to know of the one who prepares.
 */
struct _RpProfile
{
  RpRecord  parent_instance;

  char     *name;
  char     *organization;    /* my own employer, by name */
  char     *city;
  char     *time_zone;       /* IANA name; NULL is the system's */
  char     *working_hours;   /* as rp_working_hours_parse() reads them */
};

G_END_DECLS
