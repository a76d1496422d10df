/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpInfluence:
 * @RP_INFLUENCE_UNKNOWN: not said yet
 * @RP_INFLUENCE_LITTLE: is told
 * @RP_INFLUENCE_SOME: is asked
 * @RP_INFLUENCE_MUCH: decides, or is listened to by who does
 *
 * How much somebody can do about an engagement.
 */
typedef enum {
  RP_INFLUENCE_UNKNOWN,
  RP_INFLUENCE_LITTLE,
  RP_INFLUENCE_SOME,
  RP_INFLUENCE_MUCH,
} RpInfluence;

#define RP_TYPE_INFLUENCE (rp_influence_get_type ())
GType rp_influence_get_type (void);

/**
 * RpSupport:
 * @RP_SUPPORT_UNKNOWN: not said yet
 * @RP_SUPPORT_OPPOSED: works against it
 * @RP_SUPPORT_DOUBTFUL: has doubts
 * @RP_SUPPORT_NEUTRAL: does not mind
 * @RP_SUPPORT_IN_FAVOUR: wants it
 * @RP_SUPPORT_CHAMPION: fights for it
 *
 * Whether somebody wants an engagement to succeed.
 */
typedef enum {
  RP_SUPPORT_UNKNOWN,
  RP_SUPPORT_OPPOSED,
  RP_SUPPORT_DOUBTFUL,
  RP_SUPPORT_NEUTRAL,
  RP_SUPPORT_IN_FAVOUR,
  RP_SUPPORT_CHAMPION,
} RpSupport;

#define RP_TYPE_SUPPORT (rp_support_get_type ())
GType rp_support_get_type (void);

#define RP_TYPE_ENGAGEMENT_MEMBER (rp_engagement_member_get_type ())
G_DECLARE_FINAL_TYPE (RpEngagementMember, rp_engagement_member, RP, ENGAGEMENT_MEMBER, RpRecord)

/**
 * RpEngagementMember:
 *
 * Somebody who works on an engagement.
 */
struct _RpEngagementMember
{
  RpRecord     parent_instance;

  char        *engagement;
  char        *person;
  char        *role;
  RpInfluence  influence;
  RpSupport    support;
};

G_END_DECLS
