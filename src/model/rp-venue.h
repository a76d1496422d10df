/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpPrivacy:
 * @RP_PRIVACY_UNKNOWN: not known
 * @RP_PRIVACY_OPEN: others hear
 * @RP_PRIVACY_QUIET: others see
 * @RP_PRIVACY_PRIVATE: nobody hears or sees
 *
 * How private it is.
 */
typedef enum {
  RP_PRIVACY_UNKNOWN,
  RP_PRIVACY_OPEN,
  RP_PRIVACY_QUIET,
  RP_PRIVACY_PRIVATE,
} RpPrivacy;

#define RP_TYPE_PRIVACY (rp_privacy_get_type ())
GType rp_privacy_get_type (void);

/**
 * RpGround:
 * @RP_GROUND_NEUTRAL: nobody's
 * @RP_GROUND_THEIRS: theirs
 * @RP_GROUND_MINE: mine
 *
 * Whose ground it is.
 */
typedef enum {
  RP_GROUND_NEUTRAL,
  RP_GROUND_THEIRS,
  RP_GROUND_MINE,
} RpGround;

#define RP_TYPE_GROUND (rp_ground_get_type ())
GType rp_ground_get_type (void);

#define RP_TYPE_VENUE (rp_venue_get_type ())
G_DECLARE_FINAL_TYPE (RpVenue, rp_venue, RP, VENUE, RpRecord)

/**
 * RpVenue:
 *
 * A place to talk.
 */
struct _RpVenue
{
  RpRecord   parent_instance;

  char      *name;
  char      *address;
  char      *city;
  RpPrivacy  privacy;
  RpGround   ground;
  char      *organization;   /* whose ground, when it is theirs */
};

G_END_DECLS
