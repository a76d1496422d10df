/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-record.h"

G_BEGIN_DECLS

/**
 * RpIntroductionState:
 * @RP_INTRODUCTION_INTRODUCED: introduced
 * @RP_INTRODUCTION_FOLLOWED_UP: followed up
 * @RP_INTRODUCTION_MET: met
 * @RP_INTRODUCTION_PLANNED: not made yet: both are asked whether they agree
 *
 * How far it came; one that is planned does not count.
 */
typedef enum {
  RP_INTRODUCTION_INTRODUCED,
  RP_INTRODUCTION_FOLLOWED_UP,
  RP_INTRODUCTION_MET,
  RP_INTRODUCTION_PLANNED,
} RpIntroductionState;

#define RP_TYPE_INTRODUCTION_STATE (rp_introduction_state_get_type ())
GType rp_introduction_state_get_type (void);

#define RP_TYPE_INTRODUCTION (rp_introduction_get_type ())
G_DECLARE_FINAL_TYPE (RpIntroduction, rp_introduction, RP, INTRODUCTION, RpRecord)

/**
 * RpIntroduction:
 *
 * Who introduced whom; a person who is not set is me.
 */
struct _RpIntroduction
{
  RpRecord             parent_instance;

  char                *introducer;
  char                *introduced;
  char                *to_person;
  guint32              date;
  char                *why;
  RpIntroductionState  state;
  char                *outcome;
  guint32              introduced_agreed;   /* when @introduced said yes; not set: not yet */
  guint32              to_person_agreed;    /* the same, of @to_person */
};

G_END_DECLS
