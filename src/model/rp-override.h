/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_OVERRIDE (rp_override_get_type ())
G_DECLARE_FINAL_TYPE (RpOverride, rp_override, RP, OVERRIDE, RpRecord)

/**
 * RpOverride:
 *
 * A finding accepted as it is, with a reason.
 */
struct _RpOverride
{
  RpRecord  parent_instance;

  char     *meeting;
  char     *check;     /* id of the check */
  char     *reason;
  gint64    at;
};

G_END_DECLS
