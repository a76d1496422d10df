/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_SCORE (rp_score_get_type ())
G_DECLARE_FINAL_TYPE (RpScore, rp_score, RP, SCORE, RpRecord)

/**
 * RpScore:
 *
 * How far a topic has a characteristic.
 */
struct _RpScore
{
  RpRecord  parent_instance;

  char     *topic;
  char     *characteristic;
  int       value;
  char     *why;
};

G_END_DECLS
