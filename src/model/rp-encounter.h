/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpSignal:
 * @RP_SIGNAL_NONE: politely
 * @RP_SIGNAL_WEAK: interested
 * @RP_SIGNAL_STRONG: perplexed too
 *
 * How they took it.
 */
typedef enum {
  RP_SIGNAL_NONE,
  RP_SIGNAL_WEAK,
  RP_SIGNAL_STRONG,
} RpSignal;

#define RP_TYPE_SIGNAL (rp_signal_get_type ())
GType rp_signal_get_type (void);

/**
 * RpInvitation:
 * @RP_INVITATION_NOT_ASKED: not asked
 * @RP_INVITATION_ASKED: asked
 * @RP_INVITATION_ACCEPTED: accepted
 * @RP_INVITATION_LATER: later
 * @RP_INVITATION_DECLINED: declined
 *
 * What became of asking them out.
 */
typedef enum {
  RP_INVITATION_NOT_ASKED,
  RP_INVITATION_ASKED,
  RP_INVITATION_ACCEPTED,
  RP_INVITATION_LATER,
  RP_INVITATION_DECLINED,
} RpInvitation;

#define RP_TYPE_INVITATION (rp_invitation_get_type ())
GType rp_invitation_get_type (void);

#define RP_TYPE_ENCOUNTER (rp_encounter_get_type ())
G_DECLARE_FINAL_TYPE (RpEncounter, rp_encounter, RP, ENCOUNTER, RpRecord)

/**
 * RpEncounter:
 *
 * An unplanned moment.
 */
struct _RpEncounter
{
  RpRecord      parent_instance;

  char         *person;
  gint64        at;
  char         *place;
  char         *topic;
  char         *raised;
  RpSignal      signal;
  char         *words;        /* theirs */
  RpInvitation  invitation;
  guint32       remind;       /* the day to invite them by; 0: never */
  gboolean      advice;       /* they asked for mine */
};

G_END_DECLS
