/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpProgressFunc:
 * @fraction: how much is done, 0 to 1
 * @user_data: closure data
 *
 * Hears how far a long call has come; never after the call is answered.
 */
typedef void (*RpProgressFunc) (double   fraction,
                                gpointer user_data);

/**
 * RpProgress:
 * @func: (nullable): who hears
 * @user_data: for @func
 * @from: where this part of the call begins
 * @to: where it ends
 * @told: what was said last, in hundredths
 *
 * How far a call has come that runs in a thread.
 */
typedef struct
{
  RpProgressFunc  func;
  gpointer        user_data;
  double          from;
  double          to;
  int             told;
} RpProgress;

void rp_progress_init (RpProgress      *self,
                       RpProgressFunc   func,
                       gpointer         user_data);
void rp_progress_part (RpProgress      *self,
                       double           to);
void rp_progress_tell (RpProgress      *self,
                       GTask           *task,
                       double           fraction);

G_END_DECLS
