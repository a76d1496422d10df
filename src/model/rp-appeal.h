/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_APPEAL (rp_appeal_get_type ())
G_DECLARE_FINAL_TYPE (RpAppeal, rp_appeal, RP, APPEAL, RpRecord)

/**
 * RpAppeal:
 *
 * One need of mine that several are asked for: each ask is an #RpFavour that
 * refers to it.
 */
struct _RpAppeal
{
  RpRecord  parent_instance;

  char     *text;
  int       amount;         /* how much is needed; 0: it is not counted */
  char     *unit;           /* of what: € or days */
  guint32   due;            /* by when */
  char     *organization;   /* where help is wanted */
  char     *official;       /* the official way that was tried: a reference */
  guint32   closed;         /* not set: open */
  char     *outcome;
};

G_END_DECLS
