/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-batch.h"
#include "rp-finding.h"
#include "rp-model.h"
#include "rp-store.h"

G_BEGIN_DECLS

/* Private to src/store, worker thread only. */

/**
 * RpFixing:
 * @store: the store
 * @meeting: UUID of the meeting
 * @plan: a copy of it, to be changed
 * @target: (nullable): as in #RpFix
 * @other: (nullable): as in #RpFix
 * @time: as in #RpFix
 * @now: the instant of the change
 * @batch: gets the changes
 *
 * What it takes to mend one finding.
 */
typedef struct
{
  RpStore    *store;
  const char *meeting;
  RpMeeting  *plan;
  const char *target;
  const char *other;
  gint64      time;
  gint64      now;
  RpBatch    *batch;
} RpFixing;

GPtrArray  *rp_fixing_read_parts        (RpFixing     *fixing,
                                         GType         type,
                                         const char   *field,
                                         const char   *value,
                                         GError      **error);
gboolean    rp_fixing_is_there          (RpFixing     *fixing,
                                         GType         type,
                                         const char   *id,
                                         GError      **error);
gboolean    rp_fixing_changed_meanwhile (GError      **error);
int         rp_fixing_next_rank         (GPtrArray    *parts);
gboolean    rp_fixing_swap_topic        (RpFixing     *fixing,
                                         GError      **error);
gboolean    rp_fixing_run               (RpFixing     *fixing,
                                         RpFixKind     kind,
                                         GError      **error);
const char *rp_fixing_get_label         (RpFixKind     kind);
gboolean    rp_fix_can_apply            (const RpFix  *fix);

G_END_DECLS
