/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_POSITION (rp_position_get_type ())
G_DECLARE_FINAL_TYPE (RpPosition, rp_position, RP, POSITION, RpRecord)

/**
 * RpPosition:
 *
 * A dated role of a person at an organization.
 */
struct _RpPosition
{
  RpRecord  parent_instance;

  char     *person;
  char     *organization;
  char     *role;
  guint32   since;
  guint32   until;          /* not set: the current one */
};

G_END_DECLS
