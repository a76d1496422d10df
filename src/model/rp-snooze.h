/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_SNOOZE (rp_snooze_get_type ())
G_DECLARE_FINAL_TYPE (RpSnooze, rp_snooze, RP, SNOOZE, RpRecord)

/**
 * RpSnooze:
 *
 * What Today is not to show before a day.
 */
struct _RpSnooze
{
  RpRecord  parent_instance;

  char     *what;    /* the key of an item of Today */
  guint32   until;   /* the day it comes back */
};

G_END_DECLS
