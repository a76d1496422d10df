/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_CARD (rp_card_get_type ())
G_DECLARE_FINAL_TYPE (RpCard, rp_card, RP, CARD, RpRecord)

/**
 * RpCard:
 *
 * What an imported vCard said that has no field here, line by line, so that nothing is
 * lost.
 */
struct _RpCard
{
  RpRecord  parent_instance;

  char     *person;
  char     *text;     /* unfolded vCard properties */
};

G_END_DECLS
