/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-advice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpPlan:
 *
 * A meeting's facts and what the check found in them, as one snapshot that
 * never changes. What shows a meeting gets it by property.
 */
typedef struct _RpPlan RpPlan;

#define RP_TYPE_PLAN (rp_plan_get_type ())
GType                 rp_plan_get_type   (void);

RpPlan               *rp_plan_new        (RpMeetingFacts       *facts);
void                  rp_plan_new_async  (RpMeetingFacts       *facts,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RpPlan               *rp_plan_new_finish (GAsyncResult         *result,
                                          GError              **error);
RpPlan               *rp_plan_ref        (RpPlan               *plan);
void                  rp_plan_unref      (RpPlan               *plan);
const RpMeetingFacts *rp_plan_get_facts  (RpPlan               *plan);
const RpCheckReport  *rp_plan_get_report (RpPlan               *plan);
GTimeZone            *rp_plan_get_zone   (RpPlan               *plan);
const char           *rp_plan_get_id     (RpPlan               *plan);
RpTopic              *rp_plan_find_topic (RpPlan               *plan,
                                          const char           *id);
char                 *rp_plan_item_text  (RpPlan               *plan,
                                          RpPlanItem           *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPlan, rp_plan_unref)

G_END_DECLS
