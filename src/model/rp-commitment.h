/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpCommitmentBy:
 * @RP_COMMITMENT_BY_ME: I did
 * @RP_COMMITMENT_BY_THEM: they did
 *
 * Who promised.
 */
typedef enum {
  RP_COMMITMENT_BY_ME,
  RP_COMMITMENT_BY_THEM,
} RpCommitmentBy;

#define RP_TYPE_COMMITMENT_BY (rp_commitment_by_get_type ())
GType rp_commitment_by_get_type (void);

/**
 * RpCommitmentState:
 * @RP_COMMITMENT_OPEN: not due or not done yet
 * @RP_COMMITMENT_KEPT: done in time
 * @RP_COMMITMENT_LATE: done, but late
 * @RP_COMMITMENT_BROKEN: not done
 * @RP_COMMITMENT_RELEASED: not wanted any more
 *
 * What became of it.
 */
typedef enum {
  RP_COMMITMENT_OPEN,
  RP_COMMITMENT_KEPT,
  RP_COMMITMENT_LATE,
  RP_COMMITMENT_BROKEN,
  RP_COMMITMENT_RELEASED,
} RpCommitmentState;

#define RP_TYPE_COMMITMENT_STATE (rp_commitment_state_get_type ())
GType rp_commitment_state_get_type (void);

#define RP_TYPE_COMMITMENT (rp_commitment_get_type ())
G_DECLARE_FINAL_TYPE (RpCommitment, rp_commitment, RP, COMMITMENT, RpRecord)

/**
 * RpCommitment:
 *
 * Something promised.
 */
struct _RpCommitment
{
  RpRecord           parent_instance;

  char              *person;
  char              *meeting;
  RpCommitmentBy     by;
  char              *text;
  guint32            due;
  RpCommitmentState  state;
  guint32            closed;
};

G_END_DECLS
