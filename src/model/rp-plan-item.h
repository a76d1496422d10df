/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpPlanItemType:
 * @RP_PLAN_ITEM_QUESTION: to ask, then wait
 * @RP_PLAN_ITEM_INSIGHT: of mine, to offer
 * @RP_PLAN_ITEM_HYPOTHESIS: of mine, to be tested
 * @RP_PLAN_ITEM_CHECKLIST: to do before
 * @RP_PLAN_ITEM_DIFFERENTLY: from a debrief: what I would do differently
 *
 * What the line is.
 */
typedef enum {
  RP_PLAN_ITEM_QUESTION,
  RP_PLAN_ITEM_INSIGHT,
  RP_PLAN_ITEM_HYPOTHESIS,
  RP_PLAN_ITEM_CHECKLIST,
  RP_PLAN_ITEM_DIFFERENTLY,
} RpPlanItemType;

/* Key of the checklist item "say that this stays between us". */
#define RP_PLAN_ITEM_KEY_STAYS "stays-between-us"

#define RP_TYPE_PLAN_ITEM_TYPE (rp_plan_item_type_get_type ())
GType rp_plan_item_type_get_type (void);

/**
 * RpItemState:
 * @RP_ITEM_OPEN: open
 * @RP_ITEM_DONE: ticked
 * @RP_ITEM_DISMISSED: dismissed
 *
 * Whether it is settled.
 */
typedef enum {
  RP_ITEM_OPEN,
  RP_ITEM_DONE,
  RP_ITEM_DISMISSED,
} RpItemState;

#define RP_TYPE_ITEM_STATE (rp_item_state_get_type ())
GType rp_item_state_get_type (void);

#define RP_TYPE_PLAN_ITEM (rp_plan_item_get_type ())
G_DECLARE_FINAL_TYPE (RpPlanItem, rp_plan_item, RP, PLAN_ITEM, RpRecord)

/**
 * RpPlanItem:
 *
 * One line of a meeting plan.
 */
struct _RpPlanItem
{
  RpRecord        parent_instance;

  char           *meeting;
  RpPlanItemType  type;
  char           *text;
  char           *topic;     /* whose hypothesis is offered, when text is not set */
  char           *key;       /* of a built-in checklist item, see RP_PLAN_ITEM_KEY_… */
  RpItemState     state;
  int             rank;
};

G_END_DECLS
