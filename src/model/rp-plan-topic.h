/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAN_TOPIC (rp_plan_topic_get_type ())
G_DECLARE_FINAL_TYPE (RpPlanTopic, rp_plan_topic, RP, PLAN_TOPIC, RpRecord)

/**
 * RpPlanTopic:
 *
 * A topic of a meeting plan.
 */
struct _RpPlanTopic
{
  RpRecord  parent_instance;

  char     *meeting;
  char     *topic;
  int       rank;
  gboolean  go_on;     /* go on with it though it was discussed lately */
};

G_END_DECLS
