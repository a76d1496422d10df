/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_OFFER (rp_offer_get_type ())
G_DECLARE_FINAL_TYPE (RpOffer, rp_offer, RP, OFFER, RpRecord)

/**
 * RpOffer:
 *
 * What a person can open or give.
 */
struct _RpOffer
{
  RpRecord  parent_instance;

  char     *person;
  char     *text;
  guint32   since;
  guint32   filled;   /* not set: open */
};

G_END_DECLS
