/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_DEBRIEF (rp_debrief_get_type ())
G_DECLARE_FINAL_TYPE (RpDebrief, rp_debrief, RP, DEBRIEF, RpRecord)

/**
 * RpDebrief:
 *
 * What is kept of a meeting once it was held.
 */
struct _RpDebrief
{
  RpRecord  parent_instance;

  char     *meeting;
  gint64    at;
  char     *learned;
  gboolean  confided;     /* they shared something in confidence, unasked */
  int       talk_share;   /* my share of the talk in per cent; 0 is not rated */
  gboolean  advice;       /* they asked for mine */
};

G_END_DECLS
