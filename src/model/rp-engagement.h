/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpEngagementState:
 * @RP_ENGAGEMENT_ACTIVE: a safe conversation stays clear of it
 * @RP_ENGAGEMENT_CLOSED: over
 *
 * Whether the work still goes on.
 */
typedef enum {
  RP_ENGAGEMENT_ACTIVE,
  RP_ENGAGEMENT_CLOSED,
} RpEngagementState;

#define RP_TYPE_ENGAGEMENT_STATE (rp_engagement_state_get_type ())
GType rp_engagement_state_get_type (void);

#define RP_TYPE_ENGAGEMENT (rp_engagement_get_type ())
G_DECLARE_FINAL_TYPE (RpEngagement, rp_engagement, RP, ENGAGEMENT, RpRecord)

/**
 * RpEngagement:
 *
 * Work in play at an organization.
 */
struct _RpEngagement
{
  RpRecord           parent_instance;

  char              *organization;
  char              *name;
  char              *summary;
  char              *key_terms;
  RpEngagementState  state;
};

G_END_DECLS
