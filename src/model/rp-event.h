/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_EVENT (rp_event_get_type ())
G_DECLARE_FINAL_TYPE (RpEvent, rp_event, RP, EVENT, RpRecord)

/**
 * RpEvent:
 *
 * Something a community holds.
 */
struct _RpEvent
{
  RpRecord  parent_instance;

  char     *community;
  char     *name;
  char     *city;
  guint32   starts;
  guint32   ends;
};

G_END_DECLS
