/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_NOTICE (rp_notice_get_type ())
G_DECLARE_FINAL_TYPE (RpNotice, rp_notice, RP, NOTICE, RpRecord)

/**
 * RpNotice:
 *
 * Whom to tell beforehand about a meeting, for one engagement.
 */
struct _RpNotice
{
  RpRecord  parent_instance;

  char     *meeting;
  char     *engagement;
  char     *person;       /* not set: nobody needs to know */
  char     *wording;      /* how much they need to know */
  gint64    due;
  gint64    told;         /* not set: not told yet */
};

G_END_DECLS
