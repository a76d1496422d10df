/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_NEED (rp_need_get_type ())
G_DECLARE_FINAL_TYPE (RpNeed, rp_need, RP, NEED, RpRecord)

/**
 * RpNeed:
 *
 * What a person is looking for.
 */
struct _RpNeed
{
  RpRecord  parent_instance;

  char     *person;
  char     *text;
  guint32   since;
  guint32   filled;   /* not set: open */
};

G_END_DECLS
