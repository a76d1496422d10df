/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpCheckKind:
 * @RP_CHECK_STOP: keeps a plan from being confirmed
 * @RP_CHECK_WARN: keeps a plan from being ready
 * @RP_CHECK_HINT: is only said
 *
 * How much a check that does not hold weighs.
 */
typedef enum {
  RP_CHECK_STOP,
  RP_CHECK_WARN,
  RP_CHECK_HINT,
} RpCheckKind;

#define RP_TYPE_CHECK_KIND (rp_check_kind_get_type ())
GType rp_check_kind_get_type (void);

/**
 * RpCheckState:
 * @RP_CHECK_HOLDS: settled
 * @RP_CHECK_TO_SETTLE: there is something to do
 * @RP_CHECK_NOT_APPLICABLE: the plan gives no occasion for it
 * @RP_CHECK_OVERRIDDEN: accepted as it is, with a reason; counts as settled
 * @RP_CHECK_UNKNOWN: cannot be told while the vault is locked
 *
 * What a check found.
 */
typedef enum {
  RP_CHECK_HOLDS,
  RP_CHECK_TO_SETTLE,
  RP_CHECK_NOT_APPLICABLE,
  RP_CHECK_OVERRIDDEN,
  RP_CHECK_UNKNOWN,
} RpCheckState;

#define RP_TYPE_CHECK_STATE (rp_check_state_get_type ())
GType rp_check_state_get_type (void);

/**
 * RpFixKind:
 * @RP_FIX_NONE: nothing a program could do
 * @RP_FIX_REMOVE_ATTENDEE: take target (an attendee) off the plan
 * @RP_FIX_SET_VENUE: move to target (a venue), or choose one when target is not set
 * @RP_FIX_SET_TIME: move the start to time, keeping the length
 * @RP_FIX_UNBILL: make it not chargeable
 * @RP_FIX_SHOW_MEETING: look at target (the other meeting)
 * @RP_FIX_SWAP_TOPIC: replace target (a topic) by other (a topic), or choose
 *   one when other is not set
 * @RP_FIX_TELL: put other (a person), or somebody, on the list for target (an
 *   engagement), or tick target (a notice to other); a draft opens first
 * @RP_FIX_WRITE_APPROACH: write how to approach target (a person); sealed
 * @RP_FIX_ADD_CURIOSITY: note what they are curious about, for target (a topic)
 * @RP_FIX_ADD_INSIGHT: offer something of mine; other (a topic) has a hypothesis
 * @RP_FIX_WRITE_TAKEAWAY: write what they walk away with
 * @RP_FIX_ADD_LESSON: put target (a lesson) on the plan, or choose one
 * @RP_FIX_REMOVE_LESSON: take target (a lesson) off the plan
 * @RP_FIX_WRITE_ANONYMOUS: write how target (a lesson) is told anonymously
 * @RP_FIX_UNLOCK: unlock the private notes
 * @RP_FIX_ADD_TOPIC: put target (a topic) on the plan, or choose one
 * @RP_FIX_GO_ON: mark target (a topic) "go on with it"
 * @RP_FIX_ADD_QUESTION: write an open question
 * @RP_FIX_DROP_ASK: take the ask off the plan
 * @RP_FIX_SHOW_PROMISE: look at target (a commitment)
 * @RP_FIX_TICK_ITEM: tick target (a plan item)
 * @RP_FIX_ADD_STAYS: put "say that this stays between us" on the checklist
 * @RP_FIX_SHOW_TOPIC: look at target (a topic), and make it stronger
 *
 * What one click, or the dialog behind it, would do about a finding.
 */
typedef enum {
  RP_FIX_NONE,
  RP_FIX_REMOVE_ATTENDEE,
  RP_FIX_SET_VENUE,
  RP_FIX_SET_TIME,
  RP_FIX_UNBILL,
  RP_FIX_SHOW_MEETING,
  RP_FIX_SWAP_TOPIC,
  RP_FIX_TELL,
  RP_FIX_WRITE_APPROACH,
  RP_FIX_ADD_CURIOSITY,
  RP_FIX_ADD_INSIGHT,
  RP_FIX_WRITE_TAKEAWAY,
  RP_FIX_ADD_LESSON,
  RP_FIX_REMOVE_LESSON,
  RP_FIX_WRITE_ANONYMOUS,
  RP_FIX_UNLOCK,
  RP_FIX_ADD_TOPIC,
  RP_FIX_GO_ON,
  RP_FIX_ADD_QUESTION,
  RP_FIX_DROP_ASK,
  RP_FIX_SHOW_PROMISE,
  RP_FIX_TICK_ITEM,
  RP_FIX_ADD_STAYS,
  RP_FIX_SHOW_TOPIC,
} RpFixKind;

#define RP_TYPE_FIX_KIND (rp_fix_kind_get_type ())
GType rp_fix_kind_get_type (void);

/**
 * RpFix:
 * @kind: what would be done
 * @label: (nullable): what the button says, in header capitals; with "…" when
 *   a dialog follows
 * @target: (nullable): the UUID of what it is done to, see #RpFixKind
 * @other: (nullable): the UUID of what it is done with
 * @time: the instant, for %RP_FIX_SET_TIME
 */
typedef struct
{
  RpFixKind  kind;
  char      *label;
  char      *target;
  char      *other;
  gint64     time;
} RpFix;

/**
 * RpFinding:
 * @id: of the check, as in the contract of the command line; static
 * @kind: how much it weighs
 * @state: what was found
 * @title: a few words: "Just the two of you", "Henrik has not been told"
 * @reason: one sentence, why; what was overridden says the reason given
 * @fix: what would mend it; kind %RP_FIX_NONE when there is nothing
 */
typedef struct
{
  const char   *id;
  RpCheckKind   kind;
  RpCheckState  state;
  char         *title;
  char         *reason;
  RpFix         fix;
} RpFinding;

/**
 * RpCheckReport:
 * @findings: (element-type RpFinding): one for each check, in the order of the
 *   product's table
 * @holds: how many hold or are overridden
 * @applicable: how many apply
 * @ready: whether no stop or warning is to settle or unknown
 * @confirmable: whether no stop is to settle
 * @to_settle: how many stops and warnings are to settle
 * @hints: how many hints are to settle
 */
typedef struct
{
  GPtrArray *findings;
  guint      holds;
  guint      applicable;
  guint      to_settle;
  guint      hints;
  gboolean   ready;
  gboolean   confirmable;
} RpCheckReport;

RpFinding     *rp_finding_new         (const char          *id,
                                       RpCheckKind          kind);
void           rp_finding_free        (RpFinding           *finding);
gboolean       rp_finding_is_private  (const RpFinding     *finding);
RpCheckReport *rp_check_report_new    (void);
void           rp_check_report_free   (RpCheckReport       *report);
RpFinding     *rp_check_report_find   (const RpCheckReport *report,
                                       const char          *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFinding, rp_finding_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCheckReport, rp_check_report_free)

G_END_DECLS
