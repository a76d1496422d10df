/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_COMPETITION (rp_competition_get_type ())
G_DECLARE_FINAL_TYPE (RpCompetition, rp_competition, RP, COMPETITION, RpRecord)

/**
 * RpCompetition:
 *
 * Two organizations that compete; the order does not matter.
 */
struct _RpCompetition
{
  RpRecord  parent_instance;

  char     *organization;
  char     *competitor;
};

G_END_DECLS
