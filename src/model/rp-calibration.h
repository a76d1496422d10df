/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpResponse:
 * @RP_RESPONSE_CONFIRMED: they confirmed it
 * @RP_RESPONSE_CHALLENGED: they challenged it
 * @RP_RESPONSE_NEW_ANGLE: they saw it from an angle that was new to me
 *
 * What someone said to a hypothesis of mine.
 */
typedef enum {
  RP_RESPONSE_CONFIRMED,
  RP_RESPONSE_CHALLENGED,
  RP_RESPONSE_NEW_ANGLE,
} RpResponse;

#define RP_TYPE_RESPONSE (rp_response_get_type ())
GType rp_response_get_type (void);

#define RP_TYPE_CALIBRATION (rp_calibration_get_type ())
G_DECLARE_FINAL_TYPE (RpCalibration, rp_calibration, RP, CALIBRATION, RpRecord)

/**
 * RpCalibration:
 *
 * A hypothesis offered to someone, and what they said to it.
 */
struct _RpCalibration
{
  RpRecord    parent_instance;

  char       *topic;
  char       *person;
  char       *meeting;        /* (nullable) */
  char       *hypothesis;     /* as it was offered */
  guint32     date;
  RpResponse  response;
  char       *words;          /* theirs */
  char       *changed_mind;   /* because … (nullable) */
};

G_END_DECLS
