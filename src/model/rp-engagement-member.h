/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_ENGAGEMENT_MEMBER (rp_engagement_member_get_type ())
G_DECLARE_FINAL_TYPE (RpEngagementMember, rp_engagement_member, RP, ENGAGEMENT_MEMBER, RpRecord)

/**
 * RpEngagementMember:
 *
 * Somebody who works on an engagement.
 */
struct _RpEngagementMember
{
  RpRecord  parent_instance;

  char     *engagement;
  char     *person;
  char     *role;
};

G_END_DECLS
