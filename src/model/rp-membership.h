/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_MEMBERSHIP (rp_membership_get_type ())
G_DECLARE_FINAL_TYPE (RpMembership, rp_membership, RP, MEMBERSHIP, RpRecord)

/**
 * RpMembership:
 *
 * A dated role in a community.
 */
struct _RpMembership
{
  RpRecord  parent_instance;

  char     *community;
  char     *person;      /* not set: me */
  char     *role;
  guint32   since;
  guint32   until;
};

G_END_DECLS
