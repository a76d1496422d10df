/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpCommunityType:
 * @RP_COMMUNITY_BODY: a professional body
 * @RP_COMMUNITY_GROUP: a user group
 * @RP_COMMUNITY_CONFERENCE: a conference
 *
 * What it is.
 */
typedef enum {
  RP_COMMUNITY_BODY,
  RP_COMMUNITY_GROUP,
  RP_COMMUNITY_CONFERENCE,
} RpCommunityType;

#define RP_TYPE_COMMUNITY_TYPE (rp_community_type_get_type ())
GType rp_community_type_get_type (void);

#define RP_TYPE_COMMUNITY (rp_community_get_type ())
G_DECLARE_FINAL_TYPE (RpCommunity, rp_community, RP, COMMUNITY, RpRecord)

/**
 * RpCommunity:
 *
 * A professional body, user group or conference.
 */
struct _RpCommunity
{
  RpRecord         parent_instance;

  char            *name;
  RpCommunityType  type;
  char            *city;
};

G_END_DECLS
