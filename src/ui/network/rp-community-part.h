/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-community-facts.h"
#include "rp-record-part.h"

G_BEGIN_DECLS

/**
 * RpCommunityPartKind:
 * @RP_COMMUNITY_PART_MINE: what I am there
 * @RP_COMMUNITY_PART_EVENTS: its events, the next first
 * @RP_COMMUNITY_PART_MEMBERS: whom I know there
 * @RP_COMMUNITY_PART_OFFERS: what they can open
 * @RP_COMMUNITY_PART_PAST: events that are over, and who was there
 *
 * The sections of a community's page.
 */
typedef enum {
  RP_COMMUNITY_PART_MINE,
  RP_COMMUNITY_PART_EVENTS,
  RP_COMMUNITY_PART_MEMBERS,
  RP_COMMUNITY_PART_OFFERS,
  RP_COMMUNITY_PART_PAST,
  RP_N_COMMUNITY_PARTS
} RpCommunityPartKind;

#define RP_TYPE_COMMUNITY_PART (rp_community_part_get_type ())
G_DECLARE_FINAL_TYPE (RpCommunityPart, rp_community_part, RP, COMMUNITY_PART, RpRecordPart)

GtkWidget *rp_community_part_new  (RpCommunityPartKind     kind);
void       rp_community_part_show (RpCommunityPart        *self,
                                   const RpCommunityFacts *facts);
char      *rp_community_role      (RpMembership           *membership,
                                   guint32                 today);
char      *rp_event_words         (RpEvent                *event,
                                   guint32                 today,
                                   RpAttendance           *mine);

G_END_DECLS
