/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_APPROACH (rp_approach_get_type ())
G_DECLARE_FINAL_TYPE (RpApproach, rp_approach, RP, APPROACH, RpRecord)

/**
 * RpApproach:
 *
 * How to approach a gatekeeper before a meeting.
 */
struct _RpApproach
{
  RpRecord  parent_instance;

  char     *meeting;
  char     *person;
  char     *text;
};

G_END_DECLS
